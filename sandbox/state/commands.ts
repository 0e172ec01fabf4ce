/** Stored commands: made from a definition, found by scope and by name. */
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { isList, isObject, stringFrom } from '../json.ts';
import { guildsInCommon, hasInstalled } from './direct.ts';
import type { Command, User } from './entities.ts';
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

/**
 * The commands that a client offers in a guild; one of the guild hides a global one of the same type and name. Applications
 * that somebody installed for themselves come along wherever they go. Source: application-commands, "Contexts".
 */
export function commandsIn(world: World, guildId: string, user?: User): Command[] {
  const guild = world.store.guilds.get(guildId);
  const here = [...world.store.commands.values()].filter((command) => {
    const bot = world.store.applications.get(command.application_id);
    if (!bot || (command.guild_id !== undefined && command.guild_id !== guildId)) return false;
    const inGuild = guild?.members.has(bot.userId) ?? false;
    if (command.guild_id !== undefined) return inGuild;
    if (!usableIn(command, InteractionContextType.Guild)) return false;
    return (
      (inGuild && installable(command, ApplicationIntegrationType.GuildInstall)) ||
      (user !== undefined &&
        hasInstalled(user, bot) &&
        installable(command, ApplicationIntegrationType.UserInstall))
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

/** A bot's commands in direct messages with it: global ones alone. */
export function commandsInDirect(world: World, user: User, botId: string): Command[] {
  const bot = world.store.applicationsByUser.get(botId);
  if (!bot) return [];
  const mine = hasInstalled(user, bot);
  const together = guildsInCommon(world, user.id, botId).length > 0;
  return commandsOf(world, bot.id, undefined).filter(
    (command) =>
      usableIn(command, InteractionContextType.BotDM) &&
      ((together && installable(command, ApplicationIntegrationType.GuildInstall)) ||
        (mine && installable(command, ApplicationIntegrationType.UserInstall))),
  );
}

const dictionaries = ['name_localizations', 'description_localizations'] as const;

/**
 * As lists show it: without the dictionaries of translations, but with those words that fit the asker's locale.
 * Source: application-commands, "Retrieving localized commands".
 */
export function localized(command: object, locale: string | undefined): object {
  const found: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(command)) {
    const dictionary = dictionaries.find((one) => one === key);
    if (dictionary) {
      const word = locale === undefined ? undefined : wordIn(value, locale);
      if (word !== undefined) found[dictionary.replace('_localizations', '_localized')] = word;
    } else if ((key === 'options' || key === 'choices') && isList(value)) {
      found[key] = value.map((one) => (isObject(one) ? localized(one, locale) : one));
    } else found[key] = value;
  }
  return found;
}

/**
 * As a client shows it to somebody: described in the words of their locale, where it has some. Commands and options keep the
 * name that they are called by, and of its translations only the one to be shown; of choices nothing but the name is shown.
 */
export function readIn<Part extends object>(part: Part, locale: string): Part {
  const read: Record<string, unknown> = Object.fromEntries(Object.entries(part));
  const description = wordIn(read['description_localizations'], locale);
  if (description !== undefined) read['description'] = description;
  const name = wordIn(read['name_localizations'], locale);
  if (name !== undefined && 'value' in part) read['name'] = name;
  else if (isObject(read['name_localizations']))
    read['name_localizations'] = name === undefined ? {} : { [locale]: name };
  for (const key of ['options', 'choices'])
    if (isList(read[key])) read[key] = read[key].map((one) => (isObject(one) ? readIn(one, locale) : one));
  // What was put in has the same shape as what was there.
  return read as Part;
}

/** Some locales stand in for others. Source: application-commands, "Locale fallbacks". */
const fallbacks: Readonly<Record<string, string>> = {
  'en-US': 'en-GB',
  'en-GB': 'en-US',
  'es-419': 'es-ES',
};

function wordIn(dictionary: unknown, locale: string): unknown {
  if (!isObject(dictionary)) return undefined;
  return dictionary[locale] ?? dictionary[fallbacks[locale] ?? ''];
}

function usableIn(command: Command, context: InteractionContextType): boolean {
  if (command.contexts) return command.contexts.includes(context);
  return context !== InteractionContextType.BotDM || command.dm_permission !== false;
}

function installable(command: Command, type: ApplicationIntegrationType): boolean {
  return command.integration_types?.includes(type) ?? type === ApplicationIntegrationType.GuildInstall;
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
