/** What becomes of a check-in that is due: a prompt, or, where its day is over, only the next time. Pure. */
import { minutes, hours, seconds, after } from '#src/platform/durations.ts';
import {
  dayOf,
  endOfDay,
  isSameDay,
  minuteOf,
  nextOccurrence,
  rarer,
  startOfDay,
  stepsLeft,
} from './schedule.ts';
import type { Schedule } from './schedule.ts';

/** A check-in as far as its times go. */
export interface Timed extends Schedule {
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
  readonly rarerAfter: number | null;
  /** Prompts since somebody last tapped on one. */
  readonly unanswered: number;
  /** How many steps rarer than chosen. */
  readonly rarer: number;
  readonly dueAt: Date;
}

export interface Plan {
  /** What it is asked for: of several that were missed, only today's counts. */
  readonly dueAt: Date;
  readonly nextAt: Date;
  readonly anchor: string;
  readonly unanswered: number;
  readonly rarer: number;
  readonly asks: boolean;
  /** Prompts become rarer from now on, and this one says so. */
  readonly saysRarer: boolean;
  /** Until when it is worth sending. */
  readonly notAfter: Date;
}

/** The calendar is asked the same for many who chose the same; one is made for a batch. */
export interface Calendar {
  next(schedule: Schedule, after: Date): Date;
  dayOf(zone: string, at: Date): string;
  startOfDay(zone: string, at: Date): Date;
  endOfDay(zone: string, at: Date): Date;
  minuteOf(zone: string, at: Date): number;
  isSameDay(zone: string, one: Date, other: Date): boolean;
}

/** Remembers what it was asked before. */
export function calendar(): Calendar {
  const known = new Map<string, unknown>();
  const remembered = <Value>(key: string, reckon: () => Value): Value => {
    if (!known.has(key)) known.set(key, reckon());
    return known.get(key) as Value;
  };
  return {
    next: (schedule, from) =>
      remembered(`next ${ruleOf(schedule)} ${from.getTime()}`, () => nextOccurrence(schedule, from).at),
    dayOf: (zone, at) => remembered(`day ${zone} ${at.getTime()}`, () => dayOf(zone, at)),
    startOfDay: (zone, at) => remembered(`start ${zone} ${at.getTime()}`, () => startOfDay(zone, at)),
    endOfDay: (zone, at) => remembered(`end ${zone} ${at.getTime()}`, () => endOfDay(zone, at)),
    minuteOf: (zone, at) => remembered(`minute ${zone} ${at.getTime()}`, () => minuteOf(zone, at)),
    isSameDay: (zone, one, other) =>
      remembered(`same ${zone} ${one.getTime()} ${other.getTime()}`, () => isSameDay(zone, one, other)),
  };
}

/** What tells two schedules apart; what a rhythm does not heed is left out. */
function ruleOf({ rhythm, weekdays, monthDay, anchor, minute, zone }: Schedule): string {
  const heeded = {
    daily: [],
    chosen: [weekdays],
    weekly: [weekdays],
    fortnightly: [weekdays, anchor],
    monthly: [monthDay],
  }[rhythm];
  return [rhythm, minute, zone, ...heeded].join(' ');
}

/** Later than this, a prompt no longer comes when it was asked for, and quiet hours count. */
const late = minutes(15);
/** A time shortly before midnight is worth asking for so long, although its day is over. */
const worthFor = hours(2);

/** Whether somebody would be disturbed: it comes later than they chose, in hours that they want for themselves. */
export function comesInQuiet(
  due: Pick<Timed, 'dueAt' | 'quietFrom' | 'quietTo'>,
  now: Date,
  minute: number,
): boolean {
  return now.getTime() - due.dueAt.getTime() > late && isQuiet(due, minute);
}

export function planOne(due: Timed, now: Date, days: Calendar): Plan {
  const { zone } = due;
  const dueAt = dueToday(due, now, days) ?? due.dueAt;
  const endOfDay = days.endOfDay(zone, dueAt);
  const worthUntil = after(dueAt, worthFor);
  const notAfter = worthUntil > endOfDay ? worthUntil : endOfDay;
  const asks = now < notAfter && !comesInQuiet({ ...due, dueAt }, now, days.minuteOf(zone, now));
  const saysRarer =
    asks && due.rarerAfter !== null && due.unanswered >= due.rarerAfter && due.rarer < stepsLeft(due.rhythm);
  const steps = due.rarer + (saysRarer ? 1 : 0);
  // The longer pause is counted from today: nobody is told “less often” and asked again tomorrow.
  const anchor = saysRarer ? days.dayOf(zone, dueAt) : due.anchor;
  return {
    dueAt,
    anchor,
    nextAt: days.next(rarer({ ...due, anchor }, steps), now),
    unanswered: saysRarer ? 1 : due.unanswered + (asks ? 1 : 0),
    rarer: steps,
    asks,
    saysRarer,
    notAfter,
  };
}

/** What becomes of the count, and of what had become rarer by it, when nobody could have seen a prompt: both go back. */
export function takenBack(
  { unanswered, rarer: steps, rarerAfter }: Pick<Timed, 'unanswered' | 'rarer' | 'rarerAfter'>,
  saidRarer: boolean,
): Pick<Timed, 'unanswered' | 'rarer'> {
  const undoes = saidRarer && steps > 0;
  const before = undoes ? (rarerAfter ?? 0) : unanswered - 1;
  // Whoever has tapped on something meanwhile began anew, and stays there.
  return { unanswered: unanswered === 0 ? 0 : before, rarer: undoes ? steps - 1 : steps };
}

/** After days without the suite: today's own time, if that has come already. */
function dueToday(due: Timed, now: Date, days: Calendar): Date | undefined {
  if (days.isSameDay(due.zone, due.dueAt, now)) return undefined;
  const midnight = after(days.startOfDay(due.zone, now), -1);
  const today = days.next(rarer(due, due.rarer), midnight);
  return today <= now ? today : undefined;
}

/** Whether a local minute lies in quiet hours, which may go over midnight. */
export function isQuiet(
  { quietFrom, quietTo }: Pick<Timed, 'quietFrom' | 'quietTo'>,
  minute: number,
): boolean {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return false;
  return quietFrom < quietTo
    ? quietFrom <= minute && minute < quietTo
    : quietFrom <= minute || minute < quietTo;
}

/** How long *Later* puts a prompt off. */
const laterBy = hours(3);

/** When a prompt that was put off comes again; undefined where that would be in quiet hours or on another day. */
export function laterToday(checkin: Omit<Timed, 'dueAt'>, now: Date): Date | undefined {
  const { zone } = checkin;
  const at = after(now, laterBy);
  return isSameDay(zone, now, at) && !isQuiet(checkin, minuteOf(zone, at)) ? at : undefined;
}

/** Half of what Discord takes from all communities together (50 a second): so many a second of one community's. */
const fairShare = 25;

/**
 * How long the prompt at a place in its community's line waits: at nine o'clock a large community leaves room for the others.
 * In milliseconds.
 */
export function turnOf(place: number): number {
  return seconds(Math.floor(place / fairShare));
}
