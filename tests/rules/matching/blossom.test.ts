/** The matching against its certificate, against brute force, and on graphs that are made to be hard. */
import { describe, expect, test } from 'vitest';
import { maximumMatching, solveMatching, verifyOptimum } from '#src/matching/blossom.ts';
import type { Edge } from '#src/matching/blossom.ts';
import { stream } from '#tests/bench/matching/pool.ts';
import { bruteForce, smallGraph, sparseGraph, worthOf } from './graphs.ts';
import type { SomeGraph, Worth } from './graphs.ts';

const heavier = (a: Worth, b: Worth) => a.weight > b.weight;
const more = (a: Worth, b: Worth) => a.count > b.count || (a.count === b.count && a.weight > b.weight);
const bothWays = [
  { maxCardinality: false, isBetter: heavier },
  { maxCardinality: true, isBetter: more },
];

/** Solves both ways, holds each against its certificate, and gives their worth. */
function proven({ size, edges }: SomeGraph): Worth[] {
  return bothWays.map(({ maxCardinality }) => {
    const { mates, certificate } = solveMatching(size, edges, { maxCardinality });
    if (!verifyOptimum(size, edges, mates, certificate))
      throw new Error(`Not proven: ${JSON.stringify(edges)}`);
    return worthOf({ size, edges }, mates);
  });
}

describe('a matching', () => {
  test('is as good as brute force finds, on twenty thousand small graphs', () => {
    for (let seed = 0; seed < 20_000; seed += 1) {
      const graph = smallGraph(seed);
      const worths = proven(graph);
      for (const [index, { isBetter }] of bothWays.entries()) {
        const best = bruteForce(graph, isBetter);
        if (isBetter(best, worths[index] ?? { count: -1, weight: -1 }))
          throw new Error(JSON.stringify(graph));
      }
    }
    expect(proven(smallGraph(1))).toHaveLength(2);
  });

  test.each([
    [200, 2, 1],
    [200, 2, 1000],
    [300, 3, 3],
    [400, 10, 1000],
    [101, 50, 2],
    [1000, 4, 2 ** 31 - 1],
  ])('of %i people with %i edges each of at most %i is proven', (size, each, greatest) => {
    for (let seed = 0; seed < 4; seed += 1) {
      const [heaviest, largest] = proven(sparseGraph(size, each, greatest, seed));
      expect(largest?.count).toBeGreaterThanOrEqual(heaviest?.count ?? Infinity);
      expect(largest?.weight).toBeLessThanOrEqual(heaviest?.weight ?? 0);
    }
  });

  test('weighs the same whatever the vertices are called and the edges come in', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const { size, edges } = sparseGraph(40, 3, 20, seed);
      const draw = stream(seed);
      const names = shuffled(
        Array.from({ length: size }, (_, index) => index),
        draw,
      );
      const renamed = edges.map(([u, v, weight]): Edge => [names[v] ?? 0, names[u] ?? 0, weight]);
      const weights = (worths: Worth[]) => [worths.map(({ weight }) => weight), worths[1]?.count];
      expect(weights(proven({ size, edges: shuffled(renamed, draw) }))).toEqual(
        weights(proven({ size, edges })),
      );
    }
  });

  test('is the same each time', () => {
    const { size, edges } = sparseGraph(500, 5, 3, 1);
    expect(maximumMatching(size, edges)).toEqual(maximumMatching(size, edges));
  });
});

describe('hard graphs', () => {
  const edge = (u: number, v: number, weight = 1): Edge => [u, v, weight];
  const triangles = (count: number): Edge[] =>
    Array.from({ length: count }, (_, at) => [
      edge(3 * at, 3 * at + 1, 10),
      edge(3 * at + 1, 3 * at + 2, 10),
      edge(3 * at, 3 * at + 2, 10),
      ...(at > 0 ? [edge(3 * at - 1, 3 * at, 1 + (at % 3))] : []),
    ]).flat();
  const ring = (size: number, weight = 1): Edge[] =>
    Array.from({ length: size }, (_, at) => edge(at, (at + 1) % size, weight));

  test.each<[string, number, Edge[], Worth, Worth]>([
    ['nothing', 0, [], { count: 0, weight: 0 }, { count: 0, weight: 0 }],
    ['nobody knows anybody', 3, [], { count: 0, weight: 0 }, { count: 0, weight: 0 }],
    [
      'a path whose middle weighs most',
      4,
      [edge(0, 1, 5), edge(1, 2, 11), edge(2, 3, 5)],
      { count: 1, weight: 11 },
      { count: 2, weight: 10 },
    ],
    [
      'the same pair twice: the heavier one counts',
      2,
      [edge(0, 1, 3), edge(1, 0, 7), edge(0, 1, 5)],
      { count: 1, weight: 7 },
      { count: 1, weight: 7 },
    ],
    ['a ring of odd length', 7, ring(7), { count: 3, weight: 3 }, { count: 3, weight: 3 }],
    [
      'a blossom that is left through its far end',
      6,
      [...ring(5, 9), edge(2, 5, 3)],
      { count: 3, weight: 21 },
      { count: 3, weight: 21 },
    ],
    // Zwick's lecture notes have graphs of this kind: a blossom that is made, put inside another one, entered again and opened.
    [
      'a blossom in a blossom, opened from outside',
      8,
      [
        edge(0, 1, 19),
        edge(0, 2, 20),
        edge(0, 7, 8),
        edge(1, 2, 25),
        edge(1, 3, 18),
        edge(2, 4, 18),
        edge(3, 4, 13),
        edge(3, 6, 7),
        edge(4, 5, 7),
      ],
      { count: 4, weight: 47 },
      { count: 4, weight: 47 },
    ],
    [
      'the largest weights there are',
      4,
      [edge(0, 1, 2 ** 31 - 1), edge(1, 2, 2 ** 31 - 1), edge(2, 3, 2 ** 31 - 1)],
      { count: 2, weight: 2 ** 32 - 2 },
      { count: 2, weight: 2 ** 32 - 2 },
    ],
  ])('%s', (_, size, edges, heaviest, largest) => {
    expect(proven({ size, edges })).toEqual([heaviest, largest]);
  });

  test('chains of triangles, in which each blossom leads to the next', () => {
    for (const count of [2, 3, 10, 99, 100]) {
      const [, largest] = proven({ size: 3 * count, edges: triangles(count) });
      expect(largest?.count).toBe(Math.floor((3 * count) / 2));
    }
  });

  test('blossoms nested a thousand deep take no stack', () => {
    // A path of 2d + 1 vertices, each two steps of which are closed by an edge to the one before: every ring holds the last.
    const depth = 1000;
    const edges = Array.from({ length: depth }, (_, at) => [
      edge(2 * at, 2 * at + 1, 4 * (depth - at) + 1),
      edge(2 * at + 1, 2 * at + 2, 4 * (depth - at) + 1),
      edge(2 * at, 2 * at + 2, 4 * (depth - at)),
    ]).flat();
    const [, largest] = proven({ size: 2 * depth + 2, edges: [...edges, edge(2 * depth, 2 * depth + 1)] });
    expect(largest?.count).toBe(depth + 1);
  });

  test('complete graphs in which all weigh the same, or as little as they can differ', () => {
    for (const size of [5, 8, 25, 40])
      for (const weightOf of [
        () => 1,
        (u: number, v: number) => 1 + ((u + v) % 2),
        (u: number, v: number) => 1 + u * v,
      ]) {
        const edges = Array.from({ length: size }, (_, u) =>
          Array.from({ length: u }, (_, v) => edge(u, v, weightOf(u, v))),
        ).flat();
        expect(proven({ size, edges })[1]?.count).toBe(Math.floor(size / 2));
      }
  });
});

describe('the check of a certificate', () => {
  const edges: Edge[] = [
    [0, 1, 6],
    [1, 2, 6],
    [0, 2, 6],
    [2, 3, 2],
  ];
  const { mates, certificate } = solveMatching(4, edges);

  test('accepts what was found', () => {
    expect(verifyOptimum(4, edges, mates, certificate)).toBe(true);
  });

  test('refuses another matching, a changed dual, a missing blossom, a graph with a heavier edge and a shift too small', () => {
    const other = Int32Array.of(1, 0, -1, -1);
    const raised = { ...certificate, vertices: certificate.vertices.map((dual) => dual + 2) };
    const lowered = { ...certificate, vertices: certificate.vertices.map((dual) => dual - 1) };
    const heavier: Edge[] = [...edges, [1, 3, 9]];
    expect(verifyOptimum(4, edges, other, certificate)).toBe(false);
    expect(verifyOptimum(4, edges, mates, raised)).toBe(false);
    expect(verifyOptimum(4, edges, mates, lowered)).toBe(false);
    expect(certificate.blossoms.length).toBeGreaterThan(0);
    expect(verifyOptimum(4, edges, mates, { ...certificate, blossoms: [] })).toBe(false);
    expect(verifyOptimum(4, heavier, mates, certificate)).toBe(false);
    expect(verifyOptimum(4, edges, mates, { ...certificate, shift: 1 })).toBe(false);
    expect(verifyOptimum(4, edges, Int32Array.of(1, 2, 0, -1), certificate)).toBe(false);
  });
});

test.each<[string, number, unknown[][], boolean?]>([
  ['a count below zero', -1, []],
  ['half a vertex', 2.5, []],
  ['a count that is no number', Number.NaN, []],
  ['a vertex that is not there', 2, [[0, 2, 1]]],
  ['a vertex below zero', 2, [[-1, 1, 1]]],
  ['half a vertex in an edge', 2, [[0, 0.5, 1]]],
  ['an edge from a vertex to itself', 2, [[1, 1, 1]]],
  ['a weight of nothing', 2, [[0, 1, 0]]],
  ['a weight below zero', 2, [[0, 1, -3]]],
  ['a weight with a fraction', 2, [[0, 1, 1.5]]],
  ['a weight that is no number', 2, [[0, 1, Number.NaN]]],
  ['a weight beyond 2^31 - 1', 2, [[0, 1, 2 ** 31]]],
  ['an edge without a weight', 2, [[0, 1]]],
  ['what cannot be reckoned exactly', 2 ** 22, [[0, 1, 2 ** 31 - 1]], true],
])('%s is refused', (_, count, edges, maxCardinality = false) => {
  expect(() => maximumMatching(count, edges as unknown as Edge[], { maxCardinality })).toThrow(RangeError);
});

function shuffled<Value>(values: readonly Value[], draw: (below: number) => number): Value[] {
  return values
    .map((value) => ({ value, lot: draw(2 ** 30) }))
    .toSorted((a, b) => a.lot - b.lot)
    .map(({ value }) => value);
}
