/**
 * When rounds are: five fields as in crontab(5), read by the clock on the community's wall. A time in a spring gap moves
 * forward by the gap; a time that happens twice in autumn counts once, the first time. Pure.
 */
import { after, days, hours, minutes } from '#src/platform/durations.ts';
import { instantOf } from '#src/platform/places/time-zones/wall-time.ts';
import type { WallTime } from '#src/platform/places/time-zones/wall-time.ts';
import { offsetAt } from '#src/platform/places/time-zones/zones.ts';

/** Once a week, on an evening when most people are at home. */
export const usualSchedule = '0 18 * * 0';

interface Schedule {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly daysOfMonth: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly daysOfWeek: ReadonlySet<number>;
  /** Where both name days, either will do (crontab(5)). */
  readonly eitherDay: boolean;
}

const bounds = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

const part = /^(?:\*|(?<from>\d{1,2})(?:-(?<to>\d{1,2}))?)(?:\/(?<step>\d{1,2}))?$/;

function field(text: string, [least, most]: readonly [number, number]): ReadonlySet<number> | undefined {
  const values = new Set<number>();
  for (const each of text.split(',')) {
    const { from, to, step = '1' } = part.exec(each)?.groups ?? { step: '0' };
    if (Number(step) === 0) return undefined;
    const first = from === undefined ? least : Number(from);
    const last = from === undefined || (to === undefined && each.includes('/')) ? most : Number(to ?? from);
    if (first < least || last > most || first > last) return undefined;
    for (let value = first; value <= last; value += Number(step)) values.add(value);
  }
  return values;
}

/** @returns undefined where it is no schedule */
export function readSchedule(text: string): Schedule | undefined {
  const texts = text.trim().split(/\s+/);
  if (texts.length !== bounds.length) return undefined;
  const sets = bounds.map((bound, index) => field(texts[index] ?? '', bound));
  const [inHour, hours, daysOfMonth, months, weekdays] = sets;
  if (!inHour || !hours || !daysOfMonth || !months || !weekdays) return undefined;
  // Sunday is both 0 and 7.
  const daysOfWeek = new Set([...weekdays].map((day) => day % 7));
  const eitherDay = texts[2] !== '*' && texts[4] !== '*';
  return { minutes: inHour, hours, daysOfMonth, months, daysOfWeek, eitherDay };
}

/** Far enough for the 29th of February. */
const mostDays = 366 * 9;

/** More often would leave people no time to answer before the next. A day of spring has an hour less. */
export const leastApart = hours(23);

/** @returns undefined where it never comes, such as on the 30th of February */
export function nextRound(schedule: Schedule, zone: string, now: Date): Date | undefined {
  const local = after(now, minutes(offsetAt(zone, now)));
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate());
  for (let count = -1; count < mostDays; count += 1) {
    const day = after(new Date(midnight), days(count));
    if (!isOn(schedule, day)) continue;
    for (const hour of [...schedule.hours].toSorted((a, b) => a - b))
      for (const minute of [...schedule.minutes].toSorted((a, b) => a - b)) {
        const at = instantOf(zone, { ...dateOf(day), hour, minute });
        if (at > now) return at;
      }
  }
  return undefined;
}

function isOn({ daysOfMonth, months, daysOfWeek, eitherDay }: Schedule, day: Date): boolean {
  if (!months.has(day.getUTCMonth() + 1)) return false;
  const [byDate, byWeekday] = [daysOfMonth.has(day.getUTCDate()), daysOfWeek.has(day.getUTCDay())];
  return eitherDay ? byDate || byWeekday : byDate && byWeekday;
}

/** The date of a midnight that is written as if it were UTC. */
function dateOf(day: Date): Pick<WallTime, 'year' | 'month' | 'day'> {
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

/** What leads choose from in plain words. */
export const scheduleNames = ['weekly', 'twice_weekly', 'fortnightly', 'monthly'] as const;
export type OfferedSchedule = (typeof scheduleNames)[number];

export const offeredSchedules: Readonly<Record<OfferedSchedule, string>> = {
  weekly: usualSchedule,
  twice_weekly: '0 18 * * 0,3',
  fortnightly: '0 18 1,15 * *',
  monthly: '0 18 1 * *',
};
