/** Instants in words: Discord's timestamp styles, and the times beside messages. Pure; the zone and the language are passed in. */

export type TimeStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 'R';

export interface Zone {
  /** IANA; absent for the viewer's own. */
  readonly zone?: string | undefined;
  /** BCP 47; absent for the viewer's own. */
  readonly locale?: string | undefined;
}

const styles: Readonly<Record<Exclude<TimeStyle, 'R'>, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** Source: reference, "Message Formatting", "Timestamp Styles". `at` and `now` in milliseconds. */
export function timeInWords(at: number, style: TimeStyle, now: number, { zone, locale }: Zone = {}): string {
  if (style === 'R') return relative(at, now, locale);
  return new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: zone }).format(at);
}

const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

function relative(at: number, now: number, locale: string | undefined): string {
  const seconds = Math.round((at - now) / 1000);
  const [unit, length] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(
    Math.round(seconds / length),
    unit,
  );
}

/** Beside a message: the time alone today, with a word for yesterday, and with the date before that. */
export function sentInWords(at: number, now: number, { zone, locale }: Zone = {}): string {
  const day = (instant: number) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(instant);
  const time = timeInWords(at, 't', now, { zone, locale });
  if (day(at) === day(now)) return time;
  if (day(at) === day(now - 86_400_000)) return `Yesterday at ${time}`;
  return `${timeInWords(at, 'd', now, { zone, locale })} ${time}`;
}

/** Whether Discord would show it; a date is within 8.64e15 ms of 1970. */
export function isInstant(milliseconds: number): boolean {
  return Number.isFinite(milliseconds) && Math.abs(milliseconds) <= 8.64e15;
}
