import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Batch, Entry } from '#db/audit.ts';
import { newOperatorKey, openKeyring } from '#db/encryption/keyring.ts';
import { checkpointAt, firstBreak, sealBatch } from '#src/communities/audit/chain.ts';
import type { Trail } from '#src/communities/audit/chain.ts';
import { newRef } from '#src/platform/ref.ts';

const key = newOperatorKey();
const keyring = openKeyring(key);
const guild = '100000000000000001';
const now = new Date('2026-01-01T12:00:00Z');

const entry = (number: number): Entry => ({
  number,
  ref: newRef(),
  what: 'settings.timeZone',
  before: 'UTC',
  after: 'Europe/Berlin',
  actorRef: newRef(),
  at: now,
});

/** A chain of batches of these sizes, and some entries after them that are not sealed yet. */
function chainOf(sizes: readonly number[], open = 0): Trail & { readonly batches: readonly Batch[] } {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const entries = Array.from({ length: total + open }, (_, index) => entry(index + 1));
  const batches: Batch[] = [];
  for (const size of sizes) {
    const from = batches.at(-1)?.last ?? 0;
    const [first, ...rest] = entries.slice(from, from + size);
    if (first)
      batches.push(sealBatch(keyring, guild, { previous: batches.at(-1), entries: [first, ...rest], now }));
  }
  return { checkpoint: undefined, batches, entries, actors: [] };
}

const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });

describe('a chain', () => {
  test('is whole as it was sealed, whatever its batches', () => {
    fc.assert(
      fc.property(sizes, fc.nat(3), (all, open) => {
        expect(firstBreak(keyring, guild, chainOf(all, open))).toBeUndefined();
      }),
    );
  });

  test.each(['what', 'before', 'after', 'actorRef', 'ref'] as const)(
    'shows that %s of any sealed entry was altered',
    (column) => {
      fc.assert(
        fc.property(sizes, fc.nat(), (all, pick) => {
          const trail = chainOf(all);
          const entries = trail.entries.with(pick % trail.entries.length, {
            ...trail.entries[pick % trail.entries.length],
            ...entry((pick % trail.entries.length) + 1),
            [column]: 'another',
          });
          expect(firstBreak(keyring, guild, { ...trail, entries })).toBeTypeOf('number');
        }),
      );
    },
  );

  test('shows that an entry or a batch was taken out, or two were exchanged', () => {
    const trail = chainOf([2, 2, 2]);
    const [one, two, three] = trail.batches;
    if (!one || !two || !three) throw new Error('three were made');
    expect(firstBreak(keyring, guild, { ...trail, entries: trail.entries.toSpliced(3, 1) })).toBe(2);
    expect(firstBreak(keyring, guild, { ...trail, batches: [one, three] })).toBe(3);
    expect(firstBreak(keyring, guild, { ...trail, batches: [two, one, three] })).toBe(2);
  });

  test('of one community does not pass for that of another, nor under another key', () => {
    const trail = chainOf([2]);
    expect(firstBreak(keyring, '100000000000000002', trail)).toBe(1);
    expect(firstBreak(openKeyring(newOperatorKey()), guild, trail)).toBe(1);
  });

  test('stays whole when the operator changes keys', () => {
    const changed = openKeyring(`${newOperatorKey()},${key}`);
    expect(firstBreak(changed, guild, chainOf([2, 3]))).toBeUndefined();
  });
});

describe('a beginning that was dropped', () => {
  const trail = chainOf([2, 3, 1]);
  const [, second] = trail.batches;
  if (!second) throw new Error('three were made');
  const checkpoint = checkpointAt(keyring, guild, second, now);
  const rest = { batches: trail.batches.slice(2), entries: trail.entries.slice(5), actors: [] };

  test('leaves the rest whole behind its checkpoint', () => {
    expect(firstBreak(keyring, guild, { ...rest, checkpoint })).toBeUndefined();
  });

  test('shows where no checkpoint stands for it, or one that nobody signed', () => {
    expect(firstBreak(keyring, guild, { ...rest, checkpoint: undefined })).toBe(3);
    const forged = { ...checkpoint, last: 4 };
    expect(firstBreak(keyring, guild, { ...rest, checkpoint: forged })).toBe('checkpoint');
  });
});
