/** Languages, each in its own words: "Deutsch", "español". */
import { shipped, sourceLocale } from './locales/index.ts';

const languageOf = (locale: string): string => locale.split('-', 1)[0] ?? locale;

/** How many locales of a language have words here: of those that share theirs the country is not named. */
const varieties = Map.groupBy(Object.keys(shipped), languageOf);

/** @param locale - as Discord names it */
export function languageName(locale: string): string {
  const language = languageOf(locale);
  const told = varieties.get(language)?.length === 1 ? language : locale;
  return new Intl.DisplayNames([locale], { type: 'language' }).of(told) ?? locale;
}

/** Of `names` the one whose words somebody with this locale reads. */
export function match(locale: string, names: readonly string[]): string {
  if (names.includes(locale)) return locale;
  return names.find((name) => languageOf(name) === languageOf(locale)) ?? sourceLocale;
}

/** The language that there are words in for somebody with this locale: English where theirs has none. */
export function languageRead(locale: string): string {
  return languageName(match(locale, Object.keys(shipped)));
}

/** Some locales, of those that read the same only the first. */
export function eachLanguageOnce(locales: readonly string[]): readonly string[] {
  const names = locales.map(languageName);
  return locales.filter((_locale, index) => names.indexOf(names[index] ?? '') === index);
}
