/** The file of a dry round: what is read from it, and what is said of one that cannot be read. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPool } from '#src/matching/dry-run/read-pool.ts';
import { circlesReported, flawsOf, reportOf } from '#src/matching/dry-run/report.ts';
import { planCircles, planRound } from '#src/matching/engine/index.ts';
import { standardSettings } from '#src/matching/types.ts';
import { aMember, noon } from './a-member.ts';

const sample = readFileSync(new URL('../../../docs/pool.json', import.meta.url), 'utf8');
const a = {
  ref: 'a',
  topics: ['lupus'],
  languages: ['en'],
  zone: 'Europe/London',
  freeHours: [],
  waitingSince: '2026-06-01',
};

test('the sample reads as pairs with reasons, who is left over and why, and the figures', () => {
  const pool = readPool(sample, noon);
  if (!pool.ok) throw new Error(JSON.stringify(pool.error));
  const { members, facts, settings, context } = pool.value;
  const report = reportOf(planRound(members, facts, settings, context));
  expect(context.now).toEqual(new Date('2026-11-30T08:00:00Z'));
  expect(members[0]?.topics[0]?.related.length).toBeGreaterThan(0);
  expect(report).toContain('elm + fir: 82 %, 18 h a week in common; topic fibromyalgia; ');
  expect(report).toContain('hazel: nobody fits yet');
  expect(report).toContain('Matched: 6 of 7 (85.7 %)');
  expect(report).toMatch(
    /Fit: [\d.]+ % on average, \d+ % at least\nWait: half of all up to \d+ days, 95 of 100 up to \d+ days/,
  );
});

test('circles are told with who fits least well in them, and so is that there are none', () => {
  const circlesOf = (count: number) => {
    const pool = Array.from({ length: count }, (_, at) =>
      aMember(`m${at}`, { pace: at === 0 ? 'quick' : 'slow' }),
    );
    return planCircles(pool, [], standardSettings, { now: noon, seed: 's' }).circles;
  };
  expect(circlesReported(circlesOf(6))).toMatch(/m1.*% on average; m0 fits least well, [\d.]+ %/);
  expect(circlesReported(circlesOf(5))).toContain('no six people');
});

test('an empty pool is a round of nobody', () => {
  const pool = readPool('{"members":[]}', noon);
  if (!pool.ok) throw new Error('It could not be read.');
  const { members, facts, settings, context } = pool.value;
  expect(context).toEqual({ now: noon, seed: 'dry' });
  expect(reportOf(planRound(members, facts, settings, context))).toContain('Matched: 0 of 0');
});

test.each<[string, unknown, string, string]>([
  ['a person twice', { members: [a, a] }, 'members[1].ref', '"a" is there twice'],
  [
    'a zone that is none',
    { members: [{ ...a, zone: 'London' }] },
    'members[0].zone',
    'a time zone like "Europe/London"',
  ],
  [
    'an hour that is none',
    { members: [{ ...a, freeHours: [{ days: ['mon'], from: '6pm', to: '22:00' }] }] },
    'members[0].freeHours[0].from',
    'a time like "18:30"',
  ],
  [
    'a day that is none',
    { members: [{ ...a, waitingSince: 'today' }] },
    'members[0].waitingSince',
    'a date like "2026-11-30"',
  ],
  ['a word that is mistyped', { members: [{ ...a, topic: 'lupus' }] }, 'members[0]', 'topic'],
  [
    'a fact about a stranger',
    { members: [a], facts: [{ kind: 'block', between: ['a', 'z'], at: '2026-01-01' }] },
    'facts[0].between',
    'nobody is called "z"',
  ],
  [
    'a weight out of range',
    { members: [], settings: { weights: { topic: 5000 } } },
    'settings.weights.topic',
    '1000',
  ],
  ['a list for a pool', [], '', 'expected object'],
])('%s is told with its place', (_, file, path, problem) => {
  const read = readPool(JSON.stringify(file), noon);
  if (read.ok) throw new Error('It was read.');
  expect(read.error[0]?.path).toBe(path);
  expect(read.error[0]?.problem).toContain(problem);
  expect(flawsOf('pool.json', read.error)).toContain('pool.json cannot be read as a pool:\n');
});

test('what is no JSON is told, with an example', () => {
  const read = readPool('{"members": [', noon);
  if (read.ok) throw new Error('It was read.');
  expect(read.error[0]?.problem).toContain('not JSON');
  expect(flawsOf('x', read.error)).toContain('A file looks like this:\n{"members":[{"ref":"a"');
});
