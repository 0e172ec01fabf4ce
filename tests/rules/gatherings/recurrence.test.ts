/** When a series takes place: agrees with another way of reckoning wherever clocks and calendars are odd. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { libraryWalls } from '#src/gatherings/recurrence/library.ts';
import { readRule } from '#src/gatherings/recurrence/rule.ts';
import { readWall } from '#src/gatherings/recurrence/wall.ts';
import { wallsOf } from '#src/gatherings/recurrence/walls.ts';
import { occurrences } from '#src/gatherings/recurrence.ts';
import type { Series } from '#src/gatherings/recurrence.ts';
import { anyMoment, anyRule, anySeries, sixtyZones } from './any-series.ts';
import { instantsAfter, lastYear } from './independent.ts';

const from2025 = new Date('2025-01-01T00:00:00Z');
const compared = Date.UTC(lastYear - 1, 11, 1);

test('agrees with a walk over every day on 10,000 random rules in 60 zones', () => {
  expect(sixtyZones).toHaveLength(60);
  fc.assert(
    fc.property(anySeries, anyMoment, (series, after) => {
      const got = occurrences(series, { after, limit: 6 }).map(Number);
      const wanted = instantsAfter(series, after.getTime(), 6);
      expect(got.filter((at) => at < compared)).toEqual(wanted.filter((at) => at < compared));
    }),
    { numRuns: 10_000 },
  );
}, 900_000);

test('exceptions leave out what they name, and nothing else', () => {
  fc.assert(
    fc.property(anySeries, anyMoment, fc.integer({ min: 1, max: 5 }), (series, after, step) => {
      const walls = fiveWalls(series).filter((_, index) => index % step === 0);
      const exdates = walls.map((wall) => new Date(wall).toISOString().slice(0, 16));
      const got = occurrences({ ...series, exdates }, { after, limit: 4 }).map(Number);
      const wanted = instantsAfter({ ...series, exdates }, after.getTime(), 4);
      expect(got.filter((at) => at < compared)).toEqual(wanted.filter((at) => at < compared));
    }),
    { numRuns: 1_000 },
  );
}, 600_000);

function fiveWalls({ start, rule }: Series): number[] {
  const parsed = readRule(rule);
  return parsed ? firstOf(wallsOf(parsed, rule, readWall(start) ?? 0).from(0), 5) : [];
}

function firstOf(walls: Iterable<number>, count: number): number[] {
  const found: number[] = [];
  for (const wall of walls) {
    if (found.length >= count) break;
    found.push(wall);
  }
  return found;
}

test('our arithmetic and the library name the same days', () => {
  fc.assert(
    fc.property(
      anyRule,
      fc.date({ min: from2025, max: new Date('2030-12-31'), noInvalidDate: true }),
      (rule, day) => {
        // Of a year without a 53rd the library names a day of the next.
        fc.pre(!rule.includes('53'));
        const endless = rule.replaceAll(/;(COUNT|UNTIL)=\w+/g, '');
        const parsed = readRule(endless);
        const start = Math.floor(day.getTime() / 60_000) * 60_000;
        if (!parsed) throw new Error(`unreadable: ${endless}`);
        const until = Date.UTC(2040, 0, 1);
        const own = firstOf(wallsOf(parsed, endless, start).from(start), 8).filter((wall) => wall < until);
        const theirs = firstOf(libraryWalls(endless, start).from(start), own.length);
        expect(own).toEqual(theirs);
      },
    ),
    { numRuns: 1_000 },
  );
}, 600_000);

test('whatever the rule: strictly after, in order, each once, and a longer list begins with the shorter', () => {
  fc.assert(
    fc.property(anySeries, anyMoment, (series, after) => {
      const got = occurrences(series, { after, limit: 8 }).map(Number);
      expect(got.every((at, index) => at > (got[index - 1] ?? after.getTime()))).toBe(true);
      expect(occurrences(series, { after, limit: 3 }).map(Number)).toEqual(got.slice(0, 3));
      const [first = after.getTime()] = got;
      const rest = occurrences(series, { after: new Date(first), limit: 3 }).map(Number);
      expect(rest).toEqual(got.slice(1, 4));
    }),
    { numRuns: 1_000 },
  );
}, 600_000);

const berlin = { start: '2026-03-24T19:00', zone: 'Europe/Berlin', rule: '' };

test.each<[string, Partial<Series>, string, readonly string[]]>([
  ['once', {}, '2026-01-01T00:00:00Z', ['2026-03-24T18:00']],
  ['once, and over', {}, '2026-03-24T18:00:00Z', []],
  [
    'every other Tuesday across the change of clocks keeps its hour',
    { rule: 'FREQ=WEEKLY;INTERVAL=2' },
    '2026-01-01T00:00:00Z',
    ['2026-03-24T18:00', '2026-04-07T17:00', '2026-04-21T17:00'],
  ],
  [
    'a time that is skipped moves forward by the gap',
    { start: '2026-03-28T02:30', rule: 'FREQ=DAILY' },
    '2026-03-28T12:00:00Z',
    ['2026-03-29T01:30', '2026-03-30T00:30', '2026-03-31T00:30'],
  ],
  [
    'a skipped time and one that was not, at the same instant, are one',
    { start: '2026-03-29T00:30', rule: 'FREQ=DAILY;BYHOUR=2,3' },
    '2026-03-29T00:00:00Z',
    ['2026-03-29T01:30', '2026-03-30T00:30', '2026-03-30T01:30'],
  ],
  [
    'a skipped time may come after a later one',
    { start: '2026-03-29T00:45', rule: 'FREQ=DAILY;BYHOUR=2,3;BYMINUTE=0,45' },
    '2026-03-29T00:50:00Z',
    ['2026-03-29T01:00', '2026-03-29T01:45', '2026-03-30T00:00'],
  ],
  [
    'a time that comes twice is the first',
    { start: '2026-10-24T02:30', rule: 'FREQ=DAILY' },
    '2026-10-24T12:00:00Z',
    ['2026-10-25T00:30', '2026-10-26T01:30', '2026-10-27T01:30'],
  ],
  [
    'half an hour, where clocks change by that',
    { start: '2026-10-04T02:15', zone: 'Australia/Lord_Howe', rule: 'FREQ=DAILY;COUNT=2' },
    '2026-10-01T00:00:00Z',
    ['2026-10-03T15:45', '2026-10-04T15:15'],
  ],
  [
    'the 31st is left out where there is none',
    { start: '2026-01-31T19:00', rule: 'FREQ=MONTHLY' },
    '2026-02-01T00:00:00Z',
    ['2026-03-31T17:00', '2026-05-31T17:00', '2026-07-31T17:00'],
  ],
  [
    'the last day is the last of each',
    { start: '2026-01-31T19:00', rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' },
    '2026-02-01T00:00:00Z',
    ['2026-02-28T18:00', '2026-03-31T17:00', '2026-04-30T17:00'],
  ],
  [
    'a leap day comes every four years',
    { start: '2028-02-29T19:00', rule: 'FREQ=YEARLY' },
    '2028-03-01T00:00:00Z',
    ['2032-02-29T18:00', '2036-02-29T18:00', '2040-02-29T18:00'],
  ],
  [
    'the last Friday',
    { start: '2026-03-27T18:30', rule: 'FREQ=MONTHLY;BYDAY=-1FR' },
    '2026-03-28T00:00:00Z',
    ['2026-04-24T16:30', '2026-05-29T16:30', '2026-06-26T16:30'],
  ],
  [
    'until a local time, which belongs to it',
    { rule: 'FREQ=WEEKLY;UNTIL=20260407T190000' },
    '2026-01-01T00:00:00Z',
    ['2026-03-24T18:00', '2026-03-31T17:00', '2026-04-07T17:00'],
  ],
  [
    'until, told as a start is',
    { rule: 'FREQ=WEEKLY;UNTIL=2026-03-31T19:00' },
    '2026-03-25T00:00:00Z',
    ['2026-03-31T17:00'],
  ],
  [
    'until an instant, which belongs to it',
    { rule: 'FREQ=WEEKLY;UNTIL=20260331T170000Z' },
    '2026-01-01T00:00:00Z',
    ['2026-03-24T18:00', '2026-03-31T17:00'],
  ],
  [
    'until an instant a second too early',
    { rule: 'FREQ=WEEKLY;UNTIL=20260331T165959Z' },
    '2026-01-01T00:00:00Z',
    ['2026-03-24T18:00'],
  ],
  [
    'until a day, the whole of it',
    { rule: 'FREQ=WEEKLY;UNTIL=20260331' },
    '2026-03-25T00:00:00Z',
    ['2026-03-31T17:00'],
  ],
  [
    'what is left out counts nevertheless',
    { rule: 'FREQ=WEEKLY;COUNT=4', exdates: ['2026-03-31T19:00', '2026-04-14T19:00'] },
    '2026-01-01T00:00:00Z',
    ['2026-03-24T18:00', '2026-04-07T17:00'],
  ],
  [
    'a skipped time is left out under its own name',
    { start: '2026-03-28T02:30', rule: 'FREQ=DAILY', exdates: ['2026-03-29T02:30'] },
    '2026-03-28T12:00:00Z',
    ['2026-03-30T00:30', '2026-03-31T00:30', '2026-04-01T00:30'],
  ],
  [
    'by the week of the year, which the library knows',
    { rule: 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO' },
    '2026-01-01T00:00:00Z',
    ['2026-05-11T17:00', '2027-05-17T17:00', '2028-05-15T17:00'],
  ],
  [
    'by the day of the year',
    { rule: 'FREQ=YEARLY;BYYEARDAY=100,-1;COUNT=3' },
    '2026-01-01T00:00:00Z',
    ['2026-04-10T17:00', '2026-12-31T18:00', '2027-04-10T17:00'],
  ],
  [
    'every six hours, on the clock',
    { rule: 'FREQ=HOURLY;INTERVAL=6;COUNT=3' },
    '2026-01-01T00:00:00Z',
    ['2026-03-24T18:00', '2026-03-25T00:00', '2026-03-25T06:00'],
  ],
  ['a day that never comes', { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, '2026-01-01T00:00:00Z', []],
  [
    'a day of the year in no month of it',
    { rule: 'FREQ=YEARLY;BYYEARDAY=1;BYMONTH=2' },
    '2026-01-01T00:00:00Z',
    [],
  ],
  [
    'long ago, and still going on',
    { start: '1990-01-01T09:00', rule: 'FREQ=MONTHLY' },
    '2026-11-02T00:00:00Z',
    ['2026-12-01T08:00', '2027-01-01T08:00', '2027-02-01T08:00'],
  ],
])('%s', (_what, changed, after, wanted) => {
  const got = occurrences({ ...berlin, ...changed }, { after: new Date(after), limit: 3 });
  expect(got.map((at) => at.toISOString().slice(0, 16))).toEqual(wanted);
});

test('none are none, and what cannot be read is refused', () => {
  expect(occurrences(berlin, { after: from2025, limit: 0 })).toEqual([]);
  for (const broken of [{ start: '2026-02-30T19:00' }, { zone: 'Europe/Atlantis' }, { rule: 'FREQ=OFTEN' }])
    expect(() => occurrences({ ...berlin, ...broken }, { after: from2025, limit: 1 })).toThrow(RangeError);
});
