/** The words of a message, for copying and for the line above a reply. */
import { ButtonStyle, ComponentType as Type } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { wordsOf } from '#sandbox/page/app/message/words-of.ts';

const text = (content: string) => ({ type: Type.TextDisplay as const, content });

test('are its content', () => {
  expect(wordsOf({ content: 'hello', components: [] })).toBe('hello');
});

test('are its texts wherever they stand, and no labels of buttons', () => {
  const button = {
    type: Type.Button as const,
    style: ButtonStyle.Primary as const,
    custom_id: 'a',
    label: 'Press',
  };
  expect(
    wordsOf({
      content: '',
      components: [
        text('one'),
        {
          type: Type.Container,
          components: [
            text('two'),
            { type: Type.Section, components: [text('three'), text('four')], accessory: button },
            { type: Type.ActionRow, components: [button] },
          ],
        },
      ],
    }),
  ).toBe('one\ntwo\nthree\nfour');
});
