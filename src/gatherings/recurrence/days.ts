/** The days that a rule names in one of its periods: a day, a week, a month or a year. Pure, and without a zone. */
import type { Rule } from './rule.ts';
import { calendarDay, dayNumber, weekdayOf } from './wall.ts';
import type { CalendarDay } from './wall.ts';

/** What the start of a series says where its rule is silent. */
export interface Anchor extends CalendarDay {
  /** Counted from 1970. */
  readonly number: number;
}

/** Periods that a rule is reckoned in, counted from the one that its start is in. */
export interface Periods {
  /** The one that a day is in, or where that is left out, the one before it. */
  indexOf(day: number): number;
  firstDay(index: number): number;
  /** In order, each once. */
  days(index: number): readonly number[];
}

type Calendar = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** @returns undefined for what arithmetic does not cover: years by the week or the day, and what is more often than daily */
export function periodsOf(rule: Rule, anchor: Anchor): Periods | undefined {
  if (rule.yearDays.length > 0 || rule.weekNumbers.length > 0) return undefined;
  const hasNth = rule.weekdays.some(({ nth }) => nth !== 0);
  if (hasNth && (rule.frequency === 'DAILY' || rule.frequency === 'WEEKLY')) return undefined;
  // There, it is the nth of the year that also is a certain day of the month.
  if (hasNth && rule.frequency === 'YEARLY' && rule.monthDays.length > 0 && rule.months.length === 0)
    return undefined;
  return isCalendar(rule.frequency) ? kinds[rule.frequency](rule, anchor) : undefined;
}

function isCalendar(frequency: string): frequency is Calendar {
  return Object.hasOwn(kinds, frequency);
}

const kinds: Readonly<Record<Calendar, (rule: Rule, anchor: Anchor) => Periods>> = {
  DAILY: (rule, { number, year, month }) => {
    if (rule.months.length > 0) return dailyByMonths(rule, number, year * 12 + month);
    const firstDay = (index: number) => number + index * rule.interval;
    return {
      firstDay,
      indexOf: (day) => Math.floor((day - number) / rule.interval),
      days: (index) => [firstDay(index)].filter((day) => passes(rule, day)),
    };
  },
  WEEKLY: (rule, { number }) => {
    const begin = number - ((weekdayOf(number) - rule.weekStart + 7) % 7);
    const asked =
      rule.weekdays.length > 0 ? rule.weekdays.map(({ weekday }) => weekday) : [weekdayOf(number)];
    const offsets = [...new Set(asked.map((weekday) => (weekday - rule.weekStart + 7) % 7))].toSorted(
      (a, b) => a - b,
    );
    const firstDay = (index: number) => begin + index * 7 * rule.interval;
    return {
      firstDay,
      indexOf: (day) => Math.floor((day - begin) / (7 * rule.interval)),
      days: (index) => offsets.map((offset) => firstDay(index) + offset).filter((day) => passes(rule, day)),
    };
  },
  MONTHLY: (rule, { year, month, day: startDay }) => {
    const begin = year * 12 + month;
    const monthAt = (index: number) => begin + index * rule.interval;
    return {
      firstDay: (index) => firstOfMonth(monthAt(index)),
      indexOf: (day) => Math.floor((monthNumber(day) - begin) / rule.interval),
      days: (index) => {
        const at = monthAt(index);
        const isAsked = rule.months.length === 0 || rule.months.includes((at % 12) + 1);
        return isAsked ? inMonth(rule, Math.floor(at / 12), at % 12, startDay) : [];
      },
    };
  },
  YEARLY: (rule, { year, month, day: startDay }) => {
    const yearAt = (index: number) => year + index * rule.interval;
    const byWeekdayAlone = rule.weekdays.length > 0 && rule.months.length + rule.monthDays.length === 0;
    const months =
      rule.months.length > 0 ? rule.months : rule.monthDays.length > 0 ? everyMonth : [month + 1];
    return {
      firstDay: (index) => dayNumber(yearAt(index), 0, 1),
      indexOf: (day) => Math.floor((calendarDay(day).year - year) / rule.interval),
      days: (index) =>
        byWeekdayAlone
          ? weekdaysAmong(rule, dayNumber(yearAt(index), 0, 1), dayNumber(yearAt(index) + 1, 0, 1))
          : months.flatMap((one) => inMonth(rule, yearAt(index), one - 1, startDay)),
    };
  },
};

/** Where only some months are asked for, the others are passed over as a whole. */
function dailyByMonths(rule: Rule, start: number, begin: number): Periods {
  const firstDay = (index: number) => firstOfMonth(begin + index);
  return {
    firstDay,
    indexOf: (day) => monthNumber(day) - begin,
    days(index) {
      if (!rule.months.includes(((begin + index) % 12) + 1)) return [];
      const first = firstDay(index);
      const ahead = (((start - first) % rule.interval) + rule.interval) % rule.interval;
      const found: number[] = [];
      for (let day = first + ahead; day < firstDay(index + 1); day += rule.interval)
        if (passes(rule, day)) found.push(day);
      return found;
    },
  };
}

const everyMonth = Array.from({ length: 12 }, (_, index) => index + 1);

function monthNumber(day: number): number {
  const { year, month } = calendarDay(day);
  return year * 12 + month;
}

function firstOfMonth(month: number): number {
  return dayNumber(Math.floor(month / 12), month % 12, 1);
}

/** What BYxxx parts of longer periods leave of a day. */
function passes({ months, monthDays, weekdays }: Rule, day: number): boolean {
  if (weekdays.length > 0 && !weekdays.some(({ weekday }) => weekday === weekdayOf(day))) return false;
  if (months.length === 0 && monthDays.length === 0) return true;
  const { year, month, day: ofMonth } = calendarDay(day);
  if (months.length > 0 && !months.includes(month + 1)) return false;
  const fromEnd = ofMonth - (dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)) - 1;
  return monthDays.length === 0 || monthDays.includes(ofMonth) || monthDays.includes(fromEnd);
}

function inMonth(rule: Rule, year: number, month: number, startDay: number): readonly number[] {
  const [first, end] = [dayNumber(year, month, 1), dayNumber(year, month + 1, 1)];
  if (rule.monthDays.length === 0 && rule.weekdays.length > 0) return weekdaysAmong(rule, first, end);
  const asked = rule.monthDays.length > 0 ? rule.monthDays : [startDay];
  // A month without such a day has none: the RFC moves nothing.
  const days = asked
    .map((day) => (day > 0 ? first + day - 1 : end + day))
    .filter((day) => day >= first && day < end);
  const named = rule.weekdays.length === 0 ? days : days.filter((day) => isNamed(rule, day, first, end));
  return named.length < 2 ? named : [...new Set(named)].toSorted((a, b) => a - b);
}

function isNamed({ weekdays }: Rule, day: number, first: number, end: number): boolean {
  return weekdays.some(
    ({ weekday, nth }) =>
      weekday === weekdayOf(day) &&
      (nth === 0 ||
        nth === Math.floor((day - first) / 7) + 1 ||
        nth === -Math.floor((end - 1 - day) / 7) - 1),
  );
}

/** The named weekdays of a month or a year. */
function weekdaysAmong({ weekdays }: Rule, first: number, end: number): readonly number[] {
  const found = weekdays.flatMap(({ weekday, nth }) => {
    const earliest = first + ((weekday - weekdayOf(first) + 7) % 7);
    const latest = end - 1 - ((weekdayOf(end - 1) - weekday + 7) % 7);
    if (nth !== 0) return [nth > 0 ? earliest + (nth - 1) * 7 : latest + (nth + 1) * 7];
    return Array.from({ length: (latest - earliest) / 7 + 1 }, (_, index) => earliest + index * 7);
  });
  const inside = found.filter((day) => day >= first && day < end);
  return inside.length < 2 ? inside : [...new Set(inside)].toSorted((a, b) => a - b);
}
