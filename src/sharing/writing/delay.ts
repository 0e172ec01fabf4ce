/** How long what is posted under a group's name waits, so that nobody can tell it from who was there or writing a moment before. */
import { randomInt } from 'node:crypto';
import { after, hours, seconds } from '#src/platform/durations.ts';

/** Enough for others to have come, gone and written meanwhile, and little enough to stay and see it. In seconds. */
export const shortest = 30;
export const longest = 150;

/** @param draw - a whole number from the first (inclusive) to the second (exclusive) */
export function soonUnderGroupName(now: Date, draw: (from: number, to: number) => number = randomInt): Date {
  return after(now, seconds(draw(shortest, longest)));
}

/** What somebody leaves behind goes within two days, and not in the moment in which they are seen to go. */
export function someTimeUnderGroupName(
  now: Date,
  draw: (from: number, to: number) => number = randomInt,
): Date {
  return after(now, hours(1) + seconds(draw(0, 47 * 60 * 60)));
}
