/** Every command, held to Discord's limits (docs: interactions/application-commands) and to our own. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { declaredHandlers } from '#commands/index.ts';
import type { CommandDefinition } from '#src/platform/discord/handlers.ts';
import { buildRegistry } from '#src/platform/discord/registry.ts';

const all = declaredHandlers();
const registry = buildRegistry(all);
const definitions = registry.definitions;

const optionsOf = (
  of: CommandDefinition | APIApplicationCommandOption,
): readonly APIApplicationCommandOption[] => ('options' in of ? (of.options ?? []) : []);

const within = (of: CommandDefinition | APIApplicationCommandOption): APIApplicationCommandOption[] =>
  optionsOf(of).flatMap((option) => [option, ...within(option)]);

const isMenu = ({ type }: CommandDefinition) =>
  type === ApplicationCommandType.Message || type === ApplicationCommandType.User;

const choicesOf = (
  option: APIApplicationCommandOption,
): readonly { name: string; value: string | number }[] => ('choices' in option ? (option.choices ?? []) : []);

test('there are at most 18 commands at the top level and 5 in each menu, and no name twice', () => {
  const slash = definitions.filter((definition) => !isMenu(definition));
  expect(slash.length).toBeLessThanOrEqual(18);
  for (const menu of [ApplicationCommandType.Message, ApplicationCommandType.User])
    expect(definitions.filter(({ type }) => type === menu).length).toBeLessThanOrEqual(5);
  expect(new Set(definitions.map(({ name }) => name)).size).toBe(definitions.length);
});

describe.each(definitions.map((definition) => ({ name: definition.name, definition })))(
  '$name',
  ({ definition }) => {
    const options = within(definition);
    const named = [definition, ...options];

    test('has names and descriptions that Discord takes', () => {
      const taken = (name: string, description: string) =>
        /^[\p{Ll}\p{Lo}\p{N}_-]{1,32}$/u.test(name) && /^.{1,100}$/.test(description);
      expect(options.filter(({ name, description }) => !taken(name, description))).toEqual([]);
      // A menu has a name of words and no description; a command has both, like its options.
      const { name } = definition;
      const description = 'description' in definition ? definition.description : undefined;
      const right = isMenu(definition)
        ? /^.{1,32}$/.test(name) && description === undefined
        : taken(name, description ?? '');
      expect(right).toBe(true);
    });

    test('has at most 25 options on each level, no name twice, the required ones first', () => {
      for (const level of named.map(optionsOf)) {
        expect(level.length).toBeLessThanOrEqual(25);
        expect(new Set(level.map(({ name }) => name)).size).toBe(level.length);
        const required = level.map((option) => option.required === true);
        expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
      }
    });

    test('has choices and lengths that Discord takes', () => {
      const wrong = options.filter((option) => {
        const choices = choicesOf(option);
        const long = choices.some(({ name, value }) =>
          [name, String(value)].some((text) => !/^.{1,100}$/.test(text)),
        );
        if (long || choices.length > 25) return true;
        if (option.type !== ApplicationCommandOptionType.String) return false;
        const { min_length: least = 0, max_length: most = 6000 } = option;
        return most > 6000 || least > most || (option.autocomplete === true && choices.length > 0);
      });
      expect(wrong).toEqual([]);
    });

    test('is no longer than 8000 characters in all', () => {
      const texts = [
        ...named.flatMap((each) => [each.name, 'description' in each ? (each.description ?? '') : '']),
        ...options.flatMap(choicesOf).flatMap(({ name, value }) => [name, String(value)]),
      ];
      expect(texts.join('').length).toBeLessThanOrEqual(8000);
    });

    test('works in servers, and in direct messages only where it can be asked which community it is about', () => {
      const { Guild, BotDM, PrivateChannel } = InteractionContextType;
      const asks = all.some(
        (handler) =>
          handler.type === 'slash' &&
          handler.definition === definition &&
          handler.inDirectMessages !== undefined,
      );
      // What needs no community may also go with its owner, wherever they are.
      const goesAlong = all.some(
        (handler) =>
          handler.type === 'slash' && handler.definition === definition && handler.anywhere === true,
      );
      expect(definition.contexts).toEqual(
        goesAlong ? [Guild, BotDM, PrivateChannel] : asks ? [Guild, BotDM] : [Guild],
      );
      const { GuildInstall, UserInstall } = ApplicationIntegrationType;
      expect(definition.integration_types).toEqual(goesAlong ? [GuildInstall, UserInstall] : undefined);
    });

    test('is hidden by Discord from those whom we would refuse anyway', () => {
      const forStaff = all.some(
        (handler) =>
          'definition' in handler && handler.definition === definition && handler.access.who !== 'everyone',
      );
      expect(definition.default_member_permissions !== undefined).toBe(forStaff);
    });

    test('can be called at every path, and completes every option that says so', () => {
      const leaves = (of: CommandDefinition | APIApplicationCommandOption, path: string): string[] => {
        const inner = optionsOf(of).filter(
          ({ type }) => type <= ApplicationCommandOptionType.SubcommandGroup,
        );
        return inner.length === 0
          ? [path]
          : inner.flatMap((option) => leaves(option, `${path} ${option.name}`));
      };
      const completed = (of: CommandDefinition | APIApplicationCommandOption, path: string): string[] =>
        optionsOf(of).flatMap((option) => [
          ...('autocomplete' in option && option.autocomplete ? [`${path} ${option.name}`] : []),
          ...completed(option, `${path} ${option.name}`),
        ]);
      const menus =
        definition.type === ApplicationCommandType.User ? registry.userMenu : registry.messageMenu;
      const known = isMenu(definition) ? menus : registry.slash;
      expect(leaves(definition, definition.name).filter((path) => !known.has(path))).toEqual([]);
      const completions = [...registry.completion.keys()].filter((key) =>
        key.startsWith(`${definition.name} `),
      );
      expect(completions.toSorted()).toEqual(completed(definition, definition.name).toSorted());
    });
  },
);
