/** *Find now*: the best there is for one person at this moment, without a round. */
import { pointsOf, relationOf } from '../score.ts';
import type { Instant, MatchSettings, PairFact, PoolMember, RoundContext } from '../types.ts';
import { lackOf } from './lacking.ts';
import { openLedger } from './ledger.ts';
import { byLot } from './order.ts';
import { pairOf } from './round.ts';
import { brokenRule } from './rules.ts';

/** Of equally good ones, who has waited longest; of these, by lot. Whether the person themselves is in the pool makes no difference. */
export function bestFor(
  person: PoolMember,
  pool: readonly PoolMember[],
  facts: readonly PairFact[],
  settings: MatchSettings,
  { now, seed }: RoundContext,
): Instant {
  const others = byLot(pool, seed).filter(({ ref }) => ref !== person.ref);
  const ledger = openLedger([person, ...others], facts, settings, now);
  const waited = (index: number) => ledger.members[index]?.waitingSince.getTime() ?? 0;
  let best: { b: number; points: number } | undefined;
  for (let b = 1; b <= others.length; b += 1) {
    if (brokenRule(ledger, 0, b) !== undefined) continue;
    const points = pointsOf(ledger, 0, b, relationOf(ledger, 0, b));
    const isBetter = !best || points > best.points || (points === best.points && waited(b) < waited(best.b));
    if (isBetter) best = { b, points };
  }
  if (!best) return { found: false, ...lackOf(ledger, 0) };
  return { found: true, pair: pairOf(ledger, { a: 0, b: best.b, relation: relationOf(ledger, 0, best.b) }) };
}
