/** The matching of greatest weight in any graph, exact, with a proof that can be checked without trusting how it was found. */
import { greatestWeight } from './engine/graph.ts';
import type { EdgeColumns } from './engine/graph.ts';
import { solve } from './engine/solve.ts';
import type { Certificate, Solved } from './engine/solve.ts';
import { proves } from './engine/verify.ts';

export type { Certificate, Solved };

export type Edge = readonly [u: number, v: number, weight: number];

interface MatchingOptions {
  /** As many edges as possible first, and only then the greatest weight. */
  readonly maxCardinality?: boolean;
}

const greatestGiven = 2 ** 31 - 1;

/** Ids of vertices and blossoms, and halves of edges, are 32 bits wide. */
const greatestCount = 2 ** 30;

/**
 * The mate of each vertex, or -1. Weights are integers from 1 to 2^31 - 1; of several edges between the same two vertices the
 * heaviest counts; the same edges in the same order give the same matching. O(n m log n) at worst, far less on sparse graphs.
 *
 * @throws RangeError for a count, vertex or weight that is no integer or out of range, for an edge from a vertex to itself, and
 * where weights and count together go beyond what numbers hold exactly (with `maxCardinality`: from about a million vertices on).
 */
export function maximumMatching(
  vertexCount: number,
  edges: readonly (readonly [u: number, v: number, weight: number])[],
  options?: { maxCardinality?: boolean },
): Int32Array {
  return solveMatching(vertexCount, edges, options).mates;
}

/** As `maximumMatching`, with the certificate that proves it. */
export function solveMatching(
  vertexCount: number,
  edges: readonly Edge[],
  { maxCardinality = false }: MatchingOptions = {},
): Solved {
  const columns = columnsOf(vertexCount, edges);
  return solve(vertexCount, columns, { shift: maxCardinality ? shiftFor(vertexCount, columns) : 0 });
}

/**
 * Whether `certificate` proves that `mates` is a matching of these edges than which none weighs more (or, where the
 * certificate carries a shift, has more edges, or as many and weighs more).
 */
export function verifyOptimum(
  vertexCount: number,
  edges: readonly Edge[],
  mates: Int32Array,
  certificate: Certificate,
): boolean {
  const columns = columnsOf(vertexCount, edges);
  const { shift } = certificate;
  if (shift !== 0 && !(Number.isSafeInteger(shift) && shift >= shiftFor(vertexCount, columns))) return false;
  return proves(vertexCount, columns, { mates, certificate });
}

/**
 * Added to every weight, it makes one more edge worth more than any weights: growing a matching by one edge takes at most
 * c < n / 2 edges out, each of at most the greatest weight, and puts c + 1 in.
 */
function shiftFor(vertexCount: number, { weights }: EdgeColumns): number {
  const greatest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const shift = Math.floor(vertexCount / 2) * greatest;
  if (shift + greatest > greatestWeight)
    throw new RangeError(
      `${vertexCount} vertices with weights of up to ${greatest} are too much to reckon exactly.`,
    );
  return shift;
}

function columnsOf(vertexCount: number, edges: readonly Edge[]): EdgeColumns {
  const isVertex = (vertex: number) => Number.isInteger(vertex) && vertex >= 0 && vertex < vertexCount;
  if (!Number.isInteger(vertexCount) || vertexCount < 0 || vertexCount > greatestCount)
    throw new RangeError(`A graph cannot have ${vertexCount} vertices.`);
  for (const [index, [u, v, weight]] of edges.entries()) {
    if (!isVertex(u) || !isVertex(v))
      throw new RangeError(`Edge ${index} goes from ${u} to ${v}; vertices are 0 to ${vertexCount - 1}.`);
    if (u === v) throw new RangeError(`Edge ${index} goes from ${u} to itself.`);
    if (!Number.isInteger(weight) || weight < 1 || weight > greatestGiven)
      throw new RangeError(
        `Edge ${index} weighs ${weight}; weights are integers from 1 to ${greatestGiven}.`,
      );
  }
  return {
    from: Int32Array.from(edges, ([u]) => u),
    to: Int32Array.from(edges, ([, v]) => v),
    weights: Float64Array.from(edges, ([, , weight]) => weight),
  };
}
