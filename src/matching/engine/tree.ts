/* oxlint-disable typescript/no-non-null-assertion -- Cells of typed arrays below their length always hold a number. */
/** The tree of one search: the root and every second outermost blossom along its paths are even, those between them odd. */
import type { Graph } from './graph.ts';
import type { Nest } from './nest.ts';

export class Tree {
  /** By which half an odd one was entered. An even one is entered by the edge of the matching. */
  readonly entry: Int32Array;
  readonly #graph: Graph;
  readonly #nest: Nest;
  readonly #mark: Int32Array;
  #marks = 0;

  constructor(graph: Graph, nest: Nest) {
    this.#graph = graph;
    this.#nest = nest;
    this.entry = new Int32Array(nest.base.length).fill(-1);
    this.#mark = new Int32Array(nest.base.length);
  }

  /** The even one above an even one, or -1 above the root. */
  #above(top: number): number {
    const { ends } = this.#graph;
    const match = this.#nest.mate[this.#nest.base[top]!]!;
    if (match < 0) return -1;
    return this.#nest.top(ends[this.entry[this.#nest.top(ends[match]!)]! ^ 1]!);
  }

  /** The first that is above both. */
  meeting(from: number, to: number): number {
    this.#marks += 1;
    let [at, other] = [from, to];
    for (;;) {
      if (this.#mark[at] === this.#marks) return at;
      this.#mark[at] = this.#marks;
      at = this.#above(at);
      if (other >= 0 || at < 0) [at, other] = [other, at];
    }
  }

  /** The way up from an even one to one above it, which is left out, and the halves along it. */
  pathUp(from: number, above: number): [number[], number[]] {
    const { ends } = this.#graph;
    const { mate, base } = this.#nest;
    const [path, links]: [number[], number[]] = [[], []];
    for (let at = from; at !== above; at = this.#above(at)) {
      const match = mate[base[at]!]!;
      const between = this.#nest.top(ends[match]!);
      path.push(at, between);
      links.push(match, this.entry[between]! ^ 1);
    }
    return [path, links];
  }

  /** Matches an even vertex along a half (-1: with nobody), and all above it anew, up to the root. */
  rematch(vertex: number, half: number): void {
    const { ends } = this.#graph;
    const nest = this.#nest;
    let [at, along] = [vertex, half];
    for (;;) {
      const top = nest.top(at);
      const match = nest.mate[nest.base[top]!]!;
      if (nest.isBlossom(top)) nest.rebase(top, at);
      nest.mate[at] = along;
      if (match < 0) return;
      const between = nest.top(ends[match]!);
      const entry = this.entry[between]!;
      if (nest.isBlossom(between)) nest.rebase(between, ends[entry]!);
      nest.mate[ends[entry]!] = entry ^ 1;
      [at, along] = [ends[entry ^ 1]!, entry];
    }
  }
}
