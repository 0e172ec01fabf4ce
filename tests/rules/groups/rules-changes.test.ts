import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overflowName } from '#src/groups/overflow-name.ts';
import { changedLines } from '#src/groups/rules-changes.ts';

test.each<[string, string, string, { added: string[]; gone: string[] }]>([
  ['nothing', '1. Be kind.\n2. Listen.', '1. Be kind.\n2. Listen.', { added: [], gone: [] }],
  ['only the numbers', '1. Be kind.\n2. Listen.', '1. Listen.\n2. Be kind.', { added: [], gone: [] }],
  ['a line more', 'Be kind.', 'Be kind.\nListen.', { added: ['Listen.'], gone: [] }],
  ['a line less', '1. Be kind.\n2. Listen.', '1. Listen.', { added: [], gone: ['1. Be kind.'] }],
  ['a line worded anew', 'Be kind.', 'Be gentle.', { added: ['Be gentle.'], gone: ['Be kind.'] }],
  ['case and blank lines', 'Be kind.', '\n- BE KIND.\n\n', { added: [], gone: [] }],
])('between two versions: %s', (_what, before, now, expected) => {
  expect(changedLines(before, now)).toEqual(expected);
});

test('law: what was added one way is gone the other way', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(changedLines(one, other).added).toEqual(changedLines(other, one).gone);
    }),
  );
});

test.each([
  ['Wolf pack', [], 'Wolf pack 2'],
  ['Wolf pack', ['wolf PACK 2'], 'Wolf pack 3'],
  ['Wolf pack 2', ['Wolf pack'], 'Wolf pack 3'],
  ['Area 51', [], 'Area 52'],
  ['2', [], '2 2'],
])('the overflow of %s beside %o is %s', (name, others, expected) => {
  expect(overflowName(name, [{ name }, ...others.map((other) => ({ name: other }))])).toBe(expected);
});
