/* oxlint-disable typescript/no-non-null-assertion -- Cells of typed arrays below their length always hold a number. */
/** From candidates to a matching: most people first, then those who have waited longest, then the best fit. */
import type { Candidate } from './candidates.ts';
import type { EdgeColumns } from './graph.ts';
import type { Ledger } from './ledger.ts';
import { solve } from './solve.ts';

/**
 * The candidates that are chosen. Everybody who seeks has one seat and a mentor one for each place, which counts for nothing itself.
 *
 * One weight holds all three aims. It is `rank(a) * unit + rank(b) * unit + points`, where the longest waiting have the highest rank,
 * each rank is at least 1 (a mentor's place: 0), and `unit` is more than all points of any matching together.
 * So the ranks of those matched decide, and points only between matchings of equal ranks. The sets of people that some matching
 * covers form a matroid. In a matroid, the sets of greatest weight are the same for all weights above zero that put people
 * in the same order: they are those of most people, and among these the first in order (whoever has waited longest is in, if that is
 * possible at all; then the next; and so on). Hence ranks do as well as powers of two would, and stay small.
 */
export function choose(ledger: Ledger, candidates: readonly Candidate[]): Candidate[] {
  const { members, places } = ledger;
  const firstPlace = new Int32Array(members.length + 1);
  firstPlace[0] = members.length;
  for (let member = 0; member < members.length; member += 1)
    firstPlace[member + 1] = firstPlace[member]! + places[member]!;
  const ranks = ranksOf(ledger);
  const greatest = candidates.reduce((most, { points }) => Math.max(most, points), 0);
  const unit = (greatest + 1) * Math.ceil(firstPlace[members.length]! / 2) + 1;
  const from: number[] = [];
  const to: number[] = [];
  const weights: number[] = [];
  const origin: number[] = [];
  const start = new Float64Array(firstPlace[members.length]!);
  const add = (a: number, b: number, weight: number, index: number) => {
    from.push(a);
    to.push(b);
    weights.push(weight);
    origin.push(index);
  };
  for (const [index, { a, b, relation, points }] of candidates.entries()) {
    // A fit of no points is still one.
    if (relation === 'peers') {
      add(a, b, (ranks[a]! + ranks[b]!) * unit + points + 1, index);
      for (const one of [a, b]) start[one] = Math.max(start[one]!, 2 * ranks[one]! * unit + points + 1);
    } else {
      const [mentor, newcomer] = relation === 'first_mentors' ? [a, b] : [b, a];
      start[newcomer] = Math.max(start[newcomer]!, 2 * (ranks[newcomer]! * unit + points + 1));
      for (let place = firstPlace[mentor]!; place < firstPlace[mentor + 1]!; place += 1)
        add(newcomer, place, ranks[newcomer]! * unit + points + 1, index);
    }
  }
  const columns: EdgeColumns = {
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    weights: Float64Array.from(weights),
  };
  const { mates } = solve(firstPlace[members.length]!, columns, { start });
  const chosen: Candidate[] = [];
  for (const [edge, index] of origin.entries())
    if (mates[from[edge]!] === to[edge]) chosen.push(candidates[index]!);
  return chosen;
}

/** 1 for who came last, and one more for each earlier moment. */
function ranksOf({ members }: Ledger): Int32Array {
  const moments = [...new Set(members.map(({ waitingSince }) => waitingSince.getTime()))].toSorted(
    (a, b) => b - a,
  );
  const rank = new Map(moments.map((moment, index) => [moment, index + 1]));
  return Int32Array.from(members, ({ waitingSince }) => rank.get(waitingSince.getTime()) ?? 1);
}
