/** The community's pulse tells of no fewer than ten people, also to whoever subtracts one report from another. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewest, middleOf, pulseOf } from '#src/checkins/pulse/pulse.ts';
import type { Told, Voice } from '#src/checkins/pulse/pulse.ts';
import { answerValues, levels } from '#src/checkins/types.ts';

const voices = (count: number, value: 1 | 3 | 5 = 3, from = 0): Voice[] =>
  Array.from({ length: count }, (_, index) => ({ person: `p${from + index}`, scale: 'mood', value }));

test('nine people are nobody, ten are ten', () => {
  expect(pulseOf(voices(9), []).lines).toEqual([]);
  expect(pulseOf(voices(10), []).lines).toEqual([
    { scale: 'mood', people: 10, levels: { hard: 0, between: 10, easy: 0 } },
  ]);
});

test('a level with few people in it is not shown, nor what it could be reckoned from', () => {
  expect(pulseOf([...voices(30), ...voices(3, 1, 30)], []).lines).toEqual([
    { scale: 'mood', people: 35, levels: undefined },
  ]);
});

test('one more person than in the report before is not shown', () => {
  const first = pulseOf(voices(20), []);
  expect(first.lines).toHaveLength(1);
  expect(pulseOf(voices(21), first.told).lines).toEqual([]);
  // What was not shown changes nothing about what the next is compared with.
  const second = pulseOf(voices(21), first.told);
  expect(pulseOf(voices(22), second.told).lines).toEqual([]);
  expect(pulseOf(voices(30), second.told).lines).toHaveLength(1);
});

test('the same people on other levels count as a difference as well', () => {
  const first = pulseOf(voices(20, 5), []);
  const moved = [...voices(19, 5), ...voices(1, 1, 19)];
  expect(pulseOf(moved, first.told).lines).toEqual([]);
});

test('whose answers are deleted still counts as a difference, and whoever comes back may be one of them', () => {
  const [first] = pulseOf(voices(20), []).told;
  const without = (gone: number): Told[] => [{ scale: 'mood', voices: voices(20 - gone), gone }];
  expect(first?.voices).toHaveLength(20);
  expect(pulseOf(voices(19), without(1)).lines).toEqual([]);
  // Ten deleted theirs, and ten new people came: they may be the same ten, and then nobody changed.
  expect(pulseOf(voices(20), without(10)).lines).toEqual([]);
  expect(pulseOf(voices(10), without(10)).lines).toHaveLength(1);
  expect(pulseOf([...voices(10), ...voices(20, 3, 50)], without(10)).lines).toHaveLength(1);
});

test.each([
  [[1], 1],
  [[5, 1], 1],
  [[2, 5, 4], 4],
  [[5, 5, 1, 1], 1],
] as const)('the middle one of %j is %i', (values, middle) => {
  expect(middleOf(values)).toBe(middle);
});

const anyVoices = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 40 })
  .chain((people) =>
    fc.tuple(...people.map((person) => fc.constantFrom(...answerValues).map((value) => ({ person, value })))),
  )
  .map((list) => list.map(({ person, value }): Voice => ({ person: `p${person}`, scale: 'mood', value })));

const kind = (value: number) => (value <= 2 ? 'hard' : value === 3 ? 'between' : 'easy');

/** In how many people two reports differ. */
function changedBetween(one: readonly Voice[], other: readonly Voice[]): number {
  const [here, there] = [one, other].map(
    (list) => new Map(list.map(({ person, value }) => [person, kind(value)])),
  );
  const people = new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])]);
  return [...people].filter((person) => here?.get(person) !== there?.get(person)).length;
}

test('law: whatever is reported in a row, neighbouring reports differ in nobody or in ten people at least', () => {
  fc.assert(
    fc.property(fc.array(anyVoices, { minLength: 2, maxLength: 8 }), (reports) => {
      let told: readonly Told[] = [];
      const shown: Voice[][] = [];
      for (const report of reports) {
        const pulse = pulseOf(report, told);
        told = pulse.told;
        if (pulse.lines.length > 0) shown.push(report);
      }
      const apart = shown.slice(1).map((report, index) => changedBetween(report, shown[index] ?? []));
      expect(apart.filter((changed) => changed > 0 && changed < fewest)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('law: every number is rounded, and stands for ten people or nobody', () => {
  fc.assert(
    fc.property(anyVoices, (report) => {
      for (const { people, levels: counts } of pulseOf(report, []).lines) {
        const numbers = [people, ...(counts ? levels.map((level) => counts[level]) : [])];
        expect(numbers.filter((number) => number % 5 !== 0 || (number > 0 && number < fewest))).toEqual([]);
      }
    }),
  );
});

test('law: also where people delete what they said, and come back unknown, reports differ in nobody or in ten at least', () => {
  const step = fc.record({ report: anyVoices, forgets: fc.array(fc.integer({ min: 0, max: 40 })) });
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 6 }), (steps) => {
      let told: readonly Told[] = [];
      const shown: Voice[][] = [];
      for (const { report, forgets } of steps) {
        // Somebody known is somebody unknown from here on, with the same answer or another one.
        const forgotten = new Set(forgets.map((person) => `p${person}`));
        told = told.map(({ scale, voices: known, gone }) => {
          const left = known.filter(({ person }) => !forgotten.has(person));
          return { scale, voices: left, gone: gone + known.length - left.length };
        });
        const pulse = pulseOf(report, told);
        told = pulse.told;
        if (pulse.lines.length > 0) shown.push(report);
      }
      const apart = shown.slice(1).map((report, index) => changedBetween(report, shown[index] ?? []));
      expect(apart.filter((changed) => changed > 0 && changed < fewest)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
