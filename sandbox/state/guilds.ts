/** Guilds and roles: how they come about and change, and who learns of it. */
import {
  AuditLogEvent,
  GatewayDispatchEvents,
  GatewayIntentBits,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Doer } from './audit.ts';
import { record } from './audit.ts';
import { changesBetween } from './audit-changes.ts';
import type { Guild, Role } from './entities.ts';
import { joinGuild } from './members.ts';
import { scheduledEventsFor } from './scheduled-events-access.ts';
import { scheduledEventWire } from './scheduled-events-wire.ts';
import { stageWire } from './stages.ts';
import { voicesOf, voiceWire } from './voice.ts';
import { channelWire, guildWire, memberWire, roleWire } from './wire.ts';
import { activeThreadsSeenBy, syncingThreads } from './threads-sync.ts';
import type { World } from './world.ts';

const bits = PermissionFlagsBits;

/** What @everyone may do in a new guild; the sensible part of Discord's own default. */
const everyoneMay: bigint =
  bits.ViewChannel |
  bits.SendMessages |
  bits.EmbedLinks |
  bits.AttachFiles |
  bits.ReadMessageHistory |
  bits.AddReactions |
  bits.UseExternalEmojis |
  bits.Connect |
  bits.Speak |
  bits.UseVAD |
  bits.ChangeNickname |
  bits.UseApplicationCommands |
  bits.CreatePublicThreads |
  bits.CreatePrivateThreads |
  bits.SendMessagesInThreads |
  bits.CreateInstantInvite;

interface NewGuild {
  readonly id?: string | undefined;
  readonly name: string;
  readonly ownerId: string;
  readonly locale?: string | undefined;
}

export function createGuild(world: World, input: NewGuild): Guild {
  const id = input.id ?? world.ids.next();
  const guild: Guild = {
    id,
    name: input.name,
    ownerId: input.ownerId,
    locale: input.locale ?? 'en-US',
    roles: new Map(),
    members: new Map(),
    channels: new Map(),
    rights: new Map(),
  };
  world.store.put('guild', guild);
  world.store.put('role', {
    ...plainRole,
    id,
    guildId: id,
    name: '@everyone',
    permissions: everyoneMay,
    position: 0,
    botId: null,
  });
  joinGuild(world, guild, input.ownerId);
  return guild;
}

interface NewRole {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly permissions?: bigint | undefined;
  readonly color?: number | undefined;
  readonly hoist?: boolean | undefined;
  readonly mentionable?: boolean | undefined;
  /** Height in the list; a new role goes to the bottom, above @everyone, as Discord does it. */
  readonly position?: number | undefined;
  readonly botId?: string | null | undefined;
}

export function createRole(world: World, guild: Guild, input: NewRole, doer?: Doer): Role {
  const role: Role = {
    id: input.id ?? world.ids.next(),
    guildId: guild.id,
    name: input.name ?? 'new role',
    permissions: input.permissions ?? guild.roles.get(guild.id)?.permissions ?? 0n,
    color: input.color ?? 0,
    hoist: input.hoist ?? false,
    mentionable: input.mentionable ?? false,
    position: input.position ?? 1,
    botId: input.botId ?? null,
  };
  world.store.put('role', role);
  announceRole(world, GatewayDispatchEvents.GuildRoleCreate, role);
  if (doer)
    record(world, doer, {
      guildId: guild.id,
      actionType: AuditLogEvent.RoleCreate,
      targetId: role.id,
      changes: changesBetween(null, roleWire(role), auditedOfRoles),
    });
  return role;
}

export function updateRole(
  world: World,
  role: Role,
  change: Partial<Omit<Role, 'id' | 'guildId' | 'botId'>>,
  doer?: Doer,
): Role {
  const before = roleWire(role);
  syncingThreads(world, role.guildId, () => {
    Object.assign(role, change);
    world.store.put('role', role);
    announceRole(world, GatewayDispatchEvents.GuildRoleUpdate, role);
  });
  const changes = changesBetween(before, roleWire(role), auditedOfRoles);
  if (doer && changes.length > 0)
    record(world, doer, {
      guildId: role.guildId,
      actionType: AuditLogEvent.RoleUpdate,
      targetId: role.id,
      changes,
    });
  return role;
}

export function deleteRole(world: World, guild: Guild, role: Role, doer?: Doer): void {
  for (const member of guild.members.values()) {
    if (!member.roleIds.includes(role.id)) continue;
    member.roleIds = member.roleIds.filter((id) => id !== role.id);
    world.store.put('member', member);
  }
  world.store.remove('role', role);
  world.announce({
    event: GatewayDispatchEvents.GuildRoleDelete,
    data: () => ({ guild_id: guild.id, role_id: role.id }),
    intents: GatewayIntentBits.Guilds,
    guildId: guild.id,
  });
  if (doer)
    record(world, doer, {
      guildId: guild.id,
      actionType: AuditLogEvent.RoleDelete,
      targetId: role.id,
      changes: changesBetween(roleWire(role), null, auditedOfRoles),
    });
}

/** Settings that a guild can change; `locale` and `name` are kept apart, the rest as Discord writes it. */
export interface GuildChange {
  readonly name?: string | undefined;
  readonly locale?: string | undefined;
  readonly settings: NonNullable<Guild['settings']>;
}

export function updateGuild(world: World, guild: Guild, change: GuildChange, doer?: Doer): Guild {
  const before = guildWire(guild);
  if (change.name !== undefined) guild.name = change.name;
  if (change.locale !== undefined) guild.locale = change.locale;
  guild.settings = { ...guild.settings, ...change.settings };
  world.store.put('guild', guild);
  world.announce({
    event: GatewayDispatchEvents.GuildUpdate,
    data: () => guildWire(guild),
    intents: GatewayIntentBits.Guilds,
    guildId: guild.id,
  });
  const after = guildWire(guild);
  const fields = Object.keys(after).filter((key) => key !== 'roles') as (keyof typeof after)[];
  const changes = changesBetween(before, after, fields);
  if (doer && changes.length > 0)
    record(world, doer, {
      guildId: guild.id,
      actionType: AuditLogEvent.GuildUpdate,
      targetId: guild.id,
      changes,
    });
  return guild;
}

/** The first thing a bot learns of a guild. Without the presences intent it names no members but the bot itself and those in voice. */
export function guildCreateEvent(world: World, guild: Guild, botId: string): object {
  const bot = guild.members.get(botId);
  const voices = voicesOf(world, guild.id);
  const inVoice = voices.flatMap(({ userId }) => (userId === botId ? [] : (guild.members.get(userId) ?? [])));
  return {
    ...guildWire(guild),
    joined_at: new Date(bot?.joinedAt ?? 0).toISOString(),
    large: false,
    member_count: guild.members.size,
    voice_states: voices.map((voice) => {
      const { guild_id: _guild, ...state } = voiceWire(world.store, voice);
      return state;
    }),
    members: [...(bot ? [bot] : []), ...inVoice].map((member) => memberWire(world.store, member)),
    channels: [...guild.channels.values()].map((channel) => channelWire(world.store, channel)),
    threads: activeThreadsSeenBy(world, botId, guild).map((thread) => {
      const { member, ...wire } = channelWire(world.store, thread, botId);
      return member ? { ...wire, member: { join_timestamp: member.join_timestamp, flags: 0 } } : wire;
    }),
    presences: [],
    stage_instances: [...world.store.stages.values()]
      .filter((stage) => stage.guildId === guild.id)
      .map(stageWire),
    guild_scheduled_events: scheduledEventsFor(world, guild.id, botId).map((event) =>
      scheduledEventWire(world.store, event),
    ),
    soundboard_sounds: [],
  };
}

const auditedOfRoles = ['name', 'permissions', 'color', 'hoist', 'mentionable', 'position'] as const;

const plainRole = { color: 0, hoist: false, mentionable: false };

function announceRole(world: World, event: GatewayDispatchEvents, role: Role): void {
  world.announce({
    event,
    data: () => ({ guild_id: role.guildId, role: roleWire(role) }),
    intents: GatewayIntentBits.Guilds,
    guildId: role.guildId,
  });
}
