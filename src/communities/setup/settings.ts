/** The settings of a community, in the order in which they are shown, and what somebody may type for them. Pure. */

export const settingNames = [
  'staffChannel',
  'moderatorRole',
  'leadRole',
  'locale',
  'timeZone',
  'country',
  'agePolicy',
  'directMessages',
  'healthDataMode',
  'retentionDays',
  'rules',
] as const;
export type SettingName = (typeof settingNames)[number];

/** How an answer is compared with what there is: without case, accents and punctuation. */
function plain(typed: string): string {
  return typed
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}+]+/gu, ' ')
    .trim();
}

/** The IANA time zone that somebody typed: its name, or the city in it. */
export function timeZoneOf(typed: string): string | undefined {
  const wanted = plain(typed);
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  return (
    zones.find((zone) => plain(zone) === wanted) ??
    zones.find((zone) => plain(zone.split('/').at(-1) ?? '') === wanted)
  );
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
/** Codes that stand for no country: the European Union, the eurozone, the United Nations, outlying and unknown places. */
const noCountry = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);
/** How people write them who do not write them as Unicode does. */
const alsoCalled: Readonly<Record<string, string>> = {
  uk: 'GB',
  usa: 'US',
  'united states of america': 'US',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  holland: 'NL',
};

/** A country's name in a language; its code where the language has none. */
export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
}

/** Countries that are no more have letters too, which stand for one of today. */
function isPresent(code: string): boolean {
  return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}

/** The two letters (ISO 3166-1) of the country that somebody typed, by its name in their language or in English, or its letters. */
export function countryOf(typed: string, locale: string): string | undefined {
  const wanted = plain(typed);
  const other = alsoCalled[wanted];
  if (other) return other;
  const names = [locale, 'en'].map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  );
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !noCountry.has(code) && isPresent(code))
    .find((code) =>
      names.some((named) => {
        const name = named.of(code);
        return name !== undefined && (plain(name) === wanted || code.toLowerCase() === wanted);
      }),
    );
}

/** From a day to ten years. */
const longestRetention = 3650;

export function retentionOf(typed: string): number | undefined {
  const [, digits] = /^(\d{1,4})(?:\s*\p{Letter}+)?$/u.exec(typed.trim()) ?? [];
  const given = Number(digits);
  return digits !== undefined && given >= 1 && given <= longestRetention ? given : undefined;
}

/** What changed between two texts of rules, line by line; numbering and spacing do not count. */
export function rulesChanged(before: string, now: string): { added: string[]; removed: string[] } {
  const lines = (rules: string) =>
    rules
      .split('\n')
      .map((line) => line.replace(/^\s*(?:\d+[.)]|[-*•])\s*/, '').trim())
      .filter((line) => line !== '');
  const [old, fresh] = [lines(before), lines(now)];
  return {
    added: fresh.filter((line) => !old.includes(line)),
    removed: old.filter((line) => !fresh.includes(line)),
  };
}
