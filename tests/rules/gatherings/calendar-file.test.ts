/** Calendar files, as a program that is not ours reads them. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { calendarFile } from '#src/gatherings/calendar-file/file.ts';
import type { CalendarEntry } from '#src/gatherings/calendar-file/file.ts';
import { zoneLines } from '#src/gatherings/calendar-file/zone.ts';
import { keepable } from '#src/gatherings/making/when.ts';
import { occurrences } from '#src/gatherings/recurrence.ts';
import { sixtyZones } from './any-series.ts';

const now = new Date('2026-11-30T12:00:00Z');

const anEntry: CalendarEntry = {
  uid: 'abcdefghij.klmnopqrst@kindred',
  sequence: 3,
  changedAt: new Date('2026-11-29T10:00:00Z'),
  start: '2026-03-24T19:00',
  zone: 'Europe/Berlin',
  minutes: 90,
  rule: 'FREQ=WEEKLY;INTERVAL=2',
  exdates: [],
  instead: undefined,
  status: 'CONFIRMED',
  summary: 'Workshop',
  description: undefined,
  location: undefined,
  url: undefined,
};

const fileOf = (...entries: CalendarEntry[]) =>
  calendarFile({ entries, name: 'My dates', zone: 'Europe/Berlin', now });

/** As another program takes it in: zones as the file tells them, not as the program knows them. */
function parsed(file: string) {
  const calendar = ICAL.Component.fromString(file);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const whole = events.find((event) => !event.isRecurrenceException());
  for (const event of events) if (event.isRecurrenceException()) whole?.relateException(event);
  return { calendar, events, whole };
}

/** The package says nothing of its type. */
const details = z.object({ startDate: z.instanceof(ICAL.Time) });

/** When a program shows it, at most so many times. */
function shown(event: ICAL.Event | undefined, limit: number): Date[] {
  if (!event) return [];
  if (!event.isRecurring()) return [event.startDate.toJSDate()];
  const dates: Date[] = [];
  const all = event.iterator();
  for (let next = all.next(); next && dates.length < limit; next = all.next())
    dates.push(details.parse(event.getOccurrenceDetails(next)).startDate.toJSDate());
  return dates;
}

const anyText = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => !/\p{Cc}/u.test(text));

test('whatever people write comes out as it went in, in lines of 75 octets at most', () => {
  fc.assert(
    fc.property(anyText, fc.array(anyText, { minLength: 1, maxLength: 3 }), (summary, paragraphs) => {
      const description = paragraphs.join('\n');
      const file = fileOf({ ...anEntry, summary, description });
      const lines = file.split('\r\n');
      expect(lines.pop()).toBe('');
      expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true);
      const { whole } = parsed(file);
      expect(whole?.summary).toBe(summary);
      expect(whole?.description).toBe(description);
    }),
    { numRuns: 300 },
  );
});

test('a control character is left out, and a description cannot begin a property of its own', () => {
  const description = 'One\r\nATTACH:https://example.org\u0000\u0007 two';
  const { whole, calendar } = parsed(fileOf({ ...anEntry, description }));
  expect(whole?.description).toBe('One\nATTACH:https://example.org two');
  expect(calendar.getFirstSubcomponent('vevent')?.hasProperty('attach')).toBe(false);
});

test('the clocks of sixty zones are told as they are, from before the first date to ten years beyond the last', () => {
  const moments = Array.from({ length: 60 }, (_, index) =>
    DateTime.utc(2025, 1, 3, 11).plus({ days: 97 * index }),
  );
  for (const zone of sixtyZones) {
    const lines = zoneLines(zone, { first: 2025, last: 2030 });
    const told = new ICAL.Timezone(ICAL.Component.fromString(lines.join('\r\n')));
    for (const moment of moments) {
      const there = moment.setZone(zone);
      const { year, month, day, hour, minute } = there;
      const wall = new ICAL.Time({ year, month, day, hour, minute, second: 0, isDate: false }, told);
      expect([zone, there.toISODate(), wall.utcOffset() / 60]).toEqual([
        zone,
        there.toISODate(),
        there.offset,
      ]);
    }
  }
});

test('a change of clocks that comes every year is a rule, and goes on for good', () => {
  const berlin = zoneLines('Europe/Berlin', { first: 2026, last: 2026 }).join('\n');
  expect(berlin).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU');
  expect(berlin).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU');
  expect(berlin).not.toContain('RDATE');
  const newYork = zoneLines('America/New_York', { first: 2026, last: 2026 }).join('\n');
  expect(newYork).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU');
  expect(zoneLines('Asia/Kolkata', { first: 2026, last: 2026 }).join('\n')).toContain('TZOFFSETTO:+0530');
});

/** As leads make them: what odder rules mean, programs disagree about. */
const rules = [
  'FREQ=DAILY;INTERVAL=3',
  'FREQ=DAILY;COUNT=9',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
  'FREQ=WEEKLY;BYDAY=MO,WE,FR',
  'FREQ=WEEKLY;BYDAY=TH;COUNT=30',
  'FREQ=MONTHLY;BYDAY=2TU',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=MONTHLY;BYMONTHDAY=31',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=YEARLY',
  'FREQ=WEEKLY;UNTIL=20281231T235959',
  'FREQ=WEEKLY;UNTIL=20281231T230000Z',
] as const;

/** The other program reads no changes of clocks beyond. */
const readByThen = new Date('2035-01-01T00:00:00Z');

test('a series is shown when it takes place, in every zone and without its exceptions', () => {
  const anySeries = fc.record({
    day: fc.date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
    hour: fc.integer({ min: 6, max: 22 }),
    zone: fc.constantFrom(...sixtyZones),
    rule: fc.constantFrom(...rules),
    left: fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(anySeries, ({ day, hour, zone, rule, left }) => {
      const wanted = {
        start: `${day.toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:30`,
        zone,
        rule,
      };
      const kept = keepable(wanted);
      if (!kept.ok) throw new Error(kept.error.kind);
      const all = occurrences(kept.value, { after: new Date(0), limit: 20 });
      const slot = (at: Date) => DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
      const exdates = all.filter((_, index) => left.includes(index)).map(slot);
      const { whole } = parsed(fileOf({ ...anEntry, ...kept.value, exdates }));
      const expected = occurrences({ ...kept.value, exdates }, { after: new Date(0), limit: 12 });
      const isNear = (at: Date) => at < readByThen;
      expect(shown(whole, 12).filter(isNear)).toEqual(expected.filter(isNear));
    }),
    { numRuns: 400 },
  );
});

test('a date that is moved stands for the one that the rule named, and one that is called off says so', () => {
  const moved = { ...anEntry, rule: '', instead: '2026-04-07T19:00', start: '2026-04-09T20:00', sequence: 4 };
  const off = { ...anEntry, rule: '', instead: '2026-04-21T19:00', start: '2026-04-21T19:00' };
  const { whole, events, calendar } = parsed(fileOf(anEntry, moved, { ...off, status: 'CANCELLED' }));
  expect(shown(whole, 4).map((at) => at.toISOString().slice(0, 16))).toEqual([
    '2026-03-24T18:00',
    '2026-04-09T18:00',
    '2026-04-21T17:00',
    '2026-05-05T17:00',
  ]);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(1);
  const statuses = calendar.getAllSubcomponents('vevent').map((one) => one.getFirstPropertyValue('status'));
  expect(statuses).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
  expect(whole?.duration.toSeconds()).toBe(5400);
});

test('of something that is in UTC no zone is told, and an empty calendar is a valid one', () => {
  const file = fileOf({ ...anEntry, zone: 'UTC' });
  expect(file).toContain('DTSTART:20260324T190000Z');
  expect(file).not.toContain('VTIMEZONE');
  const { calendar } = parsed(fileOf());
  expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
});
