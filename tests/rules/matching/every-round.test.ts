/** What rounds promise of every pool, on very many. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maximumMatching } from '#src/matching/blossom.ts';
import type { Edge } from '#src/matching/blossom.ts';
import { planRound } from '#src/matching/engine/index.ts';
import { openLedger } from '#src/matching/engine/ledger.ts';
import { brokenRule } from '#src/matching/engine/rules.ts';
import { standardSettings } from '#src/matching/types.ts';
import type { Round } from '#src/matching/types.ts';
import { poolMoment, samplePool } from '#tests/bench/matching/pool.ts';
import { fact } from './a-member.ts';
import { brokenBetween, plan, tinyRound } from './tiny-pool.ts';

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
        const broken = brokenBetween(byRef.get(one), byRef.get(other), facts);
        if (broken !== undefined) throw new Error(`Pool ${seed}: ${one} and ${other} break ${broken}.`);
      }
      pairs += met.length;
    }
    expect(pairs).toBeGreaterThan(30_000);
  });

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
    const pool = samplePool(600, 5).map((member) => ({ ...member, looksFor: ['peer' as const] }));
    const ledger = openLedger(pool, [], standardSettings, poolMoment);
    const edges = pool.flatMap((_, a) =>
      Array.from({ length: a }, (_, b): Edge => [a, b, 1]).filter(
        ([a, b]) => brokenRule(ledger, a, b) === undefined,
      ),
    );
    const most = maximumMatching(pool.length, edges, { maxCardinality: true }).filter(
      (mate) => mate >= 0,
    ).length;
    const { totals, threes } = planRound(pool, [], standardSettings, { now: poolMoment, seed: 'x' });
    expect(totals.weighedAll).toBe(false);
    expect(totals.matched - threes.length).toBe(most);
  });
});
