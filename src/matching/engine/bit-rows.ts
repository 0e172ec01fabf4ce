/* oxlint-disable typescript/no-non-null-assertion -- Cells of typed arrays below their length always hold a number. */
/** One row of bits for each of many, to be laid over each other. */
export class BitRows {
  readonly #words: number;
  readonly #bits: Int32Array;

  constructor(rows: number, columns: number) {
    this.#words = (columns + 31) >> 5;
    this.#bits = new Int32Array(rows * this.#words);
  }

  set(row: number, column: number): void {
    this.#bits[row * this.#words + (column >> 5)]! |= 1 << (column & 31);
  }

  /** Whether two rows have a bit in common. `others` has as many columns. */
  meets(row: number, others: BitRows, other: number): boolean {
    const words = this.#words;
    for (let word = 0; word < words; word += 1)
      if ((this.#bits[row * words + word]! & others.#bits[other * words + word]!) !== 0) return true;
    return false;
  }

  /** How many bits two rows have in common. */
  common(row: number, other: number): number {
    const words = this.#words;
    let count = 0;
    for (let word = 0; word < words; word += 1)
      count += bitsIn(this.#bits[row * words + word]! & this.#bits[other * words + word]!);
    return count;
  }

  isEmpty(row: number): boolean {
    return !this.meets(row, this, row);
  }
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
