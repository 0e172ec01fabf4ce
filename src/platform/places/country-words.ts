/** What countries are called beside their names in English, in Spanish and in the reader's language. As names are compared: plain. */

/** What people say that is in no list, in English, in Spanish and by those who live there. What several go by is asked back. */
export const alsoCalled: Readonly<Record<string, string>> = {
  AE: 'uae|emirates|eau|emiratos',
  AT: 'oesterreich',
  CD: 'congo|drc|dr congo|democratic republic of the congo|democratic republic of congo|rdc',
  CG: 'congo|republic of the congo|republica del congo',
  CI: 'ivory coast|costa de marfil',
  CN: 'prc|peoples republic of china|republica popular china',
  CV: 'cabo verde',
  CZ: 'czech republic|republica checa|ceska republika',
  FK: 'falklands|malvinas',
  GB:
    'uk|britain|great britain|united kingdom of great britain and northern ireland|england|scotland|wales|' +
    'northern ireland|gran bretana|inglaterra|escocia|gales|irlanda del norte|' +
    'grossbritannien|schottland|grande bretagne|angleterre|ecosse|gran bretagna|inghilterra|scozia|engeland|cymru',
  HK: 'hong kong',
  IE: 'republic of ireland|eire|republica de irlanda',
  KP: 'dprk|democratic peoples republic of korea|republica popular democratica de corea',
  KR: 'republic of korea|republica de corea|한국',
  MK: 'macedonia',
  MM: 'burma|birmania|myanmar',
  MO: 'macao|macau',
  MX: 'mejico',
  NL: 'holland|holanda|hollande',
  PS: 'palestine|palestina|gaza|west bank|cisjordania',
  RU: 'russian federation|federacion rusa|federacion de rusia',
  SA: 'arabia saudita',
  SZ: 'swaziland|suazilandia|swazilandia',
  TL: 'east timor|timor oriental',
  TR: 'turkey',
  US:
    'usa|america|united states of america|states|eeuu|ee uu|eua|estados unidos de america|' +
    'vereinigte staaten von amerika|etats unis damerique|stati uniti damerica',
  VA: 'vatican|holy see|vaticano|santa sede',
  VN: 'viet nam',
  ZA: 'rsa',
};

/** What is of many countries, or of none: the number to call is not the same. */
export const noCountries: ReadonlySet<string> = new Set(
  'eu|ue|europe|europa|european union|union europea|un|onu|uno|africa|asia'.split('|'),
);

/** States of the USA that are called as a country is, by name or by letters: "Chicago, IL" is not in Israel. */
export const states: ReadonlySet<string> = new Set(
  'georgia al ar az ca co de ga id il in ky la ma md me mn mo ms mt nc ne pa sc sd tn va'.split(' '),
);

/** Whoever lives somewhere may write its name in the language that is spoken there, whatever their Discord speaks. */
export const languages = (
  'de fr it nl pl pt ca da sv nb fi is et lv lt cs sk sl hr sr sr-Latn hu ro bg mk sq el tr uk ru ' +
  'ar he fa hi bn th vi id ja ko zh zh-Hant'
).split(' ');
