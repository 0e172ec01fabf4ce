/** A series in plain words, and what a sentence left to ask or to tell. Pure. */
import type { Translate } from '#src/platform/i18n/index.ts';
import { placeOf } from '#src/platform/places/time-zones/zones.ts';
import { readRule } from '../recurrence/rule.ts';
import type { Rule, WeekdayPart } from '../recurrence/rule.ts';
import { oneDay, readWall } from '../recurrence/wall.ts';
import { inEveryMonth } from './rule-said.ts';
import type { Misread, Told, When } from './types.ts';

/** "Every 2 weeks on Tuesday at 7:00 PM, from Tuesday, March 24, 2026, 4 times (Berlin time)". */
export function whenInWords(
  { start, zone, rule: value, exdates }: When,
  locale: string,
  t: Translate,
): string {
  const first = readWall(start) ?? 0;
  const [date, time] = [dateIn(first, locale), timeIn(first, locale)];
  const rule = value === '' ? undefined : readRule(value);
  const said = rule ? repeats(rule, { first, date, time, locale }, t) : t('when:once', { date, time });
  const dates = new Intl.ListFormat(locale).format(
    exdates.map((exdate) => exceptionIn(readWall(exdate) ?? 0, first, locale)),
  );
  const withDates = exdates.length === 0 ? said : t('when:except', { said, dates });
  return t('when:ofZone', { said: withDates, zone: placeOf(zone) });
}

interface Of {
  readonly first: number;
  readonly date: string;
  readonly time: string;
  readonly locale: string;
}

function repeats(rule: Rule, { first, date, time, locale }: Of, t: Translate): string {
  const often = oftenInWords(rule, first, locale, t);
  const { count, until } = rule;
  if (count !== undefined) return t('when:repeatsTimes', { often, time, date, count });
  if (until === undefined) return t('when:repeats', { often, time, date });
  const end = dateIn('wall' in until ? until.wall : until.at, locale);
  return t('when:repeatsUntil', { often, time, date, until: end });
}

/** How often: without the time and the end. */
function oftenInWords(rule: Rule, first: number, locale: string, t: Translate): string {
  const { interval: count, weekdays, months } = rule;
  const list = (parts: readonly string[]) => new Intl.ListFormat(locale).format(parts);
  const weekdayWords = () => list(weekdays.map((part) => weekdayInWords(part, locale, t)));
  const own = new Date(first);
  switch (rule.frequency) {
    case 'DAILY':
      return t('when:every.day', { count });
    case 'WEEKLY': {
      if (count === 1 && isWorkdays(weekdays)) return t('when:every.weekday');
      const days = weekdays.length > 0 ? weekdayWords() : weekdayName((own.getUTCDay() + 6) % 7, locale);
      return t('when:every.week', { count, days });
    }
    case 'MONTHLY': {
      const days = weekdays.length > 0 ? weekdayWords() : monthDaysInWords(rule, own.getUTCDate(), locale, t);
      return t('when:every.month', { count, days });
    }
    case 'YEARLY': {
      const month = (months[0] ?? own.getUTCMonth() + 1) - 1;
      const dayWords = (day: number) =>
        day < 0
          ? t('when:nthOfMonth', { nth: t('when:lastDay'), month: monthName(month, locale) })
          : shortDate(Date.UTC(2024, month, day), locale);
      const monthDays = rule.monthDays.length > 0 ? rule.monthDays : [own.getUTCDate()];
      const days =
        weekdays.length > 0
          ? t('when:nthOfMonth', { nth: weekdayWords(), month: monthName(month, locale) })
          : list(monthDays.map(dayWords));
      return t('when:every.year', { count, days });
    }
    case 'HOURLY':
    case 'MINUTELY':
    case 'SECONDLY':
      return t('when:every.other');
  }
}

function isWorkdays(weekdays: readonly WeekdayPart[]): boolean {
  return weekdays.length === 5 && weekdays.every(({ weekday }) => weekday < 5);
}

function monthDaysInWords(
  { monthDays, positions }: Rule,
  ofFirst: number,
  locale: string,
  t: Translate,
): string {
  const latest = monthDays.at(-1) ?? ofFirst;
  // The 30th, or what is nearest to it: 28, 29 and 30, of which the last.
  if (positions.length === 1 && positions[0] === -1)
    return t('when:lastDayAfter', { day: dayOfMonth(latest, locale, t) });
  const days = monthDays.length > 0 ? monthDays : [ofFirst];
  const said = new Intl.ListFormat(locale).format(
    days.map((day) => (day < 0 ? t('when:lastDay') : dayOfMonth(day, locale, t))),
  );
  return days.some((day) => day > inEveryMonth) ? t('when:whereThereIs', { days: said }) : said;
}

/** Further away than a year, a date is one of several of its name. */
function exceptionIn(wall: number, first: number, locale: string): string {
  const year = new Date(first);
  year.setUTCFullYear(year.getUTCFullYear() + 1);
  return wall < year.getTime()
    ? shortDate(wall, locale)
    : inUtc(wall, locale, { day: 'numeric', month: 'long', year: 'numeric' });
}

function dayOfMonth(number: number, locale: string, t: Translate): string {
  const form = new Intl.PluralRules(locale, { type: 'ordinal' }).select(number);
  const key = form === 'one' || form === 'two' || form === 'few' ? form : 'other';
  return t(`when:date.${key}`, { number });
}

const nths = [1, 2, 3, 4, 5, -1, -2, -3, -4, -5] as const;

function weekdayInWords({ weekday, nth }: WeekdayPart, locale: string, t: Translate): string {
  const day = weekdayName(weekday, locale);
  const known = nths.find((one) => one === nth);
  return known === undefined ? t('when:nth.each', { day }) : t(`when:nth.${known}`, { day });
}

/** What was decided, so that nobody is surprised. */
export function toldInWords(told: Told, locale: string, t: Translate): string {
  switch (told.kind) {
    case 'times':
      return t('when:told.times', { count: told.count });
    case 'left_out':
      return t('when:told.left_out', { day: told.day });
    case 'half':
      return t('when:told.half', { time: timeIn(told.minute * 60_000, locale) });
    case 'once':
    case 'last_day':
    case 'next_day':
      return t(`when:told.${told.kind}`);
  }
}

/** What is to be mended, or asked; of a question the choices stand beside it, each as `whenInWords`. */
export function misreadInWords(misread: Misread, t: Translate): string {
  if (misread.kind === 'words') return t('when:misread.words', { words: misread.words });
  return t(`when:misread.${misread.kind}`);
}

function inUtc(wall: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(wall);
}

function dateIn(wall: number, locale: string): string {
  return inUtc(wall, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

function shortDate(wall: number, locale: string): string {
  return inUtc(wall, locale, { day: 'numeric', month: 'long' });
}

function timeIn(wall: number, locale: string): string {
  const shown = { hour: 'numeric', minute: '2-digit' } as const;
  const { hourCycle } = new Intl.DateTimeFormat(locale, shown).resolvedOptions();
  // With two figures nobody wonders, when it is typed again, which half of the day is meant.
  return inUtc(wall, locale, hourCycle === 'h23' ? { ...shown, hour: '2-digit' } : shown);
}

/** Monday is 0: the first of 2024 was one. */
function weekdayName(weekday: number, locale: string): string {
  return inUtc(Date.UTC(2024, 0, 1) + weekday * oneDay, locale, { weekday: 'long' });
}

function monthName(month: number, locale: string): string {
  return inUtc(Date.UTC(2024, month, 1), locale, { month: 'long' });
}
