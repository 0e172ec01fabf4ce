/** How one group of people changed between two times: a mean with its interval, and the interval of a share. Pure. */
import type { ChangeSums } from '../types.ts';
import { studentBound } from './student.ts';

export const noChange: ChangeSums = { people: 0, total: 0, squares: 0 };

export function sumsOf(changes: readonly number[]): ChangeSums {
  return changes.reduce(
    ({ people, total, squares }, change) => ({
      people: people + 1,
      total: total + change,
      squares: squares + change * change,
    }),
    noChange,
  );
}

export function together(one: ChangeSums, other: ChangeSums): ChangeSums {
  return {
    people: one.people + other.people,
    total: one.total + other.total,
    squares: one.squares + other.squares,
  };
}

export interface Interval {
  readonly from: number;
  readonly to: number;
}

export interface PairedChange {
  readonly people: number;
  readonly mean: number;
  /** The standard deviation of the changes (n - 1). */
  readonly deviation: number;
  /** 95 % for the mean, by Student's t. */
  readonly interval: Interval;
}

/** @returns undefined of fewer than two people: nothing can be said of how they vary */
export function pairedChange({ people, total, squares }: ChangeSums): PairedChange | undefined {
  if (people < 2) return undefined;
  const mean = total / people;
  // Sums of whole or half points: what is lost by subtraction here is far below what is shown.
  const deviation = Math.sqrt(Math.max(0, squares - people * mean * mean) / (people - 1));
  const reach = (studentBound(0.95, people - 1) * deviation) / Math.sqrt(people);
  return { people, mean, deviation, interval: { from: mean - reach, to: mean + reach } };
}

/**
 * The 95 % interval of a share, by Wilson's score method without continuity correction.
 * @see Wilson, E. B. (1927), JASA 22:209-212; Newcombe (1998), doi 10.1002/(SICI)1097-0258(19980430)17:8<857
 */
export function shareInterval(count: number, people: number): Interval {
  const z = 1.959963984540054;
  const share = count / people;
  const middle = share + (z * z) / (2 * people);
  const reach = z * Math.sqrt((share * (1 - share)) / people + (z * z) / (4 * people * people));
  const scale = 1 + (z * z) / people;
  return { from: Math.max(0, (middle - reach) / scale), to: Math.min(1, (middle + reach) / scale) };
}
