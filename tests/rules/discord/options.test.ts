import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { groupDefinition } from '#commands/group/definition.ts';
import { leadDefinition } from '#commands/lead/definition.ts';
import { privacyDefinition } from '#commands/privacy/definition.ts';
import type { setupDefinition } from '#commands/setup/definition.ts';
import type { ArgumentsAt, PathOf, SlashDefinition } from '#src/platform/discord/options.ts';

const every = {
  name: 'every',
  description: 'Every kind of option',
  options: [
    { type: ApplicationCommandOptionType.String, name: 'text', description: '-', required: true },
    { type: ApplicationCommandOptionType.Integer, name: 'count', description: '-', required: true },
    { type: ApplicationCommandOptionType.Number, name: 'amount', description: '-' },
    { type: ApplicationCommandOptionType.Boolean, name: 'agreed', description: '-', required: false },
    { type: ApplicationCommandOptionType.User, name: 'who', description: '-' },
    {
      type: ApplicationCommandOptionType.Integer,
      name: 'level',
      description: '-',
      choices: [
        { name: 'one', value: 1 },
        { name: 'two', value: 2 },
      ],
    },
  ],
} as const satisfies SlashDefinition;

describe('arguments are what the definition says', () => {
  test('of every kind of option', () => {
    expectTypeOf<ArgumentsAt<typeof every, ''>>().toEqualTypeOf<{
      readonly text: string;
      readonly count: number;
      readonly amount: number | undefined;
      readonly agreed: boolean | undefined;
      readonly who: string | undefined;
      readonly level: 1 | 2 | undefined;
    }>();
    expect(every.options).toHaveLength(6);
  });

  test('at a subcommand, in a group of them, and at the command itself', () => {
    expectTypeOf<ArgumentsAt<typeof groupDefinition, 'join'>>().toEqualTypeOf<{ readonly group: string }>();
    expectTypeOf<ArgumentsAt<typeof groupDefinition, 'find'>>().toEqualTypeOf<{
      readonly topic: string | undefined;
    }>();
    expectTypeOf<ArgumentsAt<typeof leadDefinition, 'group create'>>().toEqualTypeOf<{
      readonly topic: string;
      readonly name: string;
      readonly access: 'open' | 'request' | 'hidden';
      readonly rules: string | undefined;
      readonly places: number | undefined;
      readonly kind: 'text' | 'forum' | undefined;
      readonly voice: 'yes' | 'no' | undefined;
    }>();
    expectTypeOf<ArgumentsAt<typeof setupDefinition, ''>>().toEqualTypeOf<{
      readonly staff: string | undefined;
      readonly moderators: string | undefined;
      readonly leads: string | undefined;
    }>();
    expect(leadDefinition.options[0].options[0].name).toBe('create');
  });
});

test('paths are those at which a command can be called', () => {
  expectTypeOf<PathOf<typeof groupDefinition>>().toEqualTypeOf<'find' | 'join' | 'leave' | 'mine'>();
  expectTypeOf<'group create' | 'trail'>().toExtend<PathOf<typeof leadDefinition>>();
  expectTypeOf<PathOf<typeof setupDefinition>>().toEqualTypeOf<''>();
  expectTypeOf<PathOf<typeof privacyDefinition>>().toEqualTypeOf<''>();
  expect(privacyDefinition).not.toHaveProperty('options');
});
