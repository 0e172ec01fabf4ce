import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTimeZones, timeZonesMeant } from '#src/platform/places/time-zones/search.ts';
import { clockIn, isTimeZone, offsetAt, timeZones } from '#src/platform/places/time-zones/zones.ts';
import { otherWords } from '#src/platform/places/time-zones/cities.ts';

const winter = new Date('2026-01-15T12:00:00Z');
const summer = new Date('2026-07-15T12:00:00Z');

test.each([
  ['Berlin', ['Europe/Berlin']],
  ['Spain', ['Europe/Madrid']],
  ['India', ['Asia/Kolkata']],
  ['nowhere at all', []],
])('of what fits “%s”, only what fits best is meant', (typed, zones) => {
  expect(timeZonesMeant(typed, winter)).toEqual(zones);
});

test.each(['US', 'UTC+1'])('“%s” can be the time of several places', (typed) => {
  const zones = timeZonesMeant(typed, winter);
  expect(zones.length).toBeGreaterThan(1);
  expect(findTimeZones(typed, winter).slice(0, zones.length)).toEqual(zones);
});

describe('somebody types, and first comes', () => {
  test.for([
    ['Berlin', 'Europe/Berlin'],
    ['berl', 'Europe/Berlin'],
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/ber', 'Europe/Berlin'],
    ['München', 'Europe/Berlin'],
    ['munchen', 'Europe/Berlin'],
    ['Munich', 'Europe/Berlin'],
    ['Deutschland', 'Europe/Berlin'],
    ['Köln', 'Europe/Berlin'],
    ['cet', 'Europe/Berlin'],
    ['Wien', 'Europe/Vienna'],
    ['Genève', 'Europe/Zurich'],
    ['Zürich', 'Europe/Zurich'],
    ['London', 'Europe/London'],
    ['londno', 'Europe/London'],
    ['uk', 'Europe/London'],
    ['Glasgow', 'Europe/London'],
    ['Kyiv', 'Europe/Kyiv'],
    ['Kiev', 'Europe/Kyiv'],
    ['Saint Petersburg', 'Europe/Moscow'],
    ['new york', 'America/New_York'],
    ['New_York', 'America/New_York'],
    ['NYC', 'America/New_York'],
    ['Boston', 'America/New_York'],
    ['est', 'America/New_York'],
    ['eastern time', 'America/New_York'],
    ['St. Louis', 'America/Chicago'],
    ['texas', 'America/Chicago'],
    ['san francisco', 'America/Los_Angeles'],
    ['los angelos', 'America/Los_Angeles'],
    ['pst', 'America/Los_Angeles'],
    ['arizona', 'America/Phoenix'],
    ['Montréal', 'America/Toronto'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['sao paulo', 'America/Sao_Paulo'],
    ['rio', 'America/Sao_Paulo'],
    ['Buenos Aires', 'America/Argentina/Buenos_Aires'],
    ['Bogotá', 'America/Bogota'],
    ['Mumbai', 'Asia/Kolkata'],
    ['Bombay', 'Asia/Kolkata'],
    ['Calcutta', 'Asia/Kolkata'],
    ['India', 'Asia/Kolkata'],
    ['Katmandu', 'Asia/Kathmandu'],
    ['Saigon', 'Asia/Ho_Chi_Minh'],
    ['Hanoi', 'Asia/Ho_Chi_Minh'],
    ['Tokio', 'Asia/Tokyo'],
    ['Osaka', 'Asia/Tokyo'],
    ['Beijing', 'Asia/Shanghai'],
    ['Sidney', 'Australia/Sydney'],
    ['Canberra', 'Australia/Sydney'],
    ['Auckland', 'Pacific/Auckland'],
    ['Wellington', 'Pacific/Auckland'],
    ['Cape Town', 'Africa/Johannesburg'],
    ['Lagos', 'Africa/Lagos'],
    ['Georgia', 'Asia/Tbilisi'],
    ['utc', 'UTC'],
    ['GMT', 'UTC'],
    ['  Berlin  ', 'Europe/Berlin'],
  ] as const)('%s: %s', ([typed, first]) => {
    expect(findTimeZones(typed, winter)[0]).toBe(first);
  });

  test.for([
    ['+2', winter, 'Africa/Cairo', 'Europe/Berlin'],
    ['+2', summer, 'Europe/Berlin', 'Europe/London'],
    ['UTC+1', winter, 'Europe/Berlin', 'Europe/London'],
    ['gmt -5', winter, 'America/New_York', 'America/Chicago'],
    ['UTC-5', summer, 'America/Chicago', 'America/New_York'],
    ['−5', winter, 'America/New_York', 'America/Denver'],
    ['+5:30', winter, 'Asia/Kolkata', 'Asia/Karachi'],
    ['0530', winter, 'Asia/Kolkata', 'Asia/Karachi'],
    ['0', winter, 'Europe/London', 'Europe/Paris'],
  ] as const)('hours from UTC, by the season: %s', ([typed, now, among, notAmong]) => {
    const found = findTimeZones(typed, now);
    expect(found).toContain(among);
    expect(found).not.toContain(notAmong);
  });

  test.for(['', ' ', 'xyzzyx', '+15', '99', '🙂', 'Berlin Berlin Berlin'])('nothing fits “%s”', (typed) => {
    expect(findTimeZones(typed, winter)).toEqual([]);
  });

  test('a place that is nowhere near a spelling is not shown beside one that fits', () => {
    expect(findTimeZones('paris', winter)).toEqual(['Europe/Paris']);
  });
});

describe('laws', () => {
  const zone = fc.constantFrom(...timeZones);

  test('every zone is found by its own name, in whatever case', () => {
    fc.assert(
      fc.property(zone, fc.boolean(), (name, upper) => {
        expect(findTimeZones(upper ? name.toUpperCase() : name, winter)[0]).toBe(name);
      }),
    );
  });

  test('whatever is typed, only zones are found, none twice', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (typed) => {
        const found = findTimeZones(typed, winter);
        expect(found.every(isTimeZone)).toBe(true);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  test('every zone has a clock, and hours from UTC that it keeps to', () => {
    for (const name of timeZones) {
      expect(clockIn(name, winter, 'en-US')).toMatch(/\d/);
      expect(Math.abs(offsetAt(name, winter))).toBeLessThanOrEqual(14 * 60);
    }
  });

  test('the words beside the names belong to zones that there are', () => {
    expect(Object.keys(otherWords).filter((name) => !isTimeZone(name))).toEqual([]);
  });
});
