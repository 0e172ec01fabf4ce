/** Finds what a person means: channels, people, roles, messages, by name or by id, among what they can see. */
import { ChannelType } from 'discord-api-types/v10';
import { inOrder } from '../state/channels.ts';
import type { Channel, Guild, Message, Role, User } from '../state/entities.ts';
import { canView, messagesBefore, threadsSeenBy } from '../state/visibility.ts';
import type { World } from '../state/world.ts';
import { listed, Refused } from './refused.ts';
import { channelName } from './view.ts';

export function visibleChannels(world: World, guild: Guild, user: User): Channel[] {
  return inOrder(guild).filter(
    (channel) => channel.type !== ChannelType.GuildCategory && canView(world, user.id, channel),
  );
}

/** `#lobby`, `lobby`, a thread by its name, an id, or `@kindred` for direct messages with that bot. @throws Refused */
export function channelNamed(world: World, guild: Guild | undefined, user: User, name: string): Channel {
  if (name.startsWith('@')) {
    const direct = world.store
      .directChannelsOf(user.id)
      .find((channel) => channelName(world, channel) === name);
    if (!direct) throw new Refused(`${nameOf(user)} has no direct messages with ${name}.`);
    return direct;
  }
  const plain = name.replace(/^#/, '').toLowerCase();
  const own = world.store.directChannelsOf(user.id).find((channel) => channel.id === name);
  if (own) return own;
  const visible = guild ? visibleChannels(world, guild, user) : [];
  const found = visible.find((channel) => channel.id === name || channel.name.toLowerCase() === plain);
  if (found) return found;
  const fits = (channel: Channel): boolean => channel.id === name || called(channel, plain);
  // Of threads with one name the newest is meant.
  const thread = guild && threadsSeenBy(world, user.id, guild).findLast(fits);
  if (thread) return thread;
  const all = [...(guild?.channels.values() ?? [])];
  const exists = all.some((channel) => fits(channel) || world.store.threads.under(channel.id).some(fits));
  const sentence = exists
    ? `${nameOf(user)} cannot see ${name}.`
    : `There is no ${name} in ${guild?.name ?? 'direct messages'}.`;
  throw new Refused(
    `${sentence} Channels that ${nameOf(user)} can see: ${listed(visible.map((channel) => `#${channel.name}`))}.`,
  );
}

/** By id, name or display name, in any case of letters; one that is given as a value is itself. @throws Refused */
export function userNamed(world: World, name: string): User {
  const byId = world.store.users.get(name);
  if (byId) return byId;
  const plain = name.replace(/^@/, '').toLowerCase();
  const people = [...world.store.users.values()];
  const found = people.find(
    (user) => user.username.toLowerCase() === plain || user.globalName?.toLowerCase() === plain,
  );
  if (found) return found;
  throw new Refused(
    `There is nobody called ${name}. People: ${listed(people.filter((user) => !user.bot).map(nameOf))}.`,
  );
}

/** @throws Refused */
export function roleNamed(guild: Guild, name: string): Role {
  const roles = [...guild.roles.values()];
  const found =
    guild.roles.get(name) ??
    roles.find((role) => role.name.toLowerCase() === name.replace(/^@/, '').toLowerCase());
  if (found) return found;
  throw new Refused(
    `There is no role ${name} in ${guild.name}. Roles: ${listed(roles.map((role) => role.name))}.`,
  );
}

/** A message that this person has before their eyes. @throws Refused */
export function messageSeen(world: World, user: User, id: string): Message {
  const message = world.store.messages.get(id);
  const channel = message && world.store.channels.get(message.channelId);
  const visible =
    message &&
    channel &&
    canView(world, user.id, channel) &&
    (message.ephemeralTo === null || message.ephemeralTo === user.id);
  if (visible) return message;
  throw new Refused(`${nameOf(user)} sees no message ${id}: it was deleted, or is not theirs to see.`);
}

/** Everything before a person's eyes in a guild and in direct messages, newest first. */
export function everythingSeen(world: World, guild: Guild | undefined, user: User): Message[] {
  const channels = [
    ...(guild ? visibleChannels(world, guild, user) : []),
    ...(guild ? threadsSeenBy(world, user.id, guild) : []),
    ...world.store.directChannelsOf(user.id),
  ];
  const all = channels.flatMap((channel) => messagesBefore(world, user.id, channel));
  return all.toSorted((left, right) => (BigInt(left.id) < BigInt(right.id) ? 1 : -1));
}

/** Names of threads keep their blanks and capitals; they may be given with hyphens and in any case. */
function called(channel: Channel, plain: string): boolean {
  const name = channel.name.toLowerCase();
  return name === plain || name.replaceAll(/\s+/g, '-') === plain;
}

export function nameOf(user: User): string {
  return user.globalName ?? user.username;
}
