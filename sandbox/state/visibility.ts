/**
 * Who sees what: channels by permission, private threads by being in them, direct messages by being one of the two,
 * ephemeral messages by name.
 */
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Guild, Member, Message } from './entities.ts';
import {
  allPermissions,
  channelPermissions,
  guildPermissions,
  has,
  threadPermissions,
} from './permissions.ts';
import { byAge } from './snowflakes.ts';
import type { World } from './world.ts';

/** What somebody may do in a channel; nothing at all for those who are not in its guild. */
export function rightsIn(world: World, userId: string, channel: Channel): bigint {
  if (channel.guildId === null) return channel.recipientIds.includes(userId) ? allPermissions : 0n;
  const guild = world.store.guilds.get(channel.guildId);
  const member = guild?.members.get(userId);
  if (!guild || !member) return 0n;
  const now = world.clock.now().getTime();
  return channel.thread
    ? rightsInThread(world, guild, member, channel, now)
    : channelPermissions(guild, member, channel, now);
}

/** As Discord shows them: in threads SEND_MESSAGES is what the channel above gives. */
export function shownRights(world: World, userId: string, channel: Channel): bigint {
  const rights = rightsIn(world, userId, channel);
  const parent = channel.thread && channel.parentId ? world.store.channels.get(channel.parentId) : undefined;
  if (!parent || rights === 0n) return rights;
  const { SendMessages } = PermissionFlagsBits;
  return (rights & ~SendMessages) | (rightsIn(world, userId, parent) & SendMessages);
}

/** Private threads exist only for those in them and for moderators. Source: topics/threads, "Permissions". */
function rightsInThread(world: World, guild: Guild, member: Member, thread: Channel, now: number): bigint {
  const parent = thread.parentId === null ? undefined : guild.channels.get(thread.parentId);
  if (!parent) return 0n;
  const rights = threadPermissions(guild, member, parent, now);
  if (thread.type !== ChannelType.PrivateThread) return rights;
  const isIn = world.store.threads.membersOf(thread.id).has(member.userId);
  return isIn || has(rights, PermissionFlagsBits.ManageThreads) ? rights : 0n;
}

export function rightsInGuild(world: World, userId: string, guildId: string): bigint {
  const guild = world.store.guilds.get(guildId);
  const member = guild?.members.get(userId);
  return guild && member ? guildPermissions(guild, member, world.clock.now().getTime()) : 0n;
}

export function canView(world: World, userId: string, channel: Channel): boolean {
  return has(rightsIn(world, userId, channel), PermissionFlagsBits.ViewChannel);
}

/** What somebody has before their eyes in a channel, oldest first: its history, and what was shown only to them. */
export function messagesBefore(world: World, userId: string, channel: Channel): Message[] {
  if (!canView(world, userId, channel)) return [];
  const own = [...world.store.ephemeralsFor(userId, channel.id)];
  const lasting = [...world.store.messagesIn(channel.id).values()];
  if (own.length === 0) return lasting;
  return [...lasting, ...own].toSorted(byAge);
}

/** Threads under the channels of a guild that somebody may see, archived ones too, oldest first. */
export function threadsSeenBy(
  world: World,
  userId: string,
  guild: Guild,
  parents: Iterable<Channel> = guild.channels.values(),
): Channel[] {
  return [...parents]
    .flatMap((parent) => world.store.threads.under(parent.id))
    .filter((thread) => canView(world, userId, thread));
}
