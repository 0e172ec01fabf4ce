/** Reads what discord.js hands over into the plain input that handlers are bound to. */
import { ApplicationCommandOptionType, ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  CommandInteractionOption,
  Interaction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Caller } from './access.ts';
import type { RawOptions } from './handlers.ts';
import { unquoted } from './mentions.ts';
import type { SlashDefinition } from './options.ts';

export function callerOf({ user, member, memberPermissions }: Interaction): Caller {
  const roles =
    member === null ? [] : Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  return { id: user.id, roles, permissions: memberPermissions?.bitfield ?? 0n };
}

/** The subcommand that was called, as a path: '', 'join' or 'group create'. */
export function pathOf({ options }: ChatInputCommandInteraction | AutocompleteInteraction): string {
  return [options.getSubcommandGroup(false), options.getSubcommand(false)]
    .filter((part) => part !== null)
    .join(' ');
}

export function optionsOf(interaction: ChatInputCommandInteraction): RawOptions {
  return Object.fromEntries(
    leaves(interaction.options.data).flatMap(({ name, value }) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

const nested: readonly ApplicationCommandOptionType[] = [
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
];

function leaves(options: readonly CommandInteractionOption[]): readonly CommandInteractionOption[] {
  return options.flatMap((option) =>
    nested.includes(option.type) ? leaves(option.options ?? []) : [option],
  );
}

/** The answers of a form by the custom ids of its inputs; one that was left empty is '', several choices stand with commas between, people and places as their ids. */
export function fieldsOf({ fields }: ModalSubmitInteraction): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.fields.map((field, id) => {
      if (field.type === ComponentType.TextInput) return [id, field.value];
      return [id, 'values' in field ? field.values.join(',') : ''];
    }),
  );
}

/** What is longer than this where something is suggested was not chosen from that: nobody wants to write it twice. In characters. */
const nameLength = 60;

/**
 * What somebody wrote in their own words, as against chose from a list.
 * @param definition - of the command that was called
 */
export function wordsOf(interaction: Interaction, definition?: SlashDefinition): readonly string[] {
  if (interaction.isModalSubmit())
    return [...interaction.fields.fields.values()].flatMap((field) =>
      field.type === ComponentType.TextInput ? [field.value] : [],
    );
  if (!interaction.isChatInputCommand()) return [];
  return wordsIn(interaction.options.data, definition?.options ?? []);
}

function wordsIn(
  given: readonly CommandInteractionOption[],
  defined: readonly APIApplicationCommandOption[],
): readonly string[] {
  return given.flatMap(({ name, type, value, options = [] }) => {
    const option = defined.find((one) => one.name === name);
    if (nested.includes(type))
      return wordsIn(options, (option && 'options' in option && option.options) || []);
    if (type !== ApplicationCommandOptionType.String || typeof value !== 'string') return [];
    return isFree(option) || value.length > nameLength ? [value] : [];
  });
}

/** Nothing is offered there to choose from. */
const isFree = (option: APIApplicationCommandOption | undefined): boolean =>
  option?.type === ApplicationCommandOptionType.String && !option.autocomplete && !option.choices;

/** What stands as a quotation in the private message that was pressed. Only whoever pressed it sees that, and only the bot writes it. */
export function quotedTo(interaction: Interaction): readonly string[] {
  if (!interaction.isButton() || !interaction.message.flags.has(MessageFlags.Ephemeral)) return [];
  return interaction.message.components
    .map((part) => part.toJSON())
    .flatMap((part) => (part.type === ComponentType.Container ? part.components : [part]))
    .flatMap((part) => (part.type === ComponentType.TextDisplay ? (unquoted(part.content) ?? []) : []));
}
