/** Reads what discord.js hands over into the plain input that handlers are bound to. */
import { ApplicationCommandOptionType, ComponentType } from 'discord-api-types/v10';
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  CommandInteractionOption,
  Interaction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Caller } from './access.ts';
import type { RawOptions } from './handlers.ts';

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

function leaves(options: readonly CommandInteractionOption[]): readonly CommandInteractionOption[] {
  const nested: readonly ApplicationCommandOptionType[] = [
    ApplicationCommandOptionType.Subcommand,
    ApplicationCommandOptionType.SubcommandGroup,
  ];
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

/** What is longer than this in an option of a command is no name: nobody wants to write it twice. In characters. */
const nameLength = 60;

/** What somebody wrote in their own words, as against chose from a list. */
export function wordsOf(interaction: Interaction): readonly string[] {
  if (interaction.isModalSubmit())
    return [...interaction.fields.fields.values()].flatMap((field) =>
      field.type === ComponentType.TextInput ? [field.value] : [],
    );
  if (!interaction.isChatInputCommand()) return [];
  return leaves(interaction.options.data).flatMap(({ value }) =>
    typeof value === 'string' && value.length > nameLength ? [value] : [],
  );
}
