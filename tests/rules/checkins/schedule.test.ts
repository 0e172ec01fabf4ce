/** When somebody is asked next: agrees with another calendar library, wherever clocks and calendars are odd. */
import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';
import { expect, test } from 'vitest';
import { endOfDay, isSameDay, nextOccurrence, rarer, stepsLeft } from '#src/checkins/schedule.ts';
import type { Schedule } from '#src/checkins/schedule.ts';
import { rhythms } from '#src/checkins/types.ts';
import { timeZones } from '#src/platform/places/time-zones/zones.ts';
import { changesOf, nextByLuxon } from './luxon-calendar.ts';

const years = { from: new Date('2025-01-01T00:00:00Z'), until: new Date('2028-01-01T00:00:00Z') };
const changing = timeZones
  .map((zone) => ({ zone, changes: changesOf(zone, years.from, years.until) }))
  .filter(({ changes }) => changes.length > 0);

const usual: Schedule = {
  rhythm: 'daily',
  weekdays: 1,
  monthDay: 1,
  anchor: '2026-01-05',
  minute: 9 * 60,
  zone: 'Europe/Berlin',
};

const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  rhythm: fc.constantFrom(...rhythms),
  weekdays: fc.integer({ min: 1, max: 127 }),
  monthDay: fc.integer({ min: 1, max: 31 }),
  anchor: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  minute: fc.integer({ min: 0, max: 1439 }),
  zone: fc.constantFrom(...timeZones),
});
const anyMoment = fc.date({
  min: new Date('2023-12-01'),
  max: new Date('2032-04-01'),
  noInvalidDate: true,
});

test('agrees with luxon on 10,000 random schedules, in any zone and at any moment', () => {
  fc.assert(
    fc.property(anySchedule, anyMoment, (schedule, after) => {
      expect(nextOccurrence(schedule, after).at).toEqual(nextByLuxon(schedule, after));
    }),
    { numRuns: 10_000 },
  );
});

test('there are zones whose clocks change, and all of them are tried', () => {
  expect(changing.length).toBeGreaterThan(100);
  for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca'])
    expect(changing.map((one) => one.zone)).toContain(zone);
});

test('agrees with luxon around every change of clocks from 2025 to 2027, every quarter of an hour and in every rhythm', () => {
  const hour = 3_600_000;
  const failures: unknown[] = [];
  for (const { zone, changes } of changing) {
    const iana = IANAZone.create(zone);
    for (const change of changes) {
      // The wall times around it, on the clock of before and on the one of after.
      const wall = DateTime.fromMillis(change, { zone: 'utc' }).plus({ minutes: iana.offset(change - 1) });
      for (let minutes = -75; minutes <= 75; minutes += 15) {
        const local = wall.plus({ minutes });
        const day = local.toISODate() ?? '';
        const schedule: Schedule = {
          rhythm: rhythms[Math.abs(minutes / 15) % rhythms.length] ?? 'daily',
          weekdays: 1 << (local.weekday - 1),
          monthDay: local.day,
          anchor: day,
          minute: local.hour * 60 + local.minute,
          zone,
        };
        for (const after of [change - 30 * hour, change - 1, change]) {
          const got = nextOccurrence(schedule, new Date(after)).at.getTime();
          const wanted = nextByLuxon(schedule, new Date(after)).getTime();
          if (got !== wanted) failures.push({ schedule, after, got, wanted });
        }
      }
    }
  }
  expect(failures).toEqual([]);
}, 300_000);

test.each([
  ['moves forward by the gap', { minute: 150 }, '2026-03-28T12:00:00Z', '2026-03-29T01:30:00.000Z'],
  [
    'and is back at its time a day later',
    { minute: 150 },
    '2026-03-29T01:30:00Z',
    '2026-03-30T00:30:00.000Z',
  ],
  ['is the first of two', { minute: 150 }, '2026-10-24T12:00:00Z', '2026-10-25T00:30:00.000Z'],
  ['and not the second as well', { minute: 150 }, '2026-10-25T00:30:00Z', '2026-10-26T01:30:00.000Z'],
  [
    'on the last day of a short month',
    { rhythm: 'monthly', monthDay: 31 },
    '2026-02-01T00:00:00Z',
    '2026-02-28T08:00:00.000Z',
  ],
  ['on a leap day', { rhythm: 'monthly', monthDay: 30 }, '2028-02-01T00:00:00Z', '2028-02-29T08:00:00.000Z'],
  [
    'and on the 31st again where there is one',
    { rhythm: 'monthly', monthDay: 31 },
    '2026-02-28T12:00:00Z',
    '2026-03-31T07:00:00.000Z',
  ],
  [
    'every other week across a new year',
    { rhythm: 'fortnightly', weekdays: 2, anchor: '2025-12-23' },
    '2025-12-24T00:00:00Z',
    '2026-01-06T08:00:00.000Z',
  ],
] as const)('a time %s', (_what, changed, after, wanted) => {
  expect(nextOccurrence({ ...usual, ...changed }, new Date(after)).at.toISOString()).toBe(wanted);
});

test('lies after the moment that it is asked from, and never twice on one local day', () => {
  fc.assert(
    fc.property(anySchedule, anyMoment, (schedule, after) => {
      const first = nextOccurrence(schedule, after);
      const second = nextOccurrence(schedule, first.at);
      expect(first.at.getTime()).toBeGreaterThan(after.getTime());
      expect(second.day > first.day).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('a schedule that names no day is refused', () => {
  expect(() => nextOccurrence({ ...usual, rhythm: 'chosen', weekdays: 0 }, years.from)).toThrow(RangeError);
});

test('a day ends with the clock of its place, also on the days that are longer or shorter', () => {
  expect(endOfDay('Europe/Berlin', new Date('2026-03-29T06:00:00Z')).toISOString()).toBe(
    '2026-03-29T22:00:00.000Z',
  );
  expect(
    isSameDay('Pacific/Auckland', new Date('2026-06-01T11:00:00Z'), new Date('2026-06-01T13:00:00Z')),
  ).toBe(false);
});

test.each([
  ['daily', 1, { rhythm: 'weekly', weekdays: 1 }],
  ['daily', 2, { rhythm: 'fortnightly', weekdays: 1 }],
  ['daily', 9, { rhythm: 'monthly', monthDay: 5 }],
  ['weekly', 1, { rhythm: 'fortnightly' }],
  ['monthly', 3, { rhythm: 'monthly', monthDay: 1 }],
] as const)('%s made rarer by %i', (rhythm, steps, wanted) => {
  expect(rarer({ ...usual, rhythm }, steps)).toMatchObject(wanted);
});

test('made rarer never comes sooner', () => {
  fc.assert(
    fc.property(anySchedule, fc.integer({ min: 1, max: 4 }), anyMoment, (schedule, steps, after) => {
      const weekdays = schedule.weekdays & -schedule.weekdays;
      const one = ['weekly', 'fortnightly'].includes(schedule.rhythm) ? { ...schedule, weekdays } : schedule;
      const usually = countIn(one, after);
      expect(countIn(rarer(one, steps), after)).toBeLessThanOrEqual(usually);
    }),
    { numRuns: 300 },
  );
  expect(stepsLeft('daily')).toBe(3);
  expect(stepsLeft('monthly')).toBe(0);
});

/** How often it comes in the 84 days (twelve weeks) after a moment. */
function countIn(schedule: Schedule, after: Date): number {
  const end = after.getTime() + 84 * 86_400_000;
  let [count, at] = [0, nextOccurrence(schedule, after).at];
  for (; at.getTime() <= end; at = nextOccurrence(schedule, at).at) count += 1;
  return count;
}
