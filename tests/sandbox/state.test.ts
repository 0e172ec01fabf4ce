import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ring } from '#sandbox/state/ring.ts';
import { madeAt, olderThan, Snowflakes } from '#sandbox/state/snowflakes.ts';
import { heldClock } from './stage.ts';

test('ids only ever rise, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -100_000, max: 100_000 }), { maxLength: 50 }), (jumps) => {
      const clock = heldClock();
      const ids = new Snowflakes(clock);
      let last = ids.next();
      for (const jump of jumps) {
        clock.pass(jump);
        const next = ids.next();
        expect(olderThan(last, next)).toBe(true);
        last = next;
      }
    }),
  );
});

test('an id tells when it was made, and none is made below one that was seen', () => {
  const clock = heldClock();
  const ids = new Snowflakes(clock);
  const first = ids.next();
  expect(madeAt(first)).toBe(clock.now().getTime());
  const later = (BigInt(first) + 5_000n).toString();
  ids.seen(later);
  expect(BigInt(ids.next())).toBe(BigInt(later) + 1n);
});

test('a ring holds the last so many in order and gives back each that falls out, once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 40 }), (size, count) => {
      const ring = new Ring<number>(size);
      const items = Array.from({ length: count }, (_, index) => index);
      const fallen = items.map((item) => ring.add(item)).filter((item) => item !== undefined);
      expect([...fallen, ...ring]).toEqual(items);
      expect([...ring]).toHaveLength(Math.min(size, count));
    }),
  );
});
