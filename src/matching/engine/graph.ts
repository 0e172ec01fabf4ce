/* oxlint-disable typescript/no-non-null-assertion -- Cells of typed arrays below their length always hold a number. */
/** A weighted graph in flat arrays. Each edge is two halves, 2e and 2e + 1, that point at its two ends. */

export interface Graph {
  readonly size: number;
  /** Where each half points at. The same edge's other half is `half ^ 1`. */
  readonly ends: Int32Array;
  /** Of each edge, doubled: then all that the search reckons with are whole numbers. */
  readonly weights: Float64Array;
  /** The halves that lead away from v are `halves[first[v]]` to `halves[first[v + 1] - 1]`. */
  readonly first: Int32Array;
  readonly halves: Int32Array;
}

/** Edges as three columns. */
export interface EdgeColumns {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weights: Float64Array;
}

/**
 * What the search adds up never passes four doubled weights, so that everything stays below 2^53 and exact.
 * (A vertex's dual is at most the greatest doubled weight, a search lasts no longer than that, and a key is the sum of two
 * duals that each carry the time at which they began to change.)
 */
export const greatestWeight = 2 ** 50;

export function buildGraph(size: number, { from, to, weights }: EdgeColumns): Graph {
  const count = from.length;
  const ends = new Int32Array(2 * count);
  const doubled = new Float64Array(count);
  const first = new Int32Array(size + 1);
  for (let edge = 0; edge < count; edge += 1) {
    ends[2 * edge] = from[edge]!;
    ends[2 * edge + 1] = to[edge]!;
    doubled[edge] = 2 * weights[edge]!;
    first[from[edge]! + 1]! += 1;
    first[to[edge]! + 1]! += 1;
  }
  for (let vertex = 0; vertex < size; vertex += 1) first[vertex + 1]! += first[vertex]!;
  const halves = new Int32Array(2 * count);
  const next = first.slice(0, size);
  for (let half = 0; half < 2 * count; half += 1) {
    const at = ends[half ^ 1]!;
    halves[next[at]!] = half;
    next[at]! += 1;
  }
  return { size, ends, weights: doubled, first, halves };
}
