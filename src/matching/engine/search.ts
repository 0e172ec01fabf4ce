/* oxlint-disable typescript/no-non-null-assertion -- Cells of typed arrays below their length always hold a number. */
/**
 * One search: from one free vertex, a tree of alternating paths grows by the least change of duals until its root can be
 * matched, or somebody in it be left free instead at no loss.
 *
 * (Edmonds' blossoms in the primal-dual form of Galil, Micali and Gabow, run like Dijkstra's shortest paths: `time` is by how
 * much the root's dual has fallen. Duals change with it, so each carries its slope and the value that it would have at time
 * zero; nothing is touched until its slope changes. Each edge enters the heap at most twice for each time its far end is met.)
 */
import type { Graph } from './graph.ts';
import { Heap } from './heap.ts';
import type { Nest } from './nest.ts';
import { Tree } from './tree.ts';

/** In the tree, an even number of steps from the root; in it, an odd number; not in it. */
const even = 1;
const odd = 2;
const outside = 0;

export class Search {
  readonly #graph: Graph;
  readonly #nest: Nest;
  readonly #tree: Tree;
  readonly #heap = new Heap();
  /** Of outermost blossoms and vertices. */
  readonly #label: Uint8Array;
  /** How the dual of a vertex changes with time: -1 in even ones, 1 in odd ones, else 0. A blossom's changes by `-2 * slope`. */
  readonly #slope: Int8Array;
  /** Of all edges from even vertices: the least of the even end's dual less the weight, and that edge. */
  readonly #nearest: Float64Array;
  readonly #nearestHalf: Int32Array;
  readonly #touched: number[] = [];
  readonly #labelled: number[] = [];
  readonly #list: Int32Array;
  #time = 0;
  /** The even vertex whose dual reaches zero first. */
  #lowest = -1;
  /** When the search is over at the latest, as far as is known; what would happen later is not looked at. */
  #limit = Infinity;

  constructor(graph: Graph, nest: Nest) {
    const ids = nest.base.length;
    this.#graph = graph;
    this.#nest = nest;
    this.#label = new Uint8Array(ids);
    this.#tree = new Tree(graph, nest);
    this.#slope = new Int8Array(ids);
    this.#nearest = new Float64Array(graph.size).fill(Infinity);
    this.#nearestHalf = new Int32Array(graph.size).fill(-1);
    this.#list = new Int32Array(graph.size);
  }

  /** Mends the matching around a free vertex. Afterwards all is as good as it can be among those searched from so far. */
  from(root: number): void {
    this.#time = 0;
    this.#lowest = root;
    this.#limit = this.#nest.dual[root]!;
    this.#heap.clear();
    this.#makeEven(root);
    while (!this.#step());
    this.#settle();
  }

  /** The next thing that happens as time goes on. True if it ends the search. */
  #step(): boolean {
    const { dual } = this.#nest;
    const heap = this.#heap;
    if (dual[this.#lowest]! <= heap.least) {
      this.#time = dual[this.#lowest]!;
      this.#tree.rematch(this.#lowest, -1);
      return true;
    }
    this.#time = heap.least;
    const event = heap.pop();
    if (event < 0) this.#openOdd(-event - 1);
    else return this.#meet(event);
    return false;
  }

  /** An edge from an even vertex may have become tight. */
  #meet(half: number): boolean {
    const { ends, weights } = this.#graph;
    const { dual } = this.#nest;
    const from = ends[half ^ 1]!;
    const to = ends[half]!;
    const slope = this.#slope[to]!;
    if (slope > 0 || dual[from]! + dual[to]! + (slope - 1) * this.#time > weights[half >> 1]!) return false;
    if (slope === 0) return this.#reach(half);
    if (this.#nest.top(from) !== this.#nest.top(to)) this.#enclose(half);
    return false;
  }

  /** Takes somebody in who was outside, and whom they are matched with. If they are matched with nobody, the search is over. */
  #reach(half: number): boolean {
    const { ends } = this.#graph;
    const nest = this.#nest;
    const to = ends[half]!;
    const top = nest.top(to);
    const match = nest.mate[nest.base[top]!]!;
    if (match < 0) {
      if (nest.isBlossom(top)) nest.rebase(top, to);
      nest.mate[to] = half ^ 1;
      this.#tree.rematch(ends[half ^ 1]!, half);
      return true;
    }
    this.#incline(top, 1, 0);
    this.#makeOdd(top, half);
    this.#makeEven(nest.top(ends[match]!));
    return false;
  }

  #makeOdd(top: number, entry: number): void {
    this.#label[top] = odd;
    this.#labelled.push(top);
    this.#tree.entry[top] = entry;
    if (!this.#nest.isBlossom(top)) return;
    this.#bend(top, 1);
    this.#heap.push(this.#nest.dual[top]! / 2, -top - 1);
  }

  #makeEven(top: number): void {
    this.#label[top] = even;
    this.#labelled.push(top);
    if (this.#nest.isBlossom(top)) this.#bend(top, -1);
    this.#scan(this.#incline(top, -1, 0));
  }

  /** Gives the duals of all vertices in a blossom a new slope. They are in the list, from `start` to the end that it gives. */
  #incline(top: number, slope: number, start: number): number {
    const { dual } = this.#nest;
    const list = this.#list;
    const end = this.#nest.collect(top, list, start);
    for (let at = start; at < end; at += 1) {
      const vertex = list[at]!;
      this.#touch(vertex);
      dual[vertex]! += (this.#slope[vertex]! - slope) * this.#time;
      this.#slope[vertex] = slope;
      if (slope < 0 && dual[vertex]! < dual[this.#lowest]!) {
        this.#lowest = vertex;
        this.#limit = Math.min(this.#limit, dual[vertex]!);
      }
    }
    return end;
  }

  /** Gives a blossom's own dual a new slope. */
  #bend(blossom: number, slope: number): void {
    this.#nest.dual[blossom]! -= 2 * (this.#slope[blossom]! - slope) * this.#time;
    this.#slope[blossom] = slope;
  }

  #touch(vertex: number): void {
    if (this.#slope[vertex] === 0 && this.#nearestHalf[vertex]! < 0) this.#touched.push(vertex);
  }

  /** Looks at all edges of the vertices at the beginning of the list, which are even since a moment. */
  #scan(count: number): void {
    const { ends, weights, first, halves } = this.#graph;
    const { dual } = this.#nest;
    const slopes = this.#slope;
    const nearest = this.#nearest;
    for (let at = 0; at < count; at += 1) {
      const vertex = this.#list[at]!;
      const height = dual[vertex]!;
      for (let next = first[vertex]!, last = first[vertex + 1]!; next < last; next += 1) {
        const half = halves[next]!;
        const to = ends[half]!;
        const above = height - weights[half >> 1]!;
        if (slopes[to]! < 0) this.#await((above + dual[to]!) / 2, half);
        else if (above < nearest[to]!) {
          this.#touch(to);
          nearest[to] = above;
          this.#nearestHalf[to] = half;
          if (slopes[to] === 0) this.#awaitOutside(to);
        }
      }
    }
  }

  #await(time: number, half: number): void {
    if (time <= this.#limit) this.#heap.push(time, half);
  }

  /** Awaits the moment in which the nearest edge to somebody outside becomes tight. If they are free, that ends the search. */
  #awaitOutside(vertex: number): void {
    const time = this.#nearest[vertex]! + this.#nest.dual[vertex]!;
    this.#await(time, this.#nearestHalf[vertex]!);
    if (this.#nest.mate[vertex]! < 0 && time < this.#limit) this.#limit = time;
  }

  /** A tight edge between two even ones closes a ring. */
  #enclose(half: number): void {
    const { ends } = this.#graph;
    const nest = this.#nest;
    const from = nest.top(ends[half ^ 1]!);
    const to = nest.top(ends[half]!);
    const meeting = this.#tree.meeting(from, to);
    const [children, links] = this.#tree.pathUp(from, meeting);
    children.push(meeting);
    children.reverse();
    const around = links.toReversed().map((link) => link ^ 1);
    const [more, back] = this.#tree.pathUp(to, meeting);
    children.push(...more);
    around.push(half, ...back);
    let end = 0;
    for (const child of children) {
      if (nest.isBlossom(child)) this.#bend(child, 0);
      if (this.#label[child] === odd) end = this.#incline(child, -1, end);
      this.#label[child] = outside;
    }
    const blossom = nest.enclose(children, around);
    nest.dual[blossom] = 0;
    this.#slope[blossom] = 0;
    this.#bend(blossom, -1);
    this.#label[blossom] = even;
    this.#labelled.push(blossom);
    this.#scan(end);
  }

  /** The dual of an odd blossom has come down to zero: it opens, and the tree goes through it. */
  #openOdd(blossom: number): void {
    const nest = this.#nest;
    if (this.#label[blossom] !== odd || nest.dual[blossom]! > 2 * this.#time) return;
    const entry = this.#tree.entry[blossom]!;
    const children = nest.children(blossom);
    const links = nest.links(blossom);
    this.#label[blossom] = outside;
    this.#bend(blossom, 0);
    nest.open(blossom, false);
    const count = children.length;
    const start = children.indexOf(nest.top(this.#graph.ends[entry]!));
    const step = start % 2 === 1 ? 1 : -1;
    this.#makeOdd(children[start]!, entry);
    const evens: number[] = [];
    let at = start;
    for (; at !== 0 && at !== count; at += 2 * step) {
      evens.push(children[at + step]!);
      this.#label[children[at + step]!] = even;
      const far = (at + 2 * step) % count;
      this.#makeOdd(children[far]!, step === 1 ? links[at + 1]! : links[far]! ^ 1);
    }
    for (const child of children) if (this.#label[child] === outside) this.#letOut(child);
    for (const child of evens) this.#makeEven(child);
  }

  /** A child of an opened blossom that the tree does not go through. */
  #letOut(child: number): void {
    const end = this.#incline(child, 0, 0);
    for (let at = 0; at < end; at += 1) {
      const vertex = this.#list[at]!;
      if (this.#nearestHalf[vertex]! >= 0) this.#awaitOutside(vertex);
    }
  }

  /** Takes the tree down: all duals stand still at what they have become. */
  #settle(): void {
    const { dual } = this.#nest;
    for (const vertex of this.#touched) {
      dual[vertex]! += this.#slope[vertex]! * this.#time;
      this.#slope[vertex] = 0;
      this.#nearest[vertex] = Infinity;
      this.#nearestHalf[vertex] = -1;
    }
    for (const id of this.#labelled) {
      if (this.#label[id] === outside) continue;
      this.#label[id] = outside;
      if (!this.#nest.isBlossom(id)) continue;
      this.#bend(id, 0);
      // What weighs nothing binds nobody.
      if (dual[id] === 0) this.#nest.open(id, true);
    }
    this.#touched.length = 0;
    this.#labelled.length = 0;
  }
}
