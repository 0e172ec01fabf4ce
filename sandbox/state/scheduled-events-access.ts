/** Who sees a scheduled event, and who may change it. Source: resources/guild-scheduled-event, "Permissions Requirements". */
import { GuildScheduledEventEntityType, PermissionFlagsBits } from 'discord-api-types/v10';
import { has } from './permissions.ts';
import { isFinished } from './scheduled-events-due.ts';
import type { ScheduledEvent } from './scheduled-events-record.ts';
import { canView, rightsIn, rightsInGuild } from './visibility.ts';
import type { World } from './world.ts';

const { CreateEvents, ManageEvents, ViewChannel, Connect, ManageChannels, MuteMembers, MoveMembers } =
  PermissionFlagsBits;

type Spot = Pick<ScheduledEvent, 'channelId' | 'guildId' | 'entityType'>;

/** Beside the right to events as such. */
const onSpot: Readonly<Record<GuildScheduledEventEntityType, bigint>> = {
  [GuildScheduledEventEntityType.StageInstance]: ManageChannels | MuteMembers | MoveMembers,
  [GuildScheduledEventEntityType.Voice]: ViewChannel | Connect,
  [GuildScheduledEventEntityType.External]: 0n,
};

/** Those of a guild that are still to come or going on, and that this person or bot sees: soonest first. */
export function scheduledEventsFor(world: World, guildId: string, userId: string): ScheduledEvent[] {
  return world.store.scheduledEvents
    .in(guildId)
    .filter((event) => !isFinished(event) && seesEvent(world, event, userId))
    .toSorted((left, right) => left.startsAt - right.startsAt);
}

/** One in a channel is seen by those who see the channel, one elsewhere by every member. */
export function seesEvent(world: World, event: ScheduledEvent, userId: string): boolean {
  if (event.channelId === null) return world.store.guilds.get(event.guildId)?.members.has(userId) ?? false;
  const channel = world.store.channels.get(event.channelId);
  return channel !== undefined && canView(world, userId, channel);
}

export function mayCreateEvent(world: World, spot: Spot, userId: string): boolean {
  return has(rightsOn(world, spot, userId), CreateEvents | onSpot[spot.entityType]);
}

/** Own events need one of two rights, those of others the higher one. */
export function mayManageEvent(world: World, event: ScheduledEvent, userId: string): boolean {
  const rights = rightsOn(world, event, userId);
  const own = event.creatorId === userId && has(rights, CreateEvents);
  return (own || has(rights, ManageEvents)) && has(rights, onSpot[event.entityType]);
}

function rightsOn(world: World, { channelId, guildId }: Spot, userId: string): bigint {
  const channel = channelId === null ? undefined : world.store.channels.get(channelId);
  return channel ? rightsIn(world, userId, channel) : rightsInGuild(world, userId, guildId);
}
