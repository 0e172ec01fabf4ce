/** What administrators decide in their client about who may use a bot's commands. Source: application-commands, "Permissions". */
import { ApplicationCommandPermissionType as Kind, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIApplicationCommandPermission } from 'discord-api-types/v10';
import { commandsIn } from '../state/commands.ts';
import { setCommandPermissions } from '../state/commands-permissions.ts';
import type { Guild } from '../state/entities.ts';
import { has } from '../state/permissions.ts';
import { rightsInGuild } from '../state/visibility.ts';
import { botNamed } from './direct.ts';
import { channelNamed, nameOf, roleNamed, userNamed } from './lookup.ts';
import { listed, Refused } from './refused.ts';
import type { Standpoint } from './standpoint.ts';

/** Who or where, by name or id; one of the four. */
export interface CommandRule {
  readonly role?: string;
  readonly user?: string;
  readonly channel?: string;
  /** Every member, or every channel. */
  readonly all?: 'members' | 'channels';
  readonly allowed: boolean;
}

const needed = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageRoles;
const mostRules = 100;

/** @param command `/hello`, the name of a context menu, or `@kindred` for all commands of that bot. @throws Refused */
export function decidesOn(here: Standpoint, command: string, rules: readonly CommandRule[]): void {
  const guild = here.inGuild();
  const { world } = here.box;
  if (!has(rightsInGuild(world, here.user.id, guild.id), needed))
    throw new Refused(`${nameOf(here.user)} may not decide who uses commands in ${guild.name}.`);
  if (rules.length > mostRules)
    throw new Refused(`A command takes ${mostRules} such rules, not ${rules.length}.`);
  const permissions = rules.map((rule) => permissionOf(here, guild, rule));
  const target = targetOf(here, guild, command);
  setCommandPermissions(
    world,
    { ...target, guildId: guild.id, permissions },
    { userId: here.user.id, reason: null },
  );
}

function targetOf(here: Standpoint, guild: Guild, command: string): { id: string; applicationId: string } {
  const { world } = here.box;
  if (command.startsWith('@')) {
    const { id } = botNamed(world, command);
    return { id, applicationId: id };
  }
  const all = commandsIn(world, guild.id);
  const found = all.find((one) => one.name === command.replace(/^\//, '') || one.id === command);
  if (found) return { id: found.id, applicationId: found.application_id };
  throw new Refused(
    `There is no command “${command}” in ${guild.name}. Commands: ${listed(all.map((one) => one.name))}.`,
  );
}

function permissionOf(here: Standpoint, guild: Guild, rule: CommandRule): APIApplicationCommandPermission {
  const { world } = here.box;
  const { allowed: permission } = rule;
  if (rule.role !== undefined) return { type: Kind.Role, id: roleNamed(guild, rule.role).id, permission };
  if (rule.user !== undefined) return { type: Kind.User, id: userNamed(world, rule.user).id, permission };
  if (rule.channel !== undefined)
    return { type: Kind.Channel, id: channelNamed(world, guild, here.user, rule.channel).id, permission };
  if (rule.all === 'members') return { type: Kind.Role, id: guild.id, permission };
  if (rule.all === 'channels') return { type: Kind.Channel, id: String(BigInt(guild.id) - 1n), permission };
  throw new Refused('A rule names a role, a user, a channel, all members or all channels.');
}
