import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freePlaces, placeFor, safeOverwrites, wayIn } from '#src/groups/capacity.ts';

const others = (joined = 0, waiting = 0, byOverwrite = joined) => ({ joined, waiting, byOverwrite });

describe('what becomes of somebody who wants to join', () => {
  test.each([
    ['open', undefined, others(5_000), 'joined'],
    ['open', 5, others(4), 'joined'],
    ['open', 5, others(5), 'waiting'],
    ['open', 5, others(4, 1), 'waiting'],
    ['hidden', 5, others(5), 'waiting'],
    ['request', undefined, others(), 'asked'],
    ['request', 5, others(5), 'asked'],
  ] as const)('%s, %s places, %o: %s', (access, size, counted, expected) => {
    expect(placeFor({ access, size }, counted)).toBe(expected);
  });

  test.each([
    [undefined, others(100), 'joined'],
    [5, others(5), 'waiting'],
  ] as const)('after a yes, with %s places and %o: %s', (size, counted, expected) => {
    expect(placeFor({ access: 'request', size }, counted, true)).toBe(expected);
  });
});

test.each([
  [undefined, others(10, 3), 3],
  [5, others(3, 3), 2],
  [5, others(3, 1), 1],
  [5, others(9, 3), 0],
])('with %s places and %o, %s are given', (size, counted, expected) => {
  expect(freePlaces({ size }, counted)).toBe(expected);
});

test.each([
  [false, 0, 'overwrite'],
  [false, safeOverwrites - 1, 'overwrite'],
  [false, safeOverwrites, 'role'],
  [true, 0, 'role'],
] as const)('by a role: %s, overwrites: %s: newcomers come in by %s', (byRole, byOverwrite, expected) => {
  expect(wayIn({ byRole }, others(byOverwrite, 0, byOverwrite))).toBe(expected);
});

test('what is safe leaves room for roles and people that staff add by hand', () => {
  expect(1000 - safeOverwrites).toBeGreaterThanOrEqual(100);
});

test('law: filling the free places never passes the size, and nobody waits while there is one', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 50 }), (joined, waiting, size) => {
      const free = freePlaces({ size }, others(joined, waiting));
      expect(free).toBeLessThanOrEqual(waiting);
      expect(free === 0 || joined + free <= size).toBe(true);
      expect(joined + free >= size || waiting === free).toBe(true);
    }),
  );
});
