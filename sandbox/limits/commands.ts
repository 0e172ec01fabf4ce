/** What Discord accepts as an application command. Source: interactions/application-commands. */
import {
  ApplicationCommandOptionType as Option,
  ApplicationCommandType,
  Locale,
} from 'discord-api-types/v10';
import { isObject, stringFrom } from '../json.ts';
import type { Form } from './form.ts';

/** Commands of each type in one scope (global, or one guild). */
export const mostCommands: Readonly<Record<number, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};

const namePattern = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;
const mostCharacters = 8000;
const locales = new Set<string>(Object.values(Locale));
const holders: readonly Option[] = [Option.Subcommand, Option.SubcommandGroup];
const withChoices: readonly Option[] = [Option.String, Option.Integer, Option.Number];

/** Notes every fault of a command's definition. A PATCH names only what changes. */
export function checkCommand(form: Form, partial = false): void {
  const type = form.choice('type', [1, 2, 3]) ?? ApplicationCommandType.ChatInput;
  form.bits('default_member_permissions');
  form.flag('nsfw');
  form.flag('dm_permission');
  checkNumbers(form, 'contexts', [0, 1, 2]);
  checkNumbers(form, 'integration_types', [0, 1]);
  if (type === ApplicationCommandType.ChatInput) {
    checkName(form, partial);
    checkDescription(form, partial);
    checkOptions(form, 0);
  } else {
    form.text('name', { required: !partial, min: 1, max: 32 });
    checkLocalizations(form, 'name_localizations', 32);
    if (form.raw('description'))
      form.fail(
        'description',
        'APPLICATION_COMMAND_INVALID_DESCRIPTION',
        'Context menu commands cannot have description',
      );
    if (form.values('options')?.length)
      form.fail(
        'options',
        'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS',
        'Context menu commands cannot have options',
      );
  }
  if (sizeOf(form.fields) > mostCharacters)
    form.fail(undefined, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${mostCharacters})`);
}

function checkName(form: Form, partial = false): void {
  const name = form.text('name', { required: !partial, min: 1, max: 32 });
  checkLocalizations(form, 'name_localizations', 32, isName);
  if (name !== undefined && !isName(name))
    form.fail('name', 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
}

function isName(text: string): boolean {
  return namePattern.test(text) && text === text.toLowerCase();
}

/** A list in which each number is one of those, and stands once. */
function checkNumbers(form: Form, field: string, allowed: readonly number[]): void {
  const given = form.values(field);
  if (!given) return;
  if (given.some((one) => !allowed.includes(Number(one))) || new Set(given).size < given.length)
    form.fail(field, 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
}

function checkDescription(form: Form, partial = false): void {
  form.text('description', { required: !partial, min: 1, max: 100 });
  checkLocalizations(form, 'description_localizations', 100);
}

function checkLocalizations(
  form: Form,
  field: string,
  max: number,
  fits: (text: string) => boolean = () => true,
): void {
  const texts = form.child(field);
  if (!texts) return;
  for (const locale of Object.keys(texts.fields)) {
    if (!locales.has(locale))
      texts.fail(
        locale,
        'BASE_TYPE_CHOICES',
        `Value must be one of {${[...locales].map((one) => `'${one}'`).join(', ')}}.`,
      );
    else {
      const text = texts.text(locale, { min: 1, max });
      if (text !== undefined && !fits(text))
        texts.fail(locale, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
    }
  }
}

/** `depth` 0 is the command, 1 a group or subcommand, 2 a subcommand in a group. */
function checkOptions(form: Form, depth: number): void {
  const names = new Set<string>();
  const translated = new Set<string>();
  let optionalSeen = false;
  const options = form.list('options', { max: 25 }) ?? [];
  const nested = options.some((option) => holders.includes(Number(option.raw('type'))));
  for (const option of options) {
    const type = option.integer('type', { required: true, min: 1, max: 11 });
    checkName(option);
    checkDescription(option);
    const name = String(option.raw('name'));
    if (names.has(name))
      option.fail('name', 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_USED', 'Option name is already used');
    names.add(name);
    checkTranslatedNames(option, translated);
    if (type === undefined) continue;
    const holder = holders.includes(type);
    if (holder !== nested || (holder && !mayHold(type, depth))) {
      option.fail(
        'type',
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      );
    }
    if (holder) {
      checkOptions(option, type === Option.SubcommandGroup ? 1 : 2);
      continue;
    }
    const required = option.flag('required') ?? false;
    if (required && optionalSeen)
      option.fail(
        'required',
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    optionalSeen ||= !required;
    checkValue(option, type);
  }
}

/** A group stands in a command only, a subcommand in a command or in a group. */
function mayHold(type: Option, depth: number): boolean {
  return depth === 0 || (depth === 1 && type === Option.Subcommand);
}

function checkValue(form: Form, type: Option): void {
  const choices = form.list('choices', { max: 25 }) ?? [];
  if (choices.length > 0 && !withChoices.includes(type))
    form.fail(
      'choices',
      'APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID',
      'This option type does not take choices',
    );
  if (choices.length > 0 && form.flag('autocomplete'))
    form.fail(
      'autocomplete',
      'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
      'Autocomplete and choices are mutually exclusive',
    );
  for (const choice of choices) {
    choice.text('name', { required: true, min: 1, max: 100 });
    checkLocalizations(choice, 'name_localizations', 100);
    if (type === Option.String) choice.text('value', { required: true, max: 100 });
    else if (typeof choice.raw('value') !== 'number')
      choice.fail('value', 'NUMBER_TYPE_COERCE', 'Value is not a number.');
  }
  if (type === Option.String) {
    const least = form.integer('min_length', { min: 0, max: 6000 });
    const most = form.integer('max_length', { min: 1, max: 6000 });
    if (least !== undefined && most !== undefined && least > most)
      form.fail('max_length', 'APPLICATION_COMMAND_OPTIONS_LENGTH_INVALID', 'max_length is below min_length');
  }
  if (type === Option.Integer || type === Option.Number) checkRange(form, type);
  if (type === Option.Channel) form.values('channel_types');
}

function checkRange(form: Form, type: Option): void {
  const least = form.number('min_value');
  const most = form.number('max_value');
  for (const [field, value] of [
    ['min_value', least],
    ['max_value', most],
  ] as const) {
    if (value === undefined) continue;
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER || (type === Option.Integer && !Number.isInteger(value)))
      form.fail(field, 'NUMBER_TYPE_COERCE', `Value "${value}" does not fit this option.`);
  }
  if (least !== undefined && most !== undefined && least > most)
    form.fail('max_value', 'APPLICATION_COMMAND_OPTIONS_RANGE_INVALID', 'max_value is below min_value');
}

/** Within one locale no two options have the same name. Source: application-commands, "Localization". */
function checkTranslatedNames(option: Form, taken: Set<string>): void {
  const texts = option.raw('name_localizations');
  if (!isObject(texts)) return;
  for (const [locale, text] of Object.entries(texts)) {
    const key = `${locale}:${stringFrom(text)}`;
    if (taken.has(key))
      option.fail(
        'name_localizations',
        'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_USED',
        `Option name is already used in ${locale}`,
      );
    taken.add(key);
  }
}

/** Name, description and choice values of the command and all its options; of translations the longest counts. */
function sizeOf(part: Readonly<Record<string, unknown>>): number {
  let size =
    longest(part['name'], part['name_localizations']) +
    longest(part['description'], part['description_localizations']);
  for (const choice of objects(part['choices']))
    size += longest(choice['name'], choice['name_localizations']) + stringFrom(choice['value']).length;
  for (const option of objects(part['options'])) size += sizeOf(option);
  return size;
}

function longest(text: unknown, translations: unknown): number {
  const all = [text, ...(isObject(translations) ? Object.values(translations) : [])];
  return Math.max(...all.map((one) => (typeof one === 'string' ? one.length : 0)));
}

function objects(list: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}
