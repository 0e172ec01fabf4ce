/** One day, as a sentence tells it. */
import type { Cursor } from './cursor.ts';
import type { Unit } from './tokens.ts';

/** Of the calendar; with the weekday that was said along with it, which has to be its own. */
type DateSaid =
  | {
      readonly kind: 'date';
      readonly month: number;
      readonly day: number;
      readonly year: number | undefined;
      readonly weekday?: number;
    }
  | {
      readonly kind: 'numbers';
      readonly first: number;
      readonly second: number;
      readonly year: number | undefined;
      readonly weekday?: number;
    };

/** A day as it was told. */
export type DaySaid =
  | { readonly kind: 'away'; readonly days: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly next: boolean }
  | DateSaid;

/** Tomorrow, next Friday, 3 June. A weekday in front of a date is of that date. */
export function dayOf(cursor: Cursor): DaySaid | undefined {
  const away = cursor.take('away');
  if (away) return { kind: 'away', days: away.days };
  const weekday = weekdayOf(cursor);
  if (weekday) {
    const date = dateOf(cursor);
    return date ? { ...date, weekday: weekday.weekday } : weekday;
  }
  return dateOf(cursor) ?? awayByUnits(cursor);
}

function dateOf(cursor: Cursor): DateSaid | undefined {
  const date = cursor.take('date');
  if (date) return date;
  const numbers = cursor.take('numbers');
  if (!numbers) return namedDate(cursor);
  return numbers.isDayFirst
    ? { kind: 'date', day: numbers.first, month: numbers.second, year: numbers.year }
    : { kind: 'numbers', first: numbers.first, second: numbers.second, year: numbers.year };
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

function weekdayOf(cursor: Cursor): Extract<DaySaid, { kind: 'weekday' }> | undefined {
  const before = cursor.at;
  const next = cursor.take('next') !== undefined;
  const found = cursor.take('weekdays');
  const [weekday] = found?.days ?? [];
  if (found?.days.length === 1 && weekday !== undefined) return { kind: 'weekday', weekday, next };
  cursor.at = before;
  return undefined;
}

/** 3 June, June 3rd 2027, the 3rd of June. */
function namedDate(cursor: Cursor): DateSaid | undefined {
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
