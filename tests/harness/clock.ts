/** A clock that runs with the machine's until a test moves it forward. */
import type { Clock } from '#src/platform/clock.ts';

export interface TestClock extends Clock {
  /** @param milliseconds from where it stands */
  advance(milliseconds: number): void;
}

export function testClock(): TestClock {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    advance(milliseconds) {
      ahead += milliseconds;
    },
  };
}
