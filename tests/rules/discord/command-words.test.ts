/** What commands say in other languages: complete, within Discord's limits, and named alike for everybody where they are typed. */
import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord-api-types/v10';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { declaredHandlers } from '#commands/index.ts';
import { commandTexts, inAllLanguages } from '#commands/locales/index.ts';
import type { CommandTexts } from '#commands/locales/texts.ts';
import { groupDefinition } from '#commands/group/definition.ts';
import { localized } from '#src/platform/discord/command-words.ts';
import { buildRegistry } from '#src/platform/discord/registry.ts';
import { checkCommand } from '#sandbox/limits/commands.ts';
import { Form } from '#sandbox/limits/form.ts';
import { readIn } from '#sandbox/state/commands.ts';

interface Part {
  readonly type?: number;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly options?: readonly Part[];
  readonly choices?: readonly Part[];
}

const plain = buildRegistry(declaredHandlers()).definitions;
const definitions = inAllLanguages(plain) as readonly (Part & { readonly type?: number })[];
const locales = Object.keys(commandTexts);

const isMenu = ({ type }: Part) =>
  type === ApplicationCommandType.Message || type === ApplicationCommandType.User;
const isPath = ({ type }: Part) =>
  type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;

test('both kinds of Spanish that Discord has are there', () => {
  expect(locales).toEqual([Locale.SpanishES, Locale.SpanishLATAM]);
});

test('an option that was added is missed by the compiler', () => {
  type Group = CommandTexts['group']['options'];
  expectTypeOf<Group['join']['options']>().toHaveProperty('group');
  expectTypeOf<keyof Group>().toEqualTypeOf<'find' | 'join' | 'leave' | 'mine'>();
  expectTypeOf<CommandTexts['Ask a moderator to look']>().toEqualTypeOf<{ readonly name: string }>();
  const said = commandTexts['es-ES'];
  expect(said.group.options.join.options.group.name).toBe('grupo');
  expectTypeOf({ ...said, group: { ...said.group, options: {} } }).not.toExtend<CommandTexts>();
});

test('a definition keeps all that it was', () => {
  const { name, contexts, options } = localized(groupDefinition, {});
  expect({ name, contexts, options }).toEqual({
    name: groupDefinition.name,
    contexts: groupDefinition.contexts,
    options: groupDefinition.options,
  });
});

describe.each(definitions.map((definition) => ({ name: definition.name, definition })))(
  '$name',
  ({ definition }) => {
    test('is accepted as Discord accepts it', () => {
      const form = new Form({ ...definition });
      checkCommand(form);
      expect(() => form.finish()).not.toThrow();
    });

    test('has words for all that is read, and one name for all that is typed', () => {
      const inAll = (words: object | undefined) => Object.keys(words ?? {}).toSorted();
      const wrong = (part: Part, isTyped: boolean): string[] => [
        ...(inAll(part.name_localizations).join() === (isTyped ? '' : locales.toSorted().join())
          ? []
          : [`the name of ${part.name}`]),
        ...(part.description === undefined ||
        inAll(part.description_localizations).join() === locales.toSorted().join()
          ? []
          : [`the description of ${part.name}`]),
        ...(part.options ?? []).flatMap((one) => wrong(one, isPath(one))),
        ...(part.choices ?? []).flatMap((one) => wrong(one, false)),
      ];
      expect(wrong(definition, !isMenu(definition))).toEqual([]);
    });

    test('offers no two choices that read alike', () => {
      const twice = (part: Part): string[] => [
        ...locales.flatMap((locale) => {
          const names = (part.choices ?? []).map((one) => one.name_localizations?.[locale]);
          return new Set(names).size === names.length ? [] : [part.name];
        }),
        ...(part.options ?? []).flatMap(twice),
      ];
      expect(twice(definition)).toEqual([]);
    });
  },
);

test('no menu of a message or a person has two commands that read alike', () => {
  for (const locale of locales) {
    const names = definitions.filter(isMenu).map(({ name_localizations: names }) => names?.[locale]);
    expect(new Set(names).size).toBe(names.length);
  }
});

test('the sandbox shows them as a client would: described and chosen in the reader’s words, run by the name that all know', () => {
  const flare = definitions.find(({ name }) => name === 'flare') ?? { name: 'none' };
  const read = (locale: string) => readIn(flare, locale);
  expect(read('es-419')).toMatchObject({
    name: 'flare',
    description: expect.stringMatching(/^Ahora no/),
    options: [{ name: 'until', name_localizations: { 'es-419': 'hasta' } }],
  });
  expect(read('pl')).toMatchObject({
    description: expect.stringMatching(/^Not now/),
    options: [{ name: 'until' }],
  });
  const edit = readIn(definitions.find(({ name }) => name === 'lead') ?? flare, 'es-ES');
  expect(JSON.stringify(edit)).toContain('{"name":"Sí","value":"yes"');
});
