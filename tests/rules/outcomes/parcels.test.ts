/** What leads see, and what somebody could find out who keeps every report there ever was. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeParcel, fewest, summary } from '#src/outcomes/statistics/parcels.ts';
import type { Measure, Resolved } from '#src/outcomes/statistics/parcels.ts';
import type { Parcel, Parts } from '#src/outcomes/types.ts';

const measure: Measure = { better: 'lower', threshold: 4 };
const changes = (...list: (number | undefined)[]): Resolved[] => list.map((change) => ({ change }));

describe('a parcel', () => {
  test('waits for ten answers, however many did not answer', () => {
    const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(closeParcel(changes(...nine, undefined, undefined), measure)).toBeUndefined();
    expect(closeParcel(changes(...nine, 10, undefined), measure)).toMatchObject({
      change: { people: 10, total: 55, squares: 385 },
      lost: 1,
    });
  });

  test('a change counts from the threshold on, in the direction that is better', () => {
    const parcel = (better: Measure['better']) =>
      closeParcel(changes(-4, -5, -3, 0, 1, 3, 4, 9, 0, 0), { better, threshold: 4 })?.parts;
    expect(parcel('lower')).toEqual({ better: 2, same: 6, worse: 2 });
    expect(parcel('higher')).toEqual({ better: 2, same: 6, worse: 2 });
    expect(
      closeParcel(changes(...Array.from({ length: 10 }, () => 7 / 6 - 1 / 15)), {
        better: 'higher',
        threshold: 1.1,
      })?.parts,
    ).toEqual({
      better: 10,
      same: 0,
      worse: 0,
    });
  });

  test('without a threshold there are no shares', () => {
    const parcel = closeParcel(changes(...Array.from({ length: 10 }, (_, i) => i)), {
      better: 'lower',
      threshold: undefined,
    });
    expect(parcel).toHaveProperty('parts', undefined);
  });
});

describe('taken together', () => {
  const of = (better: number, same: number, worse: number): Parcel => ({
    change: { people: better + same + worse, total: 0, squares: 0 },
    lost: 0,
    parts: { better, same, worse },
  });

  test('nothing yet is nothing', () => {
    expect(summary([])).toBeUndefined();
  });

  test('shares are told of everybody, or held back until there are ten or none in each part', () => {
    expect(summary([of(10, 12, 1)])?.parts).toBeUndefined();
    expect(summary([of(10, 12, 1), of(3, 4, 9)])?.parts).toEqual({ better: 13, same: 16, worse: 10 });
    expect(summary([of(10, 12, 0)])?.parts).toEqual({ better: 10, same: 12, worse: 0 });
    // Nine of forty are worse: that nobody is must not be said.
    expect(summary([of(10, 12, 0), of(3, 4, 9)])?.parts).toBeUndefined();
    expect(summary([of(10, 12, 0), of(3, 4, 9), of(9, 7, 1)])?.parts).toEqual({
      better: 22,
      same: 23,
      worse: 10,
    });
  });

  test('who did not answer is told in tens, however they are spread over the months', () => {
    const lost = (...counts: number[]) =>
      summary(counts.map((count) => ({ ...of(10, 0, 0), lost: count })))?.lostAtLeast;
    expect(lost(1)).toBe(0);
    expect(lost(9)).toBe(0);
    expect(lost(9, 2)).toBe(11);
    expect(lost(9, 2, 9)).toBe(11);
  });
});

/** People resolve in some order; on fixed days parcels close; somebody keeps all reports and subtracts any two. */
describe('subtracting reports', () => {
  const answer = fc.option(fc.integer({ min: -21, max: 21 }), { nil: undefined });
  const months = fc.array(fc.array(answer, { maxLength: 25 }), { minLength: 2, maxLength: 12 });

  /** What is told after each month, and the truth: the sum of all that the parcels hold. */
  function reportsOf(all: readonly (readonly (number | undefined)[])[]) {
    const parcels: Parcel[] = [];
    let waiting: Resolved[] = [];
    return all.map((month) => {
      waiting = [...waiting, ...changes(...month)];
      const parcel = closeParcel(waiting, measure);
      if (parcel) {
        parcels.push(parcel);
        waiting = [];
      }
      const sum = (count: (one: Parcel) => number) => parcels.reduce((all, one) => all + count(one), 0);
      const part = (name: keyof Parts) => sum(({ parts }) => parts?.[name] ?? 0);
      const truth = { better: part('better'), same: part('same'), worse: part('worse') };
      return { told: summary([...parcels]), truth, lost: sum(({ lost }) => lost) };
    });
  }
  const noneOrTen = (count: number) => count === 0 || count >= fewest;

  test('tells of ten people or of none, in every figure', () => {
    fc.assert(
      fc.property(months, (all) => {
        const reports = reportsOf(all).map(({ told }) => told);
        for (const [i, later] of reports.entries())
          for (const earlier of [undefined, ...reports.slice(0, i)]) {
            expect(noneOrTen((later?.change.people ?? 0) - (earlier?.change.people ?? 0))).toBe(true);
            expect(noneOrTen((later?.lostAtLeast ?? 0) - (earlier?.lostAtLeast ?? 0))).toBe(true);
            // A report that tells of no parts tells nothing that could be subtracted.
            if (!later?.parts || (earlier && !earlier.parts)) continue;
            for (const part of ['better', 'same', 'worse'] as const)
              expect(noneOrTen(later.parts[part] - (earlier?.parts?.[part] ?? 0))).toBe(true);
          }
      }),
    );
  });

  test('what is told is true of everybody counted: no choice of months, and no more than nine left unsaid', () => {
    fc.assert(
      fc.property(months, (all) => {
        for (const { told, truth, lost } of reportsOf(all)) {
          if (!told) continue;
          // Held back, nothing is told that could be untrue.
          expect(told.parts ?? truth).toEqual(truth);
          expect(lost - told.lostAtLeast).toBeGreaterThanOrEqual(0);
          expect(lost - told.lostAtLeast).toBeLessThan(fewest);
        }
      }),
    );
  });

  /** In a month: who answers, as a change or not at all, and which of those who wait take their consent back before it closes. */
  const month = fc.record({
    come: fc.array(answer, { maxLength: 25 }),
    leave: fc.array(fc.nat(40), { maxLength: 4 }),
  });
  /** What somebody makes of the reports: any of them, as often as they like, added or taken away. */
  const sums = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 12, maxLength: 12 });

  test('adding and subtracting reports at will sets nobody apart from nine others, although people come and go', () => {
    fc.assert(
      fc.property(fc.array(month, { minLength: 2, maxLength: 12 }), sums, (all, weights) => {
        let next = 0;
        let waiting: (Resolved & { readonly who: number })[] = [];
        const told = new Set<number>();
        /** Who is in the sums of each report; what is shown is reckoned from these people and nobody else. */
        const reports = all.map(({ come, leave }) => {
          waiting = [...waiting, ...come.map((change) => ({ change, who: (next += 1) }))];
          waiting = waiting.filter((_, index) => !leave.includes(index));
          if (closeParcel(waiting, measure)) {
            for (const { who, change } of waiting) if (change !== undefined) told.add(who);
            waiting = [];
          }
          return new Set(told);
        });
        const weightOf = (who: number) =>
          reports.reduce((sum, report, index) => sum + (report.has(who) ? (weights[index] ?? 0) : 0), 0);
        const alike = Map.groupBy(told, weightOf);
        for (const people of alike.values()) expect(people.length).toBeGreaterThanOrEqual(fewest);
      }),
    );
  });
});
