/** Translations: typed keys, typed arguments, a member's own locale; English wherever a translation is missing. */
import { createInstance } from 'i18next';
import type { Logger } from '../log/index.ts';
import type { Translate } from './keys.ts';
import { shipped, sourceLocale } from './locales/index.ts';
import { match } from './language-name.ts';
import { missingKeys } from './missing.ts';
import type { LocaleTexts } from './missing.ts';

export type { Locale, Translate, Values } from './keys.ts';
export { eachLanguageOnce, languageName, languageRead } from './language-name.ts';
export { momentInUtc } from './moment-in-utc.ts';

/** The languages that there are words in, as Discord names them. */
export const locales = [
  sourceLocale,
  ...Object.keys(shipped).filter((name) => name !== sourceLocale),
] as const;

export interface Translations {
  /** The words in a locale as Discord names it: exactly that one, else one of its language, else en-US. */
  for(locale: string): Translate;
  /** The locale whose words `for` would give. */
  match(locale: string): string;
  readonly locales: readonly string[];
}

/** Hears of a locale that lacks something, once, while the translations are loaded. */
export type OnMissing = (locale: string, keys: readonly string[]) => void;

/**
 * Loads the translations, all of them at once.
 * @param onMissing - absent: throws, so that no incomplete locale passes a test
 */
export function createTranslations(
  locales: Readonly<Record<string, LocaleTexts>> = shipped,
  onMissing: OnMissing = refuse,
): Translations {
  const all = { [sourceLocale]: shipped[sourceLocale], ...locales };
  for (const [locale, texts] of Object.entries(all)) {
    if (texts === shipped[sourceLocale]) continue;
    const missing = missingKeys(locale, texts);
    if (missing.length > 0) onMissing(locale, missing);
  }
  const names = Object.keys(all);
  const source = inLocale(sourceLocale, all);
  const words = new Map(names.map((name) => [name, name === sourceLocale ? source : inLocale(name, all)]));
  return {
    for: (locale) => words.get(match(locale, names)) ?? source,
    match: (locale) => match(locale, names),
    locales: names,
  };
}

/** For production: a gap is logged by its size, and its words come from en-US. */
export function logMissing(log: Logger): OnMissing {
  return (locale, keys) => log.warn('translations.incomplete', { locale, count: keys.length });
}

function refuse(locale: string, keys: readonly string[]): never {
  throw new Error(`The locale ${locale} lacks or mistakes: ${keys.join(', ')}`);
}

/** Numbers up to this one keep the text that i18next chose for them; choosing takes six times as long as filling in. */
const numbersKept = 100;

function inLocale(locale: string, resources: Readonly<Record<string, LocaleTexts>>): Translate {
  const i18n = createInstance({
    resources: { ...resources },
    lng: locale,
    fallbackLng: sourceLocale,
    keySeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    appendNamespaceToMissingKey: true,
    parseMissingKeyHandler: (key: string) => {
      throw new Error(`There are no words for ${key}`);
    },
  });
  void i18n.init();
  const { interpolator } = i18n.services;
  const kept = new Map<string, string>();

  const text = (key: string, count: number | undefined): string => {
    const place = count === undefined ? key : `${key} ${count}`;
    const found =
      kept.get(place) ?? i18n.t(key, { ...(count !== undefined && { count }), skipInterpolation: true });
    if (count === undefined || (Number.isInteger(count) && Math.abs(count) <= numbersKept))
      kept.set(place, found);
    return found;
  };

  const words = (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const { count } = values;
    const chosen = text(key, typeof count === 'number' ? count : undefined);
    return interpolator.interpolate(chosen, values, locale, {});
  };
  return Object.assign(words, { locale });
}
