/** Whatever is read back can be typed again, and means the same dates: leads copy it, and change one word of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { occurrences } from '#src/gatherings/recurrence.ts';
import { whenInWords } from '#src/gatherings/sentence/read-back.ts';
import type { Understood, When } from '#src/gatherings/sentence/types.ts';
import { readSentence } from '#src/gatherings/sentence.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';

const translations = createTranslations();
const zone = 'Europe/Berlin';
/** A Friday, one o'clock there. */
const now = new Date('2026-03-20T12:00:00Z');

const datesOf = (when: When) => occurrences(when, { after: now, limit: 30 });

function meant(text: string): readonly Understood[] {
  const read = readSentence(text, zone, now);
  if (read.ok) return [read.value];
  return 'choices' in read.error ? read.error.choices : [];
}

function staysTheSame(text: string): void {
  for (const { when } of meant(text))
    for (const locale of ['en-US', 'en-GB', 'es-ES', 'es-419']) {
      const said = whenInWords(when, locale, translations.for(locale));
      const again = readSentence(said, zone, now);
      expect(again.ok ? datesOf(again.value.when) : `${said}: ${JSON.stringify(again.error)}`).toEqual(
        datesOf(when),
      );
    }
}

const days = [
  'tuesday',
  'monday and thursday',
  'monday, wednesday and friday',
  'weekday',
  'day',
  '3 days',
  '2 weeks on tuesday',
];
const often = [
  ...days.map((day) => `every ${day}`),
  'every second tuesday',
  'the first monday of each month',
  'the first and third monday and the last friday of the month',
  'the last but one friday of every second month',
  'every 3 months on the 2nd tuesday',
  'the 15th of each month',
  'the 1st and 15th of each month',
  'the last day of every month',
  'every month on the 31st',
  'every month on the 30th',
  'every month on the 29th and 31st',
  'every year on 24 december',
  'every year on 3 june and 5 june',
  'every year on the last day of february',
  'every 29 february',
  'the fourth thursday of november every year',
  'tomorrow',
  'next friday',
  'tuesday 7 april',
  'wednesday 7 april 2027',
];
const times = [
  'at 7pm',
  'at 9:30am',
  'at noon',
  'at midnight',
  'at 12 at night',
  'at 00:30',
  'at 6',
  'at 12:05',
];
const ends = ['', 'for 8 weeks', '6 times', 'once', 'until 3 june', 'until 3 june 2027'];
const excepts = ['', 'except 7 april', 'except 4 april, 11 april and 18 april 2027'];
const froms = ['', 'from 8 may', 'starting friday 1 january 2027'];

test('what anybody could say', () => {
  expect.hasAssertions();
  fc.assert(
    fc.property(
      fc.tuple(...[often, times, froms, ends, excepts].map((words) => fc.constantFrom(...words))),
      (said) => {
        staysTheSame(said.join(' '));
      },
    ),
    { numRuns: 150 },
  );
});

test.each(often.flatMap((said) => times.map((time) => `${said} ${time}`)))('%s', (text) => {
  // At night on a day of a month it is the day after it, which a lead says themselves.
  const night = /month|year|february/.test(text) && /night/.test(text);
  expect(meant(text).length > 0).toBe(!night);
  staysTheSame(text);
});
