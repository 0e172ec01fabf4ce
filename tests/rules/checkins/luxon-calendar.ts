/** The same schedules reckoned with another calendar library, day by day: what `schedule.ts` is held against. */
import { DateTime, IANAZone } from 'luxon';
import type { Schedule } from '#src/checkins/schedule.ts';

const minute = 60_000;
const day = 1440 * minute;

/** The instant of a local wall time: the first of two, and where clocks skip it, as far behind the gap as it was in it. */
export function instantOf(zone: string, wall: DateTime<true>): number {
  const iana = IANAZone.create(zone);
  const asUtc = wall.toMillis();
  const before = iana.offset(asUtc - day);
  const after = iana.offset(asUtc + day);
  const candidates = [before, after].map((offset) => ({ offset, at: asUtc - offset * minute }));
  const real = candidates.filter(({ offset, at }) => iana.offset(at) === offset).map(({ at }) => at);
  return real.length > 0 ? Math.min(...real) : asUtc - before * minute;
}

export function nextByLuxon(schedule: Schedule, after: Date): Date {
  const { zone, anchor } = schedule;
  const local = DateTime.fromJSDate(after, { zone });
  const week = DateTime.fromISO(anchor, { zone: 'utc' }).startOf('week');
  for (let ahead = -1; ahead <= 60; ahead += 1) {
    const on = DateTime.utc(local.year, local.month, local.day).plus({ days: ahead });
    if (!fits(schedule, on, week)) continue;
    const at = instantOf(zone, on.plus({ minutes: schedule.minute }) as DateTime<true>);
    if (at > after.getTime()) return new Date(at);
  }
  throw new Error('no day fits');
}

function fits({ rhythm, weekdays, monthDay }: Schedule, on: DateTime, week: DateTime): boolean {
  const isDay = Math.floor(weekdays / 2 ** (on.weekday - 1)) % 2 === 1;
  if (rhythm === 'daily') return true;
  if (rhythm === 'monthly')
    return on.day === monthDay || (monthDay > on.day && on.hasSame(on.endOf('month'), 'day'));
  const weeks = Math.round(on.startOf('week').diff(week, 'weeks').weeks);
  return isDay && (rhythm !== 'fortnightly' || weeks % 2 === 0);
}

/** Every moment in some years at which the clocks of a zone change, as the first of the new time. */
export function changesOf(zone: string, from: Date, until: Date): number[] {
  const iana = IANAZone.create(zone);
  const found: number[] = [];
  for (let at = from.getTime(); at < until.getTime(); at += day) {
    if (iana.offset(at) === iana.offset(at + day)) continue;
    let [low, high] = [at, at + day];
    while (high - low > minute) {
      const middle = Math.floor((low + high) / 2 / minute) * minute;
      if (iana.offset(middle) === iana.offset(low)) low = middle;
      else high = middle;
    }
    found.push(high);
  }
  return found;
}
