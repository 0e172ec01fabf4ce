/** Who is not shown a command that is for them: by a right that Discord asks for, or by what an admin has said in Discord. Pure. */
import { ApplicationCommandPermissionType as About, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIApplicationCommandPermission } from 'discord-api-types/v10';
import type { ServerState } from '../set-up.ts';
import type { CommunityRecord } from '../types.ts';
import type { Finding } from './findings.ts';

/** A command, and for whom it is. */
export interface ShownTo {
  /** As it is registered, without a slash. */
  readonly name: string;
  /** As people know it. */
  readonly called: string;
  readonly who: 'everyone' | 'moderators' | 'leads';
  /** What Discord wants of whoever is to see it; 0: nothing. */
  readonly permissions: bigint;
}

/** What an admin has said about one command; without a name, about all of them. */
export interface CommandRules {
  readonly name: string | undefined;
  readonly rules: readonly APIApplicationCommandPermission[];
}

interface Seen {
  readonly server: ServerState;
  readonly record: CommunityRecord | undefined;
  readonly commands: readonly ShownTo[];
  readonly commandRules: readonly CommandRules[];
}

export function hiddenCommands({ server, record, commands, commandRules }: Seen): Finding[] {
  const roleOf = { everyone: server.guild, moderators: record?.moderatorRole, leads: record?.leadRole };
  const all = commandRules.find(({ name }) => name === undefined)?.rules ?? [];
  return (['everyone', 'moderators', 'leads'] as const).flatMap((who): Finding[] => {
    const role = roleOf[who];
    if (role === undefined || !server.roles.some(({ id }) => id === role)) return [];
    const granted = server.roles
      .filter(({ id }) => id === role || id === server.guild)
      .reduce((sum, { permissions }) => sum | BigInt(permissions), 0n);
    if ((granted & PermissionFlagsBits.Administrator) !== 0n) return [];
    const names = commands
      .filter((command) => command.who === who)
      .filter(({ name, permissions }) => {
        const own = commandRules.find((one) => one.name === name)?.rules;
        return !isShown({ server, role, granted, permissions, own, all });
      })
      .map(({ called }) => called);
    const level = who === 'everyone' ? 'hurts' : 'soon';
    return names.length === 0 ? [] : [{ code: 'command_hidden', level, role, names }];
  });
}

interface OneCommand {
  readonly server: Pick<ServerState, 'guild'>;
  readonly role: string;
  readonly granted: bigint;
  readonly permissions: bigint;
  readonly own: readonly APIApplicationCommandPermission[] | undefined;
  readonly all: readonly APIApplicationCommandPermission[];
}

/** What is said of the command itself comes before what is said of all, and either before the right (docs: interactions/application-commands, "Permissions"). */
function isShown({ server: { guild }, role, granted, permissions, own, all }: OneCommand): boolean {
  if ((granted & PermissionFlagsBits.UseApplicationCommands) === 0n) return false;
  const said = (rules: readonly APIApplicationCommandPermission[]) => {
    const about = (id: string) => rules.find((rule) => rule.type === About.Role && rule.id === id);
    return (about(role) ?? about(guild))?.permission;
  };
  if (isClosedEverywhere(own ?? all, guild)) return false;
  const saidOfIt = said(own ?? []);
  if (saidOfIt !== undefined) return saidOfIt;
  return said(all) !== false && (granted & permissions) === permissions;
}

/** The id that stands for every channel is one below the server's (docs: the same, "Constants"). */
function isClosedEverywhere(rules: readonly APIApplicationCommandPermission[], guild: string): boolean {
  const channels = rules.filter(({ type }) => type === About.Channel);
  const everywhere = channels.find(({ id }) => id === String(BigInt(guild) - 1n));
  return everywhere?.permission === false && !channels.some(({ permission }) => permission);
}
