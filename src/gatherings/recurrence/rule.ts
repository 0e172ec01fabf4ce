/** An RFC 5545 recurrence rule, read (section 3.3.10). Whether it fits a gathering is another question: see `check-series.ts`. */
import { oneDay, readWall } from './wall.ts';

export const frequencies = [
  'SECONDLY',
  'MINUTELY',
  'HOURLY',
  'DAILY',
  'WEEKLY',
  'MONTHLY',
  'YEARLY',
] as const;
export type Frequency = (typeof frequencies)[number];

/** Monday first. */
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export interface WeekdayPart {
  /** Monday is 0. */
  readonly weekday: number;
  /** The nth of its month or year, from the end where negative; 0 is each. */
  readonly nth: number;
}

/** Where a rule ends: a wall time, up to and with it, or an instant. In milliseconds. */
export type Until = { readonly wall: number } | { readonly at: number };

export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | undefined;
  readonly until: Until | undefined;
  readonly weekdays: readonly WeekdayPart[];
  readonly monthDays: readonly number[];
  /** From 1. */
  readonly months: readonly number[];
  readonly yearDays: readonly number[];
  readonly weekNumbers: readonly number[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
  /** The day that weeks begin on; Monday is 0. */
  readonly weekStart: number;
}

/** @returns undefined for what is no rule */
export function readRule(value: string): Rule | undefined {
  const parts = new Map<string, string>();
  for (const part of value.replace(/^RRULE:/i, '').split(';')) {
    const [name = '', worth] = part.toUpperCase().split('=');
    if (worth === undefined || worth === '' || parts.has(name) || !known.has(name)) return undefined;
    parts.set(name, worth);
  }
  const frequency = frequencies.find((one) => one === parts.get('FREQ'));
  const until = readUntil(parts.get('UNTIL'));
  const weekStart = weekdayCodes.findIndex((code) => code === (parts.get('WKST') ?? 'MO'));
  const weekdays = readWeekdays(parts.get('BYDAY'));
  const count = parts.has('COUNT') ? readNumber(parts.get('COUNT'), 1, Number.MAX_SAFE_INTEGER) : undefined;
  const interval = readNumber(parts.get('INTERVAL') ?? '1', 1, Number.MAX_SAFE_INTEGER);
  const lists = readLists(parts);
  if (!frequency || until === null || weekStart < 0 || !weekdays || !lists || !interval) return undefined;
  if (parts.has('COUNT') && (count === undefined || parts.has('UNTIL'))) return undefined;
  return { frequency, interval, count, until, weekdays, weekStart, ...lists };
}

/** A day without a time is meant as the whole of it. @returns null for what is neither */
function readUntil(text: string | undefined): Until | undefined | null {
  if (text === undefined) return undefined;
  const isInstant = text.endsWith('Z');
  const wall = readWall(isInstant ? text.slice(0, -1) : text);
  if (wall === undefined) return null;
  if (isInstant) return { at: wall };
  return { wall: text.includes('T') ? wall : wall + oneDay - 1 };
}

function readWeekdays(text: string | undefined): readonly WeekdayPart[] | undefined {
  if (text === undefined) return [];
  const read = text.split(',').map((one) => {
    const [, nth = '', code = ''] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(one) ?? [];
    const weekday = weekdayCodes.indexOf(code as (typeof weekdayCodes)[number]);
    const isFine = weekday >= 0 && (nth === '' || (Number(nth) !== 0 && Math.abs(Number(nth)) <= 53));
    return isFine ? { weekday, nth: Number(nth) } : undefined;
  });
  return read.includes(undefined) ? undefined : read.filter((one) => one !== undefined);
}

/** What each list may hold; those that count from the end as well may be negative, and never 0. */
const ranges = {
  BYMONTH: ['months', 1, 12],
  BYMONTHDAY: ['monthDays', -31, 31],
  BYYEARDAY: ['yearDays', -366, 366],
  BYWEEKNO: ['weekNumbers', -53, 53],
  BYHOUR: ['hours', 0, 23],
  BYMINUTE: ['minutes', 0, 59],
  BYSECOND: ['seconds', 0, 59],
  BYSETPOS: ['positions', -366, 366],
} as const;
const known = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY', ...Object.keys(ranges)]);

type Lists = Record<(typeof ranges)[keyof typeof ranges][0], readonly number[]>;

function readLists(parts: ReadonlyMap<string, string>): Lists | undefined {
  const lists: Partial<Lists> = {};
  for (const [name, [list, least, most]] of Object.entries(ranges)) {
    const read =
      parts
        .get(name)
        ?.split(',')
        .map((one) => readNumber(one, least, most)) ?? [];
    const isFine = read.every((one) => one !== undefined && (least >= 0 || one !== 0));
    if (!isFine) return undefined;
    lists[list] = [...new Set(read.filter((one) => one !== undefined))].toSorted((a, b) => a - b);
  }
  return lists as Lists;
}

function readNumber(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined || !/^[+-]?\d{1,15}$/.test(text)) return undefined;
  const number = Number(text);
  return number >= least && number <= most ? number : undefined;
}
