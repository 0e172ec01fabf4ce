import { expect, test } from 'vitest';
import { isQuiet, latestOf, quietAfter } from '#src/groups/quiet.ts';
import { madeAt } from '#src/platform/discord/delivery/trace.ts';
import { highlights } from '#src/groups/rules-changes.ts';

// The example of Discord's own reference.
const id = '175928847299117063';
const made = new Date('2016-04-30T11:18:25.796Z');

test('a Discord id says when something was made', () => {
  expect(madeAt(id)).toEqual(made);
});

test.each([
  ['its last message is a moment short of it', id, quietAfter - 1, false],
  ['its last message is longer ago', id, quietAfter + 1, true],
  ['something has just been written', id, 0, false],
])('a group where %s', (_what, last, later, expected) => {
  expect(isQuiet(last, new Date(made.getTime() + later))).toBe(expected);
});

test.each([
  [['9'], '9'],
  [['9', undefined], '9'],
  [['9', '10', undefined, '8'], '10'],
] as const)('the youngest of the ids %j is %s', ([first, ...others], latest) => {
  expect(latestOf([first, ...others])).toBe(latest);
});

test.each([
  ['', []],
  ['1. One\n\n2. Two', ['1. One', '2. Two']],
  ['a\nb\nc\nd', ['a', 'b', 'c']],
  ['x'.repeat(300), [`${'x'.repeat(200)} …`]],
])('the highlights of %j', (rules, expected) => {
  expect(highlights(rules)).toEqual(expected);
});
