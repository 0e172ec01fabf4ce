/** Reads how long a pause is to last from somebody's own words: "tomorrow", "friday", "3 days", a date. Pure. */
import { wallTimeAt } from '#src/platform/places/time-zones/wall-time.ts';
import { aMonth, isUntil, resolveUntil } from './until.ts';
import type { Here, Until } from './until.ts';

/**
 * What words may mean, the likeliest first; none where they mean nothing. Understands English and the reader's own language as far
 * as the machine's tables tell it. Words in front that say nothing, such as "until", are passed over.
 */
export function readUntil(words: string, here: Here & { readonly locale: string }): Until[] {
  const said = plain(words);
  if (said === '') return [];
  const found = [
    ...(isUntil(said) ? [said] : []),
    ...namedDay(said, here.locale),
    ...lengthOf(said, here.locale),
    ...dateOf(said, here.locale, wallTimeAt(here.zone, here.now)),
  ];
  const ahead = [...new Set(found)].filter((code) => resolveUntil(code, here) !== undefined);
  if (ahead.length > 0) return ahead;
  const [first = '', ...rest] = said.split(' ');
  return /^\p{L}+$/u.test(first) ? readUntil(rest.join(' '), here) : [];
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[!?,;]/g, '')
    .trim()
    .replace(/\.$/, '');
}

const fixed = new Map<string, Until>(
  Object.entries({
    tonight: 'd1',
    tomorrow: 'd1',
    tmrw: 'd1',
    morning: 'd1',
    'day after tomorrow': 'd2',
    'few days': 'd3',
    'esta noche': 'd1',
    'unos días': 'd3',
    'fin de semana': 'w1',
    semana: 'd7',
    mes: `d${aMonth}`,
    weekend: 'w1',
    week: 'd7',
    month: `d${aMonth}`,
  }),
);

const daysOfWeek = [0, 1, 2, 3, 4, 5, 6];

/** "tomorrow" and the days of the week. The first four weeks of 2023 begin on a Sunday. */
function namedDay(said: string, locale: string): Until[] {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const named = [1, 2].filter((count) => plain(relative.format(count, 'day')) === said).map((n) => `d${n}`);
  const weekdays = daysOfWeek.filter((day) =>
    [locale, 'en-US'].some((language) => {
      const long = nameOfDay(language, day, 'long');
      const short = nameOfDay(language, day, 'short').replace('.', '');
      const begun =
        said.length >= short.length && said.length >= 3 && long.startsWith(said.replace(/s$/, ''));
      return said === long || said === short || begun;
    }),
  );
  const own = fixed.get(said);
  return [...(own === undefined ? [] : [own]), ...named, ...weekdays.map((day) => `w${day}`)];
}

function nameOfDay(locale: string, day: number, weekday: 'long' | 'short'): string {
  const at = Date.UTC(2023, 0, 1 + day);
  return plain(new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(at));
}

const numbers = new Map<string, number>(
  Object.entries({
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    fourteen: 14,
    un: 1,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    quince: 15,
  }),
);

const units = { hour: ['h', 1], day: ['d', 1], week: ['d', 7], month: ['d', aMonth] } as const;
const english = new Map<string, keyof typeof units>(
  Object.entries({
    h: 'hour',
    hr: 'hour',
    d: 'day',
    w: 'week',
    wk: 'week',
  }),
);

/** "3 days", "a week", "12h". */
function lengthOf(said: string, locale: string): Until[] {
  const [, amount = '', word = ''] = /^(\d{1,3}|[a-z]+) ?(\p{L}+)$/u.exec(said) ?? [];
  const count = numbers.get(amount) ?? Number(amount);
  if (!Number.isInteger(count) || count < 1) return [];
  const unit = english.get(word) ?? english.get(word.replace(/s$/, '')) ?? unitNamed(word, count, locale);
  if (unit === undefined) return [];
  const [letter, times] = units[unit];
  const code = `${letter}${count * times}`;
  return isUntil(code) ? [code] : [];
}

function unitNamed(word: string, count: number, locale: string): keyof typeof units | undefined {
  return (Object.keys(units) as (keyof typeof units)[]).find((unit) =>
    [locale, 'en-US'].some((language) => {
      const said = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
        count,
      );
      return plain(said).endsWith(` ${word}`) || word.replace(/s$/, '') === unit;
    }),
  );
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** "4 dec", "december 4th 2026", "4.12.", "4/12": where day and month could be either, both. */
function dateOf(said: string, locale: string, today: Day): Until[] {
  const named =
    /^(?:(\d{1,2})(?:st|nd|rd|th|\.)? (?:of |de )?(\p{L}{3,})\.?|(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?)(?: (?:de )?(\d{4}))?$/u.exec(
      said,
    );
  if (named) {
    const [, first, monthAfter, monthBefore, second, year] = named;
    const month = monthNamed(monthAfter ?? monthBefore ?? '', locale);
    return month === undefined ? [] : coming({ month, day: Number(first ?? second) }, year, today);
  }
  const [, one, mark, other, year] = /^(\d{1,2})([./-])(\d{1,2})(?:[./-](\d{4})?)?$/.exec(said) ?? [];
  if (one === undefined || other === undefined) return [];
  const dayFirst = { day: Number(one), month: Number(other) };
  const monthFirst = { day: Number(other), month: Number(one) };
  const readings =
    mark === '.' ? [dayFirst] : locale === 'en-US' ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  return readings.flatMap((reading) => coming(reading, year, today));
}

function monthNamed(word: string, locale: string): number | undefined {
  const found = Array.from({ length: 12 }, (_, index) => index).find((index) =>
    [locale, 'en-US'].some((language) =>
      plain(
        new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
          Date.UTC(2023, index, 15),
        ),
      ).startsWith(word),
    ),
  );
  return found === undefined ? undefined : found + 1;
}

/** Without a year it is the next such day. */
function coming({ month, day }: Omit<Day, 'year'>, year: string | undefined, today: Day): Until[] {
  const over = month < today.month || (month === today.month && day <= today.day);
  const chosen = year === undefined ? today.year + (over ? 1 : 0) : Number(year);
  const real = new Date(Date.UTC(chosen, month - 1, day));
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return [];
  return [real.toISOString().slice(0, 10)];
}
