/** Scheduled events: how they come about, change and end, also by themselves, who is interested, and who learns of it. */
import {
  AuditLogEvent,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GuildScheduledEventStatus as Status,
} from 'discord-api-types/v10';
import { changesBetween } from './audit-changes.ts';
import type { Doer } from './audit.ts';
import { record } from './audit.ts';
import type { Guild } from './entities.ts';
import { dueAt, dueChange } from './scheduled-events-due.ts';
import type { ScheduledEvent } from './scheduled-events-record.ts';
import { scheduledEventWire } from './scheduled-events-wire.ts';
import type { World } from './world.ts';

/** What a caller decides about an event. */
export type EventDetails = Pick<
  ScheduledEvent,
  | 'name'
  | 'description'
  | 'image'
  | 'channelId'
  | 'startsAt'
  | 'endsAt'
  | 'entityType'
  | 'location'
  | 'recurrence'
>;

/** Fields whose change the audit log tells. */
const audited = [
  'name',
  'description',
  'status',
  'entity_type',
  'channel_id',
  'scheduled_start_time',
  'scheduled_end_time',
] as const;

export function createScheduledEvent(
  world: World,
  guild: Guild,
  details: EventDetails,
  doer: Doer,
): ScheduledEvent {
  const event: ScheduledEvent = {
    ...details,
    id: world.ids.next(),
    guildId: guild.id,
    creatorId: doer.userId,
    status: Status.Scheduled,
    interestedIds: [],
    emptySince: null,
  };
  world.store.put('scheduledEvent', event);
  arm(world, event);
  announce(world, GatewayDispatchEvents.GuildScheduledEventCreate, event);
  record(world, doer, {
    guildId: guild.id,
    actionType: AuditLogEvent.GuildScheduledEventCreate,
    targetId: event.id,
    changes: changesBetween(null, scheduledEventWire(world.store, event), audited),
  });
  return event;
}

/** Without a doer it happens by itself and leaves no trace in the audit log. */
export function updateScheduledEvent(
  world: World,
  event: ScheduledEvent,
  change: Partial<EventDetails & Pick<ScheduledEvent, 'status' | 'emptySince'>>,
  doer?: Doer,
): ScheduledEvent {
  const before = scheduledEventWire(world.store, event);
  const begins = change.status === Status.Active && event.status !== Status.Active;
  Object.assign(event, change);
  if (begins) event.emptySince = isPeopled(world, event) ? null : world.clock.now().getTime();
  world.store.put('scheduledEvent', event);
  arm(world, event);
  announce(world, GatewayDispatchEvents.GuildScheduledEventUpdate, event);
  if (!doer) return event;
  const after = scheduledEventWire(world.store, event);
  record(world, doer, {
    guildId: event.guildId,
    actionType: AuditLogEvent.GuildScheduledEventUpdate,
    targetId: event.id,
    changes: changesBetween(before, after, audited),
  });
  return event;
}

export function deleteScheduledEvent(world: World, event: ScheduledEvent, doer: Doer): void {
  world.store.remove('scheduledEvent', event);
  announce(world, GatewayDispatchEvents.GuildScheduledEventDelete, event);
  record(world, doer, {
    guildId: event.guildId,
    actionType: AuditLogEvent.GuildScheduledEventDelete,
    targetId: event.id,
    changes: changesBetween(scheduledEventWire(world.store, event), null, audited),
  });
}

/** Subscribing twice, or leaving what one is not subscribed to, changes nothing. */
export function setInterest(world: World, event: ScheduledEvent, userId: string, interested: boolean): void {
  if (event.interestedIds.includes(userId) === interested) return;
  event.interestedIds = interested
    ? [...event.interestedIds, userId]
    : event.interestedIds.filter((id) => id !== userId);
  world.store.put('scheduledEvent', event);
  world.announce({
    event: interested
      ? GatewayDispatchEvents.GuildScheduledEventUserAdd
      : GatewayDispatchEvents.GuildScheduledEventUserRemove,
    data: () => ({ guild_scheduled_event_id: event.id, user_id: userId, guild_id: event.guildId }),
    ...audience(event),
  });
}

/** To be called when somebody came into a voice or stage channel, or left it. */
export function peopleMoved(world: World, guildId: string, channelId: string): void {
  for (const event of world.store.scheduledEvents.in(guildId)) {
    if (event.channelId !== channelId || event.status !== Status.Active) continue;
    const peopled = isPeopled(world, event);
    if (peopled === (event.emptySince === null)) continue;
    event.emptySince = peopled ? null : world.clock.now().getTime();
    world.store.put('scheduledEvent', event);
    arm(world, event);
  }
}

/** For a box that found its events on disk. */
export function armAll(world: World): void {
  for (const event of world.store.scheduledEvents.all()) arm(world, event);
}

/** An earlier appointment that no longer holds does nothing when it comes. */
function arm(world: World, event: ScheduledEvent): void {
  const due = dueAt(event);
  if (due !== undefined) world.clock.at(due, () => happen(world, event.guildId, event.id));
}

function happen(world: World, guildId: string, id: string): void {
  const event = world.store.scheduledEvents.get(guildId, id);
  const due = event && dueAt(event);
  const now = world.clock.now().getTime();
  if (event && due !== undefined && due <= now) updateScheduledEvent(world, event, dueChange(event, now));
}

function isPeopled(world: World, { channelId }: ScheduledEvent): boolean {
  return world.store.voices.values().some((voice) => voice.channelId === channelId);
}

function announce(world: World, name: GatewayDispatchEvents, event: ScheduledEvent): void {
  world.announce({ event: name, data: () => scheduledEventWire(world.store, event), ...audience(event) });
}

function audience(event: ScheduledEvent): { intents: number; guildId: string; channelId?: string } {
  return {
    intents: GatewayIntentBits.GuildScheduledEvents,
    guildId: event.guildId,
    ...(event.channelId === null ? {} : { channelId: event.channelId }),
  };
}
