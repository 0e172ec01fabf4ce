/**
 * The same series reckoned in another way: every day from 2024 to 2032 is asked whether the rule names it (RFC 5545, the table in
 * section 3.3.10), and luxon knows the clocks. Slow, and with nothing in it that could be wrong in the same manner.
 */
import { DateTime } from 'luxon';
import type { Series } from '#src/gatherings/recurrence.ts';
import { instantOf } from '#tests/rules/checkins/luxon-calendar.ts';

/** A day as a rule sees it. Weekdays are told as in rules. */
interface Day {
  readonly iso: string;
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: string;
  readonly daysInMonth: number;
  readonly ordinal: number;
  readonly daysInYear: number;
  /** Days since a Monday of long ago. */
  readonly sinceMonday: number;
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const first = DateTime.utc(2024, 1, 1);
const longAgo = DateTime.utc(2023, 12, 25);
/** The last year that is walked; comparing stops before it ends. */
export const lastYear = 2032;

const everyDay: readonly Day[] = Array.from({ length: 366 + 9 * 365 }, (_, index) =>
  first.plus({ days: index }),
)
  .filter(({ year }) => year <= lastYear)
  .map((day) => ({
    iso: day.toISODate() ?? '',
    year: day.year,
    month: day.month,
    date: day.day,
    weekday: codes[day.weekday - 1] ?? '',
    daysInMonth: day.daysInMonth ?? 0,
    ordinal: day.ordinal,
    daysInYear: day.daysInYear,
    sinceMonday: Math.round(day.diff(longAgo, 'days').days),
  }));

type Parts = ReadonlyMap<string, readonly string[]>;

/** The first so many instants after a moment; those that lie in or after the last year are not all there. */
export function instantsAfter(series: Series, after: number, limit: number): number[] {
  const { start, zone, rule, exdates = [] } = series;
  const parts: Parts = new Map(
    rule.split(';').map((part) => [part.split('=')[0] ?? '', (part.split('=')[1] ?? '').split(',')]),
  );
  const at = (wall: string) => instantOf(zone, DateTime.fromISO(wall, { zone: 'utc' }) as DateTime<true>);
  const until = parts.get('UNTIL')?.[0] ?? '';
  const last = until.endsWith('Z') ? DateTime.fromISO(until).toMillis() : Infinity;
  const isLocal = until !== '' && !until.endsWith('Z');
  const lastWall = isLocal ? DateTime.fromISO(until, { zone: 'utc' }).toFormat("yyyy-MM-dd'T'HH:mm") : '9999';
  const left = new Set(exdates.map(at));
  const roughly = new Date(after - 172_800_000).toISOString();
  const found: number[] = [];
  let count = Number(parts.get('COUNT')?.[0] ?? Infinity);
  for (const wall of rule === '' ? [start] : wallsOf(parts, start)) {
    // Twelve more than asked for: what a gap moves may come later than what follows it.
    if (count === 0 || wall > lastWall || found.length >= limit + 12) break;
    count -= 1;
    if (wall < roughly) continue;
    const one = at(wall);
    if (one > last + 172_800_000) break;
    if (one > after && one <= last && !left.has(one)) found.push(one);
  }
  return [...new Set(found)].toSorted((a, b) => a - b).slice(0, limit);
}

/** Of a rule, in order, from the start on. */
function* wallsOf(parts: Parts, start: string): Generator<string> {
  const from = DateTime.fromISO(start, { zone: 'utc' });
  const beginning = everyDay.find(({ iso }) => iso === start.slice(0, 10));
  if (!beginning) throw new Error('the walk begins in 2024');
  const times = timesOf(parts, from.hour, from.minute);
  const origin = periodOf(parts, beginning);
  const interval = Number(parts.get('INTERVAL')?.[0] ?? 1);
  const positions = parts.get('BYSETPOS')?.map(Number);
  let [period, walls]: [number, string[]] = [origin, []];
  for (const day of everyDay) {
    const own = periodOf(parts, day);
    if (own < origin || (own - origin) % interval !== 0) continue;
    if (own !== period) {
      yield* picked(walls, positions).filter((wall) => wall >= start);
      [period, walls] = [own, []];
    }
    if (isNamed(parts, day, beginning)) walls.push(...times.map((time) => `${day.iso}T${time}`));
  }
  yield* picked(walls, positions).filter((wall) => wall >= start);
}

function picked(walls: readonly string[], positions: readonly number[] | undefined): readonly string[] {
  if (positions === undefined) return walls;
  return walls.filter((_, index) =>
    positions.some((one) => one === index + 1 || one === index - walls.length),
  );
}

function timesOf(parts: Parts, hour: number, minute: number): string[] {
  const hours = parts.get('BYHOUR')?.map(Number) ?? [hour];
  const minutes = parts.get('BYMINUTE')?.map(Number) ?? [minute];
  const two = (number: number) => String(number).padStart(2, '0');
  return hours.flatMap((one) => minutes.map((other) => `${two(one)}:${two(other)}`)).toSorted();
}

/** A number that grows by one from each period to the next. */
function periodOf(parts: Parts, day: Day): number {
  const weekStart = codes.indexOf(parts.get('WKST')?.[0] ?? 'MO');
  const frequency = parts.get('FREQ')?.[0];
  if (frequency === 'DAILY') return day.sinceMonday;
  if (frequency === 'WEEKLY') return Math.floor((day.sinceMonday - weekStart) / 7);
  return frequency === 'MONTHLY' ? day.year * 12 + day.month : day.year;
}

function isNamed(parts: Parts, day: Day, start: Day): boolean {
  const frequency = parts.get('FREQ')?.[0];
  const asked = (name: string) => parts.get(name);
  const among = (name: string, fits: (one: string) => boolean) => asked(name)?.some(fits) ?? true;
  const none = (...names: string[]) => names.every((name) => !parts.has(name));
  const isYearly = frequency === 'YEARLY';
  const byYear = isYearly && none('BYMONTH');
  return (
    among('BYMONTH', (month) => Number(month) === day.month) &&
    among('BYMONTHDAY', (date) => [day.date, day.date - day.daysInMonth - 1].includes(Number(date))) &&
    among('BYDAY', (weekday) => isWeekday(weekday, day, byYear)) &&
    (frequency !== 'WEEKLY' || !none('BYDAY') || day.weekday === start.weekday) &&
    (frequency !== 'MONTHLY' || !none('BYDAY', 'BYMONTHDAY') || day.date === start.date) &&
    (!isYearly || !none('BYDAY', 'BYMONTHDAY') || day.date === start.date) &&
    (!isYearly || !none('BYDAY', 'BYMONTHDAY', 'BYMONTH') || day.month === start.month)
  );
}

/** TU; or 2TU, -1TU: of the month, or of the year. */
function isWeekday(asked: string, day: Day, byYear: boolean): boolean {
  if (!asked.endsWith(day.weekday)) return false;
  const nth = Number(asked.slice(0, -2));
  const [number, length] = byYear ? [day.ordinal, day.daysInYear] : [day.date, day.daysInMonth];
  return nth === 0 || nth === Math.ceil(number / 7) || nth === -Math.ceil((length - number + 1) / 7);
}
