/** Counts what happened of late, in real time. */
export class Tally {
  readonly #most: number;
  readonly #windowMs: number;
  #times: number[] = [];

  constructor(most: number, windowMs: number) {
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** Counts one more; false where that is too many. */
  admits(): boolean {
    const now = Date.now();
    this.#times = this.#times.filter((at) => now - at < this.#windowMs);
    this.#times.push(now);
    return this.#times.length <= this.#most;
  }
}
