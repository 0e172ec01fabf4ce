/** What a sentence says, in no order: repetition, days, clock, where it begins and ends. Read from words of any language. */
import { Cursor } from './cursor.ts';
import { dayOf } from './day-said.ts';
import type { DaySaid } from './day-said.ts';
import type { Half, MonthEnd, Token, Unit } from './tokens.ts';

/** Every Tuesday, or which one of a month: the first is 1, the last -1, each of them 0. */
interface WeekdaySaid {
  readonly weekday: number;
  readonly nth: number;
}

export interface Said {
  /** It repeats: every so many of a unit. */
  every?: { readonly interval: number; readonly unit: Unit };
  weekdays?: readonly WeekdaySaid[];
  monthDays?: readonly number[];
  /** What becomes of days that some months do not have. */
  monthEnd?: MonthEnd;
  /** Of something yearly. */
  months?: readonly number[];
  day?: DaySaid;
  clock?: { readonly minute: number; readonly open: boolean };
  half?: Half;
  from?: DaySaid;
  until?: DaySaid;
  times?: number;
  length?: { readonly count: number; readonly unit: Unit };
  except?: readonly DaySaid[];
}

/** @returns what is said, or the token at which it could not be read further */
export function readSaid(tokens: readonly Token[]): { readonly said: Said } | { readonly stuckAt: number } {
  const cursor = new Cursor(tokens.filter(({ kind }) => kind !== 'noise'));
  const said: Said = {};
  while (!cursor.isDone()) {
    const before = cursor.at;
    const read = clauses.some((clause) => {
      const fits = clause(cursor, said);
      if (!fits) cursor.at = before;
      return fits;
    });
    if (!read) return { stuckAt: tokens.indexOf(cursor.tokens[before] ?? { kind: 'and' }) };
  }
  return { said };
}

/** Each reads one thing, or leaves it to the others. What was said already is not said again. */
const clauses: readonly ((cursor: Cursor, said: Said) => boolean)[] = [
  clockClause,
  (cursor, said) => cursor.take('until') !== undefined && put(said, 'until', dayOf(cursor)),
  (cursor, said) => cursor.take('from') !== undefined && put(said, 'from', dayOf(cursor)),
  (cursor, said) => {
    if (!cursor.take('except')) return false;
    const days = cursor.list(() => dayOf(cursor));
    return days.length > 0 && put(said, 'except', days);
  },
  lengthClause,
  nthClause,
  everyClause,
  (cursor, said) => {
    const weekdays = weekdaysOf(cursor);
    if (!weekdays || (weekdays.days.length === 1 && !weekdays.each)) return false;
    return repeat(said, 1, 'week') && put(said, 'weekdays', whichOf([0], weekdays.days));
  },
  // "On Tuesday", beside "every two weeks", is the day of that.
  (cursor, said) => {
    const weekdays = said.every?.unit === 'week' ? weekdaysOf(cursor) : undefined;
    return weekdays !== undefined && put(said, 'weekdays', whichOf([0], weekdays.days));
  },
  (cursor, said) => {
    const monthEnd = cursor.take('monthEnd');
    return monthEnd !== undefined && put(said, 'monthEnd', monthEnd.monthEnd);
  },
  yearlyClause,
  (cursor, said) => put(said, 'day', dayOf(cursor)),
];

function put<Part extends keyof Said>(said: Said, part: Part, worth: Said[Part] | undefined): boolean {
  if (worth === undefined || said[part] !== undefined) return false;
  said[part] = worth;
  return true;
}

/** "Every" may be said twice where the second says no more: every Tuesday, weekly. */
function repeat(said: Said, interval: number, unit: Unit): boolean {
  if (said.every && said.every.unit === unit && (interval === 1 || said.every.interval === interval))
    return true;
  return put(said, 'every', { interval, unit });
}

function clockClause(cursor: Cursor, said: Said): boolean {
  const half = cursor.take('half');
  if (half) return said.half === half.half || put(said, 'half', half.half);
  const hasAt = cursor.take('at') !== undefined;
  const past = cursor.take('past')?.minutes ?? 0;
  const clock = cursor.take('clock');
  if (clock) {
    cursor.take('oclock');
    return past === 0
      ? put(said, 'clock', clock)
      : put(said, 'clock', { ...clock, minute: clock.minute + past });
  }
  const hour = cursor.take('number')?.number;
  const isHour = hour !== undefined && hour < 24;
  const isMeant =
    cursor.take('oclock') !== undefined || hasAt || past !== 0 || cursor.tokens[cursor.at]?.kind === 'half';
  if (!isHour || !isMeant) return false;
  return put(said, 'clock', { minute: hour * 60 + past, open: hour >= 1 && hour < 12 });
}

/** For eight weeks, for eight times, eight times. */
function lengthClause(cursor: Cursor, said: Said): boolean {
  cursor.take('for');
  cursor.take('next');
  const count = cursor.take('number')?.number;
  if (count === undefined) return false;
  if (cursor.take('times')) return put(said, 'times', count);
  const unit = cursor.take('unit')?.unit;
  return unit !== undefined && put(said, 'length', { count, unit });
}

/** The last Friday of the month; the 15th of each month; the first and third Monday; the first Monday and the last Friday. */
function nthClause(cursor: Cursor, said: Said): boolean {
  const nths = cursor.list(() => cursor.take('nth')?.nth);
  if (nths.length === 0) return false;
  const first = weekdaysOf(cursor);
  const weekdays = first && [...whichOf(nths, first.days), ...cursor.list(() => nthWeekdays(cursor)).flat()];
  const isDay = weekdays === undefined && cursor.take('unit')?.unit === 'day';
  if (
    cursor.tokens[cursor.at]?.kind === 'month' ||
    (cursor.tokens[cursor.at]?.kind === 'of' && cursor.tokens[cursor.at + 1]?.kind === 'month')
  )
    return nthOfMonth(cursor, said, nths, weekdays, isDay);
  const months = monthsBetween(cursor);
  const interval = months ?? (said.every?.unit === 'month' ? said.every.interval : undefined);
  if (interval === undefined && !isDay && weekdays === undefined && said.every !== undefined) return false;
  // "On the 15th", alone, is the next one.
  if (interval === undefined && weekdays === undefined) return false;
  if (!repeat(said, interval ?? 1, 'month')) return false;
  return weekdays ? put(said, 'weekdays', weekdays) : put(said, 'monthDays', nths);
}

/** A further one: "and the third Monday". */
function nthWeekdays(cursor: Cursor): readonly WeekdaySaid[] | undefined {
  const before = cursor.at;
  cursor.take('and');
  const nths = cursor.list(() => cursor.take('nth')?.nth);
  const weekdays = nths.length === 0 ? undefined : weekdaysOf(cursor);
  if (!weekdays) cursor.at = before;
  return weekdays && whichOf(nths, weekdays.days);
}

/** The fourth Thursday of November, of something yearly; the 3rd of June is a day. */
function nthOfMonth(
  cursor: Cursor,
  said: Said,
  nths: readonly number[],
  weekdays: readonly WeekdaySaid[] | undefined,
  isDay: boolean,
): boolean {
  if (weekdays === undefined && !isDay && said.every === undefined) return false;
  cursor.take('of');
  const month = cursor.take('month')?.month;
  if (month === undefined || !repeat(said, 1, 'year') || !put(said, 'months', [month])) return false;
  return weekdays ? put(said, 'weekdays', weekdays) : put(said, 'monthDays', nths);
}

/** Beside "every year", one day of a month or several. */
function yearlyClause(cursor: Cursor, said: Said): boolean {
  if (said.every?.unit !== 'year') return false;
  const dates = cursor.list(() => {
    const day = dayOf(cursor);
    return day?.kind === 'date' && day.year === undefined ? day : undefined;
  });
  const months = [...new Set(dates.map(({ month }) => month))];
  if (months.length !== 1) return false;
  return (
    put(said, 'months', months) &&
    put(
      said,
      'monthDays',
      dates.map(({ day }) => day),
    )
  );
}

/** "Of the month", "of each month", "of every second month", "every three months": how many there are from one to the next. */
function monthsBetween(cursor: Cursor): number | undefined {
  const before = cursor.at;
  const isOf = cursor.take('of') !== undefined;
  const isEvery = cursor.take('every') !== undefined;
  const interval = cursor.take('number')?.number ?? cursor.take('nth')?.nth ?? 1;
  if ((isOf || isEvery) && cursor.take('unit')?.unit === 'month' && interval > 0) return interval;
  cursor.at = before;
  return undefined;
}

/** Every day, every two weeks, every second Tuesday, every 3 May. */
function everyClause(cursor: Cursor, said: Said): boolean {
  if (!cursor.take('every')) return false;
  const before = cursor.at;
  const day = dayOf(cursor);
  if (day?.kind === 'date' && day.year === undefined && day.weekday === undefined)
    return repeat(said, 1, 'year') && put(said, 'months', [day.month]) && put(said, 'monthDays', [day.day]);
  cursor.at = before;
  const nths = cursor.list(() => cursor.take('nth')?.nth);
  const interval = cursor.take('number')?.number ?? nths[0] ?? 1;
  const unit = cursor.take('unit')?.unit;
  if (unit !== undefined && interval > 0 && nths.length < 2) return repeat(said, interval, unit);
  const weekdays = weekdaysOf(cursor);
  const months = monthsBetween(cursor);
  if (!weekdays) return nths.length > 0 && repeat(said, months ?? 1, 'month') && put(said, 'monthDays', nths);
  // Every second Tuesday is every other week; every first one, or last, is of a month.
  if (months !== undefined || nths.length > 1 || interval < 0 || nths[0] === 1)
    return repeat(said, months ?? 1, 'month') && put(said, 'weekdays', whichOf(nths, weekdays.days));
  return repeat(said, interval, 'week') && put(said, 'weekdays', whichOf([0], weekdays.days));
}

function whichOf(nths: readonly number[], days: readonly number[]): readonly WeekdaySaid[] {
  return nths.flatMap((nth) => days.map((weekday) => ({ weekday, nth })));
}

function weekdaysOf(
  cursor: Cursor,
): { readonly days: readonly number[]; readonly each: boolean } | undefined {
  const found = cursor.list(() => cursor.take('weekdays'));
  if (found.length === 0) return undefined;
  return { days: found.flatMap(({ days }) => days), each: found.some(({ each }) => each) };
}
