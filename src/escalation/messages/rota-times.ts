/** How days and times of shifts are written. */
import { userMention } from '#src/platform/discord/mentions.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Turn } from '../rota/turns.ts';
import type { Shift } from '../types.ts';

/** Any Monday: weekdays and wall times are worded by a date of no meaning. */
const wall = (weekday: number, minute: number) => new Date(Date.UTC(2024, 0, weekday, 0, minute));

export function weekdayName(weekday: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(wall(weekday, 0));
}

export function clock(at: Date, locale: string, zone = 'UTC'): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(at);
}

export function shiftLine({ weekday, minute, lasts }: Shift, locale: string, t: Translate): string {
  const [from, until] = [minute, minute + lasts].map((at) => clock(wall(1, at), locale));
  return t('duty:shiftLine', {
    day: weekdayName(weekday, locale),
    from: from ?? '',
    until: until ?? '',
  });
}

const shortTime = (at: Date, style: 'f' | 't') => `<t:${Math.floor(at.getTime() / 1000)}:${style}>`;

/** The same of a shift that its reader took over. */
export function takenLine({ owner, from, until }: Turn, t: Translate): string {
  return t('duty:takenLine', {
    from: shortTime(from, 'f'),
    until: shortTime(until, 't'),
    owner: userMention(owner),
  });
}

export function turnLine({ user, from, until }: Turn, t: Translate): string {
  return t('duty:turnLine', {
    from: shortTime(from, 'f'),
    until: shortTime(until, 't'),
    who: userMention(user),
  });
}
