/** Chance that repeats: the same seed gives the same numbers, run after run. */

/** Numbers from 0 up to, without, 1. Source: Tommy Ettinger's mulberry32, in the public domain. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed for the part of that number: parts of one seed do not follow one another. */
export function seedOf(seed: number, part: number): number {
  return Math.imul(seed ^ Math.imul(part + 1, 0x9e_37_79_b1), 0x85_eb_ca_6b) >>> 0;
}
