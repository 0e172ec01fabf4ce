import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countries, countryName, isCountry } from '#src/platform/places/countries.ts';
import { countryNamed, findCountries } from '#src/platform/places/find-countries.ts';

describe('countries', () => {
  test.for([
    ['Germany', 'de', 'DE'],
    ['Deutschland', 'de', 'DE'],
    ['de', 'en-US', 'DE'],
    ['UK', 'en-US', 'GB'],
    ['Scotland', 'en-US', 'GB'],
    ['U.S.A.', 'en-US', 'US'],
    ['united states', 'en-US', 'US'],
    ['Niger', 'en-US', 'NE'],
    ['Nigeria', 'en-US', 'NG'],
    ['Perú', 'es-ES', 'PE'],
    ['Türkiye', 'en-US', 'TR'],
    ['south k', 'en-US', 'KR'],
  ] as const)('%s in %s: %s', ([typed, locale, first]) => {
    expect(findCountries(typed, locale).codes[0]).toBe(first);
  });

  test.for([
    ['The Netherlands', 'NL'],
    ['Kosovo', 'XK'],
    ['Holland', 'NL'],
    ['los Países Bajos', 'NL'],
    ['the UK', 'GB'],
    ['uk', 'GB'],
    ['Great Britain', 'GB'],
    ['England', 'GB'],
    ['Wales', 'GB'],
    ['Inglaterra', 'GB'],
    ['the US', 'US'],
    ['USA', 'US'],
    ['the States', 'US'],
    ['America', 'US'],
    ['United States of America', 'US'],
    ['los Estados Unidos', 'US'],
    ['EE. UU.', 'US'],
    ['the Philippines', 'PH'],
    ['las Filipinas', 'PH'],
    ['la India', 'IN'],
    ['la', 'LA'],
    ['El Salvador', 'SV'],
    ['Salvador', 'SV'],
    ['South Korea', 'KR'],
    ['korea, south', 'KR'],
    ['North Korea', 'KP'],
    ['Corea del Sur', 'KR'],
    ['Czech Republic', 'CZ'],
    ['República Checa', 'CZ'],
    ['Russia', 'RU'],
    ['Russian Federation', 'RU'],
    ['Brasil', 'BR'],
    ['the Ivory Coast', 'CI'],
    ['cote d’ivoire', 'CI'],
    ['Trinidad and Tobago', 'TT'],
    ['Saint Lucia', 'LC'],
    ['st lucia', 'LC'],
    ['Guinea Bissau', 'GW'],
    ['Guinea', 'GN'],
    ['Hong Kong', 'HK'],
    ['Swed', 'SE'],
  ] as const)('“%s” is one country and no other, in English and in Spanish', ([typed, only]) => {
    expect(findCountries(typed, 'en-US').codes).toEqual([only]);
    expect(findCountries(typed, 'es-ES').codes).toEqual([only]);
  });

  test.for([
    ['korea', ['KP', 'KR']],
    ['the united', ['AE', 'GB', 'US']],
    ['new', ['NC', 'NZ', 'PG']],
    ['congo', ['CD', 'CG']],
    ['brit', ['GB', 'IO', 'VG']],
    ['a', ['AD', 'AR', 'AU', 'DE', 'ZA']],
  ] as const)('“%s” may be one of several', ([typed, among]) => {
    expect(findCountries(typed, 'en-US').codes).toEqual(expect.arrayContaining([...among]));
  });

  /** What is taken without asking. */
  const taken = (typed: string, locale = 'en-US') => countryNamed(findCountries(typed, locale));

  test.for(['EU', 'eu', 'E.U.', 'the EU', 'UE', 'Europe', 'Europa', 'European Union', '🇪🇺', 'EU, Europe'])(
    '“%s” is no country, and nothing is guessed',
    (typed) => {
      expect(findCountries(typed, 'en-US').codes).toEqual([]);
    },
  );

  test('in Spanish EU is asked about: it is short for the United States, too', () => {
    expect(findCountries('EU', 'es-ES')).toEqual({ codes: ['US'], by: 'likeness' });
    expect(taken('EU', 'es-419')).toBeUndefined();
    expect(taken('EEUU', 'es-ES')).toBe('US');
    expect(findCountries('UE', 'es-ES').codes).toEqual([]);
  });

  test.for([
    ['Swed', 'SE'],
    ['Holl', 'NL'],
    ['germny', 'DE'],
    ['unitd states', 'US'],
    ['Autria', 'AT'],
    ['Phillipines', 'PH'],
    ['New Zeland', 'NZ'],
    ['swizerland', 'CH'],
    ['Lichtenstein', 'LI'],
    ['canda', 'CA'],
    ['Deutchland', 'DE'],
    ['Berlin, Germny', 'DE'],
    ['Belgium, Ghent', 'BE'],
    ['Boston, US', 'US'],
  ] as const)('“%s” begins so or has a slip: it is offered, not taken', ([typed, offered]) => {
    expect(taken(typed)).toBeUndefined();
    expect(findCountries(typed, 'en-US').codes[0]).toBe(offered);
  });

  test.for([
    ['Chicago, IL', ['IL', 'US']],
    ['Atlanta, Georgia', ['GE', 'US']],
    ['Aruba, Netherlands', ['NL', 'AW']],
    ['Nigera', ['NE', 'NG']],
    ['Austrila', ['AT', 'AU']],
    ['congo', ['CD', 'CG']],
  ] as const)('“%s” may be either, and none is taken', ([typed, either]) => {
    expect(taken(typed)).toBeUndefined();
    expect(findCountries(typed, 'en-US').codes).toEqual(either);
  });

  test.for([
    ['Deutschland', 'DE'],
    ['Österreich', 'AT'],
    ['Oesterreich', 'AT'],
    ['Schweiz', 'CH'],
    ['Suisse', 'CH'],
    ['Nederland', 'NL'],
    ['Polska', 'PL'],
    ['Norge', 'NO'],
    ['Belgique', 'BE'],
    ['België', 'BE'],
    ['日本', 'JP'],
    ['한국', 'KR'],
    ['Україна', 'UA'],
    ['Ελλάδα', 'GR'],
    ['Viet Nam', 'VN'],
    ['Méjico', 'MX'],
    ['RSA', 'ZA'],
    ['Grossbritannien', 'GB'],
    ['Großbritannien', 'GB'],
    ['Angleterre', 'GB'],
    ['London, UK', 'GB'],
    ['England, UK', 'GB'],
    ['Ghent, Belgium', 'BE'],
    ['Madrid (España)', 'ES'],
    ['Germany, EU', 'DE'],
    ['🇩🇪', 'DE'],
    [' 🇺🇸 ', 'US'],
    ['🇬🇧 England', 'GB'],
    ['\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}', 'GB'],
    ['Congo-Kinshasa', 'CD'],
  ] as const)('“%s” is taken, whatever Discord speaks', ([typed, code]) => {
    for (const locale of ['en-US', 'es-ES', 'tr']) expect(taken(typed, locale)).toBe(code);
  });

  test('every country is taken by its two letters and its names in English and in Spanish', () => {
    for (const code of countries)
      for (const typed of [code, countryName(code, 'en'), countryName(code, 'es')]) {
        const found = findCountries(typed, 'en-US');
        expect(found.by).toBe('name');
        expect(found.codes).toContain(code);
      }
  });

  test('each is found by its letters and by its names, and no other with it', () => {
    for (const code of 'DE GB US NE NG GN GQ GW PG KP KR LA SV ST SD SS DM DO IE WS AS VG VI'.split(' '))
      for (const typed of [code, countryName(code, 'en'), countryName(code, 'es')])
        expect(findCountries(typed, 'en-US').codes).toEqual([code]);
  });

  test.for(['', 'atlantis', '🙂', '__proto__', 'constructor'])('nothing fits “%s”', (typed) => {
    expect(findCountries(typed, 'en-US').codes).toEqual([]);
  });

  test('only countries are found', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 10 }), (typed) => {
        expect(findCountries(typed, 'en-US').codes.every(isCountry)).toBe(true);
      }),
    );
  });
});
