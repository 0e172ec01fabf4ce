/** Rounds that can be followed by hand. */
import { describe, expect, test } from 'vitest';
import { bestFor, planCircles, planRound } from '#src/matching/engine/index.ts';
import { adultAges, onsetBands, standardSettings } from '#src/matching/types.ts';
import type { PairFact, PoolMember, Round } from '#src/matching/types.ts';
import { poolMoment, samplePool } from '#tests/bench/matching/pool.ts';
import { aMember, fact, noon } from './a-member.ts';
import { brokenBetween, plan, since } from './tiny-pool.ts';

const settings = standardSettings;
const pairsOf = (round: Round) => round.pairs.map(({ members }) => members.join(' ')).toSorted();

/** A chain a-b-c-d...: each knows only their neighbours, by topic. */
const chain = (refs: string, about: (ref: string) => Partial<PoolMember> = () => ({})): PoolMember[] =>
  Array.from(refs, (ref, at) =>
    aMember(ref, { topics: [`t${at}`, `t${at + 1}`].map((slug) => ({ slug, related: [] })), ...about(ref) }),
  );

describe('a round', () => {
  test('pairs most people, where the best pair alone would leave two behind', () => {
    const close = (ref: string) =>
      ref === 'b' || ref === 'c' ? { pace: 'slow' as const, age: adultAges[2], onset: onsetBands[2] } : {};
    expect(pairsOf(plan(chain('abcd', close)))).toEqual(['a b', 'c d']);
  });

  test('of as many people, leaves out who has waited least', () => {
    // In a chain of five, only every second one can be left.
    for (const last of 'ace') {
      const round = plan(chain('abcde', (ref) => ({ waitingSince: since(ref === last ? 1 : 9) })));
      const [left] = round.unmatched;
      expect(left).toMatchObject({ ref: last, lack: 'odd_one_out' });
      expect(round.totals.matched).toBe(4);
    }
  });

  test('of equal waits, takes the best fit', () => {
    const pool = ['a', 'b', 'c', 'd'].map((ref) =>
      aMember(ref, { pace: 'ac'.includes(ref) ? 'slow' : 'quick' }),
    );
    expect(pairsOf(plan(pool))).toEqual(['a c', 'b d']);
  });

  test('gives a mentor no more newcomers than there are places, and never leaves a mentor over', () => {
    const mentor = aMember('m', { looksFor: ['newcomer'], mentorPlaces: 2, onset: 'long' });
    const newcomers = ['x', 'y', 'z'].map((ref, at) =>
      aMember(ref, {
        looksFor: ['mentor'],
        avoids: ['carers'],
        situations: ['carer'],
        waitingSince: since(at),
      }),
    );
    const round = plan([mentor, ...newcomers]);
    expect(pairsOf(round)).toEqual(['m y', 'm z']);
    expect(round.pairs.map(({ score }) => score.mentor)).toEqual(['m', 'm']);
    expect(round.unmatched.map(({ ref }) => ref)).toEqual(['x']);
    expect(round.totals).toMatchObject({ waiting: 3, matched: 2 });
  });

  test('makes three of a pair and one who is left, if all are open to it', () => {
    const open = ['a', 'b', 'c'].map((ref) => aMember(ref, { openToThree: true }));
    expect(plan(open)).toMatchObject({
      pairs: [],
      unmatched: [],
      threes: [{ members: ['a', 'b', 'c'] }],
      totals: { matched: 3 },
    });
    for (const shy of ['a', 'b', 'c']) {
      const round = plan(open.map((member) => ({ ...member, openToThree: member.ref !== shy })));
      expect([round.threes.length, round.pairs.length]).toEqual([0, 1]);
    }
    expect(plan(open, [fact('block', ['a', 'b'])]).threes).toEqual([]);
  });

  test('refuses two people of one reference', () => {
    expect(() => plan([aMember('a'), aMember('a')])).toThrow(RangeError);
  });

  test('of nobody, and of one, is a round', () => {
    expect(plan([]).totals).toMatchObject({
      waiting: 0,
      matched: 0,
      meanPercent: undefined,
      waitedDays: undefined,
    });
    expect(plan([aMember('a')]).unmatched).toEqual([{ ref: 'a', lack: 'nobody_yet', opens: 0 }]);
  });

  test('does not hang on the order in which people come, and is the same for the same seed', () => {
    const pool = samplePool(60, 3);
    const round = planRound(pool, [], settings, { now: poolMoment, seed: 'x' });
    expect(planRound(pool.toReversed(), [], settings, { now: poolMoment, seed: 'x' })).toEqual(round);
  });
});

describe('why somebody is left over', () => {
  test.each<[string, string, Partial<PoolMember>, PairFact[]?]>([
    ['hours', 'hours', { freeHours: [] }],
    ['topic', 'topic', { topics: [{ slug: 'ms', related: [] }] }],
    ['language', 'language', { languages: ['es'] }],
    ['their own wish', 'own_wish', { avoids: ['carers'] }],
    ['two things at once', 'nobody_yet', { languages: ['es'], freeHours: [] }],
    ["another person's wish stays unsaid", 'nobody_yet', { onset: 'newly' }],
    ['a block stays unsaid', 'nobody_yet', {}, [fact('block', ['x', 'a']), fact('block', ['b', 'x'])]],
    [
      'a decline stays unsaid',
      'nobody_yet',
      {},
      [fact('declined', ['x', 'a']), fact('declined', ['b', 'x'])],
    ],
  ])('%s', (_, lack, about, facts = []) => {
    const others = ['a', 'b'].map((ref) =>
      aMember(ref, { situations: ['carer'], avoids: ['newly_diagnosed'] }),
    );
    const { unmatched } = plan([aMember('x', about), ...others], facts);
    expect(unmatched).toMatchObject([{ ref: 'x', lack }]);
  });
});

describe('find now', () => {
  const now = { now: noon, seed: 's' };
  test('finds the best fit, and of equal ones who has waited longest', () => {
    const me = aMember('me', { pace: 'slow' });
    const pool = [
      me,
      aMember('a', { pace: 'quick', waitingSince: since(90) }),
      aMember('b', { pace: 'slow', waitingSince: since(2) }),
      aMember('c', { pace: 'slow', waitingSince: since(3) }),
    ];
    expect(bestFor(me, pool, [], settings, now)).toMatchObject({
      found: true,
      pair: { members: ['c', 'me'] },
    });
    expect(bestFor(me, pool, [fact('block', ['c', 'me'])], settings, now)).toMatchObject({
      found: true,
      pair: { members: ['b', 'me'] },
    });
  });

  test('says what would help where there is nobody', () => {
    expect(bestFor(aMember('me', { freeHours: [] }), [aMember('a')], [], settings, now)).toEqual({
      found: false,
      lack: 'hours',
      opens: 1,
    });
  });
});

describe('circles', () => {
  test('have six to ten people who may all meet, and say who fits least', () => {
    const pool = samplePool(80, 2);
    const { circles, left } = planCircles(pool, [], settings, { now: poolMoment, seed: 'x' });
    const byRef = new Map(pool.map((member) => [member.ref, member]));
    expect(circles.length).toBeGreaterThan(1);
    for (const { members, worst, meanPercent } of circles) {
      expect(members.length).toBeGreaterThanOrEqual(6);
      expect(members.length).toBeLessThanOrEqual(10);
      expect(members).toContain(worst.ref);
      expect(worst.percent).toBeLessThanOrEqual(meanPercent);
      const broken = members.flatMap((one) =>
        members
          .filter((other) => other < one)
          .flatMap((other) => brokenBetween(byRef.get(one), byRef.get(other), [], poolMoment) ?? []),
      );
      expect(broken).toEqual([]);
    }
    expect([...circles.flatMap(({ members }) => members), ...left].toSorted()).toEqual(
      pool.map(({ ref }) => ref).toSorted(),
    );
  });

  test('are none where fewer than six may meet', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((ref) => aMember(ref));
    expect(planCircles(five, [], settings, { now: noon, seed: 's' })).toEqual({
      circles: [],
      left: ['a', 'b', 'c', 'd', 'e'],
    });
  });
});
