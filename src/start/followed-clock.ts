/** The sandbox's time, seen from another process on the same machine. */
import type { Clock } from '../platform/clock.ts';
import type { ClockState } from './bot-messages.ts';

export interface FollowedClock extends Clock {
  follow(state: ClockState): void;
}

/** @param machine milliseconds since 1970 */
export function followedClock(machine: () => number = Date.now): FollowedClock {
  let state: ClockState = { shows: machine(), running: true, sentAt: machine() };
  return {
    now: () => new Date(state.running ? state.shows + machine() - state.sentAt : state.shows),
    follow: (latest) => void (state = latest),
  };
}
