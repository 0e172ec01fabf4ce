/** Driving a bot: as fast as it answers with so many in flight, or at a steady rate. Throws at the first thing unanswered. */
import { setTimeout as pause } from 'node:timers/promises';

/** Sends one interaction and resolves once its first answer is there, with the milliseconds that it took. */
export type Act = () => Promise<number>;

export interface Burst {
  readonly inFlight: number;
  /** Milliseconds. */
  readonly lasting: number;
  /** Ends it early. */
  readonly atMost: number;
}

/** Always keeps so many in flight. @returns answers a second, those that were still on their way at the end included. */
export async function answersPerSecond(act: Act, { inFlight, lasting, atMost }: Burst): Promise<number> {
  const begun = performance.now();
  let sent = 0;
  const lane = async () => {
    while (sent < atMost && performance.now() - begun < lasting) {
      sent += 1;
      await act();
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return (sent * 1000) / (performance.now() - begun);
}

/**
 * Sends at a steady rate, however long the answers take.
 * @returns how long each answer took, in milliseconds.
 */
export async function latenciesAt(perSecond: number, lasting: number, act: Act): Promise<number[]> {
  const begun = performance.now();
  const answers: Promise<number>[] = [];
  for (let passed = 0; passed < lasting; passed = performance.now() - begun) {
    while (answers.length < (passed * perSecond) / 1000) answers.push(act());
    // Until the next is due: whoever wakes more often takes time from what is measured.
    await pause((answers.length * 1000) / perSecond - passed);
  }
  return Promise.all(answers);
}

/** The value that this share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new RangeError('nothing was measured');
  return value;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
