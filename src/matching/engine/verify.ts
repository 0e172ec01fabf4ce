/* oxlint-disable typescript/no-non-null-assertion -- Cells of typed arrays below their length always hold a number. */
/** Checks a matching against its certificate by the theorem alone. It knows nothing of how either was found. */
import type { EdgeColumns } from './graph.ts';
import type { Certificate } from './solve.ts';

/**
 * Whether the certificate proves the matching: (1) the duals cover every edge, so no matching weighs more than they add up to;
 * (2) the matching adds up to just that, because its edges are covered without excess, whoever is free has dual zero, and
 * each blossom has all its vertices but one matched inside.
 */
export function proves(
  size: number,
  columns: EdgeColumns,
  { mates, certificate }: { mates: Int32Array; certificate: Certificate },
): boolean {
  const { vertices, blossoms } = certificate;
  if (mates.length !== size || vertices.length !== size) return false;
  for (let vertex = 0; vertex < size; vertex += 1) {
    const dual = vertices[vertex]!;
    const mate = mates[vertex]!;
    if (!Number.isSafeInteger(dual) || dual < 0) return false;
    if (mate === -1 ? dual !== 0 : mate === vertex || mates[mate] !== vertex) return false;
  }
  return blossoms.every((blossom) => isFull(blossom, mates)) && coversAll(columns, mates, certificate);
}

function isFull({ vertices, dual }: Certificate['blossoms'][number], mates: Int32Array): boolean {
  const inside = new Set(vertices);
  const outward = vertices.filter((vertex) => !inside.has(mates[vertex] ?? -1)).length;
  const whole = inside.size === vertices.length && vertices.length >= 3 && vertices.length % 2 === 1;
  return whole && outward === 1 && Number.isSafeInteger(dual) && dual >= 0;
}

function coversAll({ from, to, weights }: EdgeColumns, mates: Int32Array, certificate: Certificate): boolean {
  const { vertices, blossoms, shift } = certificate;
  const around: number[][] = Array.from(vertices, () => []);
  for (const [index, blossom] of blossoms.entries())
    for (const vertex of blossom.vertices) around[vertex]?.push(index);
  const tight = new Set<number>();
  for (let edge = 0; edge < from.length; edge += 1) {
    const [u, v] = [from[edge]!, to[edge]!];
    const within = common(around[u]!, around[v]!).map((index) => blossoms[index]!.dual);
    const excess =
      within.reduce((sum, dual) => sum + dual, vertices[u]! + vertices[v]!) - 2 * (weights[edge]! + shift);
    if (excess < 0) return false;
    if (excess === 0 && mates[u] === v) tight.add(Math.min(u, v));
  }
  return mates.every((mate, vertex) => mate < vertex || tight.has(vertex));
}

/** What two rising lists have in common. */
function common(some: readonly number[], others: readonly number[]): number[] {
  const both: number[] = [];
  for (let i = 0, j = 0; i < some.length && j < others.length;) {
    const difference = some[i]! - others[j]!;
    if (difference === 0) both.push(some[i]!);
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return both;
}
