/** How a check-in's times are said, in the reader's own language. */
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Schedule } from '../schedule.ts';
import type { Scale } from '../types.ts';

/** A Monday, in UTC. */
const monday = Date.UTC(2024, 0, 1);
const day = 86_400_000;

/** "09:00" or "9:00 AM". @param minute - after midnight */
export function timeWord(minute: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' }).format(
    monday + minute * 60_000,
  );
}

/** @param index - 0 is Monday */
export function dayWord(index: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' }).format(monday + index * day);
}

export const allDays = [0, 1, 2, 3, 4, 5, 6] as const;

function daysOf(weekdays: number, locale: string): string {
  const days = allDays.filter((index) => (weekdays & (1 << index)) !== 0);
  return new Intl.ListFormat(locale).format(days.map((index) => dayWord(index, locale)));
}

/** "Every Monday at 9:00 AM". */
export function whenWords(
  { rhythm, weekdays, monthDay, minute }: Schedule,
  locale: string,
  t: Translate,
): string {
  const time = timeWord(minute, locale);
  switch (rhythm) {
    case 'daily':
      return t('checkins:when.daily', { time });
    case 'chosen':
      return t('checkins:when.chosen', { time, days: daysOf(weekdays, locale) });
    case 'weekly':
      return t('checkins:when.weekly', { time, day: daysOf(weekdays, locale) });
    case 'fortnightly':
      return t('checkins:when.fortnightly', { time, day: daysOf(weekdays, locale) });
    case 'monthly':
      return t('checkins:when.monthly', { time, number: monthDay });
  }
}

export function scaleWords(scales: readonly Scale[], locale: string, t: Translate): string {
  return new Intl.ListFormat(locale).format(scales.map((scale) => t(`checkins:scale.${scale}`)));
}
