/* oxlint-disable typescript/no-non-null-assertion -- Cells of typed arrays below their length always hold a number. */
/** A binary heap of numbers that carry an integer each; the least comes first. */
export class Heap {
  #keys = new Float64Array(1024);
  #values = new Int32Array(1024);
  #size = 0;

  clear(): void {
    this.#size = 0;
  }

  /** The least key, or infinity. */
  get least(): number {
    return this.#size === 0 ? Infinity : this.#keys[0]!;
  }

  push(key: number, value: number): void {
    if (this.#size === this.#keys.length) this.#grow();
    const keys = this.#keys;
    const values = this.#values;
    let at = this.#size;
    this.#size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (keys[parent]! <= key) break;
      keys[at] = keys[parent]!;
      values[at] = values[parent]!;
      at = parent;
    }
    keys[at] = key;
    values[at] = value;
  }

  /** Takes the least out, and gives what it carried. */
  pop(): number {
    const keys = this.#keys;
    const values = this.#values;
    const popped = values[0]!;
    this.#size -= 1;
    const size = this.#size;
    const key = keys[size]!;
    const value = values[size]!;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && keys[child + 1]! < keys[child]!) child += 1;
      if (keys[child]! >= key) break;
      keys[at] = keys[child]!;
      values[at] = values[child]!;
      at = child;
    }
    keys[at] = key;
    values[at] = value;
    return popped;
  }

  #grow(): void {
    const keys = new Float64Array(2 * this.#keys.length);
    const values = new Int32Array(keys.length);
    keys.set(this.#keys);
    values.set(this.#values);
    this.#keys = keys;
    this.#values = values;
  }
}
