/**
 * Emergency numbers and helplines, as they are dialled in a country. Nobody has called them for us: each says where it was
 * read and when, and an admin checks those of their own country (see status.ts). A number is never shown without its country:
 * 113 is a helpline in one and an ambulance in another.
 */

/** When a line answers: day and night, or from one time to another, as clocks show it where the line is. */
export type Hours =
  | 'always'
  | { readonly days: 'daily' | 'weekdays'; readonly from: string; readonly to: string };

export interface Helpline {
  /** Within its country. Stays the same when the number changes. */
  readonly id: string;
  readonly name: string;
  /** `text`: by writing `word` to the number, or anything where there is none. */
  readonly by: 'call' | 'text' | 'call_or_text';
  /** As it is dialled inside the country. */
  readonly number: string;
  readonly word?: string;
  /** As language codes (BCP 47). */
  readonly languages: readonly string[];
  /** Undefined where no source says so: nothing is claimed then. */
  readonly hours?: Hours;
  /** Where it was read. */
  readonly source: string;
  /** Where that says that it has it from. */
  readonly citing?: string;
  /** The day the source was seen, or that it gives itself; ISO 8601. */
  readonly seenOn: string;
}

export interface CountryLines {
  /** What is dialled where a life is in danger. Any of them works. */
  readonly emergency: readonly string[];
  readonly lines: readonly Helpline[];
}

const seen = '2026-09-01';

function call(
  id: string,
  [name, number]: readonly [string, string],
  languages: readonly string[],
  source: string,
  seenOn = seen,
): Helpline {
  return { id, name, by: 'call', number, languages, source, seenOn };
}

function country(emergency: string, ...lines: readonly Helpline[]): CountryLines {
  return { emergency: emergency.split(' '), lines };
}

/** A free list of lines, which gives its sources and a day. */
const openHelplines = ['github.com/Kouki-odaka/open-helplines', '2026-06-02'] as const;
const seelsorge = { citing: 'telefonseelsorge.de' };
const samaritans = ['Samaritans', '116 123'] as const;
const hand = ['Die Dargebotene Hand', '143'] as const;
const crisisText = { id: 'crisis-text', name: 'Crisis Text Line', by: 'text', number: '741741' } as const;
const shout = { id: 'shout', name: 'Shout', by: 'text', number: '85258', word: 'SHOUT' } as const;

/** By ISO 3166-1, two letters. */
export const countryLines: Readonly<Record<string, CountryLines>> = {
  US: country(
    '911',
    {
      ...call('988', ['988 Lifeline', '988'], ['en', 'es'], ...openHelplines),
      citing: 'samhsa.gov',
      by: 'call_or_text',
    },
    { ...crisisText, word: 'HOME', languages: ['en', 'es'], source: 'discord.com', seenOn: seen },
  ),
  CA: country('911', {
    ...call('988', ['9-8-8', '988'], ['en', 'fr'], 'canada.ca', '2026-01-01'),
    by: 'call_or_text',
  }),
  GB: country('999 112', call('samaritans', samaritans, ['en'], 'samaritans.org'), {
    ...shout,
    languages: ['en'],
    source: 'giveusashout.org',
    seenOn: seen,
  }),
  IE: country('112 999', call('samaritans', samaritans, ['en'], 'irishhealthpro.com')),
  AU: country('000', call('lifeline', ['Lifeline', '13 11 14'], ['en'], 'lifeinmind.org.au'), {
    ...call('lifeline-text', ['Lifeline Text', '0477 13 11 14'], ['en'], 'lifeinmind.org.au'),
    by: 'text',
  }),
  NZ: country('111', { ...call('1737', ['1737', '1737'], ['en'], 'pegasus.health.nz'), by: 'call_or_text' }),
  DE: country(
    '112',
    { ...call('ts-1', ['TelefonSeelsorge', '0800 111 0 111'], ['de'], ...openHelplines), ...seelsorge },
    { ...call('ts-2', ['TelefonSeelsorge', '0800 111 0 222'], ['de'], ...openHelplines), ...seelsorge },
  ),
  AT: country('144 112', call('142', ['Telefonseelsorge', '142'], ['de'], 'nachrichten.at')),
  CH: country('144 112', call('143', hand, ['de', 'fr', 'it'], 'bag-blueprint.ch')),
  LI: country('144 112', call('143', hand, ['de'], 'bag-blueprint.ch')),
  FR: country('15 112', call('3114', ['3114', '3114'], ['fr'], '3114.fr')),
  BE: country(
    '112',
    call('1813', ['Zelfmoordlijn 1813', '1813'], ['nl'], 'zelfmoord1813.be'),
    call('cps', ['Centre de Prévention du Suicide', '0800 32 123'], ['fr'], 'bx1.be'),
  ),
  NL: country(
    '112',
    call('113', ['113 Zelfmoordpreventie', '0800-0113'], ['nl'], 'nltimes.nl', '2020-01-01'),
  ),
  ES: country('112', {
    ...call('024', ['Línea 024', '024'], ['es'], 'checkpointcanarias.com'),
    citing: 'Sanidad',
  }),
  PT: country(
    '112',
    call('1411', ['Linha 1411', '1411'], ['pt'], '24noticias.sapo.pt', '2025-09-10'),
    call('sns24', ['SNS 24', '808 24 24 24'], ['pt'], '24noticias.sapo.pt', '2025-09-10'),
  ),
  NO: country(
    '113 112',
    call('hjelpetelefonen', ['Hjelpetelefonen', '116 123'], ['no'], 'vindafjord.kommune.no'),
    call('kirkens-sos', ['Kirkens SOS', '22 40 00 40'], ['no'], 'tv2.no'),
  ),
  PL: country('112', {
    ...call('centrum', ['Centrum Wsparcia', '800 70 2222'], ['pl'], 'zdrowie.pap.pl'),
    hours: 'always',
  }),
  BR: country('192', call('cvv', ['CVV', '188'], ['pt'], 'cvv.org.br')),
  MX: country('911', call('saptel', ['SAPTEL', '55 5259 8121'], ['es'], 'saptel.org.mx')),
  IN: country('112', call('tele-manas', ['Tele-MANAS', '14416'], ['hi', 'en'], 'telemanas.mohfw.gov.in')),
  JP: country(
    '119',
    call('yorisoi', ['Yorisoi Hotline', '0120-279-338'], ['ja'], 'since2011.net'),
    call('tell', ['TELL Lifeline', '0800-300-8355'], ['en'], 'since2011.net'),
  ),
  KR: country('119', call('109', ['109', '109'], ['ko'], 'mohw.go.kr')),
  PH: country('911', call('ncmh', ['NCMH Crisis Hotline', '1553'], ['en', 'fil'], 'doh.gov.ph')),
  ZA: country('112 10177', call('sadag', ['SADAG', '0800 456 789'], ['en'], 'sabcnews.com', '2022-01-01')),
};
