/** The fields of a modal on the sandbox's page: what they hold at first, and what is wrong with an answer. */
import { ComponentType as Type, TextInputStyle } from 'discord-api-types/v10';
import type { APIComponentInLabel } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { firstAnswer, partsOf, wrongIn } from '#sandbox/page/app/modal/fields.ts';

const options = [
  { label: 'A', value: 'a' },
  { label: 'B', value: 'b', default: true },
];
const text = { type: Type.TextInput, custom_id: 'x', style: TextInputStyle.Short } as const;
const select = { type: Type.StringSelect, custom_id: 'x', options } as const;
const boxes = { type: Type.CheckboxGroup, custom_id: 'x', options } as const;
const radio = { type: Type.RadioGroup, custom_id: 'x', options } as const;
const files = { type: Type.FileUpload, custom_id: 'x' } as const;

describe('at first', () => {
  test.each<[APIComponentInLabel, unknown]>([
    [{ ...text, value: 'hello' }, 'hello'],
    [text, ''],
    [{ ...select, options: [...options] }, ['b']],
    [{ ...radio, options: [...options] }, 'b'],
    [{ ...boxes, options: [...options] }, ['b']],
    [{ type: Type.Checkbox, custom_id: 'x' }, false],
    [files, []],
    [{ type: Type.UserSelect, custom_id: 'x', default_values: [{ id: '7', type: 'user' as never }] }, ['7']],
  ])('%j', (input, answer) => {
    expect(firstAnswer(input)).toEqual(answer);
  });
});

describe('an answer', () => {
  const required = 'This field is required.';
  test.each<[object, string | readonly string[] | boolean, string | undefined]>([
    [text, '', required],
    [{ ...text, required: false }, '', undefined],
    [{ ...text, required: false, min_length: 3 }, 'ab', 'At least 3 characters; these are 2.'],
    [{ ...text, max_length: 3 }, 'abcd', 'At most 3 characters; these are 4.'],
    [{ ...text, min_length: 2, max_length: 3 }, 'abc', undefined],
    [select, [], required],
    [select, ['a', 'b'], 'At most 1 choices.'],
    [{ ...select, max_values: 2 }, ['a', 'b'], undefined],
    [{ ...boxes, min_values: 2 }, ['a'], 'At least 2 choices.'],
    [{ ...boxes, required: false }, [], undefined],
    [boxes, ['a', 'b'], undefined],
    [radio, '', required],
    [radio, 'a', undefined],
    [{ ...radio, required: false }, '', undefined],
    [files, [], required],
    [{ type: Type.Checkbox, custom_id: 'x' }, false, undefined],
  ])('to %j: %j', (input, answer, wrong) => {
    expect(wrongIn(input as APIComponentInLabel, answer)).toBe(wrong);
  });
});

test('an old row with a text input is a field with that input’s label', () => {
  const parts = partsOf({
    custom_id: 'form',
    title: 'Form',
    components: [
      { type: Type.TextDisplay, content: 'Hello' },
      { type: Type.ActionRow, components: [{ ...text, label: 'Old' }] },
      { type: Type.Label, label: 'New', description: 'Why', component: text },
    ],
  });
  expect(parts).toEqual([
    { kind: 'text', text: 'Hello' },
    { kind: 'field', field: { label: 'Old', description: undefined, input: { ...text, label: 'Old' } } },
    { kind: 'field', field: { label: 'New', description: 'Why', input: text } },
  ]);
});
