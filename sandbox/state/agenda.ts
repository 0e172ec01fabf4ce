/** What is to happen when: kept in the order in which it falls due, and of two at one instant the earlier entry first. */

export interface Entry {
  /** Milliseconds since 1970, on the box's clock. */
  readonly instant: number;
  /** Tells entries of one instant apart; rises with each. */
  readonly number: number;
  readonly act: () => void;
}

export class Agenda {
  readonly #entries: Entry[] = [];
  #count = 0;

  /** Returns what strikes it out again; after it happened that does nothing. */
  add(instant: number, act: () => void): () => void {
    const entry = { instant, number: (this.#count += 1), act };
    this.#entries.splice(this.#placeOf(entry), 0, entry);
    return () => {
      const place = this.#placeOf(entry);
      if (this.#entries[place] === entry) this.#entries.splice(place, 1);
    };
  }

  get next(): Entry | undefined {
    return this.#entries[0];
  }

  /** Takes out the first entry that is due by then. */
  takeDue(now: number): Entry | undefined {
    const first = this.#entries[0];
    return first && first.instant <= now ? this.#entries.shift() : undefined;
  }

  /** Where the entry stands, or would stand. */
  #placeOf(entry: Entry): number {
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#entries[middle];
      if (other && isBefore(other, entry)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isBefore(left: Entry, right: Entry): boolean {
  return left.instant === right.instant ? left.number < right.number : left.instant < right.instant;
}
