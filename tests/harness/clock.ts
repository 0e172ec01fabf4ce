/** A clock that runs with the machine's until a test moves it forward. */
import type { Clock } from '#src/platform/clock.ts';
import { days, hours } from '#src/platform/durations.ts';

export interface TestClock extends Clock {
  /** @param milliseconds from where it stands */
  advance(milliseconds: number): void;
}

/** It begins at the next noon (UTC): a test that goes a few hours on stays within one day, whenever it is run. */
export function testClock(): TestClock {
  const sinceNoon = (Date.now() - hours(12)) % days(1);
  let ahead = days(1) - sinceNoon;
  return {
    now: () => new Date(Date.now() + ahead),
    advance(milliseconds) {
      ahead += milliseconds;
    },
  };
}
