/** Scheduled events of a guild. Source: resources/guild-scheduled-event. */
import { ChannelType, GuildScheduledEventEntityType, GuildScheduledEventStatus } from 'discord-api-types/v10';
import { formErrorAt, refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import { mostScheduledEvents, readScheduledEvent, readStatus } from '../limits/scheduled-events.ts';
import { pageSize } from '../limits/paging.ts';
import type { Guild } from '../state/entities.ts';
import {
  mayCreateEvent,
  mayManageEvent,
  scheduledEventsFor,
  seesEvent,
} from '../state/scheduled-events-access.ts';
import { ended, isFinished } from '../state/scheduled-events-due.ts';
import type { ScheduledEvent } from '../state/scheduled-events-record.ts';
import { scheduledEventWire } from '../state/scheduled-events-wire.ts';
import type { EventDetails } from '../state/scheduled-events.ts';
import {
  createScheduledEvent,
  deleteScheduledEvent,
  updateScheduledEvent,
} from '../state/scheduled-events.ts';
import { byAge, olderThan } from '../state/snowflakes.ts';
import { memberWire, userById } from '../state/wire.ts';
import { channelFor, guildFor } from './guards.ts';

type OneEvent = Call<{ readonly guild: string; readonly event: string }>;

export const scheduledEventRoutes: readonly Route[] = [
  route('GET', '/guilds/:guild/scheduled-events', (call) => {
    const guild = guildFor(call, call.params.guild);
    const events = scheduledEventsFor(call.world, guild.id, call.bot.userId);
    return ok(events.map((event) => shown(call, event)));
  }),
  route('POST', '/guilds/:guild/scheduled-events', create),
  route('GET', '/guilds/:guild/scheduled-events/:event', (call) => ok(shown(call, eventFor(call)))),
  route('PATCH', '/guilds/:guild/scheduled-events/:event', edit),
  route('DELETE', '/guilds/:guild/scheduled-events/:event', (call) => {
    const event = eventFor(call);
    if (!mayManageEvent(call.world, event, call.bot.userId)) throw refusal('missingPermissions');
    deleteScheduledEvent(call.world, event, call.doer);
    return noContent;
  }),
  route('GET', '/guilds/:guild/scheduled-events/:event/users', interested),
];

function create(call: Call<{ readonly guild: string }>): Answer {
  const guild = guildFor(call, call.params.guild);
  const form = new Form(call.body);
  const details = readScheduledEvent(form, undefined, call.world.clock.now().getTime());
  form.finish();
  checkChannel(call, guild, details);
  if (!mayCreateEvent(call.world, { ...details, guildId: guild.id }, call.bot.userId))
    throw refusal('missingPermissions');
  const open = call.world.store.scheduledEvents.in(guild.id).filter((event) => !isFinished(event));
  if (open.length >= mostScheduledEvents) throw refusal('tooManyScheduledEvents');
  return ok(shown(call, createScheduledEvent(call.world, guild, details, call.doer)));
}

function edit(call: OneEvent): Answer {
  const guild = guildFor(call, call.params.guild);
  const event = eventFor(call);
  if (!mayManageEvent(call.world, event, call.bot.userId)) throw refusal('missingPermissions');
  const now = call.world.clock.now().getTime();
  const form = new Form(call.body ?? {});
  const status = readStatus(form, event);
  const details = readScheduledEvent(form, event, now);
  form.finish();
  if (details.channelId !== event.channelId || details.entityType !== event.entityType) {
    checkChannel(call, guild, details);
    if (!mayManageEvent(call.world, { ...event, ...details }, call.bot.userId))
      throw refusal('missingPermissions');
  }
  const change = {
    ...details,
    ...(status === undefined ? {} : { status }),
    ...(status === GuildScheduledEventStatus.Completed ? ended({ ...event, ...details }, status, now) : {}),
  };
  return ok(shown(call, updateScheduledEvent(call.world, event, change, call.doer)));
}

/** Ascending by id; where both are given, `before` counts. */
function interested(call: OneEvent): Answer {
  const event = eventFor(call);
  const guild = guildFor(call, call.params.guild);
  const { query, world } = call;
  const before = query.get('before');
  const after = before === null ? query.get('after') : null;
  const limit = pageSize(query, 100, 100);
  const found = event.interestedIds
    .map((id) => ({ id }))
    .filter(
      ({ id }) => (before === null || olderThan(id, before)) && (after === null || olderThan(after, id)),
    )
    .toSorted(byAge);
  const page = before === null ? found.slice(0, limit) : found.slice(-limit);
  return ok(
    page.map(({ id }) => {
      const member = isTrue(query.get('with_member')) ? guild.members.get(id) : undefined;
      return {
        guild_scheduled_event_id: event.id,
        user_id: id,
        user: userById(world.store, id),
        response: 1,
        ...(member ? { member: memberWire(world.store, member) } : {}),
      };
    }),
  );
}

/** @throws ApiError 10070, also for one that cannot be seen */
function eventFor(call: OneEvent): ScheduledEvent {
  const guild = guildFor(call, call.params.guild);
  const event = call.world.store.scheduledEvents.get(guild.id, call.params.event);
  if (!event || !seesEvent(call.world, event, call.bot.userId)) throw refusal('unknownScheduledEvent');
  return event;
}

/** @throws ApiError 10003 or 50001 for a channel that is not there to be seen, 50035 where it is of another kind */
function checkChannel(call: Call<object>, guild: Guild, { channelId, entityType }: EventDetails): void {
  if (channelId === null) return;
  const channel = channelFor(call, channelId);
  const wanted =
    entityType === GuildScheduledEventEntityType.Voice ? ChannelType.GuildVoice : ChannelType.GuildStageVoice;
  if (channel.guildId !== guild.id) throw refusal('unknownChannel');
  if (channel.type !== wanted)
    throw formErrorAt(['channel_id'], 'CHANNEL_TYPE_INVALID', 'The channel is not of the type of the event.');
}

function shown(call: Call<object>, event: ScheduledEvent): object {
  return scheduledEventWire(call.world.store, event, isTrue(call.query.get('with_user_count')));
}

/** Source: reference, "Boolean Query Strings". */
function isTrue(value: string | null): boolean {
  return value === 'true' || value === 'True' || value === '1';
}
