/** Circles: small groups in which everybody may meet everybody, and nobody is far from the others. */
import type { MatchSettings, PairFact, PlannedCircle, PoolMember, RoundContext } from '../types.ts';
import { openLedger } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { byLot } from './order.ts';
import { refOf } from './round.ts';
import { fitOf } from './threes.ts';

const fewest = 6;
const usual = 8;
const most = 10;

/**
 * Groups of 6 to 10, and who is in none. Each begins with whoever has waited longest and takes in, one at a time, the person
 * whose worst fit with anybody in it is best; at eight it is full, and takes up to two more of those who would be left over.
 * A plan by turns, not an optimum: finding the best groups is as hard as any problem.
 */
export function planCircles(
  pool: readonly PoolMember[],
  facts: readonly PairFact[],
  settings: MatchSettings,
  { now, seed }: RoundContext,
): { readonly circles: readonly PlannedCircle[]; readonly left: readonly string[] } {
  const ledger = openLedger(byLot(pool, seed), facts, settings, now);
  const since = (member: number) => ledger.members[member]?.waitingSince.getTime() ?? 0;
  const left = new Set([...ledger.members.keys()].toSorted((a, b) => since(a) - since(b)));
  const circles: number[][] = [];
  for (const first of left) {
    if (!left.has(first)) continue;
    const circle = grow(ledger, [first], left, usual);
    if (circle.length < fewest) continue;
    circles.push(circle);
    for (const member of circle) left.delete(member);
  }
  for (const circle of circles) for (const member of grow(ledger, circle, left, most)) left.delete(member);
  return {
    circles: circles.map((circle) => circleOf(ledger, circle)),
    left: [...left].map((member) => refOf(ledger, member)).toSorted(),
  };
}

function grow(ledger: Ledger, circle: number[], left: ReadonlySet<number>, size: number): number[] {
  const worst = new Map<number, number>();
  for (const other of left)
    if (!circle.includes(other))
      worst.set(other, Math.min(...circle.map((one) => fitOf(ledger, one, other))));
  while (circle.length < size) {
    let best: [member: number, fit: number] = [-1, -1];
    for (const [member, fit] of worst) if (fit > best[1]) best = [member, fit];
    const [next] = best;
    if (next < 0) break;
    circle.push(next);
    worst.delete(next);
    for (const [member, fit] of worst)
      if (fit >= 0) worst.set(member, Math.min(fit, fitOf(ledger, next, member)));
  }
  return circle;
}

function circleOf(ledger: Ledger, circle: readonly number[]): PlannedCircle {
  const possible = Object.values(ledger.settings.weights).reduce((sum, weight) => sum + weight, 0);
  const means = circle.map((one) => {
    const fits = circle.filter((other) => other !== one).map((other) => fitOf(ledger, one, other));
    const mean = fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
    return { ref: refOf(ledger, one), percent: possible === 0 ? 100 : (100 * mean) / possible };
  });
  const [worst = { ref: '', percent: 0 }] = means.toSorted((a, b) => a.percent - b.percent);
  return {
    members: means.map(({ ref }) => ref).toSorted(),
    meanPercent: means.reduce((sum, { percent }) => sum + percent, 0) / means.length,
    worst,
  };
}
