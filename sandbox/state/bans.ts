/** Bans: whom they keep out, what of theirs goes with them, and who learns of it. Source: resources/guild, "Create Guild Ban". */
import {
  AuditLogEvent,
  GatewayDispatchEvents,
  GatewayIntentBits,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Doer } from './audit.ts';
import { record } from './audit.ts';
import type { Ban, Guild } from './entities.ts';
import { leaveGuild } from './members.ts';
import { deleteMessage, deleteMessages } from './messages.ts';
import { userById } from './wire.ts';
import type { World } from './world.ts';

/** Only bots with one of these hear of bans. Source: events/gateway-events, "Guild Ban Add". */
const hearing = PermissionFlagsBits.BanMembers | PermissionFlagsBits.ViewAuditLog;

export function banIn(world: World, guildId: string, userId: string): Ban | undefined {
  return world.store.bans.get(`${guildId}:${userId}`);
}

export function bansOf(world: World, guildId: string): Ban[] {
  return [...world.store.bans.values()].filter((ban) => ban.guildId === guildId);
}

/** Also of people who are not members. A second ban changes nothing. */
export function ban(world: World, guild: Guild, userId: string, deleteSeconds: number, doer: Doer): void {
  if (banIn(world, guild.id, userId)) return;
  world.store.put('ban', { guildId: guild.id, userId, reason: doer.reason });
  announceBan(world, GatewayDispatchEvents.GuildBanAdd, guild, userId);
  leaveGuild(world, guild, userId);
  if (deleteSeconds > 0) removeMessages(world, guild, userId, deleteSeconds);
  record(world, doer, { guildId: guild.id, actionType: AuditLogEvent.MemberBanAdd, targetId: userId });
}

export function unban(world: World, guild: Guild, { userId }: Ban, doer: Doer): void {
  const present = banIn(world, guild.id, userId);
  if (!present) return;
  world.store.remove('ban', present);
  announceBan(world, GatewayDispatchEvents.GuildBanRemove, guild, userId);
  record(world, doer, { guildId: guild.id, actionType: AuditLogEvent.MemberBanRemove, targetId: userId });
}

/** What they wrote lately goes in one step for each channel. */
function removeMessages(world: World, guild: Guild, userId: string, seconds: number): void {
  const since = world.clock.now().getTime() - seconds * 1000;
  for (const channel of guild.channels.values()) {
    const theirs = [...world.store.messagesIn(channel.id).values()].filter(
      (message) => message.authorId === userId && message.createdAt >= since,
    );
    const [first] = theirs;
    if (!first) continue;
    if (theirs.length === 1) deleteMessage(world, first);
    else deleteMessages(world, channel, theirs);
  }
}

function announceBan(world: World, event: GatewayDispatchEvents, guild: Guild, userId: string): void {
  world.announce({
    event,
    data: () => ({ guild_id: guild.id, user: userById(world.store, userId) }),
    intents: GatewayIntentBits.GuildModeration,
    guildId: guild.id,
    anyRight: hearing,
  });
}
