/**
 * Countries by what somebody types: their names in the reader's language, in English, in Spanish and in what is spoken there, their
 * two letters, a flag. Pure.
 */
import { distance, slipsAllowed } from '#src/platform/distance.ts';
import { countries } from './countries.ts';
import { alsoCalled, languages, noCountries, states } from './country-words.ts';

/** Countries that may be meant, best first. */
export interface CountriesFound {
  readonly codes: readonly string[];
  /** `name`: each is called just so. `likeness`: what was typed resembles it, or a part of it is called so. */
  readonly by: 'name' | 'beginning' | 'likeness';
}

/** As names are compared: "St. Lucia" is "saint lucia", "Trinidad & Tobago" is "trinidad and tobago". */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[\p{Mark}.'’]/gu, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .replace(/^st /, 'saint ');
}

function namedIn(locale: string): (code: string) => string {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  return (code) => plain(names.of(code) ?? code);
}

interface Named {
  readonly code: string;
  readonly names: readonly string[];
}

const [english, spanish] = [namedIn('en'), namedIn('es')];
/** What each goes by, whoever says it. */
const usual: readonly Named[] = countries.map((code) => ({
  code,
  names: [english(code), spanish(code), ...(alsoCalled[code]?.split('|').map(plain) ?? [])],
}));

let made: readonly Named[] | undefined;

/** What each is called elsewhere. Made when it is first asked for: that takes a moment, and few need it. */
function elsewhere(): readonly Named[] {
  made ??= namedElsewhere();
  return made;
}

function namedElsewhere(): readonly Named[] {
  const named = languages.map(namedIn);
  return countries.map((code) => {
    const names = new Set(named.map((name) => name(code)));
    // So few letters are too easily something else that somebody means.
    return { code, names: [...names].filter((name) => !/^[a-z]{1,3}$/.test(name)) };
  });
}

/** As it was typed, then without its article: El Salvador has one in its name, "the Netherlands" has not. */
function formsOf(whole: string): string[] {
  return [whole, whole.replace(/^(?:the|el|la|los|las) /, '')];
}

function firstFound(tries: readonly string[][]): string[] {
  return tries.find(({ length }) => length > 0) ?? [];
}

function codesOf(among: readonly Named[], fits: (named: Named) => boolean): string[] {
  return among.filter(fits).map(({ code }) => code);
}

function called(typed: string, among: readonly Named[]): string[] {
  return firstFound(
    formsOf(typed).map((form) =>
      codesOf(among, ({ code, names }) => code.toLowerCase() === form || names.includes(form)),
    ),
  );
}

function hasWords(name: string, typed: string): boolean {
  const words = name.split(' ');
  return typed.split(' ').every((part) => words.some((word) => word.startsWith(part)));
}

function begun(typed: string, among: readonly Named[]): string[] {
  const tries = formsOf(typed).map((form) => [
    ...codesOf(among, ({ names }) => names.some((name) => name.startsWith(form))),
    ...codesOf(among, ({ names }) => names.some((name) => hasWords(name, form))),
  ]);
  return [...new Set(firstFound(tries))];
}

/** With a slip or two, the nearest first. */
function near(typed: string, among: readonly Named[]): string[] {
  const most = slipsAllowed(typed);
  if (most === 0) return [];
  return among
    .map(({ code, names }) => ({ code, far: Math.min(...names.map((name) => distance(name, typed, most))) }))
    .filter(({ far }) => far <= most)
    .toSorted((one, other) => one.far - other.far)
    .map(({ code }) => code);
}

/** Where the first of the signs for letters stands that flags are made of. */
const flagA = 0x1_f1e6;

/** The two letters of a flag. Those of England, Scotland and Wales are spelled after a black one. */
function flagTyped(typed: string): string {
  if (/\u{1f3f4}\u{e0067}\u{e0062}/u.test(typed)) return 'gb';
  const signs = typed.match(/\p{Regional_Indicator}/gu) ?? [];
  if (signs.length !== 2) return '';
  return String.fromCodePoint(...signs.map((sign) => (sign.codePointAt(0) ?? flagA) - flagA + 97));
}

/** Of "London, UK" the last part names it, of "Belgium, Ghent" the first: this one is asked about, as are two letters and a state. */
function inParts(parts: readonly string[], all: readonly Named[]): CountriesFound {
  const each = parts.toReversed().map((part) => {
    const codes = firstFound([called(part, all), called(part, elsewhere())]);
    return states.has(part) ? [...codes, 'US'] : codes;
  });
  const codes = [...new Set(each.flat())];
  const [last = ''] = parts.slice(-1);
  const named = codes.length === 1 && each[0]?.length === 1 && last !== codes[0]?.toLowerCase();
  return { codes, by: named ? 'name' : 'likeness' };
}

const isNone = (typed: string) => formsOf(typed).some((form) => noCountries.has(form));

/** The one that was named, where it was one. What only begins so or resembles it is asked about, never taken. */
export function countryNamed({ codes: [code, ...others], by }: CountriesFound): string | undefined {
  return by === 'name' && others.length === 0 ? code : undefined;
}

/**
 * The countries that may be meant. A whole name or its two letters are no beginning of another: Niger is not Nigeria.
 * Nothing typed fits nothing.
 */
export function findCountries(typed: string, locale: string): CountriesFound {
  const whole = plain(typed) || flagTyped(typed);
  // In Spanish "EU" is also short for the United States.
  const states = whole === 'eu' && new Intl.Locale(locale).language === 'es';
  if (states) return { codes: ['US'], by: 'likeness' };
  const parts = typed.split(/[,;/|()\n]/).map(plain);
  const given = parts.filter((part) => part !== '' && !isNone(part));
  if (isNone(whole) || (given.length === 0 && parts.some(isNone))) return { codes: [], by: 'likeness' };
  return search(given.length === 1 ? (given[0] ?? whole) : whole, given, locale);
}

function search(whole: string, parts: readonly string[], locale: string): CountriesFound {
  if (whole === '') return { codes: [], by: 'likeness' };
  const theirs = namedIn(locale);
  const all = usual.map(({ code, names }) => ({ code, names: [...names, theirs(code)] }));
  const named = called(whole, all);
  if (named.length > 0) return { codes: named, by: 'name' };

  const beginnings = begun(whole, all);
  const abroad = called(whole, elsewhere());
  // "Island" is Iceland to those who live there, and a word of other names; "Nigera" is Niger somewhere, and nearly Nigeria.
  const clear = [...beginnings, ...near(whole, all)].every((code) => abroad.includes(code));
  if (abroad.length > 0 && clear) return { codes: abroad, by: 'name' };
  const split = parts.length > 1 ? inParts(parts, all) : undefined;
  if (split?.by === 'name') return split;
  if (abroad.length > 0)
    return { codes: [...new Set([...abroad, ...near(whole, all), ...beginnings])], by: 'likeness' };
  if (beginnings.length > 0) return { codes: beginnings, by: 'beginning' };
  if (split && split.codes.length > 0) return split;
  const tries = [whole, ...parts.toReversed()].flatMap((form) => [near(form, all), near(form, elsewhere())]);
  return { codes: firstFound(tries), by: 'likeness' };
}
