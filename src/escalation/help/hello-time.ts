/** When the hello of the next day comes. Pure. */
import { hours } from '#src/platform/durations.ts';
import { instantOf, wallTimeAt } from '#src/platform/places/time-zones/wall-time.ts';

const morning = 11;
/** Sooner it would not be the next day for whoever is awake at night. */
const soonest = hours(9);

/** The first eleven o'clock there that is at least nine hours away. */
export function helloTime(zone: string, now: Date): Date {
  const today = { ...wallTimeAt(zone, now), hour: morning };
  const mornings = [0, 1, 2].map((days) => instantOf(zone, { ...today, day: today.day + days }));
  const fitting = mornings.find((at) => at.getTime() - now.getTime() >= soonest);
  return fitting ?? new Date(now.getTime() + hours(24));
}
