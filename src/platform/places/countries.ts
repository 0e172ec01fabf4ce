/**
 * Countries (ISO 3166-1, two letters, and XK for Kosovo, which ISO leaves free and CLDR names so:
 * unicode.org/reports/tr35/#Unicode_region_subtag), found by their name in the reader's language,
 * in English or by their letters. Pure.
 */

const codes = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
).split(' ');

const known = new Set(codes);

/** What people say that is in no list, in English and in Spanish. What several go by is asked back. */
const alsoCalled: Readonly<Record<string, string>> = {
  AE: 'uae|emirates|eau|emiratos',
  CD: 'congo|drc|dr congo|democratic republic of the congo|democratic republic of congo|rdc',
  CG: 'congo|republic of the congo|republica del congo',
  CI: 'ivory coast|costa de marfil',
  CN: 'prc|peoples republic of china|republica popular china',
  CV: 'cabo verde',
  CZ: 'czech republic|republica checa',
  FK: 'falklands|malvinas',
  GB:
    'uk|britain|great britain|united kingdom of great britain and northern ireland|england|scotland|wales|' +
    'northern ireland|gran bretana|inglaterra|escocia|gales|irlanda del norte',
  HK: 'hong kong',
  IE: 'republic of ireland|eire|republica de irlanda',
  KP: 'dprk|democratic peoples republic of korea|republica popular democratica de corea',
  KR: 'republic of korea|republica de corea',
  MK: 'macedonia',
  MM: 'burma|birmania|myanmar',
  MO: 'macao|macau',
  NL: 'holland|holanda',
  PS: 'palestine|palestina|gaza|west bank|cisjordania',
  RU: 'russian federation|federacion rusa|federacion de rusia',
  SA: 'arabia saudita',
  SZ: 'swaziland|suazilandia|swazilandia',
  TL: 'east timor|timor oriental',
  TR: 'turkey',
  US: 'usa|america|united states of america|states|eeuu|ee uu|eua|estados unidos de america',
  VA: 'vatican|holy see|vaticano|santa sede',
};

export function isCountry(code: string): boolean {
  return known.has(code);
}

export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
}

/** As names are compared: "St. Lucia" is "saint lucia", "Trinidad & Tobago" is "trinidad and tobago". */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
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

const [english, spanish] = [namedIn('en'), namedIn('es')];
/** What each goes by, whoever says it. */
const usual = codes.map((code) => ({
  code,
  names: [english(code), spanish(code), ...(alsoCalled[code]?.split('|') ?? [])],
}));

const begins = (name: string, typed: string) => name.startsWith(typed);

function hasWords(name: string, typed: string): boolean {
  const words = name.split(' ');
  return typed.split(' ').every((part) => words.some((word) => word.startsWith(part)));
}

/**
 * The countries that may be meant, best first. A whole name or its two letters are no beginning of another: Niger is not Nigeria.
 * Nothing typed fits nothing.
 */
export function findCountries(typed: string, locale: string): string[] {
  const whole = plain(typed);
  if (whole === '') return [];
  const theirs = namedIn(locale);
  const all = usual.map(({ code, names }) => ({ code, names: [...names, theirs(code)] }));
  // As it was typed, then without its article: El Salvador has one in its name, "the Netherlands" has not.
  const forms = [whole, whole.replace(/^(?:the|el|la|los|las) /, '')];
  const exact = forms.map((form) =>
    all.filter(({ code, names }) => code.toLowerCase() === form || names.includes(form)),
  );
  const near = forms.map((form) => {
    const first = all.filter(({ names }) => names.some((name) => begins(name, form)));
    const then = all.filter(({ names }) => names.some((name) => hasWords(name, form)));
    return [...new Set([...first, ...then])];
  });
  const found = [...exact, ...near].find(({ length }) => length > 0) ?? [];
  return found.map(({ code }) => code);
}
