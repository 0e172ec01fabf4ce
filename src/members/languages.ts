/** Languages, each in its own words: "Deutsch", "American English". */

/** @param locale - as Discord names it */
export function languageName(locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
}

/** What somebody can choose from: what they have, what their Discord speaks, and what there are words for. */
export function languagesFor(own: string, discord: string, shipped: readonly string[]): readonly string[] {
  return [...new Set([own, discord, ...shipped])];
}
