/** How long a pause lasts, read from words and reckoned on the calendar where somebody is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUntil } from '#src/members/flare/read-until.ts';
import { isUntil, resolveUntil } from '#src/members/flare/until.ts';
import { days, minutes } from '#src/platform/durations.ts';
import { instantOf, wallTimeAt } from '#src/platform/places/time-zones/wall-time.ts';
import { offsetAt, timeZones } from '#src/platform/places/time-zones/zones.ts';

/** A Sunday, in the afternoon. */
const now = new Date('2026-11-29T14:00:00Z');
const read = (words: string, locale = 'en-US') => readUntil(words, { now, zone: 'UTC', locale });

describe('words', () => {
  test.each([
    ['tomorrow', ['d1']],
    ['Until Friday', ['w5']],
    ['fri', ['w5']],
    ['Thurs.', ['w4']],
    ['next monday!', ['w1']],
    ['sunday', ['w0']],
    ['3 days', ['d3']],
    ['for a week', ['d7']],
    ['one more week', ['d7']],
    ['tomorrow morning', ['d1']],
    ['the day after tomorrow', ['d2']],
    ['two weeks', ['d14']],
    ['12h', ['h12']],
    ['an hour', ['h1']],
    ['1 month', ['d30']],
    ['after the weekend', ['w1']],
    ['2026-12-04', ['2026-12-04']],
    ['4 December', ['2026-12-04']],
    ['Dec 4th', ['2026-12-04']],
    ['4.12.', ['2026-12-04']],
    ['29 nov', ['2027-11-29']],
    ['12/4', ['2026-12-04', '2027-04-12']],
    ['d3', ['d3']],
  ])('%s', (words, codes) => expect(read(words)).toEqual(codes));

  test.each([
    ['de', 'morgen', ['d1']],
    ['de', 'bis Freitag', ['w5']],
    ['de', 'Freitag', ['w5']],
    ['de', '3 Tage', ['d3']],
    ['de', '2 Wochen', ['d14']],
    ['de', '4. Dezember', ['2026-12-04']],
    ['en-GB', '4/12', ['2026-12-04', '2027-04-12']],
    ['fr', 'vendredi', ['w5']],
    ['es-ES', 'mañana', ['d1']],
    ['es-419', 'hasta el viernes', ['w5']],
    ['es-419', '3 días', ['d3']],
    ['es-419', 'dos semanas', ['d14']],
    ['es-ES', '4 de diciembre', ['2026-12-04']],
    ['es-ES', '4 de diciembre de 2026', ['2026-12-04']],
    ['es-419', 'después del fin de semana', ['w1']],
  ])('in %s: %s', (locale, words, codes) => expect(read(words, locale)).toEqual(codes));

  test.each([
    '',
    'whenever',
    '0 days',
    '400 days',
    '-3 days',
    '31 february',
    '2026-11-28',
    '2029-01-01',
    'none',
    '1',
  ])('that nobody can keep to, or that say nothing: %j', (words) => expect(read(words)).toEqual([]));

  test('law: whatever is written, each reading is a code that lies ahead', () => {
    const word = fc.constantFrom(
      'until',
      'friday',
      'weeks',
      'day',
      'december',
      'h',
      '.',
      '/',
      '-',
      'tomorrow',
    );
    const likely = fc
      .array(fc.oneof(word, fc.nat(40).map(String)), { maxLength: 4 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          likely,
          fc.constantFrom('__proto__', 'constructor', 'a __proto__'),
        ),
        fc.constantFrom(...timeZones),
        (words, zone) => {
          const codes = readUntil(words, { now, zone, locale: 'en-US' });
          const wrong = codes.filter(
            (code) => !isUntil(code) || resolveUntil(code, { now, zone }) === undefined,
          );
          expect(wrong).toEqual([]);
        },
      ),
    );
  });
});

describe('codes', () => {
  const at = (until: string, zone = 'UTC') => resolveUntil(until, { now, zone })?.toISOString();
  test.each([
    ['none', 'UTC', undefined],
    ['h12', 'UTC', '2026-11-30T02:00:00.000Z'],
    ['d1', 'UTC', '2026-11-30T09:00:00.000Z'],
    // In Auckland it is Monday already, three in the morning.
    ['d1', 'Pacific/Auckland', '2026-11-30T20:00:00.000Z'],
    ['w1', 'Pacific/Auckland', '2026-12-06T20:00:00.000Z'],
    ['w0', 'UTC', '2026-12-06T09:00:00.000Z'],
    ['w5', 'America/New_York', '2026-12-04T14:00:00.000Z'],
    ['2026-12-04', 'Europe/Berlin', '2026-12-04T08:00:00.000Z'],
    ['2026-11-29', 'UTC', undefined],
    ['2028-01-01', 'UTC', undefined],
  ])('%s in %s', (until, zone, expected) => expect(at(until, zone)).toBe(expected));

  test.each(['', 'd0', 'd367', 'h73', 'w7', 'd1 ', '4.12.', 'D1'])('%j is none', (text) =>
    expect(isUntil(text)).toBe(false),
  );
});

describe('the clocks on a wall', () => {
  test.each([
    // Skipped in spring: later by what was skipped. Twice in autumn: the first time.
    ['Europe/Berlin', { year: 2026, month: 3, day: 29, hour: 2 }, '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', { year: 2026, month: 10, day: 25, hour: 2 }, '2026-10-25T00:00:00.000Z'],
    ['America/New_York', { year: 2026, month: 3, day: 8, hour: 2 }, '2026-03-08T07:00:00.000Z'],
    ['Australia/Lord_Howe', { year: 2026, month: 10, day: 4, hour: 2 }, '2026-10-03T15:30:00.000Z'],
    ['Asia/Kolkata', { year: 2026, month: 2, day: 30, hour: 9 }, '2026-03-02T03:30:00.000Z'],
  ])('in %s at %o', (zone, wall, expected) => expect(instantOf(zone, wall).toISOString()).toBe(expected));

  test('law: away from a change of clocks, an instant is found again from what they show', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...timeZones),
        fc.date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
        (zone, at) => {
          const steady = [days(-2), 0, days(2)].map((away) => offsetAt(zone, new Date(at.getTime() + away)));
          fc.pre(new Set(steady).size === 1);
          const again = instantOf(zone, wallTimeAt(zone, at));
          const since = at.getTime() - again.getTime();
          expect(since).toBeGreaterThanOrEqual(0);
          expect(since).toBeLessThan(minutes(60));
        },
      ),
    );
  });
});
