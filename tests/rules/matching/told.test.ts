/** What may be said: of a proposal only what at least five share and nobody keeps back, and to leads only totals of at least ten. */
import { describe, expect, test } from 'vitest';
import { countFacets } from '#src/matching/engine/index.ts';
import { sharedFacets, sharedHours } from '#src/matching/facets.ts';
import type { Proposed } from '#src/matching/facets.ts';
import { totalsShown } from '#src/matching/look.ts';
import { asPeer, poolMember, wholeOf } from '#src/matching/profile.ts';
import type { MatchProfile } from '#src/matching/profile.ts';
import { assess } from '#src/matching/score.ts';
import { lacks, standardSettings } from '#src/matching/types.ts';
import type { PoolMember, RoundTotals, Score } from '#src/matching/types.ts';

const now = new Date('2026-11-29T12:00:00Z');
const profile: MatchProfile | undefined = wholeOf({
  topics: ['lupus'],
  looksFor: ['peer'],
  languages: ['en'],
  zone: 'Europe/Berlin',
  freeTimes: ['workday_evenings'],
  pace: 'slow',
});

let count = 0;
function someone(changed: Partial<MatchProfile> = {}): PoolMember {
  if (!profile) throw new Error('the profile is not whole');
  count += 1;
  const standing = {
    ref: `person${count}`,
    adult: true,
    mentorPlaces: undefined,
    waitingSince: now,
    isTaken: false,
  };
  return asPeer({ ...profile, ...changed }, standing);
}

const open = { hours: true, pace: true, language: true };
const proposed = (member: PoolMember, discretion = open): Proposed => ({ member, discretion });

function scoreOf(a: PoolMember, b: PoolMember): Score {
  const verdict = assess([a, b], [], standardSettings, now);
  if (!verdict.fits) throw new Error(verdict.broken);
  return verdict.score;
}

const kinds = (all: readonly Proposed[], pool: readonly PoolMember[]) => {
  const [a, b] = all;
  if (!a || !b) throw new Error('a proposal is of two');
  return sharedFacets(all, [scoreOf(a.member, b.member)], countFacets(pool))
    .map(({ kind }) => kind)
    .toSorted();
};

describe('a proposal says', () => {
  test.each([
    [4, []],
    [5, ['language', 'pace', 'topic']],
  ])('with %i who share it: %j', (people, expected) => {
    const pool = Array.from({ length: people }, () => someone());
    expect(
      kinds(
        pool.slice(0, 2).map((one) => proposed(one)),
        pool,
      ),
    ).toEqual(expected);
  });

  test('nothing that one of them keeps to themselves, to either', () => {
    const pool = Array.from({ length: 6 }, () => someone());
    const [a, b] = pool;
    if (!a || !b) throw new Error('nobody is there');
    const all = [proposed(a), proposed(b, { hours: false, pace: false, language: false })];
    expect(kinds(all, pool)).toEqual(['topic']);
    expect(sharedHours(all, [scoreOf(a, b)])).toBeUndefined();
  });

  test('no topic that only one of them has, however related', () => {
    const pool = [
      ...Array.from({ length: 5 }, () => someone({ topics: ['lupus'] })),
      ...Array.from({ length: 5 }, () => someone({ topics: ['sjogrens-syndrome'] })),
    ];
    const [a, b] = [pool[0], pool[5]];
    if (!a || !b) throw new Error('nobody is there');
    expect(kinds([proposed(a), proposed(b)], pool)).not.toContain('topic');
  });
});

describe('leads see', () => {
  const none = Object.fromEntries(lacks.map((lack) => [lack, 0])) as RoundTotals['lacks'];
  const totals = (changed: Partial<RoundTotals>): RoundTotals => ({
    waiting: 30,
    matched: 18,
    weighedPairs: 40,
    provenMost: true,
    weighedAll: true,
    meanPercent: 61,
    leastPercent: 30,
    waitedDays: undefined,
    lacks: { ...none, topic: 4, hours: 8 },
    ...changed,
  });

  test('nothing of fewer than ten', () => {
    expect(totalsShown(totals({ waiting: 9, matched: 8 }))).toEqual({ few: true });
  });

  test('what holds the others back without numbers, and only where ten are left', () => {
    expect(totalsShown(totals({}))).toMatchObject({
      matched: 18,
      lacks: ['hours', 'topic'],
      meanPercent: 61,
    });
    expect(totalsShown(totals({ matched: 24 }))).toMatchObject({ matched: 20, lacks: undefined });
    expect(totalsShown(totals({ matched: 30 }))).toMatchObject({ matched: 30 });
  });
});

describe('somebody is in the pool', () => {
  const standing = { ref: 'somebody', adult: true, waitingSince: now };
  const looksFor = (wanted: MatchProfile['looksFor'], places: number | undefined, isTaken: boolean) => {
    if (!profile) throw new Error('the profile is not whole');
    return poolMember({ ...profile, looksFor: wanted }, { ...standing, mentorPlaces: places, isTaken })
      ?.looksFor;
  };
  test.each([
    ['who looks for a peer', ['peer'], undefined, false, ['peer']],
    ['not who has one already', ['peer'], undefined, true, undefined],
    ['not as a mentor without a lead’s yes', ['newcomer'], undefined, false, undefined],
    ['as a mentor beside a match of their own', ['newcomer', 'peer'], 2, true, ['newcomer']],
    ['as a mentor whose places are taken, so that others learn why', ['newcomer'], 0, false, ['newcomer']],
  ] as const)('%s', (_who, wanted, places, isTaken, expected) => {
    expect(looksFor([...wanted], places, isTaken)).toEqual(expected);
  });
});
