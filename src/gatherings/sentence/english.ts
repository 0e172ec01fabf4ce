/** English, as people type it on a phone: abbreviations, words and figures, and either order of day and month. */
import { byPhrases } from './phrases.ts';
import type { Language, Token, Unit } from './tokens.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const shortWeekdays = ['mon', 'tue tues', 'wed weds', 'thu thur thurs', 'fri', 'sat', 'sun'];
const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const counts = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ordinals = 'first second third fourth fifth'.split(' ');

const every: Token = { kind: 'every' };
const unit = (one: Unit): Token => ({ kind: 'unit', unit: one });
const number = (one: number): Token => ({ kind: 'number', number: one });
const nth = (one: number): Token => ({ kind: 'nth', nth: one });
const days = (list: readonly number[], each: boolean): Token => ({ kind: 'weekdays', days: list, each });
const clock = (hour: number, minute = 0): Token => ({
  kind: 'clock',
  minute: hour * 60 + minute,
  open: false,
});
const night: Token = { kind: 'half', half: 'night' };
const workdays = [0, 1, 2, 3, 4];

/** Stands for what has more words than a phrase: "or the last day of shorter months". */
const orLast = '\u0000last';

/** Of several words the longest wins. */
const phrases: ReadonlyMap<string, readonly Token[]> = new Map<string, readonly Token[]>([
  ...weekdays.flatMap((name, day): [string, Token[]][] => [
    [name, [days([day], false)]],
    [`${name}s`, [days([day], true)]],
    ...(shortWeekdays[day] ?? '').split(' ').map((short): [string, Token[]] => [short, [days([day], false)]]),
  ]),
  ...months.flatMap((name, index): [string, Token[]][] =>
    [name, name.slice(0, 3), ...(name === 'september' ? ['sept'] : [])].map((word) => [
      word,
      [{ kind: 'month', month: index + 1 }],
    ]),
  ),
  ...counts.map((word, index): [string, Token[]] => [word, [number(index + 1)]]),
  ...ordinals.map((word, index): [string, Token[]] => [word, [nth(index + 1)]]),
  ...(['day', 'week', 'month', 'year'] as const).flatMap((word): [string, Token[]][] => [
    [word, [unit(word)]],
    [`${word}s`, [unit(word)]],
    [`a ${word}`, [number(1), unit(word)]],
  ]),
  ...Object.entries<readonly Token[]>({
    every: [every],
    each: [every],
    'every other': [every, nth(2)],
    'each other': [every, nth(2)],
    daily: [every, unit('day')],
    weekly: [every, unit('week')],
    biweekly: [every, number(2), unit('week')],
    'bi-weekly': [every, number(2), unit('week')],
    fortnightly: [every, number(2), unit('week')],
    fortnight: [number(2), unit('week')],
    'every fortnight': [every, number(2), unit('week')],
    'a fortnight': [number(2), unit('week')],
    monthly: [every, unit('month')],
    quarterly: [every, number(3), unit('month')],
    yearly: [every, unit('year')],
    annually: [every, unit('year')],
    weekday: [days(workdays, false)],
    weekdays: [days(workdays, true)],
    workday: [days(workdays, false)],
    workdays: [days(workdays, true)],
    'monday to friday': [days(workdays, true)],
    weekend: [days([5, 6], false)],
    weekends: [days([5, 6], true)],
    once: [number(1), { kind: 'times' }],
    'once a day': [every, unit('day')],
    'once a week': [every, unit('week')],
    'once a month': [every, unit('month')],
    'once a year': [every, unit('year')],
    'a week': [number(1), unit('week')],
    a: [{ kind: 'noise' }],
    last: [nth(-1)],
    'last but one': [nth(-2)],
    'second to last': [nth(-2)],
    'where there is one': [{ kind: 'monthEnd', monthEnd: 'left_out' }],
    [orLast]: [{ kind: 'monthEnd', monthEnd: 'last_day' }],
    today: [{ kind: 'away', days: 0 }],
    tonight: [{ kind: 'away', days: 0 }, night],
    tomorrow: [{ kind: 'away', days: 1 }],
    'the day after tomorrow': [{ kind: 'away', days: 2 }],
    'day after tomorrow': [{ kind: 'away', days: 2 }],
    noon: [clock(12)],
    midday: [clock(12)],
    midnight: [clock(12), night],
    'in the morning': [{ kind: 'half', half: 'am' }],
    'in the afternoon': [{ kind: 'half', half: 'pm' }],
    'in the evening': [night],
    'at night': [night],
    morning: [{ kind: 'half', half: 'am' }],
    mornings: [{ kind: 'half', half: 'am' }],
    afternoon: [{ kind: 'half', half: 'pm' }],
    afternoons: [{ kind: 'half', half: 'pm' }],
    evening: [night],
    evenings: [night],
    of: [{ kind: 'of' }],
    'of the': [{ kind: 'of' }],
    until: [{ kind: 'until' }],
    till: [{ kind: 'until' }],
    til: [{ kind: 'until' }],
    through: [{ kind: 'until' }],
    ending: [{ kind: 'until' }],
    for: [{ kind: 'for' }],
    from: [{ kind: 'from' }],
    starting: [{ kind: 'from' }],
    'starting on': [{ kind: 'from' }],
    'starting from': [{ kind: 'from' }],
    beginning: [{ kind: 'from' }],
    'beginning on': [{ kind: 'from' }],
    except: [{ kind: 'except' }],
    'except on': [{ kind: 'except' }],
    'but not': [{ kind: 'except' }],
    'but not on': [{ kind: 'except' }],
    'not on': [{ kind: 'except' }],
    without: [{ kind: 'except' }],
    in: [{ kind: 'in' }],
    next: [{ kind: 'next' }],
    this: [{ kind: 'noise' }],
    coming: [{ kind: 'noise' }],
    and: [{ kind: 'and' }],
    '&': [{ kind: 'and' }],
    '+': [{ kind: 'and' }],
    times: [{ kind: 'times' }],
    time: [{ kind: 'times' }],
    sessions: [{ kind: 'times' }],
    occurrences: [{ kind: 'times' }],
    at: [{ kind: 'at' }],
    '@': [{ kind: 'at' }],
    on: [{ kind: 'noise' }],
    the: [{ kind: 'noise' }],
    "o'clock": [{ kind: 'oclock' }],
    'o’clock': [{ kind: 'oclock' }],
    oclock: [{ kind: 'oclock' }],
    'half past': [{ kind: 'past', minutes: 30 }],
    'quarter past': [{ kind: 'past', minutes: 15 }],
    'a quarter past': [{ kind: 'past', minutes: 15 }],
    'quarter to': [{ kind: 'past', minutes: -15 }],
    'a quarter to': [{ kind: 'past', minutes: -15 }],
  }),
]);

export const english: Language = {
  read: (text) =>
    byPhrases(
      text
        .replaceAll('or the last day of shorter months', orLast)
        .replaceAll(/\blast (\w+) but one\b/g, 'last but one $1'),
      phrases,
    ),
};
