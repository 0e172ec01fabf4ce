/** Slash commands as the sandbox's page lists them, and what it makes of what is typed into their options. */
import { ApplicationCommandOptionType as Option, ApplicationCommandType } from 'discord-api-types/v10';
import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { matchingCommands, slashCommands } from '#sandbox/page/app/compose/commands.ts';
import { readOption } from '#sandbox/page/app/compose/option-values.ts';

const bot = { id: '1', name: 'Kindred' };

function offered(
  name: string,
  options: APIApplicationCommand['options'] = [],
  type = ApplicationCommandType.ChatInput,
) {
  return {
    bot,
    command: {
      id: `id of ${name}`,
      application_id: '1',
      version: '1',
      default_member_permissions: null,
      description: `about ${name}`,
      name,
      type,
      options,
    },
  };
}

const all = slashCommands([
  offered('help-now'),
  offered('group', [
    { type: Option.Subcommand, name: 'find', description: 'Find one' },
    {
      type: Option.SubcommandGroup,
      name: 'list',
      description: 'Lists',
      options: [{ type: Option.Subcommand, name: 'mine', description: 'My own' }],
    },
  ]),
  offered('Report message', [], ApplicationCommandType.Message),
]);

describe('the list', () => {
  test('spells out groups and subcommands, and leaves out what is no slash command', () => {
    expect(all.map(({ name, path, description }) => [name, path, description])).toEqual([
      ['help-now', [], 'about help-now'],
      ['group find', ['find'], 'Find one'],
      ['group list mine', ['list', 'mine'], 'My own'],
    ]);
  });

  test.each([
    ['', ['help-now', 'group find', 'group list mine']],
    ['gr', ['group find', 'group list mine']],
    ['find', ['group find']],
    ['MINE', ['group list mine']],
    ['group mine', ['group list mine']],
    ['nothing', []],
  ])('offers for “%s”', (typed, names) => {
    expect(matchingCommands(all, typed).map(({ name }) => name)).toEqual(names);
  });
});

describe('an option', () => {
  const option = (more: object): APIApplicationCommandBasicOption => ({
    type: Option.String,
    name: 'one',
    description: 'One',
    ...more,
  });

  test.each([
    [option({}), 'words', { kind: 'value', value: 'words' }],
    [option({}), '', { kind: 'empty' }],
    [option({ required: true }), ' ', { kind: 'wrong', words: 'This option is required. Specify a value.' }],
    [option({ min_length: 3 }), 'ab', { kind: 'wrong', words: 'Write at least 3 characters.' }],
    [option({ max_length: 3 }), 'abcd', { kind: 'wrong', words: 'Write at most 3 characters.' }],
    [
      option({ choices: [{ name: 'A', value: 'a' }] }),
      'A?',
      { kind: 'wrong', words: 'Choose one of the listed options.' },
    ],
    [option({ type: Option.Integer }), '7', { kind: 'value', value: 7 }],
    [option({ type: Option.Integer }), '7.5', { kind: 'wrong', words: 'Write a whole number.' }],
    [option({ type: Option.Integer, min_value: 2 }), '1', { kind: 'wrong', words: 'At least 2.' }],
    [option({ type: Option.Number, max_value: 2 }), '2.5', { kind: 'wrong', words: 'At most 2.' }],
    [option({ type: Option.Number }), 'many', { kind: 'wrong', words: 'Write a number.' }],
    [option({ type: Option.Boolean }), 'yes', { kind: 'wrong', words: 'Choose True or False.' }],
    [option({ type: Option.User }), 'mara', { kind: 'wrong', words: 'Choose a person from the list.' }],
  ])('%j with “%s”', (option, text, read) => {
    expect(readOption(option, { text })).toEqual(read);
  });

  test('takes what was picked over what is written', () => {
    expect(readOption(option({ type: Option.Boolean }), { text: 'False', picked: false })).toEqual({
      kind: 'value',
      value: false,
    });
  });
});
