/** Instants in words on the sandbox's page. */
import { expect, test } from 'vitest';
import { sentInWords, timeInWords } from '#sandbox/page/app/message/time.ts';
import type { TimeStyle } from '#sandbox/page/app/message/time.ts';

const now = Date.parse('2026-03-10T12:00:00Z');
const london = { zone: 'Europe/London', locale: 'en-GB' };

test.each<[TimeStyle, string]>([
  ['t', '12:00'],
  ['T', '12:00:00'],
  ['d', '10/03/2026'],
  ['D', '10 March 2026'],
  ['f', '10 March 2026 at 12:00'],
])('style %s', (style, words) => {
  expect(timeInWords(now, style, now, london)).toBe(words);
});

test('style F says the day of the week', () => {
  // Whether a comma follows it is up to the version of the language data.
  expect(timeInWords(now, 'F', now, london)).toMatch(/^Tuesday,? 10 March 2026 at 12:00$/);
});

test.each([
  [30, 'in 30 seconds'],
  [-30, '30 seconds ago'],
  [90, 'in 2 minutes'],
  [3600, 'in 1 hour'],
  [-86_400 * 3, '3 days ago'],
  [86_400 * 45, 'in 2 months'],
  [86_400 * 800, 'in 2 years'],
])('%i seconds away', (seconds, words) => {
  expect(timeInWords(now + seconds * 1000, 'R', now, london)).toBe(words);
});

test('the zone is the viewer’s own', () => {
  expect(timeInWords(now, 't', now, { zone: 'Asia/Kolkata', locale: 'en-GB' })).toBe('17:30');
});

test.each([
  ['2026-03-10T08:00:00Z', '08:00'],
  ['2026-03-09T23:30:00Z', 'Yesterday at 23:30'],
  ['2026-03-08T23:30:00Z', '08/03/2026 23:30'],
])('a message of %s', (at, words) => {
  expect(sentInWords(Date.parse(at), now, london)).toBe(words);
});
