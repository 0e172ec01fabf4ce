/** Ids as Discord makes them: the clock in the high bits, and always higher than the last one. */
import type { Clock } from './clock.ts';

/** Milliseconds since 1970 at which Discord's ids begin. */
const epoch = 1_420_070_400_000n;

/** Makes strictly increasing ids, even when the clock stands still or is set back. */
export class Snowflakes {
  readonly #clock: Clock;
  #last = 0n;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  next(): string {
    const fromClock = (BigInt(this.#clock.now().getTime()) - epoch) << 22n;
    this.#last = fromClock > this.#last ? fromClock : this.#last + 1n;
    return this.#last.toString();
  }

  /** The lowest id of an instant, in milliseconds since 1970: for comparing by age. */
  at(instant: number): string {
    const high = BigInt(instant) - epoch;
    return ((high > 0n ? high : 0n) << 22n).toString();
  }

  /** Makes sure that no later id lies below one that exists already. */
  seen(id: string): void {
    const value = BigInt(id);
    if (value > this.#last) this.#last = value;
  }
}

/** Orders ids by age, oldest first. */
export function byAge(left: { readonly id: string }, right: { readonly id: string }): number {
  return olderThan(left.id, right.id) ? -1 : 1;
}

export function olderThan(left: string, right: string): boolean {
  return left.length === right.length ? left < right : left.length < right.length;
}

/** When an id was made, in milliseconds since 1970. */
export function madeAt(id: string): number {
  return Number((BigInt(id) >> 22n) + epoch);
}

export function isSnowflake(value: unknown): value is string {
  return typeof value === 'string' && /^\d{17,20}$/.test(value);
}
