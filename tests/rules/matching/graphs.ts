/** Graphs for trying the matching out, and the slow way to the same answer. */
import type { Edge } from '#src/matching/blossom.ts';
import { stream } from '#tests/bench/matching/pool.ts';

export interface SomeGraph {
  readonly size: number;
  readonly edges: readonly Edge[];
}

/** Small, and of all kinds: empty to complete, with weights from all alike to all different. */
export function smallGraph(seed: number): SomeGraph {
  const draw = stream(seed);
  const size = 1 + draw(10);
  const density = 1 + draw(10);
  const greatest = [1, 2, 3, 10, 100, 2 ** 31 - 1][draw(6)] ?? 1;
  const edges: Edge[] = [];
  for (let u = 0; u < size; u += 1)
    for (let v = u + 1; v < size; v += 1) if (draw(10) < density) edges.push([u, v, 1 + draw(greatest)]);
  return { size, edges };
}

export function sparseGraph(size: number, edgesEach: number, greatest: number, seed: number): SomeGraph {
  const draw = stream(seed);
  const edges = Array.from({ length: size * edgesEach }, (): Edge => [
    draw(size),
    draw(size),
    1 + draw(greatest),
  ]);
  return { size, edges: edges.filter(([u, v]) => u !== v) };
}

export interface Worth {
  readonly count: number;
  readonly weight: number;
}

/** Throws where somebody's mate has another mate, or no edge to them. */
export function worthOf({ edges }: SomeGraph, mates: Int32Array): Worth {
  const heaviest = new Map<string, number>();
  for (const [u, v, weight] of edges) {
    const key = `${Math.min(u, v)} ${Math.max(u, v)}`;
    heaviest.set(key, Math.max(weight, heaviest.get(key) ?? 0));
  }
  let [count, weight] = [0, 0];
  for (const [vertex, mate] of mates.entries()) {
    if (mate < vertex) continue;
    const own = heaviest.get(`${vertex} ${mate}`);
    if (own === undefined || mates[mate] !== vertex) throw new Error(`${vertex} and ${mate} are no pair.`);
    count += 1;
    weight += own;
  }
  return { count, weight };
}

/** By trying every matching: the first free vertex stays alone, or goes with each of the others in turn. */
export function bruteForce({ size, edges }: SomeGraph, isBetter: (a: Worth, b: Worth) => boolean): Worth {
  const weights = Array.from({ length: size }, () => new Float64Array(size));
  for (const [u, v, weight] of edges)
    for (const [a, b] of [
      [u, v],
      [v, u],
    ] as const) {
      const row = weights[a];
      if (row) row[b] = Math.max(row[b] ?? 0, weight);
    }
  const known: (Worth | undefined)[] = [];
  const best = (used: number): Worth => {
    const before = known[used];
    if (before) return before;
    let vertex = 0;
    while (vertex < size && ((used >> vertex) & 1) === 1) vertex += 1;
    if (vertex >= size) return { count: 0, weight: 0 };
    let most = best(used | (1 << vertex));
    for (let other = vertex + 1; other < size; other += 1) {
      const weight = weights[vertex]?.[other] ?? 0;
      if (weight === 0 || ((used >> other) & 1) === 1) continue;
      const rest = best(used | (1 << vertex) | (1 << other));
      const tried = { count: rest.count + 1, weight: rest.weight + weight };
      if (isBetter(tried, most)) most = tried;
    }
    known[used] = most;
    return most;
  };
  return best(0);
}
