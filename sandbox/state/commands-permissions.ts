/** Who may use which command in a guild. Source: application-commands, "Permissions". */
import {
  ApplicationCommandPermissionType as Kind,
  AuditLogEvent,
  GatewayDispatchEvents,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type {
  APIApplicationCommandPermission,
  APIAuditLogChange,
  APIGuildApplicationCommandPermissions,
} from 'discord-api-types/v10';
import type { Doer } from './audit.ts';
import { record } from './audit.ts';
import type { Channel, Command, CommandPermissions, Guild } from './entities.ts';
import { has } from './permissions.ts';
import { rightsIn } from './visibility.ts';
import type { World } from './world.ts';

type Rules = readonly APIApplicationCommandPermission[];

/** All of a guild that were ever set. */
export function permissionsIn(world: World, guildId: string): CommandPermissions[] {
  return [...world.store.commandPermissions.values()].filter((one) => one.guildId === guildId);
}

/** Replaces what was said about a command, or about all of an application's; an empty list takes it back. */
export function setCommandPermissions(world: World, next: CommandPermissions, doer: Doer): void {
  const before = world.store.commandPermissions.get(`${next.guildId}:${next.id}`);
  if (next.permissions.length > 0) world.store.put('commandPermissions', next);
  else if (before) world.store.remove('commandPermissions', before);
  world.announce({
    event: GatewayDispatchEvents.ApplicationCommandPermissionsUpdate,
    data: () => permissionsWire(next),
    intents: 0,
    guildId: next.guildId,
    applicationId: next.applicationId,
  });
  record(world, doer, {
    guildId: next.guildId,
    actionType: AuditLogEvent.ApplicationCommandPermissionUpdate,
    targetId: next.id,
    changes: changesOf(before?.permissions ?? [], next.permissions),
    options: { application_id: next.applicationId },
  });
}

/** A command that is deleted or renamed takes them with it. */
export function forgetCommandPermissions(world: World, command: Command): void {
  for (const one of world.store.commandPermissions.values())
    if (one.id === command.id) world.store.remove('commandPermissions', one);
}

/** May somebody use this command there? In direct messages everybody may. */
export function mayUseCommand(world: World, userId: string, channel: Channel, command: Command): boolean {
  const rights = rightsIn(world, userId, channel);
  if (!has(rights, PermissionFlagsBits.UseApplicationCommands)) return false;
  const guild = channel.guildId === null ? undefined : world.store.guilds.get(channel.guildId);
  if (!guild || has(rights, PermissionFlagsBits.Administrator)) return true;
  const { commandPermissions } = world.store;
  const own = commandPermissions.get(`${guild.id}:${command.id}`)?.permissions;
  const all = commandPermissions.get(`${guild.id}:${command.application_id}`)?.permissions ?? [];
  if (!openIn(guild, channel, own ?? all)) return false;
  const said = own && saidAbout(guild, userId, own);
  if (said !== undefined) return said;
  // What is said about all of an application's commands can close them, and never opens what needs a right.
  if (saidAbout(guild, userId, all) === false) return false;
  const needed = command.default_member_permissions;
  if (needed === null || needed === undefined) return true;
  return needed !== '0' && has(rights, BigInt(needed));
}

export function permissionsWire(one: CommandPermissions): APIGuildApplicationCommandPermissions {
  return {
    id: one.id,
    application_id: one.applicationId,
    guild_id: one.guildId,
    permissions: [...one.permissions],
  };
}

/** A channel of its own comes before "all channels"; a thread follows its parent. */
function openIn(guild: Guild, channel: Channel, rules: Rules): boolean {
  const about = (id: string | null): boolean | undefined =>
    rules.find((rule) => rule.type === Kind.Channel && rule.id === id)?.permission;
  return about(channel.id) ?? about(channel.parentId) ?? about(allChannels(guild)) ?? true;
}

/** A person comes before their roles, one allowed role before denied ones, and those before @everyone. */
function saidAbout(guild: Guild, userId: string, rules: Rules): boolean | undefined {
  const person = rules.find((rule) => rule.type === Kind.User && rule.id === userId);
  if (person) return person.permission;
  const held = guild.members.get(userId)?.roleIds ?? [];
  const roles = rules.filter((rule) => rule.type === Kind.Role && held.includes(rule.id));
  if (roles.length > 0) return roles.some((rule) => rule.permission);
  return rules.find((rule) => rule.type === Kind.Role && rule.id === guild.id)?.permission;
}

/** The id that stands for every channel. Source: application-commands, "Application Command Permissions Constants". */
function allChannels(guild: Guild): string {
  return String(BigInt(guild.id) - 1n);
}

/** Each entry's key is whom it is about. */
function changesOf(before: Rules, after: Rules): APIAuditLogChange[] {
  const ids = new Set([...before, ...after].map((rule) => rule.id));
  return [...ids].flatMap((key) => {
    const old = before.find((rule) => rule.id === key);
    const now = after.find((rule) => rule.id === key);
    if (old?.permission === now?.permission) return [];
    const change: object = { key, ...(old ? { old_value: old } : {}), ...(now ? { new_value: now } : {}) };
    return [change as APIAuditLogChange];
  });
}
