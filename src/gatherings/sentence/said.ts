/** What a sentence says, in no order: repetition, days, clock, where it begins and ends. Read from words of any language. */
import type { Token, TokenKind, Unit } from './tokens.ts';

/** A day as it was told. */
export type DaySaid =
  | { readonly kind: 'away'; readonly days: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly next: boolean }
  | { readonly kind: 'date'; readonly month: number; readonly day: number; readonly year: number | undefined }
  | {
      readonly kind: 'numbers';
      readonly first: number;
      readonly second: number;
      readonly year: number | undefined;
    };

export interface Said {
  /** It repeats: every so many of a unit. */
  every?: { readonly interval: number; readonly unit: Unit };
  weekdays?: readonly number[];
  /** Which of those weekdays in a month. */
  nths?: readonly number[];
  monthDays?: readonly number[];
  /** Of something yearly. */
  months?: readonly number[];
  day?: DaySaid;
  clock?: { readonly minute: number; readonly open: boolean };
  half?: 'am' | 'pm';
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

class Cursor {
  at = 0;
  readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  isDone(): boolean {
    return this.at >= this.tokens.length;
  }

  /** The next one, where it is of that kind; it is then behind. */
  take<Kind extends TokenKind>(kind: Kind): Extract<Token, { kind: Kind }> | undefined {
    const next = this.tokens[this.at];
    if (next?.kind !== kind) return undefined;
    this.at += 1;
    return next as Extract<Token, { kind: Kind }>;
  }

  /** One or several, with or without an "and" between them. */
  list<Worth>(read: () => Worth | undefined): readonly Worth[] {
    const found: Worth[] = [];
    for (;;) {
      const before = this.at;
      if (found.length > 0) this.take('and');
      const next = read();
      if (next === undefined) {
        this.at = before;
        return found;
      }
      found.push(next);
    }
  }
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
    return repeat(said, 1, 'week') && put(said, 'weekdays', weekdays.days);
  },
  // "On Tuesday", beside "every two weeks", is the day of that.
  (cursor, said) => {
    const weekdays = said.every?.unit === 'week' ? weekdaysOf(cursor) : undefined;
    return weekdays !== undefined && put(said, 'weekdays', weekdays.days);
  },
  (cursor, said) => {
    const day = dayOf(cursor);
    if (said.every?.unit === 'year' && day?.kind === 'date' && day.year === undefined)
      return put(said, 'months', [day.month]) && put(said, 'monthDays', [day.day]);
    return put(said, 'day', day);
  },
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
  if (half) return put(said, 'half', half.half);
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

/** The last Friday of the month; the 15th of each month; the first and third Monday. */
function nthClause(cursor: Cursor, said: Said): boolean {
  const nths = cursor.list(() => cursor.take('nth')?.nth);
  if (nths.length === 0) return false;
  const weekdays = weekdaysOf(cursor);
  const isDay = weekdays === undefined && cursor.take('unit')?.unit === 'day';
  if (
    cursor.tokens[cursor.at]?.kind === 'month' ||
    (cursor.tokens[cursor.at]?.kind === 'of' && cursor.tokens[cursor.at + 1]?.kind === 'month')
  )
    return nthOfMonth(cursor, said, nths, weekdays?.days, isDay);
  const months = monthsBetween(cursor);
  const interval = months ?? (said.every?.unit === 'month' ? said.every.interval : undefined);
  if (interval === undefined && !isDay && weekdays === undefined && said.every !== undefined) return false;
  // "On the 15th", alone, is the next one.
  if (interval === undefined && weekdays === undefined) return false;
  if (!repeat(said, interval ?? 1, 'month')) return false;
  if (weekdays) return put(said, 'nths', nths) && put(said, 'weekdays', weekdays.days);
  return put(said, 'monthDays', nths);
}

/** The fourth Thursday of November, of something yearly; the 3rd of June is a day. */
function nthOfMonth(
  cursor: Cursor,
  said: Said,
  nths: readonly number[],
  weekdays: readonly number[] | undefined,
  isDay: boolean,
): boolean {
  if (weekdays === undefined && !isDay && said.every === undefined) return false;
  cursor.take('of');
  const month = cursor.take('month')?.month;
  if (month === undefined || !repeat(said, 1, 'year') || !put(said, 'months', [month])) return false;
  if (weekdays) return put(said, 'nths', nths) && put(said, 'weekdays', weekdays);
  return put(said, 'monthDays', nths);
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
  if (day?.kind === 'date' && day.year === undefined)
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
    return (
      repeat(said, months ?? 1, 'month') && put(said, 'nths', nths) && put(said, 'weekdays', weekdays.days)
    );
  return repeat(said, interval, 'week') && put(said, 'weekdays', weekdays.days);
}

function weekdaysOf(
  cursor: Cursor,
): { readonly days: readonly number[]; readonly each: boolean } | undefined {
  const found = cursor.list(() => cursor.take('weekdays'));
  if (found.length === 0) return undefined;
  return { days: found.flatMap(({ days }) => days), each: found.some(({ each }) => each) };
}

function dayOf(cursor: Cursor): DaySaid | undefined {
  const away = cursor.take('away');
  if (away) return { kind: 'away', days: away.days };
  const date = cursor.take('date');
  if (date) return date;
  const numbers = cursor.take('numbers');
  if (numbers)
    return numbers.isDayFirst
      ? { kind: 'date', day: numbers.first, month: numbers.second, year: numbers.year }
      : { kind: 'numbers', first: numbers.first, second: numbers.second, year: numbers.year };
  return awayByUnits(cursor) ?? weekdayOf(cursor) ?? namedDate(cursor);
}

const daysIn: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7 };

/** In three days, next week. */
function awayByUnits(cursor: Cursor): DaySaid | undefined {
  const before = cursor.at;
  const isNext = cursor.take('next') !== undefined;
  const count = isNext ? 1 : cursor.take('in') ? cursor.take('number')?.number : undefined;
  const days = daysIn[cursor.take('unit')?.unit ?? 'month'];
  if (count !== undefined && days !== undefined) return { kind: 'away', days: count * days };
  cursor.at = before;
  return undefined;
}

function weekdayOf(cursor: Cursor): DaySaid | undefined {
  const before = cursor.at;
  const next = cursor.take('next') !== undefined;
  const found = cursor.take('weekdays');
  const [weekday] = found?.days ?? [];
  if (found?.days.length === 1 && weekday !== undefined) return { kind: 'weekday', weekday, next };
  cursor.at = before;
  return undefined;
}

/** 3 June, June 3rd 2027, the 3rd of June. */
function namedDate(cursor: Cursor): DaySaid | undefined {
  const before = cursor.at;
  const number = () => cursor.take('number')?.number ?? cursor.take('nth')?.nth;
  const first = number();
  if (first !== undefined) cursor.take('of');
  const month = cursor.take('month')?.month;
  const day = first ?? number();
  if (month === undefined || day === undefined || day < 1) {
    cursor.at = before;
    return undefined;
  }
  return { kind: 'date', day, month, year: yearOf(cursor) };
}

function yearOf(cursor: Cursor): number | undefined {
  const before = cursor.at;
  const year = cursor.take('number')?.number;
  if (year !== undefined && year >= 2000) return year;
  cursor.at = before;
  return undefined;
}
