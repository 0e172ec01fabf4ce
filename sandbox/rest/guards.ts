/** What routes ask first: is it there, may the bot see it, may it do that? */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import type { Call } from '../http/route.ts';
import type { Application, Channel, Guild, Member, Message, Role } from '../state/entities.ts';
import { has } from '../state/permissions.ts';
import { rightsIn, rightsInGuild } from '../state/visibility.ts';

type Asker = Pick<Call<object>, 'world' | 'bot'>;

/** @throws ApiError 10004, 50001, or 50013 without the right */
export function guildFor(call: Asker, id: string, right = 0n): Guild {
  const guild = call.world.store.guilds.get(id);
  if (!guild) throw refusal('unknownGuild');
  if (!guild.members.has(call.bot.userId)) throw refusal('missingAccess');
  if (!has(rightsInGuild(call.world, call.bot.userId, id), right)) throw refusal('missingPermissions');
  return guild;
}

/** @throws ApiError 10003, 50001 where it cannot be seen, or 50013 without the right */
export function channelFor(call: Asker, id: string, right = 0n): Channel {
  const channel = call.world.store.channels.get(id);
  if (!channel) throw refusal('unknownChannel');
  const rights = rightsIn(call.world, call.bot.userId, channel);
  if (!has(rights, PermissionFlagsBits.ViewChannel)) throw refusal('missingAccess');
  if (!has(rights, right)) throw refusal('missingPermissions');
  return channel;
}

/** A lasting message of that channel; ephemeral ones are reached through their token alone. @throws ApiError 10008 */
export function messageFor(call: Asker, channel: Channel, id: string): Message {
  const message = call.world.store.messagesIn(channel.id).get(id);
  if (!message) throw refusal('unknownMessage');
  return message;
}

/** @throws ApiError 10007 */
export function memberFor(guild: Guild, userId: string): Member {
  const member = guild.members.get(userId);
  if (!member) throw refusal('unknownMember');
  return member;
}

/** @throws ApiError 10011 */
export function roleFor(guild: Guild, id: string): Role {
  const role = guild.roles.get(id);
  if (!role) throw refusal('unknownRole');
  return role;
}

/** @throws ApiError 20012 for somebody else's application */
export function ownApplication(call: Asker, id: string): Application {
  if (call.bot.id !== id) throw refusal('notYourApplication');
  return call.bot;
}
