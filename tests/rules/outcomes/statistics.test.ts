/** Intervals and changes, against published figures and against a statistics library that is not ours. */
import fc from 'fast-check';
import jstat from 'jstat';
import { describe, expect, test } from 'vitest';
import { pairedChange, shareInterval, sumsOf, together } from '#src/outcomes/statistics/paired.ts';
import { studentBound } from '#src/outcomes/statistics/student.ts';

describe('Student’s t', () => {
  // Any printed table of critical values, two-sided.
  test.each([
    [0.95, 1, 12.706],
    [0.95, 2, 4.303],
    [0.95, 9, 2.262],
    [0.95, 30, 2.042],
    [0.95, 120, 1.98],
    [0.9, 10, 1.812],
    [0.99, 5, 4.032],
    [0.99, 60, 2.66],
  ])('within %d, with %d degrees of freedom: %d', (within, freedom, bound) => {
    expect(studentBound(within, freedom)).toBeCloseTo(bound, 3);
  });

  test('agrees with a library', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99),
        (df, within) => {
          const theirs = jstat.studentt.inv(1 - (1 - within) / 2, df);
          expect(Math.abs(studentBound(within, df) / theirs - 1)).toBeLessThan(1e-6);
        },
      ),
    );
  });
});

describe('a paired change', () => {
  test('Student’s own ten sleepers, 1908: 1.58 hours more, 0.70 to 2.46', () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const change = pairedChange(sumsOf(second.map((hours, i) => hours - (first[i] ?? Number.NaN))));
    expect(change?.people).toBe(10);
    expect(change?.mean).toBeCloseTo(1.58, 10);
    expect(change?.deviation).toBeCloseTo(1.229995, 6);
    expect(change?.interval.from).toBeCloseTo(0.7001142, 6);
    expect(change?.interval.to).toBeCloseTo(2.4598858, 6);
  });

  test('agrees with a library', () => {
    const score = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 200 }), (changes) => {
        const change = pairedChange(sumsOf(changes));
        expect(change?.mean).toBeCloseTo(jstat.mean(changes), 9);
        expect(change?.deviation).toBeCloseTo(jstat.stdev(changes, true), 6);
        if (new Set(changes).size === 1) return;
        const [from = Number.NaN, to = Number.NaN] = jstat.tci(jstat.mean(changes), 0.05, changes);
        expect(change?.interval.from).toBeCloseTo(from, 5);
        expect(change?.interval.to).toBeCloseTo(to, 5);
      }),
    );
  });

  test('sums of sums are the sums of all', () => {
    const list = fc.array(fc.integer({ min: -21, max: 21 }));
    fc.assert(
      fc.property(list, list, (one, other) => {
        expect(together(sumsOf(one), sumsOf(other))).toEqual(sumsOf([...one, ...other]));
      }),
    );
  });

  test('of one person nothing is said', () => {
    expect(pairedChange(sumsOf([3]))).toBeUndefined();
  });
});

// Newcombe 1998, table I, method 3 (score without continuity correction).
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('the share %d of %d lies between %d and %d', (count, people, from, to) => {
  const interval = shareInterval(count, people);
  expect(interval.from).toBeCloseTo(from, 4);
  expect(interval.to).toBeCloseTo(to, 4);
});
