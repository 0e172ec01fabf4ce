/** Countries (ISO 3166-1, two letters), found by their name in the reader's language, in English or by their letters. Pure. */

const codes = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

const known = new Set(codes);

/** What people say that is in no list. */
const nicknames: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  usa: 'US',
  america: 'US',
  holland: 'NL',
  turkey: 'TR',
  'czech republic': 'CZ',
  'ivory coast': 'CI',
  burma: 'MM',
  macedonia: 'MK',
  uae: 'AE',
};

export function isCountry(code: string): boolean {
  return known.has(code);
}

export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('.', '')
    .trim();
}

/** The countries that fit, best first. Nothing typed fits nothing. */
export function findCountries(typed: string, locale: string): string[] {
  const wanted = plain(typed);
  if (wanted === '') return [];
  const exact =
    (Object.hasOwn(nicknames, wanted) ? nicknames[wanted] : undefined) ??
    codes.find((code) => code.toLowerCase() === wanted);
  const found = codes.flatMap((code) => {
    const names = [countryName(code, locale), countryName(code, 'en')].map(plain);
    if (names.includes(wanted)) return [{ code, fit: 0 }];
    if (names.some((name) => name.startsWith(wanted))) return [{ code, fit: 1 }];
    return names.some((name) => name.split(/[ -]/).some((word) => word.startsWith(wanted)))
      ? [{ code, fit: 2 }]
      : [];
  });
  const rest = found.toSorted((a, b) => a.fit - b.fit).map(({ code }) => code);
  // A whole name is no beginning of another: Niger is not Nigeria.
  const meant = found.find(({ fit }) => fit === 0)?.code ?? exact;
  return meant === undefined ? rest : [meant, ...rest.filter((code) => code !== meant)];
}
