/** Scheduled events as people have them in their client: seen, made, begun and ended, and marked as interesting. */
import {
  ChannelType,
  GuildScheduledEventEntityType as Place,
  GuildScheduledEventPrivacyLevel,
  GuildScheduledEventStatus as Status,
} from 'discord-api-types/v10';
import type { RESTPostAPIGuildScheduledEventJSONBody } from 'discord-api-types/v10';
import { ApiError } from '../http/errors.ts';
import { Form } from '../limits/form.ts';
import { mostScheduledEvents, readScheduledEvent } from '../limits/scheduled-events.ts';
import type { Channel } from '../state/entities.ts';
import {
  mayCreateEvent,
  mayManageEvent,
  scheduledEventsFor,
  seesEvent,
} from '../state/scheduled-events-access.ts';
import { ended, isFinished } from '../state/scheduled-events-due.ts';
import type { ScheduledEvent } from '../state/scheduled-events-record.ts';
import {
  createScheduledEvent,
  deleteScheduledEvent,
  setInterest,
  updateScheduledEvent,
} from '../state/scheduled-events.ts';
import { isVoice } from '../state/voice.ts';
import { nameOf } from './lookup.ts';
import { listed, Refused } from './refused.ts';
import type { Standpoint } from './standpoint.ts';
import { channelName } from './view.ts';

export interface NewEvent {
  readonly name: string;
  readonly description?: string;
  readonly startsAt: Date;
  /** Needed for a place outside Discord. */
  readonly endsAt?: Date;
  /** A voice or stage channel, `#room`, or any place else. */
  readonly where: string;
  /** As the API takes it. */
  readonly recurrence?: RESTPostAPIGuildScheduledEventJSONBody['recurrence_rule'];
}

export interface SeenEvent {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly where: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly goingOn: boolean;
  readonly recurs: boolean;
  readonly interested: number;
  /** Is this person one of them? */
  readonly amInterested: boolean;
}

/** Soonest first. */
export function eventsSeen(here: Standpoint): SeenEvent[] {
  const { world } = here.box;
  return scheduledEventsFor(world, here.inGuild().id, here.user.id).map((event) => seenEvent(here, event));
}

/** @throws Refused without the right to, or for what Discord would not take */
export function createEvent(here: Standpoint, { where, startsAt, endsAt, ...rest }: NewEvent): SeenEvent {
  const { world } = here.box;
  const guild = here.inGuild();
  const channel = where.startsWith('#') ? here.channel(where) : undefined;
  const body = {
    name: rest.name,
    description: rest.description,
    privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
    scheduled_start_time: startsAt.toISOString(),
    scheduled_end_time: endsAt?.toISOString(),
    recurrence_rule: rest.recurrence,
    ...placeOf(channel, where),
  };
  const form = new Form(body);
  const details = readScheduledEvent(form, undefined, world.clock.now().getTime());
  finish(form);
  if (!mayCreateEvent(world, { ...details, guildId: guild.id }, here.user.id))
    throw new Refused(`${nameOf(here.user)} may not create events in ${channel ? where : guild.name}.`);
  const open = world.store.scheduledEvents.in(guild.id).filter((event) => !isFinished(event));
  if (open.length >= mostScheduledEvents)
    throw new Refused(`${guild.name} has ${mostScheduledEvents} events already.`);
  const doer = { userId: here.user.id, reason: null };
  return seenEvent(here, createScheduledEvent(world, guild, details, doer));
}

function placeOf(channel: Channel | undefined, where: string): object {
  if (!channel) return { entity_type: Place.External, entity_metadata: { location: where } };
  if (!isVoice(channel))
    throw new Refused(`Events take place in voice and stage channels; ${where} is none.`);
  const entity_type = channel.type === ChannelType.GuildVoice ? Place.Voice : Place.StageInstance;
  return { entity_type, channel_id: channel.id };
}

/** Begins or ends one. @throws Refused without the right to, or where it is not the time for it */
export function turnEvent(here: Standpoint, name: string, to: Status.Active | Status.Completed): void {
  const { world } = here.box;
  const event = managed(here, name);
  const from = to === Status.Active ? Status.Scheduled : Status.Active;
  if (event.status !== from)
    throw new Refused(`“${event.name}” ${from === Status.Active ? 'is not going on' : 'has begun already'}.`);
  const change = to === Status.Active ? { status: to } : ended(event, to, world.clock.now().getTime());
  updateScheduledEvent(world, event, change, { userId: here.user.id, reason: null });
}

/** A client deletes an event that is called off. @throws Refused without the right to */
export function cancelEvent(here: Standpoint, name: string): void {
  deleteScheduledEvent(here.box.world, managed(here, name), { userId: here.user.id, reason: null });
}

/** @throws Refused for an event that they do not see */
export function markEvent(here: Standpoint, name: string, interested: boolean): void {
  setInterest(here.box.world, eventNamed(here, name), here.user.id, interested);
}

function finish(form: Form): void {
  try {
    form.finish();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new Refused(`Discord does not take this event: ${JSON.stringify(error.errors)}.`);
  }
}

function managed(here: Standpoint, name: string): ScheduledEvent {
  const event = eventNamed(here, name);
  if (mayManageEvent(here.box.world, event, here.user.id)) return event;
  throw new Refused(`${nameOf(here.user)} may not change “${event.name}”.`);
}

/** By id, or by name among those that are still to come or going on. */
function eventNamed(here: Standpoint, name: string): ScheduledEvent {
  const { world } = here.box;
  const guild = here.inGuild();
  const byId = world.store.scheduledEvents.get(guild.id, name);
  if (byId && seesEvent(world, byId, here.user.id)) return byId;
  const seen = scheduledEventsFor(world, guild.id, here.user.id);
  const found = seen.find((event) => event.name.toLowerCase() === name.toLowerCase());
  if (found) return found;
  throw new Refused(
    `${nameOf(here.user)} sees no event “${name}”. Events: ${listed(seen.map((event) => event.name))}.`,
  );
}

function seenEvent({ box, user }: Standpoint, event: ScheduledEvent): SeenEvent {
  const channel = event.channelId === null ? undefined : box.world.store.channels.get(event.channelId);
  return {
    id: event.id,
    name: event.name,
    description: event.description ?? '',
    where: channel ? channelName(box.world, channel) : (event.location ?? ''),
    startsAt: new Date(event.startsAt),
    endsAt: event.endsAt === null ? null : new Date(event.endsAt),
    goingOn: event.status === Status.Active,
    recurs: event.recurrence !== null,
    interested: event.interestedIds.length,
    amInterested: event.interestedIds.includes(user.id),
  };
}
