import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { everyone } from '#src/platform/discord/access.ts';
import { customId, numberPart } from '#src/platform/discord/custom-id.ts';
import { button, completion, messageMenu, modal, slash } from '#src/platform/discord/handlers.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';
import type { SlashDefinition } from '#src/platform/discord/options.ts';
import { buildRegistry, commandKey } from '#src/platform/discord/registry.ts';
import { err, ok } from '#src/platform/result.ts';

const definition = {
  name: 'tea',
  description: 'Tea',
  options: [
    { type: ApplicationCommandOptionType.Subcommand, name: 'find', description: '-' },
    {
      type: ApplicationCommandOptionType.SubcommandGroup,
      name: 'pot',
      description: '-',
      options: [
        {
          type: ApplicationCommandOptionType.Subcommand,
          name: 'fill',
          description: '-',
          options: [
            { type: ApplicationCommandOptionType.String, name: 'kind', description: '-', autocomplete: true },
          ],
        },
      ],
    },
  ],
} as const satisfies SlashDefinition;

const menu = { type: ApplicationCommandType.Message, name: 'Tea' } as const;
const id = customId('tea.cup', { cup: numberPart });
const answer = async () => ok({ components: [] });

const find = slash({ definition, path: 'find', access: everyone, run: answer });
const fill = slash({ definition, path: 'pot fill', access: everyone, run: answer });
const suggest = completion({
  definition,
  path: 'pot fill',
  option: 'kind',
  access: everyone,
  complete: async () => [],
});
const onMessage = messageMenu({
  definition: menu,
  access: everyone,
  open: () => ({ modal: { custom_id: 'x', title: 'x', components: [] } }),
});
const cup = button({ id, access: everyone, answers: 'update', run: answer });
const form = modal({
  id,
  access: everyone,
  answers: 'reply',
  fields: z.object({ sugar: z.enum(['yes', 'no']) }),
  run: answer,
});

const all: Handler[] = [find, fill, suggest, onMessage, cup, form];

test('each handler is found by what it answers to', () => {
  const registry = buildRegistry(all);
  expect(registry.slash.get(commandKey('tea', 'find'))).toBe(find);
  expect(registry.slash.get('tea pot fill')).toBe(fill);
  expect(registry.completion.get('tea pot fill kind')).toBe(suggest);
  expect(registry.messageMenu.get('Tea')).toBe(onMessage);
  expect(registry.button.get('tea.cup')).toBe(cup);
  expect(registry.modal.get('tea.cup')).toBe(form);
  expect(registry.slash.get('tea')).toBeUndefined();
});

test('a command without subcommands is found by its name', () => {
  expect(commandKey('setup', '')).toBe('setup');
});

test('Discord is told of each command once', () => {
  expect(buildRegistry(all).definitions).toEqual([definition, menu]);
});

test.each(all.map((handler) => [handler.type, handler] as const))(
  'two handlers of one %s would hide each other, so that is refused',
  (_type, handler) => {
    expect(() => buildRegistry([...all, { ...handler }])).toThrow('two handlers answer to');
  },
);

describe('input is parsed before anything runs', () => {
  test('a button takes its parts or is malformed', () => {
    expect(cup.bind(['7'])).toMatchObject({ ok: true, value: { answers: 'update' } });
    expect(cup.bind(['seven'])).toEqual(err('malformed'));
    expect(cup.bind([])).toEqual(err('malformed'));
  });

  test('a form takes its parts and its fields or is malformed', () => {
    expect(form.bind(['7'], { sugar: 'yes' })).toMatchObject({ ok: true, value: { answers: 'reply' } });
    expect(form.bind(['7'], { sugar: 'much' })).toEqual(err('malformed'));
    expect(form.bind(['7'], {})).toEqual(err('malformed'));
    expect(form.bind(['seven'], { sugar: 'yes' })).toEqual(err('malformed'));
  });
});
