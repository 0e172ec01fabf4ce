/** A sentence about when, in Spanish: understood by whoever reads it, read back in Spanish. */
import { expect, test } from 'vitest';
import { leadsTyped, lengthTyped } from '#src/gatherings/index.ts';
import { misreadInWords, whenInWords } from '#src/gatherings/sentence/read-back.ts';
import { readSentence } from '#src/gatherings/sentence.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';

const t = createTranslations().for('es-419');
const zone = 'America/Bogota';
/** A Friday, seven in the morning there. */
const now = new Date('2026-03-20T12:00:00Z');

test.each([
  [
    'cada dos martes a las 19:00 durante 8 semanas',
    '2026-03-24T19:00',
    'FREQ=WEEKLY;BYDAY=TU;INTERVAL=2;COUNT=4',
  ],
  ['Todos los martes a las 7 de la tarde', '2026-03-24T19:00', 'FREQ=WEEKLY;BYDAY=TU'],
  ['los martes y jueves a las 9:30 de la mañana', '2026-03-24T09:30', 'FREQ=WEEKLY;BYDAY=TU,TH'],
  ['cada lunes, miércoles y viernes a las 18 h', '2026-03-20T18:00', 'FREQ=WEEKLY;BYDAY=MO,WE,FR'],
  ['el último viernes del mes a las 18:30', '2026-03-27T18:30', 'FREQ=MONTHLY;BYDAY=-1FR'],
  ['el primer y tercer lunes de cada mes a las 20:00', '2026-04-06T20:00', 'FREQ=MONTHLY;BYDAY=1MO,3MO'],
  ['el 15 de cada mes a las 19:00', '2026-04-15T19:00', 'FREQ=MONTHLY;BYMONTHDAY=15'],
  [
    'cada 3 meses el segundo martes a las 5 de la tarde',
    '2026-04-14T17:00',
    'FREQ=MONTHLY;BYDAY=2TU;INTERVAL=3',
  ],
  [
    'de lunes a viernes al mediodía hasta el 3 de junio',
    '2026-03-20T12:00',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20260603T235959',
  ],
  ['todos los días a las 08:00 durante dos semanas', '2026-03-20T08:00', 'FREQ=DAILY;COUNT=14'],
  [
    'cada 15 días el miércoles a las 18:00 a partir del 8 de abril',
    '2026-04-08T18:00',
    'FREQ=WEEKLY;BYDAY=WE;INTERVAL=2',
  ],
  ['todos los sábados a las 10 de la mañana 6 veces', '2026-03-21T10:00', 'FREQ=WEEKLY;BYDAY=SA;COUNT=6'],
  ['los fines de semana a las 11:00', '2026-03-21T11:00', 'FREQ=WEEKLY;BYDAY=SA,SU'],
  ['viernes a las siete y media de la tarde', '2026-03-20T19:30', ''],
  ['mañana a las ocho menos cuarto de la noche', '2026-03-21T19:45', ''],
  ['pasado mañana a las 6 p. m.', '2026-03-22T18:00', ''],
  ['el próximo viernes a las 15:00', '2026-03-27T15:00', ''],
  ['el 14 de marzo de 2027 a las 15:00', '2027-03-14T15:00', ''],
  ['3/6 a las 19:00', '2026-06-03T19:00', ''],
  ['dentro de tres días a las 14:00', '2026-03-23T14:00', ''],
  ['martes 7 de abril a las 19:00', '2026-04-07T19:00', ''],
  ['el martes, 7 de abril de 2026, a las 7 de la tarde (hora de Bogota)', '2026-04-07T19:00', ''],
  [
    'cada dos martes a las 19:00 a partir del martes 7 de abril',
    '2026-04-07T19:00',
    'FREQ=WEEKLY;BYDAY=TU;INTERVAL=2',
  ],
  ['viernes a las 12 de la noche', '2026-03-21T00:00', ''],
  ['esta noche a las 12', '2026-03-21T00:00', ''],
  ['los viernes a medianoche', '2026-03-21T00:00', 'FREQ=WEEKLY;BYDAY=SA'],
])('%s', (text, start, rule) => {
  expect(readSentence(text, zone, now)).toMatchObject({ ok: true, value: { when: { start, rule, zone } } });
});

test('exceptions are local starts', () => {
  const read = readSentence(
    'todos los sábados a las 10 am excepto el 4 de abril y el 11 de abril',
    zone,
    now,
  );
  expect(read.ok && read.value.when.exdates).toEqual(['2026-04-04T10:00', '2026-04-11T10:00']);
});

test('what is open is asked', () => {
  const read = readSentence('mañana a las 6', zone, now);
  expect(read.ok ? 'understood' : read.error.kind).toBe('which_half');
});

test.each([
  ['', '¿Cuándo es?'],
  ['cuando quieras a las 19:00', 'No puedo leer “cuando quieras”.'],
  ['todos los martes', '¿A qué hora?'],
  ['cada semana a las 19:00', '¿Qué día?'],
  ['miércoles 7 de abril a las 19:00', 'Esa fecha cae en otro día de la semana.'],
])('%j is refused with what mends it', (text, words) => {
  const read = readSentence(text, zone, now);
  expect(read.ok ? 'understood' : misreadInWords(read.error, t)).toContain(words);
});

test.each([
  [
    'cada dos martes a las 19:00 durante 8 semanas',
    'Cada 2 semanas: martes, a las 19:00, desde el martes, 24 de marzo de 2026, 4 veces (hora de Bogota)',
  ],
  [
    'el primer y tercer lunes de cada mes a las 20:00',
    'Cada mes: el primer lunes y el tercer lunes, a las 20:00, desde el lunes, 6 de abril de 2026 (hora de Bogota)',
  ],
  [
    'todos los sábados a las 10:00 excepto el 4 de abril',
    'Cada sábado, a las 10:00, desde el sábado, 21 de marzo de 2026, pero no: 4 de abril (hora de Bogota)',
  ],
])('%s is read back', (text, words) => {
  const read = readSentence(text, zone, now);
  expect(read.ok && whenInWords(read.value.when, 'es-ES', t)).toBe(words);
});

test('lengths and reminders are typed in Spanish, too', () => {
  expect(leadsTyped('2 días, 3 horas y 20 minutos antes')).toEqual([2880, 180, 20]);
  expect(leadsTyped('1 semana')).toEqual([10_080]);
  expect(leadsTyped('20 s')).toBeUndefined();
});

test.each([
  ['1 hour', 60],
  ['90 minutes', 90],
  ['90', 90],
  ['1 h 30', 90],
  ['1h30', 90],
  ['1.5 hours', 90],
  ['1½ hours', 90],
  ['1:30', 90],
  ['half an hour', 30],
  ['an hour and a half', 90],
  ['one and a half hours', 90],
  ['two hours', 120],
  ['three quarters of an hour', 45],
  ['1 hour and 30 minutes', 90],
  ['24 hours', 1440],
  ['1 hora 30 minutos', 90],
  ['una hora y media', 90],
  ['1,5 horas', 90],
  ['media hora', 30],
  ['tres horas', 180],
  ['tres cuartos de hora', 45],
  ['1:75', undefined],
  ['1.5', undefined],
  ['an hour or two', undefined],
  ['25 hours', undefined],
  ['2 minutes', undefined],
  ['', undefined],
])('%j is %j minutes long', (typed, length) => {
  expect(lengthTyped(typed)).toBe(length);
});
