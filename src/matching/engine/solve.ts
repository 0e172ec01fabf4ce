/* oxlint-disable typescript/no-non-null-assertion -- Cells of typed arrays below their length always hold a number. */
/** The exact matching of greatest weight, with the duals that prove it. */
import { buildGraph } from './graph.ts';
import type { EdgeColumns, Graph } from './graph.ts';
import { Nest } from './nest.ts';
import { Search } from './search.ts';

/**
 * Why no matching can weigh more: a number for each vertex and for some odd sets of them, none below zero, that add up to at
 * least twice its weight over the two ends of every edge and the sets around it. All are doubled, and so are whole numbers.
 */
export interface Certificate {
  /** What was added to each weight so that the largest number of edges comes first; 0 where that was not asked. */
  readonly shift: number;
  readonly vertices: Float64Array;
  readonly blossoms: readonly { readonly vertices: readonly number[]; readonly dual: number }[];
}

export interface Solved {
  /** The other end of each vertex's edge, or -1. */
  readonly mates: Int32Array;
  readonly certificate: Certificate;
}

interface Beginning {
  /** Added to each weight. */
  readonly shift?: number;
  /** Doubled duals to begin with, whole numbers from zero on that cover every edge. The nearer to the end, the sooner it is there. */
  readonly start?: Float64Array;
}

/** Weights are whole numbers of at least 1 and, with `shift`, at most `greatestWeight`. */
export function solve(size: number, columns: EdgeColumns, { shift = 0, start }: Beginning = {}): Solved {
  const weights = shift === 0 ? columns.weights : columns.weights.map((weight) => weight + shift);
  const graph = buildGraph(size, { ...columns, weights });
  const nest = new Nest(graph);
  nest.dual.set(start ?? halfOfHeaviest(graph));
  lower(graph, nest);
  const search = new Search(graph, nest);
  // Who is free with a dual of zero may stay so: whoever a search left free, for one, perhaps inside a blossom.
  for (let vertex = 0; vertex < size; vertex += 1)
    if (nest.mate[vertex]! < 0 && nest.dual[vertex]! > 0) search.from(vertex);
  return {
    mates: nest.mate.map((half) => (half < 0 ? -1 : graph.ends[half]!)),
    certificate: { shift, vertices: nest.dual.slice(0, size), blossoms: [...blossomsOf(graph, nest)] },
  };
}

function halfOfHeaviest({ size, ends, weights }: Graph): Float64Array {
  const dual = new Float64Array(size);
  for (let half = 0; half < ends.length; half += 1)
    dual[ends[half]!] = Math.max(dual[ends[half]!]!, weights[half >> 1]! / 2);
  return dual;
}

/** Makes duals as low as one look at each vertex allows, and matches every pair that they then let be matched. */
function lower({ size, ends, weights, first, halves }: Graph, { dual, mate }: Nest): void {
  for (let vertex = 0; vertex < size; vertex += 1) {
    let least = 0;
    for (let at = first[vertex]!; at < first[vertex + 1]!; at += 1) {
      const half = halves[at]!;
      least = Math.max(least, weights[half >> 1]! - dual[ends[half]!]!);
    }
    dual[vertex] = least;
    for (let at = first[vertex]!; mate[vertex]! < 0 && at < first[vertex + 1]!; at += 1) {
      const half = halves[at]!;
      const other = ends[half]!;
      if (mate[other]! >= 0 || dual[other]! + least > weights[half >> 1]!) continue;
      mate[vertex] = half;
      mate[other] = half ^ 1;
    }
  }
}

function* blossomsOf({ size }: Graph, nest: Nest): Generator<Certificate['blossoms'][number]> {
  const list = new Int32Array(size);
  for (let id = size; id < nest.base.length; id += 1)
    if (nest.children(id).length > 0 && nest.dual[id]! > 0)
      yield { vertices: [...list.subarray(0, nest.collect(id, list, 0))], dual: nest.dual[id]! };
}
