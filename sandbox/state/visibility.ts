/** Who sees what: channels by permission, direct messages by being one of the two, ephemeral messages by name. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Message } from './entities.ts';
import { allPermissions, channelPermissions, guildPermissions, has } from './permissions.ts';
import { byAge } from './snowflakes.ts';
import type { World } from './world.ts';

/** What somebody may do in a channel; nothing at all for those who are not in its guild. */
export function rightsIn(world: World, userId: string, channel: Channel): bigint {
  if (channel.guildId === null) return channel.recipientIds.includes(userId) ? allPermissions : 0n;
  const guild = world.store.guilds.get(channel.guildId);
  const member = guild?.members.get(userId);
  return guild && member ? channelPermissions(guild, member, channel, world.clock.now().getTime()) : 0n;
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
