/** Who may be brought together, and what speaks for it, with values. */
import { describe, expect, test } from 'vitest';
import { countFacets, explain, facetKey } from '#src/matching/engine/index.ts';
import { assess } from '#src/matching/score.ts';
import { standardSettings, weekdays } from '#src/matching/types.ts';
import type { HardRule, PairFact, PartName, PoolMember } from '#src/matching/types.ts';
import { after, days } from '#src/platform/durations.ts';
import { aMember, allDay, fact, noon } from './a-member.ts';

const judge = (
  one: Partial<PoolMember>,
  other: Partial<PoolMember>,
  facts: readonly PairFact[] = [],
  now = noon,
) => assess([aMember('a', one), aMember('b', other)], facts, standardSettings, now);

const scoreOf = (one: Partial<PoolMember>, other: Partial<PoolMember>) => {
  const verdict = judge(one, other);
  if (!verdict.fits) throw new Error(`They break ${verdict.broken}.`);
  return verdict.score;
};

describe('a pair is never made', () => {
  const mentorOnly = { looksFor: ['newcomer'], mentorPlaces: 2, onset: 'long' } as const;
  const early = { freeHours: [{ days: weekdays, from: 5 * 60, to: 8 * 60 }] };
  test.each<[string, HardRule, Partial<PoolMember>, Partial<PoolMember>, PairFact[]?]>([
    ['with anybody under 18', 'adults_only', { adult: false }, {}],
    ['against a block, however old', 'block', {}, {}, [fact('block', ['b', 'a'], new Date(0))]],
    ['soon after one declined', 'cool_off', {}, {}, [fact('declined', ['a', 'b'], after(noon, -days(89)))]],
    ['soon after a match', 'cool_off', {}, {}, [fact('matched', ['b', 'a'], after(noon, -days(1)))]],
    ['without a topic', 'topic', { topics: [{ slug: 'ms', related: [] }] }, {}],
    ['without a language', 'language', { languages: ['es'] }, {}],
    ['at hours that do not meet', 'hours', early, {}],
    [
      'with somebody newly diagnosed whom the other avoids',
      'wish',
      { onset: 'newly' },
      { avoids: ['newly_diagnosed'] },
    ],
    ['with a carer whom the other avoids', 'wish', { avoids: ['carers'] }, { situations: ['carer'] }],
    ['between a mentor and somebody who wants none', 'mentor_places', mentorOnly, {}],
    [
      'with a mentor who has no place',
      'mentor_places',
      { ...mentorOnly, mentorPlaces: 0 },
      { looksFor: ['mentor'] },
    ],
    [
      'with a mentor whom nobody has approved',
      'mentor_places',
      { ...mentorOnly, mentorPlaces: undefined },
      { looksFor: ['mentor'] },
    ],
  ])('%s', (_, broken, one, other, facts = []) => {
    expect(judge(one, other, facts)).toEqual({ fits: false, broken });
    expect(
      judge(
        other,
        one,
        facts.map(({ kind, between: [x, y], at }) => fact(kind, [y, x], at)),
      ),
    ).toEqual({ fits: false, broken });
  });

  test.each<[string, Partial<PoolMember>, Partial<PoolMember>, PairFact[]?]>([
    ['a topic that only one side calls related', { topics: [{ slug: 'sjogrens', related: [] }] }, {}],
    ['a decline whose time is over', {}, {}, [fact('declined', ['a', 'b'], after(noon, -days(90)))]],
    ['facts about others', {}, {}, [fact('block', ['a', 'c'])]],
    ['one shared language of several', { languages: ['de', 'en'] }, { languages: ['en', 'es'] }],
    ['a mentor with a place, for who looks for one', mentorOnly, { looksFor: ['mentor'] }],
  ])('but %s is no hindrance', (_, one, other, facts = []) => {
    expect(judge(one, other, facts).fits).toBe(true);
  });
});

describe('hours', () => {
  const evenings = (zone: string): Partial<PoolMember> => ({
    zone,
    freeHours: [{ days: weekdays, from: 18 * 60, to: 22 * 60 }],
  });
  const shared = (one: Partial<PoolMember>, other: Partial<PoolMember>, at: string) => {
    const verdict = assess(
      [aMember('a', one), aMember('b', other)],
      [],
      { ...standardSettings, overlapHours: 0 },
      new Date(at),
    );
    return verdict.fits ? verdict.score.overlapHours : undefined;
  };

  test.each<[string, string, string, string, number]>([
    ['both change in step', 'Europe/London', 'Europe/Berlin', '2026-07-01T12:00Z', 21],
    ['London and New York, in summer', 'Europe/London', 'America/New_York', '2026-07-01T12:00Z', 0],
    ['half an hour apart', 'Asia/Kolkata', 'Asia/Karachi', '2026-07-01T12:00Z', 24.5],
    // Kathmandu's quarter: a half hour counts only where both of its quarters are free.
    ['a quarter of an hour apart', 'Asia/Kathmandu', 'Asia/Kolkata', '2026-07-01T12:00Z', 24.5],
    ['across the date line', 'Pacific/Auckland', 'Pacific/Honolulu', '2026-07-01T12:00Z', 14],
  ])('%s', (_, one, other, at, hours) => {
    expect(shared(evenings(one), evenings(other), at)).toBe(hours);
  });

  test('are the least of the weeks to come, where clocks change at different times', () => {
    // New York goes back on 1 November 2026, London did on 25 October: for a week they are four hours apart, not five.
    const morning = { zone: 'America/New_York', freeHours: [{ days: weekdays, from: 13 * 60, to: 17 * 60 }] };
    expect(shared(evenings('Europe/London'), morning, '2026-09-01T12:00Z')).toBe(28);
    expect(shared(evenings('Europe/London'), morning, '2026-10-20T12:00Z')).toBeLessThan(28);
    expect(shared(evenings('Europe/London'), morning, '2026-11-10T12:00Z')).toBe(28);
  });

  test('that go past midnight belong to the day they began on', () => {
    const night = { freeHours: [{ days: ['sun' as const], from: 23 * 60, to: 2 * 60 }] };
    const monday = { freeHours: [{ days: ['mon' as const], from: 0, to: 24 * 60 }] };
    expect(shared(night, monday, '2026-07-01T12:00Z')).toBe(2);
  });
});

describe('points', () => {
  const parts = (one: Partial<PoolMember>, other: Partial<PoolMember>) =>
    Object.fromEntries(scoreOf(one, other).parts.map(({ name, points }) => [name, points]));

  test.each<[PartName, number, Partial<PoolMember>, Partial<PoolMember>]>([
    ['topic', 200, {}, {}],
    ['topic', 100, { topics: [{ slug: 'sjogrens', related: [] }] }, {}],
    ['role', 200, {}, {}],
    ['role', 150, { looksFor: ['mentor', 'peer'] }, {}],
    ['role', 0, { looksFor: ['mentor'] }, { looksFor: ['mentor'] }],
    ['role', 200, { looksFor: ['newcomer'], mentorPlaces: 1, onset: 'settled' }, { looksFor: ['mentor'] }],
    ['role', 100, { looksFor: ['newcomer'], mentorPlaces: 1, onset: 'first_year' }, { looksFor: ['mentor'] }],
    ['onset', 60, {}, { onset: 'newly' }],
    ['onset', 120, { onset: 'long' }, { onset: 'long' }],
    ['onset', 0, { onset: 'newly' }, { onset: 'long' }],
    [
      'onset',
      120,
      { looksFor: ['newcomer'], mentorPlaces: 1, onset: 'long' },
      { looksFor: ['mentor'], onset: 'newly' },
    ],
    ['age', 80, { age: '35_49' }, { age: '35_49' }],
    ['age', 53, { age: '35_49' }, { age: '50_64' }],
    ['situation', 40, {}, { situations: ['parent'] }],
    ['situation', 0, { situations: ['working'] }, { situations: ['parent'] }],
    ['situation', 80, { situations: ['working', 'parent', 'rural'] }, { situations: ['parent', 'rural'] }],
    ['pace', 0, { pace: 'slow' }, { pace: 'quick' }],
    ['pace', 80, { pace: 'slow' }, { pace: 'slow' }],
    ['medium', 0, { mediums: ['voice'] }, { mediums: ['text', 'own_time'] }],
    ['interests', 20, { interests: ['pets', 'games'] }, { interests: ['pets'] }],
    ['energy', 40, { energy: 'low' }, { energy: 'low' }],
    ['hours', 40, {}, {}],
    ['hours', 10, { freeHours: [{ days: ['mon'], from: 9 * 60, to: 12 * 60 }] }, {}],
  ])('%s: %i', (name, points, one, other) => {
    expect(parts(one, other)[name]).toBe(points);
    expect(parts(other, one)[name]).toBe(points);
  });

  test('add up, and come with what is shared', () => {
    const { total, percent, parts, languages, overlapHours, mentor } = scoreOf(
      { pace: 'slow', interests: ['pets', 'music'] },
      { pace: 'slow', interests: ['music'] },
    );
    expect(total).toBe(parts.reduce((sum, { points }) => sum + points, 0));
    expect(percent).toBe(Math.floor((100 * total) / 1000));
    expect(parts.filter(({ shared }) => shared.length > 0).map(({ name, shared }) => [name, shared])).toEqual(
      [
        ['topic', ['lupus']],
        ['pace', ['slow']],
        ['interests', ['music']],
      ],
    );
    expect([languages, overlapHours, mentor]).toEqual([['en'], 84, undefined]);
  });

  test('say who mentors whom', () => {
    expect(scoreOf({ looksFor: ['mentor'] }, { looksFor: ['newcomer'], mentorPlaces: 1 }).mentor).toBe('b');
  });
});

test('why a pair was suggested names what they share, the strongest first, and nothing that they do not', () => {
  const score = scoreOf(
    { pace: 'slow', energy: 'low', age: '18_24' },
    { pace: 'slow', energy: 'good', age: '65_plus' },
  );
  expect(explain(score).map(({ kind, strength }) => [kind, strength])).toEqual([
    ['topic', 'full'],
    ['role', 'full'],
    ['pace', 'full'],
    ['hours', 'full'],
    ['language', 'full'],
  ]);
  expect(explain(score)[0]?.facets).toEqual([{ kind: 'topic', value: 'lupus' }]);
});

test('facets are counted by how many people have them', () => {
  const counts = countFacets([
    aMember('a', { interests: ['pets', 'pets'] }),
    aMember('b', { freeHours: [allDay] }),
  ]);
  expect(counts.get(facetKey({ kind: 'topic', value: 'lupus' }))).toBe(2);
  expect(counts.get(facetKey({ kind: 'interests', value: 'pets' }))).toBe(1);
});
