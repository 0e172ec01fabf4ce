/** One round: who is brought together, and who is left over and why. Pure: the same pool, facts, settings, moment and seed, the same round. */
import { scoreOf } from '../score.ts';
import type {
  MatchedPair,
  MatchedThree,
  MatchSettings,
  PairFact,
  PoolMember,
  Round,
  RoundContext,
} from '../types.ts';
import { Candidates } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { lackOf } from './lacking.ts';
import { openLedger } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { byLot } from './order.ts';
import { choose } from './seats.ts';
import { findThirds } from './threes.ts';
import type { Three } from './threes.ts';
import { totalsOf } from './totals.ts';

/** How often a large pool is matched anew with more candidates for those left over. */
const mostTries = 3;

/**
 * Plans a round. Of all ways to pair the pool without breaking a hard rule, it takes one that pairs most people; among
 * those, one that leaves out whoever has waited least; among those, one of the best fit. In a large pool the best fit is sought among
 * each person's best candidates; `totals` say whether the number matched is proven to be the most.
 *
 * @throws RangeError where two in the pool have the same reference.
 */
export function planRound(
  pool: readonly PoolMember[],
  facts: readonly PairFact[],
  settings: MatchSettings,
  { now, seed }: RoundContext,
): Round {
  if (new Set(pool.map(({ ref }) => ref)).size < pool.length)
    throw new RangeError('Two in the pool have the same reference.');
  const ledger = openLedger(byLot(pool, seed), facts, settings, now);
  const candidates = new Candidates(ledger);
  const chosen = chooseMost(ledger, candidates);
  const threes = findThirds(ledger, chosen, leftOver(ledger, chosen));
  const inThree = new Set(threes.map(({ pair }) => pair));
  const thirds = new Set(threes.map(({ third }) => third));
  const left = leftOver(ledger, chosen).filter((member) => !thirds.has(member));
  const unmatched = left.map((member) => {
    const fitting = candidates.countOf(member);
    const why = fitting > 0 ? ({ lack: 'odd_one_out', opens: fitting } as const) : lackOf(ledger, member);
    return { ref: refOf(ledger, member), ...why };
  });
  const round = {
    pairs: chosen.filter((pair) => !inThree.has(pair)).map((pair) => pairOf(ledger, pair)),
    threes: threes.map((three) => threeOf(ledger, three)),
    unmatched: unmatched.toSorted((a, b) => (a.ref < b.ref ? -1 : 1)),
  };
  return { ...round, totals: totalsOf(ledger, candidates, round, now) };
}

/** In a large pool, those left over bring in everybody who fits them, until that changes nothing. */
function chooseMost(ledger: Ledger, candidates: Candidates): Candidate[] {
  let chosen = choose(ledger, candidates.found);
  for (let tries = 0; !candidates.isComplete && tries < mostTries; tries += 1) {
    const before = candidates.found.length;
    for (const member of leftOver(ledger, chosen)) candidates.addAllOf(member);
    if (candidates.found.length === before) break;
    chosen = choose(ledger, candidates.found);
  }
  return chosen;
}

/** Those who wait for somebody, and are in no pair. Who has only a mentor's places to give is never left over. */
function leftOver({ members, seeks }: Ledger, chosen: readonly Candidate[]): number[] {
  const matched = new Set<number>();
  for (const { a, b, relation } of chosen) {
    if (relation !== 'first_mentors') matched.add(a);
    if (relation !== 'second_mentors') matched.add(b);
  }
  return [...members.keys()].filter((member) => seeks[member] === 1 && !matched.has(member));
}

export function pairOf(
  ledger: Ledger,
  { a, b, relation }: Pick<Candidate, 'a' | 'b' | 'relation'>,
): MatchedPair {
  const members = [refOf(ledger, a), refOf(ledger, b)] as const;
  const score = scoreOf(ledger, a, b, relation);
  return { members: members[0] < members[1] ? members : [members[1], members[0]], score };
}

function threeOf(ledger: Ledger, { pair: { a, b }, third }: Three): MatchedThree {
  const [x = a, y = b, z = third] = [a, b, third].toSorted((one, other) =>
    refOf(ledger, one) < refOf(ledger, other) ? -1 : 1,
  );
  return {
    members: [refOf(ledger, x), refOf(ledger, y), refOf(ledger, z)],
    scores: [scoreOf(ledger, x, y, 'peers'), scoreOf(ledger, x, z, 'peers'), scoreOf(ledger, y, z, 'peers')],
  };
}

export function refOf({ members }: Ledger, member: number): string {
  return members[member]?.ref ?? '';
}
