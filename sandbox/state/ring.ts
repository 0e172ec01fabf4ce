/** Remembers the last so many items; what is older falls out. A Map that loses its oldest key each time slows down. */
export class Ring<Item> {
  readonly #items: Item[] = [];
  readonly #size: number;
  #next = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** Returns the item that fell out to make room. */
  add(item: Item): Item | undefined {
    const fallen = this.#items[this.#next];
    this.#items[this.#next] = item;
    this.#next = (this.#next + 1) % this.#size;
    return fallen;
  }

  /** Oldest first. */
  *[Symbol.iterator](): Generator<Item> {
    yield* this.#items.slice(this.#next);
    yield* this.#items.slice(0, this.#next);
  }
}
