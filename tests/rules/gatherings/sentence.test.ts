/** A sentence about when: understood, asked about where it leaves something open, refused with what mends it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { occurrences } from '#src/gatherings/recurrence.ts';
import { misreadInWords, toldInWords, whenInWords } from '#src/gatherings/sentence/read-back.ts';
import { readSentence } from '#src/gatherings/sentence.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';

const t = createTranslations().for('en-US');
const zone = 'Europe/Berlin';
/** A Friday, one o'clock there; clocks change nine days later. */
const now = new Date('2026-03-20T12:00:00Z');

test.each([
  ['every second Tuesday at 7pm for 8 weeks', '2026-03-24T19:00', 'FREQ=WEEKLY;BYDAY=TU;INTERVAL=2;COUNT=4'],
  ['last Friday of the month 18:30', '2026-03-27T18:30', 'FREQ=MONTHLY;BYDAY=-1FR'],
  [
    'every weekday at noon until 3 June',
    '2026-03-23T12:00',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20260603T235959',
  ],
  ['on the 15th of each month at 7pm', '2026-04-15T19:00', 'FREQ=MONTHLY;BYMONTHDAY=15'],
  ['Tuesdays and Thursdays 9:30am', '2026-03-24T09:30', 'FREQ=WEEKLY;BYDAY=TU,TH'],
  ['every mon, wed and fri at 6pm', '2026-03-20T18:00', 'FREQ=WEEKLY;BYDAY=MO,WE,FR'],
  ['every other Wednesday 6pm starting 8 April', '2026-04-08T18:00', 'FREQ=WEEKLY;BYDAY=WE;INTERVAL=2'],
  ['every two weeks on tuesday at 7 pm', '2026-03-24T19:00', 'FREQ=WEEKLY;BYDAY=TU;INTERVAL=2'],
  ['the first and third Monday of each month at 20:00', '2026-04-06T20:00', 'FREQ=MONTHLY;BYDAY=1MO,3MO'],
  ['every first Monday at 6pm', '2026-04-06T18:00', 'FREQ=MONTHLY;BYDAY=1MO'],
  ['every 3 months on the 2nd Tuesday at 5 pm', '2026-04-14T17:00', 'FREQ=MONTHLY;BYDAY=2TU;INTERVAL=3'],
  ['monthly on the last friday 17:00', '2026-03-27T17:00', 'FREQ=MONTHLY;BYDAY=-1FR'],
  ['last day of every month at noon', '2026-03-31T12:00', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
  ['daily at 08:00 for two weeks', '2026-03-21T08:00', 'FREQ=DAILY;COUNT=14'],
  ['every 3 days at 16:00', '2026-03-20T16:00', 'FREQ=DAILY;INTERVAL=3'],
  ['every Saturday 10am 6 times', '2026-03-21T10:00', 'FREQ=WEEKLY;BYDAY=SA;COUNT=6'],
  ['weekly on tuesday at 19h', '2026-03-24T19:00', 'FREQ=WEEKLY;BYDAY=TU'],
  ['every weekend at 11:00', '2026-03-21T11:00', 'FREQ=WEEKLY;BYDAY=SA,SU'],
  ['every Dec 24 at noon', '2026-12-24T12:00', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24'],
  ['4th Thursday of November at 6pm every year', '2026-11-26T18:00', 'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'],
  [
    'fortnightly on Monday at half past seven in the evening',
    '2026-03-23T19:30',
    'FREQ=WEEKLY;BYDAY=MO;INTERVAL=2',
  ],
  ['Friday at 3pm', '2026-03-20T15:00', ''],
  ['Friday at 12pm', '2026-03-27T12:00', ''],
  ['next Friday 15:00', '2026-03-27T15:00', ''],
  ['3 June at 7:30 pm', '2026-06-03T19:30', ''],
  ['June 3rd, 2027 19:00', '2027-06-03T19:00', ''],
  ['3 March at 19:00', '2027-03-03T19:00', ''],
  ['24.12. at 15:00', '2026-12-24T15:00', ''],
  ['2026-05-01 19:00', '2026-05-01T19:00', ''],
  ['in three days at 14:00', '2026-03-23T14:00', ''],
  ['tonight at 8', '2026-03-20T20:00', ''],
  ['7pm tuesday.', '2026-03-24T19:00', ''],
  ['Tuesday 7 April at 7pm', '2026-04-07T19:00', ''],
  ['Tuesday, April 7th, 2026 at 7 pm', '2026-04-07T19:00', ''],
  ['Saturday, March 21, 2026 at 6:00 PM (Berlin time)', '2026-03-21T18:00', ''],
  ['Monday 6/4 at 19:00', '2026-04-06T19:00', ''],
  [
    'every second Tuesday at 7pm starting Tuesday 7 April',
    '2026-04-07T19:00',
    'FREQ=WEEKLY;BYDAY=TU;INTERVAL=2',
  ],
  [
    'every Tuesday at 7pm until Tuesday 7 April',
    '2026-03-24T19:00',
    'FREQ=WEEKLY;BYDAY=TU;UNTIL=20260407T235959',
  ],
  ['the first Monday and the last Friday at 6pm', '2026-03-27T18:00', 'FREQ=MONTHLY;BYDAY=1MO,-1FR'],
  ['tonight at 12', '2026-03-21T00:00', ''],
  ['Friday at 12 at night', '2026-03-21T00:00', ''],
  ['Friday at midnight', '2026-03-21T00:00', ''],
  ['Friday at 2 at night', '2026-03-21T02:00', ''],
  ['every Friday at 12 at night', '2026-03-21T00:00', 'FREQ=WEEKLY;BYDAY=SA'],
  ['Friday at 8 at night', '2026-03-20T20:00', ''],
])('%s', (text, start, rule) => {
  const read = readSentence(text, zone, now);
  expect(read).toMatchObject({ ok: true, value: { when: { start, rule, zone, exdates: [] } } });
});

test('exceptions are local starts', () => {
  const read = readSentence('every Saturday 10am except 4 April and 11 April', zone, now);
  expect(read.ok && read.value.when.exdates).toEqual(['2026-04-04T10:00', '2026-04-11T10:00']);
});

test('a weekday in front of a date is of that date, also where it is left out', () => {
  const read = readSentence('every Tuesday at 7pm except Tuesday 7 April', zone, now);
  expect(read.ok && read.value.when.exdates).toEqual(['2026-04-07T19:00']);
  const later = readSentence('every Tuesday at 7pm from 5 January 2027 except 15 December', zone, now);
  expect(later.ok && later.value.when.exdates).toEqual(['2027-12-15T19:00']);
});

test('of one date that is left out nothing is left', () => {
  expect(readSentence('1 June at 7pm except 1 June', zone, now)).toMatchObject({ error: { kind: 'no_day' } });
});

test('that a time of night is of the next day is told', () => {
  const read = readSentence('Friday at 12 at night', zone, now);
  expect(read.ok && read.value.told.map((one) => toldInWords(one, 'en-US', t))).toContain(
    'At that time of night it is already the next day.',
  );
});

test.each([
  ['tomorrow at 6', 'which_half', ['2026-03-21T06:00 ', '2026-03-21T18:00 ']],
  ['every day at 7', 'which_half', ['2026-03-21T07:00 FREQ=DAILY', '2026-03-20T19:00 FREQ=DAILY']],
  ['3/6 at 19:00', 'which_date', ['2026-06-03T19:00 ', '2027-03-06T19:00 ']],
  [
    'every month on the 31st at 19:00',
    'which_month_end',
    ['2026-03-31T19:00 FREQ=MONTHLY;BYMONTHDAY=-1', '2026-03-31T19:00 FREQ=MONTHLY;BYMONTHDAY=31'],
  ],
  [
    'every 30th at 7pm',
    'which_month_end',
    [
      '2026-03-30T19:00 FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1',
      '2026-03-30T19:00 FREQ=MONTHLY;BYMONTHDAY=30',
    ],
  ],
])('%s is asked about', (text, kind, wanted) => {
  const read = readSentence(text, zone, now);
  if (read.ok || !('choices' in read.error)) throw new Error('nothing was asked');
  expect(read.error.kind).toBe(kind);
  expect(read.error.choices.map(({ when }) => `${when.start} ${when.rule}`)).toEqual(wanted);
});

test('of two readings, one of which is over, the other is taken and told', () => {
  const read = readSentence('today at 9', zone, now);
  expect(read).toMatchObject({ ok: true, value: { when: { start: '2026-03-20T21:00' } } });
  expect(read.ok && read.value.told.map((one) => toldInWords(one, 'en-US', t))).toEqual([
    'It happens once. To repeat it, say how often: every Tuesday, for example.',
    'I read the time as 9:00 PM.',
  ]);
});

test.each([
  ['', 'When is it?'],
  ['whenever you like', 'I can’t read “whenever you like”.'],
  ['every tuesday', 'At what time?'],
  ['every week at 7pm', 'On which day?'],
  ['at 19:00', 'On which day?'],
  ['today at 09:00', 'That is over already.'],
  ['Feb 30 at 7pm', 'The calendar has no such day.'],
  ['Wednesday 7 April at 7pm', 'That date is on another weekday.'],
  ['every Tuesday at 7pm until Wednesday 7 April', 'That date is on another weekday.'],
  ['every Tuesday at 7pm except Wednesday 7 April', 'That date is on another weekday.'],
  ['the 15th of each month at 12 at night', 'it is already the next day. Please name that day'],
  ['tomorrow at 6pm (Paris time)', 'I can’t read “paris”'],
  ['every tuesday at 7pm until 22 March', 'It would end before it begins'],
  ['every day at 7pm for 9000 days', 'It would end before it begins, or go on more than 500 times.'],
  ['tuesday tuesday 7pm 8pm', 'I can’t read “tuesday tuesday 7pm 8pm”.'],
])('%j is refused with what mends it', (text, words) => {
  const read = readSentence(text, zone, now);
  expect(read.ok ? 'understood' : misreadInWords(read.error, t)).toContain(words);
});

test.each([
  [
    'every second Tuesday at 7pm for 8 weeks',
    'Every 2 weeks on Tuesday at 7:00 PM, from Tuesday, March 24, 2026, 4 times (Berlin time)',
  ],
  [
    'every weekday at noon until 3 June',
    'Every weekday, Monday to Friday at 12:00 PM, from Monday, March 23, 2026 until Wednesday, June 3, 2026 (Berlin time)',
  ],
  [
    'the first and third Monday of each month at 20:00',
    'Every month on the first Monday and the third Monday at 8:00 PM, from Monday, April 6, 2026 (Berlin time)',
  ],
  [
    'last day of every month at noon',
    'Every month on the last day at 12:00 PM, from Tuesday, March 31, 2026 (Berlin time)',
  ],
  [
    'on the 22nd of each month at noon',
    'Every month on the 22nd at 12:00 PM, from Sunday, March 22, 2026 (Berlin time)',
  ],
  [
    '4th Thursday of November at 6pm every year',
    'Every year on the fourth Thursday of November at 6:00 PM, from Thursday, November 26, 2026 (Berlin time)',
  ],
  [
    'every Saturday 10am except 4 April',
    'Every Saturday at 10:00 AM, from Saturday, March 21, 2026, but not on April 4 (Berlin time)',
  ],
  ['tomorrow at 18:00', 'Saturday, March 21, 2026 at 6:00 PM (Berlin time)'],
])('%s is read back', (text, words) => {
  const read = readSentence(text, zone, now);
  expect(read.ok && whenInWords(read.value.when, 'en-US', t)).toBe(words);
});

const anyWord = fc.constantFrom(
  ...'every second last first tuesday fridays weekday month day week of the at 7pm 18:30 6 noon tomorrow until 3 june for 8 weeks times and on except starting 31st other next in'.split(
    ' ',
  ),
);

test('whatever is typed: what is understood begins with a date of its own that lies ahead, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.array(anyWord, { maxLength: 9 }), (words) => {
      const read = readSentence(words.join(' '), zone, now);
      const found = read.ok ? [read.value] : 'choices' in read.error ? read.error.choices : [];
      for (const { when } of found) {
        const [first] = occurrences({ ...when, exdates: [] }, { after: now, limit: 1 });
        const [alone] = occurrences({ ...when, rule: '', exdates: [] }, { after: now, limit: 1 });
        expect(first).toEqual(alone ?? null);
        expect(whenInWords(when, 'en-US', t)).not.toContain('rule of its own');
      }
    }),
    { numRuns: 3_000 },
  );
});

test('any text at all is answered', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readSentence(text, zone, now).ok).toBeTypeOf('boolean');
    }),
    { numRuns: 1_000 },
  );
});
