/** How many of a small pool find somebody: by pairing the best first, by the most weight, and by the most people. */
import { maximumMatching } from '#src/matching/blossom.ts';
import type { Edge } from '#src/matching/blossom.ts';
import { stream } from './pool.ts';

const sizes = [20, 50, 100, 200, 300];
const poolsEach = 20;

/** Shares of all people, 0 to 1. */
export interface Coverage {
  /** Compatible peers that each has, on average. */
  readonly peers: number;
  readonly greedy: number;
  readonly heaviest: number;
  readonly most: number;
}

export function coverage(): Coverage[] {
  return [2, 3, 4, 5, 6, 7, 8].map((peers) => {
    const total = { greedy: 0, heaviest: 0, most: 0 };
    let people = 0;
    for (const size of sizes)
      for (let pool = 0; pool < poolsEach; pool += 1) {
        const edges = pairsAmong(size, peers, 1000 * peers + size + pool);
        people += size;
        total.greedy += 2 * greedily(edges).size;
        total.heaviest += matched(maximumMatching(size, edges));
        total.most += matched(maximumMatching(size, edges, { maxCardinality: true }));
      }
    const share = (count: number) => count / people;
    return { peers, greedy: share(total.greedy), heaviest: share(total.heaviest), most: share(total.most) };
  });
}

function pairsAmong(size: number, peers: number, seed: number): Edge[] {
  const draw = stream(seed);
  const pairs = new Map<number, Edge>();
  while (pairs.size < (size * peers) / 2) {
    const [u, v] = [draw(size), draw(size)];
    if (u < v) pairs.set(u * size + v, [u, v, 1 + draw(1000)]);
  }
  return [...pairs.values()];
}

function greedily(edges: readonly Edge[]): Set<Edge> {
  const taken = new Set<number>();
  const pairs = new Set<Edge>();
  for (const edge of edges.toSorted(([, , a], [, , b]) => b - a)) {
    const [u, v] = edge;
    if (taken.has(u) || taken.has(v)) continue;
    taken.add(u).add(v);
    pairs.add(edge);
  }
  return pairs;
}

function matched(mates: Int32Array): number {
  return mates.reduce((count, mate) => count + Number(mate >= 0), 0);
}
