/** Instants on the clock of a zone, and back. A time that clocks skip moves forward by the gap; one that comes twice is the first. Pure. */
import { Temporal } from 'temporal-polyfill';
import { minutes } from '#src/platform/durations.ts';

/** As the clock there shows it, such as 2026-03-24T19:00. */
export function wallTime(zone: string, at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** @param wall - such as 2026-03-24T19:00 */
export function instantOf(zone: string, wall: string): Date {
  const { epochMilliseconds } = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, {
    disambiguation: 'compatible',
  });
  return new Date(epochMilliseconds);
}

/** When something that begins at a moment is over. */
export function endOf(startsAt: Date, length: number): Date {
  return new Date(startsAt.getTime() + minutes(length));
}

/** How long a date of it is. */
export function minutesOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / minutes(1));
}
