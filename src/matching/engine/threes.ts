/** A third for a pair: whoever is left over joins two who fit them, where all three are open to it. */
import { pointsOf } from '../score.ts';
import type { Candidate } from './candidates.ts';
import type { Ledger } from './ledger.ts';
import { brokenRule } from './rules.ts';

export interface Three {
  readonly pair: Candidate;
  readonly third: number;
}

/** The longest waiting choose first; of the pairs that are left, the one in which the one who fits less well fits best. */
export function findThirds(
  ledger: Ledger,
  pairs: readonly Candidate[],
  leftOver: readonly number[],
): readonly Three[] {
  const { members, seeks } = ledger;
  const isOpen = (member: number) => members[member]?.openToThree === true && seeks[member] === 1;
  const free = new Set(pairs.filter(({ a, b, relation }) => relation === 'peers' && isOpen(a) && isOpen(b)));
  const waited = (member: number) => members[member]?.waitingSince.getTime() ?? 0;
  const threes: Three[] = [];
  for (const third of leftOver.filter(isOpen).toSorted((a, b) => waited(a) - waited(b))) {
    const fit = (pair: Candidate) => Math.min(fitOf(ledger, third, pair.a), fitOf(ledger, third, pair.b));
    const [best] = [...free]
      .map((pair) => ({ pair, least: fit(pair) }))
      .filter(({ least }) => least >= 0)
      .toSorted((a, b) => b.least - a.least);
    if (!best) continue;
    free.delete(best.pair);
    threes.push({ pair: best.pair, third });
  }
  return threes;
}

/** How well two people would do as peers; -1 where they must not meet. */
export function fitOf(ledger: Ledger, a: number, b: number): number {
  if (ledger.seeks[a] !== 1 || ledger.seeks[b] !== 1) return -1;
  return brokenRule(ledger, a, b) === undefined ? pointsOf(ledger, a, b, 'peers') : -1;
}
