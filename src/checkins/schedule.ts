/**
 * When somebody is asked next: reckoned on their own calendar and clock, then turned into an instant of their time zone. Pure.
 * A time that clocks skip in spring moves forward by the gap; one that comes twice in autumn is the first of the two.
 */
import { Temporal } from 'temporal-polyfill';
import type { Rhythm } from './types.ts';

/** How often, on which days, and at which local wall time. */
export interface Schedule {
  readonly rhythm: Rhythm;
  /** Monday is bit 0. Of `weekly` and `fortnightly` exactly one. Not heeded by `daily` and `monthly`. */
  readonly weekdays: number;
  /** Of `monthly`, 1 to 31: a shorter month has it on its last day. */
  readonly monthDay: number;
  /** The local day, as yyyy-mm-dd, in whose week every other week is counted from. */
  readonly anchor: string;
  /** After midnight. */
  readonly minute: number;
  /** An IANA time zone. */
  readonly zone: string;
}

export interface Occurrence {
  readonly at: Date;
  /** The local day that it is for, as yyyy-mm-dd. Where clocks skip a whole day, `at` may be on the next. */
  readonly day: string;
}

/** The longest that two local days of one rule are apart is a month; two days more for the zone. */
const daysAhead = 31 + 14 + 2;

/** The first time that lies after `after`. @throws {RangeError} where the schedule names no day at all */
export function nextOccurrence(schedule: Schedule, after: Date): Occurrence {
  const { minute, zone } = schedule;
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const anchor = mondayOf(Temporal.PlainDate.from(schedule.anchor));
  // Yesterday's time can still lie ahead where clocks skipped it.
  let day = localDay(zone, after).subtract({ days: 1 });
  for (let ahead = 0; ahead <= daysAhead; ahead += 1, day = day.add({ days: 1 })) {
    if (!falls(schedule, day, anchor)) continue;
    const { epochMilliseconds } = day.toPlainDateTime(time).toZonedDateTime(zone, {
      disambiguation: 'compatible',
    });
    if (epochMilliseconds > after.getTime()) return { at: new Date(epochMilliseconds), day: day.toString() };
  }
  throw new RangeError('this schedule names no day');
}

/** Whether a moment is on the local day that another was on: what was due then is still worth asking. */
export function isSameDay(zone: string, one: Date, other: Date): boolean {
  return localDay(zone, one).equals(localDay(zone, other));
}

/** The start of the local day that a moment is on. */
export function startOfDay(zone: string, at: Date): Date {
  return new Date(localDay(zone, at).toZonedDateTime(zone).epochMilliseconds);
}

/** The end of the local day that a moment is on. */
export function endOfDay(zone: string, at: Date): Date {
  const next = localDay(zone, at).add({ days: 1 }).toZonedDateTime(zone);
  return new Date(next.epochMilliseconds);
}

/** The local day of a moment, as yyyy-mm-dd. */
export function dayOf(zone: string, at: Date): string {
  return localDay(zone, at).toString();
}

/** Minutes after local midnight, as the clock there shows them. */
export function minuteOf(zone: string, at: Date): number {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return hour * 60 + minute;
}

/** The weekday of a local day, as its bit: Monday is 1, Sunday 64. */
export function weekdayOf(day: string): number {
  return bitOf(Temporal.PlainDate.from(day));
}

/** The day of the month of a local day. */
export function monthDayOf(day: string): number {
  return Temporal.PlainDate.from(day).day;
}

/**
 * A schedule made rarer by so many steps: daily and chosen days become once a week, on the day of the anchor; then every other
 * week; then once a month, which is as rare as it gets.
 */
export function rarer(schedule: Schedule, steps: number): Schedule {
  const from = rarity[schedule.rhythm];
  const rhythm = steps <= 0 ? undefined : rarest[Math.min(from + steps, rarest.length - 1)];
  if (rhythm === undefined || rhythm === schedule.rhythm) return schedule;
  // On the day of the week on which it began: another of the chosen ones may be tomorrow.
  const began = weekdayOf(schedule.anchor);
  const isOne = schedule.rhythm === 'daily' || (schedule.weekdays & began) !== 0;
  const weekdays = isOne ? began : schedule.weekdays & -schedule.weekdays;
  return { ...schedule, rhythm, weekdays, monthDay: monthDayOf(schedule.anchor) };
}

const rarity: Readonly<Record<Rhythm, number>> = {
  daily: 0,
  chosen: 0,
  weekly: 1,
  fortnightly: 2,
  monthly: 3,
};
const rarest = [undefined, 'weekly', 'fortnightly', 'monthly'] as const;

/** How many steps there are until a rhythm is as rare as it gets. */
export function stepsLeft(rhythm: Rhythm): number {
  return rarest.length - 1 - rarity[rhythm];
}

function falls(
  { rhythm, weekdays, monthDay }: Schedule,
  day: Temporal.PlainDate,
  anchor: Temporal.PlainDate,
): boolean {
  switch (rhythm) {
    case 'daily':
      return true;
    case 'chosen':
    case 'weekly':
      return (weekdays & bitOf(day)) !== 0;
    case 'fortnightly':
      return (weekdays & bitOf(day)) !== 0 && (anchor.until(mondayOf(day)).days / 7) % 2 === 0;
    case 'monthly':
      return day.day === Math.min(monthDay, day.daysInMonth);
  }
}

function localDay(zone: string, at: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate();
}

function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

function bitOf({ dayOfWeek }: Temporal.PlainDate): number {
  return 1 << (dayOfWeek - 1);
}
