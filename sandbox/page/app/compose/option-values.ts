/** What stands in the field of an option, turned into the value that is sent, or into words about what is wrong. Pure. */
import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10';
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';

export interface Entry {
  /** What is seen. */
  readonly text: string;
  /** What was picked from a list, or the file; absent while the text alone counts. */
  readonly picked?: string | number | boolean | File | undefined;
}

export type OptionValue = string | number | boolean | File;

export type Read =
  | { readonly kind: 'value'; readonly value: OptionValue }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly words: string };

/** Discord's own limit for text without one. Source: interactions/application-commands, "Application Command Option Structure". */
const mostCharacters = 6000;

export function readOption(option: APIApplicationCommandBasicOption, entry: Entry | undefined): Read {
  if (!entry || (entry.picked === undefined && entry.text.trim() === ''))
    return option.required ? wrong('This option is required. Specify a value.') : { kind: 'empty' };
  if (entry.picked !== undefined) return value(entry.picked);
  switch (option.type) {
    case Option.String:
      return hasChoices(option) ? wrong('Choose one of the listed options.') : readText(option, entry.text);
    case Option.Integer:
    case Option.Number:
      return hasChoices(option) ? wrong('Choose one of the listed options.') : readNumber(option, entry.text);
    case Option.Boolean:
      return wrong('Choose True or False.');
    case Option.User:
      return wrong('Choose a person from the list.');
    case Option.Role:
      return wrong('Choose a role from the list.');
    case Option.Channel:
      return wrong('Choose a channel from the list.');
    case Option.Mentionable:
      return wrong('Choose a person or a role from the list.');
    case Option.Attachment:
      return wrong('Choose a file.');
  }
}

type Limits = Readonly<
  Partial<Record<'min_length' | 'max_length' | 'min_value' | 'max_value', number | undefined>>
>;

function readText(option: Limits, text: string): Read {
  const least = option.min_length ?? 0;
  const most = option.max_length ?? mostCharacters;
  if (text.length < least) return wrong(`Write at least ${least} characters.`);
  return text.length > most ? wrong(`Write at most ${most} characters.`) : value(text);
}

function readNumber(option: Limits & { readonly type: Option }, text: string): Read {
  const number = Number(text);
  if (!Number.isFinite(number)) return wrong('Write a number.');
  if (option.type === Option.Integer && !Number.isInteger(number)) return wrong('Write a whole number.');
  if (option.min_value !== undefined && number < option.min_value)
    return wrong(`At least ${option.min_value}.`);
  if (option.max_value !== undefined && number > option.max_value)
    return wrong(`At most ${option.max_value}.`);
  return value(number);
}

function hasChoices(option: APIApplicationCommandBasicOption): boolean {
  return 'choices' in option && (option.choices?.length ?? 0) > 0;
}

function value(value: OptionValue): Read {
  return { kind: 'value', value };
}

function wrong(words: string): Read {
  return { kind: 'wrong', words };
}
