/** Days: as machines read them, and as people do on their private pages. */
import type { Translate } from '../i18n/index.ts';

/** The UTC day of a moment as 2026-11-22: for keys, and for what other programs read. */
export function isoDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The words of a private page. Its days are worded, too: in its reader's language, and by the clock they live by. */
export interface PageWords extends Translate {
  /** "22 November 2026". */
  day(at: Date): string;
  /** "22 November 2026 at 18:05": where two of one day are told apart. */
  minute(at: Date): string;
}

/**
 * @param reader.language - what their browser asks for, such as `en-GB`; where the words are in another one, days are in that
 * @param reader.zone - an IANA time zone
 */
export function pageWords(
  t: Translate,
  { language, zone }: { readonly language: string; readonly zone: string },
): PageWords {
  const [words] = t.locale.split('-', 1);
  const locale = language.split('-', 1)[0]?.toLowerCase() === words ? language : t.locale;
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone });
  const minutes = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone });
  return Object.assign(t.bind(undefined), {
    locale: t.locale,
    day: (at: Date) => days.format(at),
    minute: (at: Date) => minutes.format(at),
  });
}
