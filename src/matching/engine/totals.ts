/** A round in numbers. */
import { days } from '#src/platform/durations.ts';
import { lacks } from '../types.ts';
import type { Lack, Round, RoundTotals } from '../types.ts';
import type { Candidates } from './candidates.ts';
import type { Ledger } from './ledger.ts';

export function totalsOf(
  ledger: Ledger,
  candidates: Candidates,
  { pairs, threes, unmatched }: Omit<Round, 'totals'>,
  now: Date,
): RoundTotals {
  const { members, seeks } = ledger;
  const waiting = seeks.reduce((sum, one) => sum + one, 0);
  const percents = [...pairs.map(({ score }) => score), ...threes.flatMap(({ scores }) => scores)].map(
    ({ percent }) => percent,
  );
  const waits = members
    .filter((_, index) => seeks[index] === 1)
    .map(({ waitingSince }) => Math.max(0, (now.getTime() - waitingSince.getTime()) / days(1)))
    .toSorted((a, b) => a - b);
  const count = (lack: Lack) => unmatched.filter((one) => one.lack === lack).length;
  return {
    waiting,
    matched: waiting - unmatched.length,
    weighedPairs: candidates.found.length,
    weighedAll: candidates.isComplete,
    provenMost: candidates.isComplete || isLeast(ledger, candidates, unmatched),
    meanPercent:
      percents.length === 0 ? undefined : percents.reduce((sum, one) => sum + one, 0) / percents.length,
    leastPercent: percents.length === 0 ? undefined : Math.min(...percents),
    waitedDays: waits.length === 0 ? undefined : { p50: quantile(waits, 0.5), p95: quantile(waits, 0.95) },
    lacks: Object.fromEntries(lacks.map((lack) => [lack, count(lack)])) as Record<Lack, number>,
  };
}

/**
 * Whether as few are left over as can be: nobody but those who fit with nobody at all, and one of an odd number, since pairs take
 * people two at a time.
 */
function isLeast(
  { members, seeks, places }: Ledger,
  candidates: Candidates,
  unmatched: Round['unmatched'],
): boolean {
  const left = new Set(unmatched.map(({ ref }) => ref));
  const alone = members.filter(({ ref }, index) => left.has(ref) && candidates.countOf(index) === 0);
  const couldFit = seeks.reduce((sum, one) => sum + one, 0) - alone.length;
  const oddOne = couldFit % 2 === 1 && places.every((count) => count === 0) ? 1 : 0;
  const knowsAll = members.every(({ ref }, index) => !left.has(ref) || candidates.hasAllOf(index));
  return knowsAll && left.size - alone.length <= oddOne;
}

/** Of a sorted list: the least value that so large a part does not exceed. */
function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
}
