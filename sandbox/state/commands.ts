/** Stored commands: made from a definition, found by scope and by name. */
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { stringFrom } from '../json.ts';
import type { Command } from './entities.ts';
import { byAge } from './snowflakes.ts';
import type { World } from './world.ts';

interface CommandScope {
  readonly application: string;
  readonly guild: string | undefined;
}

/** A definition that passed all checks, with what Discord adds. */
export function commandFrom(
  world: World,
  scope: CommandScope,
  definition: Readonly<Record<string, unknown>>,
  old: Command | undefined,
): Command {
  const type = Number(definition['type'] ?? ApplicationCommandType.ChatInput) as ApplicationCommandType;
  const rights = definition['default_member_permissions'];
  return {
    id: old?.id ?? world.ids.next(),
    application_id: scope.application,
    ...(scope.guild === undefined ? {} : { guild_id: scope.guild }),
    version: world.ids.next(),
    type,
    name: stringFrom(definition['name']),
    name_localizations: translationsOf(definition['name_localizations']),
    description: stringFrom(definition['description']),
    description_localizations: translationsOf(definition['description_localizations']),
    default_member_permissions: rights === undefined || rights === null ? null : stringFrom(rights),
    nsfw: definition['nsfw'] === true,
    ...(Array.isArray(definition['options'])
      ? { options: definition['options'] as NonNullable<Command['options']> }
      : {}),
    ...(scope.guild === undefined ? whereUsable(definition) : {}),
  };
}

/** A bot's commands in one scope, oldest first; `guildId` undefined means the global ones. */
export function commandsOf(world: World, applicationId: string, guildId: string | undefined): Command[] {
  return [...world.store.commands.values()]
    .filter((command) => command.application_id === applicationId && command.guild_id === guildId)
    .toSorted(byAge);
}

/** The commands that a client offers in a guild; one of the guild hides a global one of the same type and name. */
export function commandsIn(world: World, guildId: string): Command[] {
  const guild = world.store.guilds.get(guildId);
  const here = [...world.store.commands.values()].filter((command) => {
    const bot = world.store.applications.get(command.application_id);
    return (
      bot &&
      guild?.members.has(bot.userId) &&
      (command.guild_id === guildId || (command.guild_id === undefined && usableInGuilds(command)))
    );
  });
  return here.filter(
    (command) =>
      command.guild_id !== undefined ||
      !here.some(
        (other) =>
          other.guild_id !== undefined &&
          other.name === command.name &&
          other.type === command.type &&
          other.application_id === command.application_id,
      ),
  );
}

/** Lists leave translations out unless asked for them. */
export function withoutTranslations(command: Command): object {
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = command;
  return rest;
}

function usableInGuilds(command: Command): boolean {
  return !command.contexts || command.contexts.includes(InteractionContextType.Guild);
}

function whereUsable(
  definition: Readonly<Record<string, unknown>>,
): Pick<Command, 'contexts' | 'integration_types' | 'dm_permission'> {
  const contexts = Array.isArray(definition['contexts'])
    ? (definition['contexts'] as InteractionContextType[])
    : null;
  const types = Array.isArray(definition['integration_types'])
    ? (definition['integration_types'] as ApplicationIntegrationType[])
    : undefined;
  return {
    contexts,
    integration_types: types ?? [ApplicationIntegrationType.GuildInstall],
    dm_permission:
      definition['dm_permission'] !== false && (contexts?.includes(InteractionContextType.BotDM) ?? true),
  };
}

function translationsOf(value: unknown): NonNullable<Command['name_localizations']> | null {
  return typeof value === 'object' && value !== null ? value : null;
}
