/** Spanish, as people type it on a phone: with or without accents, words and figures, the day before the month. */
import { byPhrases } from './phrases.ts';
import type { Half, Language, Token, Unit } from './tokens.ts';

const weekdays = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'];
const shortWeekdays = ['lun', 'mar', 'mie', 'jue', 'vie', 'sab', 'dom'];
const months =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const counts = 'un dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' ');
const ordinals = ['primer primero 1er', 'segundo', 'tercer tercero 3er', 'cuarto', 'quinto'];
const units: readonly (readonly [Unit, ...string[]])[] = [
  ['day', 'dia', 'dias'],
  ['week', 'semana', 'semanas'],
  ['month', 'mes', 'meses'],
  ['year', 'año', 'años'],
];

const every: Token = { kind: 'every' };
const noise: Token = { kind: 'noise' };
const unit = (one: Unit): Token => ({ kind: 'unit', unit: one });
const number = (one: number): Token => ({ kind: 'number', number: one });
const nth = (one: number): Token => ({ kind: 'nth', nth: one });
const days = (list: readonly number[], each: boolean): Token => ({ kind: 'weekdays', days: list, each });
const half = (one: Half): Token => ({ kind: 'half', half: one });
const away = (many: number): Token => ({ kind: 'away', days: many });
const clock = (hour: number): Token => ({ kind: 'clock', minute: hour * 60, open: false });
const workdays = [0, 1, 2, 3, 4];
/** Stands for what has more words than a phrase: "o el último día de los meses más cortos". */
const orLast = '\u0001last';
const fortnight: readonly Token[] = [every, number(2), unit('week')];

const phrases: ReadonlyMap<string, readonly Token[]> = new Map<string, readonly Token[]>([
  ...weekdays.flatMap((name, day): [string, Token[]][] => [
    [name, [days([day], false)]],
    [`los ${name}`, [days([day], true)]],
    [`todos los ${name}`, [every, days([day], true)]],
    [shortWeekdays[day] ?? name, [days([day], false)]],
    ...(day > 4 ? [[`${name}s`, [days([day], true)]] satisfies [string, Token[]]] : []),
    ...(day > 4 ? [[`los ${name}s`, [days([day], true)]] satisfies [string, Token[]]] : []),
    ...(day > 4 ? [[`todos los ${name}s`, [every, days([day], true)]] satisfies [string, Token[]]] : []),
  ]),
  ...months.flatMap((name, index): [string, Token[]][] =>
    // "Mar" is a Tuesday more often than March.
    [name, ...(index === 2 ? [] : [name.slice(0, 3)]), ...(index === 8 ? ['setiembre', 'sept'] : [])].map(
      (word) => [word, [{ kind: 'month', month: index + 1 }]],
    ),
  ),
  ...counts.map((word, index): [string, Token[]] => [word, [number(index + 1)]]),
  ...ordinals.flatMap((words, index): [string, Token[]][] =>
    words.split(' ').map((word) => [word, [nth(index + 1)]]),
  ),
  ...units.flatMap(([one, ...words]): [string, Token[]][] =>
    words.flatMap((word): [string, Token[]][] => [
      [word, [unit(one)]],
      [`todos los ${word}`, [every, unit(one)]],
      [`todas las ${word}`, [every, unit(one)]],
    ]),
  ),
  ...Object.entries<readonly Token[]>({
    cada: [every],
    una: [number(1)],
    diario: [every, unit('day')],
    diariamente: [every, unit('day')],
    semanal: [every, unit('week')],
    semanalmente: [every, unit('week')],
    quincenal: fortnight,
    quincenalmente: fortnight,
    'cada quincena': fortnight,
    'cada quince dias': fortnight,
    'cada 15 dias': fortnight,
    mensual: [every, unit('month')],
    mensualmente: [every, unit('month')],
    anual: [every, unit('year')],
    anualmente: [every, unit('year')],
    'una vez al dia': [every, unit('day')],
    'una vez al mes': [every, unit('month')],
    'una vez al año': [every, unit('year')],
    'una vez por semana': [every, unit('week')],
    'una vez a la semana': [every, unit('week')],
    'al mes': [{ kind: 'of' }, unit('month')],
    'entre semana': [days(workdays, true)],
    'de lunes a viernes': [days(workdays, true)],
    'lunes a viernes': [days(workdays, true)],
    'los fines de semana': [days([5, 6], true)],
    'fines de semana': [days([5, 6], true)],
    'fin de semana': [days([5, 6], false)],
    ultimo: [nth(-1)],
    ultima: [nth(-1)],
    penultimo: [nth(-2)],
    'si lo hay': [{ kind: 'monthEnd', monthEnd: 'left_out' }],
    [orLast]: [{ kind: 'monthEnd', monthEnd: 'last_day' }],
    hoy: [away(0)],
    'esta noche': [away(0), half('night')],
    mañana: [away(1)],
    'mañana por la mañana': [away(1), half('am')],
    'pasado mañana': [away(2)],
    mediodia: [clock(12)],
    'al mediodia': [clock(12)],
    'a mediodia': [clock(12)],
    medianoche: [clock(12), half('night')],
    'a medianoche': [clock(12), half('night')],
    'de la mañana': [half('am')],
    'por la mañana': [half('am')],
    'en la mañana': [half('am')],
    'de la madrugada': [half('am')],
    'de la tarde': [half('pm')],
    'por la tarde': [half('pm')],
    'en la tarde': [half('pm')],
    'de la noche': [half('night')],
    'por la noche': [half('night')],
    'en la noche': [half('night')],
    de: [{ kind: 'of' }],
    del: [{ kind: 'of' }],
    hasta: [{ kind: 'until' }],
    durante: [{ kind: 'for' }],
    por: [{ kind: 'for' }],
    desde: [{ kind: 'from' }],
    'a partir de': [{ kind: 'from' }],
    'a partir del': [{ kind: 'from' }],
    empezando: [{ kind: 'from' }],
    'empezando el': [{ kind: 'from' }],
    excepto: [{ kind: 'except' }],
    salvo: [{ kind: 'except' }],
    menos: [{ kind: 'except' }],
    'pero no': [{ kind: 'except' }],
    sin: [{ kind: 'except' }],
    en: [{ kind: 'in' }],
    'dentro de': [{ kind: 'in' }],
    proximo: [{ kind: 'next' }],
    proxima: [{ kind: 'next' }],
    proximos: [{ kind: 'next' }],
    proximas: [{ kind: 'next' }],
    'que viene': [noise],
    este: [noise],
    esta: [noise],
    y: [{ kind: 'and' }],
    e: [{ kind: 'and' }],
    veces: [{ kind: 'times' }],
    vez: [{ kind: 'times' }],
    sesiones: [{ kind: 'times' }],
    a: [{ kind: 'at' }],
    'a la': [{ kind: 'at' }],
    'a las': [{ kind: 'at' }],
    '@': [{ kind: 'at' }],
    h: [{ kind: 'oclock' }],
    horas: [{ kind: 'oclock' }],
    hs: [{ kind: 'oclock' }],
    'en punto': [{ kind: 'oclock' }],
    el: [noise],
    la: [noise],
    los: [noise],
    las: [noise],
  }),
]);

const hours = ['una', ...counts.slice(1)];

/** Accents are often left out; ñ is a letter of its own. */
const plain = (text: string): string =>
  text.replaceAll('ñ', '\u0000').normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('\u0000', 'ñ');

/** What follows the hour here stands before it in other languages: "siete y media", "ocho menos cuarto". */
function hoursInFigures(text: string): string {
  const hour = `(?:${hours.join('|')}|\\d{1,2})`;
  return text.replaceAll(
    new RegExp(`\\b(${hour}) (y media|y cuarto|menos cuarto)(?= |$)`, 'g'),
    (_all, said: string, part: string) => {
      const named = hours.indexOf(said);
      const at = named === -1 ? Number(said) : named + 1;
      if (part === 'menos cuarto') return `${at === 1 ? 12 : at - 1}:45`;
      return `${at}:${part === 'y media' ? '30' : '15'}`;
    },
  );
}

/** "El 15" and "el dia 15" are the 15th; "de 2027" is a year; "p. m." is written apart. */
function figuresPlain(text: string): string {
  return text
    .replaceAll(/\b([ap])\.? ?m\b\.?/g, '$1m')
    .replaceAll(/\b(?:el|los|dia|dias) (?:dia |dias )?(\d{1,2})(?= |$)/g, '$1º')
    .replaceAll(/\bdel? (?=\d{4}(?: |$))/g, '')
    .replaceAll('o el ultimo dia de los meses mas cortos', orLast);
}

export const spanish: Language = {
  read: (text) =>
    byPhrases(figuresPlain(hoursInFigures(plain(text))), phrases).map((token) =>
      token.kind === 'numbers' ? { ...token, isDayFirst: true } : token,
    ),
};
