/** Rounds: what they promise of every pool, and a few that can be followed by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestFor, planCircles, planRound } from '#src/matching/engine/index.ts';
import { adultAges, onsetBands, standardSettings } from '#src/matching/types.ts';
import type { PairFact, PoolMember, Round } from '#src/matching/types.ts';
import { poolMoment, samplePool } from '#tests/bench/matching/pool.ts';
import { aMember, fact, noon } from './a-member.ts';
import { plan, since, tinyRound, whatIsBroken } from './tiny-rounds.ts';

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
    for (const last of 'abcde') {
      const round = plan(chain('abcde', (ref) => ({ waitingSince: since(ref === last ? 1 : 9) })));
      // In a chain of five, only every second one can be the one who is left.
      const mayBeLeft = 'ace'.includes(last) ? [last] : ['a', 'c', 'e'];
      expect(round.unmatched).toMatchObject([{ lack: 'odd_one_out' }]);
      expect(mayBeLeft).toContain(round.unmatched[0]?.ref);
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

describe('every round', () => {
  test('breaks no hard rule, in a hundred thousand pools', () => {
    let pairs = 0;
    for (let seed = 0; seed < 100_000; seed += 1) {
      const { pool, facts, round } = tinyRound(seed);
      const byRef = new Map(pool.map((member) => [member.ref, member]));
      const met = [
        ...round.pairs.map(({ members }) => members),
        ...round.threes.flatMap(
          ({ members: [a, b, c] }) =>
            [
              [a, b],
              [a, c],
              [b, c],
            ] as const,
        ),
      ];
      for (const [one, other] of met) {
        const [a, b] = [byRef.get(one), byRef.get(other)];
        const broken = a && b ? whatIsBroken(a, b, facts) : 'unknown';
        if (broken !== undefined) throw new Error(`Pool ${seed}: ${one} and ${other} break ${broken}.`);
      }
      pairs += met.length;
    }
    expect(pairs).toBeGreaterThan(30_000);
  }, 60_000);

  test('pairs nobody twice, loses nobody and gives mentors no more than their places', () => {
    for (let seed = 0; seed < 3_000; seed += 1) {
      const { pool, round } = tinyRound(seed);
      const times = new Map<string, number>();
      const seen = [
        ...round.threes.flatMap(({ members }) => members),
        ...round.unmatched.map(({ ref }) => ref),
      ];
      const asMentors = round.pairs.flatMap(({ score }) => score.mentor ?? []);
      for (const { members, score } of round.pairs)
        seen.push(...members.filter((ref) => ref !== score.mentor));
      for (const ref of seen) times.set(ref, (times.get(ref) ?? 0) + 1);
      for (const { ref, looksFor, mentorPlaces = 0 } of pool) {
        const waits = looksFor.some((wish) => wish !== 'newcomer');
        if ((times.get(ref) ?? 0) !== Number(waits)) throw new Error(`Pool ${seed}: ${ref}`);
        if (asMentors.filter((mentor) => mentor === ref).length > (mentorPlaces ?? 0))
          throw new Error(`Pool ${seed}: ${ref} mentors too many`);
      }
    }
    expect(tinyRound(1).pool.length).toBeGreaterThan(0);
  });

  test('pairs no fewer people when somebody joins', () => {
    const paired = (round: Round) => round.totals.matched - round.threes.length;
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), (seed) => {
        const { pool, facts } = tinyRound(seed);
        const [newcomer, ...before] = pool;
        expect(newcomer).toBeDefined();
        expect(paired(plan(pool, facts))).toBeGreaterThanOrEqual(paired(plan(before, facts)));
      }),
      { numRuns: 1_500 },
    );
  });

  test('is worth the same when people have other references', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), (seed) => {
        const { pool, facts } = tinyRound(seed);
        const renamed = (ref: string) => `z${99 - Number(ref.slice(1))}`;
        const others = pool.map((member) => ({ ...member, ref: renamed(member.ref) }));
        const theirs = facts.map(({ kind, between: [a, b], at }) => fact(kind, [renamed(a), renamed(b)], at));
        const worth = (round: Round) => {
          const all = round.pairs.reduce((sum, { score }) => sum + score.total, 0);
          return [round.pairs.length, all];
        };
        const alone = pool.map((member) => ({ ...member, openToThree: false }));
        expect(
          worth(
            plan(
              others.map((member) => ({ ...member, openToThree: false })),
              theirs,
            ),
          ),
        ).toEqual(worth(plan(alone, facts)));
      }),
      { numRuns: 1_000 },
    );
  });

  test('of a large pool pairs as many as one that weighs every pair', () => {
    const pool = samplePool(700, 5);
    const round = planRound(pool, [], settings, { now: poolMoment, seed: 'x' });
    expect(round.totals).toMatchObject({ weighedAll: false, provenMost: true, waiting: 700, matched: 700 });
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
      const people = members.flatMap((ref) => byRef.get(ref) ?? []);
      const pairs = people.flatMap((one, at) => people.slice(at + 1).map((other) => [one, other] as const));
      expect(pairs.map(([one, other]) => whatIsBroken(one, other, [], poolMoment))).toEqual(
        pairs.map(() => undefined),
      );
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
