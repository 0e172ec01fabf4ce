/** Values as people read them. */
import type { Translate } from '#src/platform/i18n/index.ts';
import type { FacetKind, SharedFacet } from '../facets.ts';
import { interests } from '../profile.ts';
import { adultAges, energies, matchPaces, mediums, onsetBands, situations } from '../types.ts';

/** A language in its own words: "Deutsch". */
export function languageIn(code: string): string {
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
}

const among = <Value extends string>(values: readonly Value[], value: string): Value | undefined =>
  values.find((one) => one === value);

/** @param names - of topics, by their slugs. @returns undefined for a value of an earlier version */
export function facetWord(
  { kind, value }: SharedFacet,
  names: ReadonlyMap<string, string>,
  t: Translate,
): string | undefined {
  const words: Readonly<Record<FacetKind, () => string | undefined>> = {
    topic: () => names.get(value),
    language: () => languageIn(value),
    pace: () => worded(among(matchPaces, value), (one) => t(`matching:paceShort.${one}`)),
    medium: () => worded(among(mediums, value), (one) => t(`matching:medium.${one}`)),
    situation: () => worded(among(situations, value), (one) => t(`matching:situation.${one}`)),
    interests: () => worded(among(interests, value), (one) => t(`matching:interest.${one}`)),
    age: () => worded(among(adultAges, value), (one) => t(`matching:age.${one}`)),
    onset: () => worded(among(onsetBands, value), (one) => t(`matching:onset.${one}`)),
    energy: () => worded(among(energies, value), (one) => t(`matching:energy.${one}`)),
  };
  return words[kind]();
}

function worded<Value>(value: Value | undefined, say: (value: Value) => string): string | undefined {
  return value === undefined ? undefined : say(value);
}
