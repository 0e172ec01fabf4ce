/** What somebody shows to others, in one line, as it is read by one of them. */
import type { Translate } from '#src/platform/i18n/index.ts';
import { countryName } from '#src/platform/places/countries.ts';
import { clockIn } from '#src/platform/places/time-zones/zones.ts';
import type { Shared } from '../shared.ts';

export interface SharedReader {
  /** As a Discord locale. */
  readonly locale: string;
  readonly now: Date;
}

export function sharedLine(
  { timezone, country, pace, language }: Shared,
  { locale, now }: SharedReader,
  t: Translate,
): string {
  return [
    ...(timezone ? [t('members:shownTime', { time: clockIn(timezone, now, locale), zone: timezone })] : []),
    ...(country ? [countryName(country, locale)] : []),
    ...(language ? [new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language] : []),
    ...(pace ? [t(`members:paceWord.${pace}`)] : []),
  ].join(' · ');
}
