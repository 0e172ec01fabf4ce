/** Random series of every kind, between 2025 and 2030. */
import fc from 'fast-check';
import { weekdayCodes } from '#src/gatherings/recurrence/rule.ts';
import type { Series } from '#src/gatherings/recurrence.ts';
import { timeZones } from '#src/platform/places/time-zones/zones.ts';

/** Sixty zones: those whose clocks change in odd ways, and every seventh of the others. */
export const sixtyZones: readonly string[] = [
  ...new Set([
    'UTC',
    'Europe/Berlin',
    'Europe/London',
    'Europe/Dublin',
    'America/New_York',
    'America/St_Johns',
    'America/Santiago',
    'America/Havana',
    'Africa/Cairo',
    'Africa/Casablanca',
    'Asia/Beirut',
    'Asia/Jerusalem',
    'Asia/Kathmandu',
    'Asia/Kolkata',
    'Antarctica/Troll',
    'Atlantic/Azores',
    'Australia/Lord_Howe',
    'Australia/Sydney',
    'Pacific/Auckland',
    'Pacific/Chatham',
    'Pacific/Kiritimati',
    ...timeZones.filter((_, index) => index % 7 === 0),
  ]),
].slice(0, 60);

const span = {
  min: new Date('2025-01-01T00:00:00Z'),
  max: new Date('2030-12-31T00:00:00Z'),
  noInvalidDate: true,
};

/** Clocks change at night: half of all series are then. */
const anyTime = fc
  .tuple(fc.date(span), fc.oneof(fc.integer({ min: 0, max: 4 * 60 }), fc.integer({ min: 0, max: 1439 })))
  .map(([day, minute]) => {
    const time = new Date(Date.UTC(2000, 0, 1, 0, minute)).toISOString().slice(11, 16);
    return `${day.toISOString().slice(0, 10)}T${time}`;
  });

const some = <Worth>(arb: fc.Arbitrary<Worth>, most = 3) =>
  fc.uniqueArray(arb, { minLength: 1, maxLength: most });
const weekday = fc.constantFrom(...weekdayCodes);
const plainDays = some(weekday, 4).map((days) => `BYDAY=${days.join(',')}`);
/** Either all of them have a number or none: what a mixture means, implementations disagree about. */
const nthDays = (most: number) =>
  some(
    fc.tuple(
      fc.integer({ min: -most, max: most }).filter((nth) => nth !== 0),
      weekday,
    ),
    2,
  ).map((days) => `BYDAY=${days.map(([nth, day]) => `${nth}${day}`).join(',')}`);
const monthDays = some(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -31, max: -1 }))).map(
  (days) => `BYMONTHDAY=${days.join(',')}`,
);
const months = some(fc.integer({ min: 1, max: 12 })).map((list) => `BYMONTH=${list.join(',')}`);
const positions = some(fc.constantFrom(1, 2, 3, -1, -2), 2).map((list) => `BYSETPOS=${list.join(',')}`);
const hours = some(fc.integer({ min: 0, max: 23 }), 2).map((list) => `BYHOUR=${list.join(',')}`);
const minutes = some(fc.integer({ min: 0, max: 59 }), 2).map((list) => `BYMINUTE=${list.join(',')}`);
const nothing = fc.constant('');
const or = (...parts: fc.Arbitrary<string>[]) => fc.oneof(nothing, ...parts);

const bodies = [
  fc.tuple(fc.constant('FREQ=DAILY'), or(plainDays), or(months), or(monthDays), nothing),
  fc.tuple(
    fc.constant('FREQ=WEEKLY'),
    or(plainDays),
    or(months),
    or(weekday.map((day) => `WKST=${day}`)),
    nothing,
  ),
  fc.tuple(fc.constant('FREQ=MONTHLY'), or(plainDays, nthDays(5)), or(monthDays), or(months), nothing),
  fc.tuple(fc.constant('FREQ=MONTHLY'), plainDays, or(monthDays), positions, nothing),
  fc.tuple(fc.constant('FREQ=YEARLY'), or(plainDays), or(monthDays), or(months), nothing),
  fc.tuple(fc.constant('FREQ=YEARLY'), nthDays(5), months, or(positions), nothing),
  fc.tuple(fc.constant('FREQ=YEARLY'), nthDays(53), nothing, nothing, nothing),
] as const;

const interval = fc.oneof(
  nothing,
  fc.integer({ min: 1, max: 6 }).map((every) => `INTERVAL=${every}`),
);
const times = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(nothing, nothing) },
  { weight: 1, arbitrary: fc.tuple(hours, or(minutes)) },
);
const end = fc.oneof(
  nothing,
  fc.integer({ min: 1, max: 40 }).map((count) => `COUNT=${count}`),
  anyTime.map((until) => `UNTIL=${until.replaceAll(/[-:]/g, '')}00`),
  anyTime.map((until) => `UNTIL=${until.replaceAll(/[-:]/g, '')}00Z`),
);

export const anyRule: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(...bodies), interval, times, end)
  .map(([body, every, time, until]) =>
    [...body, every, ...time, until].filter((part) => part !== '').join(';'),
  );

export const anySeries: fc.Arbitrary<Series> = fc.record({
  start: anyTime,
  zone: fc.constantFrom(...sixtyZones),
  rule: fc.oneof({ weight: 1, arbitrary: nothing }, { weight: 30, arbitrary: anyRule }),
});

export const anyMoment: fc.Arbitrary<Date> = fc.date(span);
