/* oxlint-disable typescript/no-non-null-assertion -- Cells of typed arrays below their length always hold a number. */
/** Vertices nested in blossoms, and who is matched with whom. Ids below `size` are vertices, the others blossoms. */
import type { Graph } from './graph.ts';

const none: readonly number[] = [];

/**
 * A blossom is an odd ring of vertices and smaller blossoms. It has one vertex that is not matched inside, its base, in
 * its first child; around the ring, the second child is matched with the third, the fourth with the fifth, and so on.
 */
export class Nest {
  /** The half that leads from a vertex to whom it is matched with, or -1. */
  readonly mate: Int32Array;
  readonly base: Int32Array;
  /** The blossom right around a vertex or blossom, or -1. */
  readonly parent: Int32Array;
  /** Of vertices and blossoms; what it means while a search runs, the search says. */
  readonly dual: Float64Array;
  readonly #graph: Graph;
  readonly #children: (readonly number[])[];
  /** `links[i]` is the half that leads from the i-th child to the next one, all around. */
  readonly #links: (readonly number[])[];
  readonly #unused: number[] = [];
  /** How many vertices are in it. */
  readonly #count: Int32Array;
  /** Vertices in the same outermost blossom are in one set. When sets join or part, only the smaller ones are renumbered. */
  readonly #set: Int32Array;
  readonly #outermost: Int32Array;
  readonly #freeSets: number[] = [];
  readonly #list: Int32Array;
  readonly #stack: number[] = [];

  constructor(graph: Graph) {
    const { size } = graph;
    // Each blossom in use holds two more vertices than its largest child: there are never more than half as many as vertices.
    const ids = size + (size >> 1);
    this.#graph = graph;
    this.mate = new Int32Array(size).fill(-1);
    this.base = Int32Array.from({ length: ids }, (_, id) => id);
    this.parent = new Int32Array(ids).fill(-1);
    this.dual = new Float64Array(ids);
    this.#count = new Int32Array(ids).fill(1);
    this.#set = this.base.slice(0, size);
    this.#outermost = this.base.slice(0, size);
    this.#list = new Int32Array(size);
    this.#children = Array.from({ length: ids }, () => none);
    this.#links = Array.from({ length: ids }, () => none);
    for (let id = ids - 1; id >= size; id -= 1) this.#unused.push(id);
  }

  isBlossom(id: number): boolean {
    return id >= this.#graph.size;
  }

  children(id: number): readonly number[] {
    return this.#children[id]!;
  }

  links(id: number): readonly number[] {
    return this.#links[id]!;
  }

  /** The outermost blossom around a vertex, or the vertex itself. */
  top(vertex: number): number {
    return this.#outermost[this.#set[vertex]!]!;
  }

  /** Writes the vertices in a vertex or blossom into `list`, from `at` on; gives where the list then ends. */
  collect(id: number, list: Int32Array, at: number): number {
    const stack = this.#stack;
    let end = at;
    stack.push(id);
    while (stack.length > 0) {
      const next = stack.pop()!;
      if (this.isBlossom(next)) for (const child of this.#children[next]!) stack.push(child);
      else {
        list[end] = next;
        end += 1;
      }
    }
    return end;
  }

  /** Makes a blossom around a ring of outermost ones; its base is the first one's. */
  enclose(children: readonly number[], links: readonly number[]): number {
    const id = this.#unused.pop()!;
    this.#children[id] = children;
    this.#links[id] = links;
    this.base[id] = this.base[children[0]!]!;
    this.parent[id] = -1;
    this.#count[id] = children.reduce((sum, child) => sum + this.#count[child]!, 0);
    const largest = this.#largest(children);
    const set = this.#setOf(largest);
    for (const child of children) {
      this.parent[child] = id;
      if (child === largest) continue;
      this.#freeSets.push(this.#setOf(child));
      this.#renumber(child, set);
    }
    this.#outermost[set] = id;
    return id;
  }

  /** Makes the children of an outermost blossom outermost; `through`: also the children of those whose dual is zero, and so on. */
  open(id: number, through: boolean): void {
    const opened = [id];
    while (opened.length > 0) {
      const blossom = opened.pop()!;
      const children = this.#children[blossom]!;
      const largest = this.#largest(children);
      const set = this.#setOf(blossom);
      for (const child of children) {
        this.parent[child] = -1;
        const own = child === largest ? set : this.#freeSets.pop()!;
        if (child !== largest) this.#renumber(child, own);
        this.#outermost[own] = child;
        if (through && this.isBlossom(child) && this.dual[child] === 0) opened.push(child);
      }
      this.#children[blossom] = none;
      this.#links[blossom] = none;
      this.#unused.push(blossom);
    }
  }

  #setOf(outermost: number): number {
    return this.#set[this.base[outermost]!]!;
  }

  #largest(children: readonly number[]): number {
    return children.reduce((most, child) => (this.#count[child]! > this.#count[most]! ? child : most));
  }

  #renumber(id: number, set: number): void {
    const end = this.collect(id, this.#list, 0);
    for (let at = 0; at < end; at += 1) this.#set[this.#list[at]!] = set;
  }

  /** Matches a blossom inside anew, so that `vertex` becomes its base. Whom the vertex is matched with is set by the caller. */
  rebase(blossom: number, vertex: number): void {
    // The new base of each blossom is known before anything in it has changed, so the order makes no difference.
    const todo: number[] = [blossom, vertex];
    while (todo.length > 0) {
      const base = todo.pop()!;
      const id = todo.pop()!;
      if (this.isBlossom(id) && this.base[id] !== base) this.#rebaseOne(id, base, todo);
    }
  }

  #rebaseOne(id: number, base: number, todo: number[]): void {
    const children = this.#children[id]!;
    const links = this.#links[id]!;
    const count = children.length;
    let child = base;
    while (this.parent[child] !== id) child = this.parent[child]!;
    const start = children.indexOf(child);
    todo.push(child, base);
    // Towards the old base, the way on which there is an even number of steps; pairs shift by one along it.
    const step = start % 2 === 1 ? 1 : -1;
    for (let at = start; at !== 0 && at !== count; at += 2 * step) {
      const near = (at + step) % count;
      const far = (at + 2 * step) % count;
      const link = step === 1 ? links[near]! : links[far]! ^ 1;
      this.#pair(link);
      todo.push(children[near]!, this.#graph.ends[link ^ 1]!, children[far]!, this.#graph.ends[link]!);
    }
    this.#children[id] = [...children.slice(start), ...children.slice(0, start)];
    this.#links[id] = [...links.slice(start), ...links.slice(0, start)];
    this.base[id] = base;
  }

  #pair(half: number): void {
    const { ends } = this.#graph;
    this.mate[ends[half ^ 1]!] = half;
    this.mate[ends[half]!] = half ^ 1;
  }
}
