/** When rounds are: crontab's five fields, by the clock on the community's wall. */
import { describe, expect, test } from 'vitest';
import { fullHour, endOf } from '#src/matching/hours.ts';
import { nextRound, offeredSchedules, readSchedule, scheduleNames } from '#src/matching/schedule.ts';

function next(text: string, zone: string, now: string): string | undefined {
  const schedule = readSchedule(text);
  if (!schedule) throw new Error('it cannot be read');
  return nextRound(schedule, zone, new Date(now))?.toISOString();
}

describe('the next round', () => {
  test.each([
    [
      'every Sunday evening',
      '0 18 * * 0',
      'Europe/Berlin',
      '2026-11-29T12:00:00Z',
      '2026-11-29T17:00:00.000Z',
    ],
    ['Sunday as a seven', '0 18 * * 7', 'UTC', '2026-11-30T00:00:00Z', '2026-12-06T18:00:00.000Z'],
    ['a moment that is just over', '0 18 * * 0', 'UTC', '2026-11-29T18:00:00Z', '2026-12-06T18:00:00.000Z'],
    ['twice a week', '0 18 * * 0,3', 'UTC', '2026-11-30T00:00:00Z', '2026-12-02T18:00:00.000Z'],
    ['a step', '*/20 9 * * *', 'UTC', '2026-11-30T09:21:00Z', '2026-11-30T09:40:00.000Z'],
    ['a range', '0 9 10-12 * *', 'UTC', '2026-11-12T09:30:00Z', '2026-12-10T09:00:00.000Z'],
    [
      'a day of the month or of the week',
      '0 0 13 * 5',
      'UTC',
      '2026-11-29T00:00:00Z',
      '2026-12-04T00:00:00.000Z',
    ],
    ['a leap day', '0 12 29 2 *', 'UTC', '2026-11-29T00:00:00Z', '2028-02-29T12:00:00.000Z'],
    [
      'a time in a spring gap',
      '30 2 * * *',
      'Europe/Berlin',
      '2027-03-28T00:00:00Z',
      '2027-03-28T01:30:00.000Z',
    ],
    [
      'a time that comes twice',
      '30 2 * * *',
      'Europe/Berlin',
      '2026-10-24T22:30:00Z',
      '2026-10-25T00:30:00.000Z',
    ],
    ['a zone far east', '0 0 1 * *', 'Pacific/Auckland', '2026-11-29T00:00:00Z', '2026-11-30T11:00:00.000Z'],
  ])('%s', (_what, text, zone, now, expected) => {
    expect(next(text, zone, now)).toBe(expected);
  });

  test('that never comes is not looked for for ever', () => {
    expect(next('0 0 30 2 *', 'UTC', '2026-11-29T00:00:00Z')).toBeUndefined();
  });

  test('of a time that came twice in autumn is not the second one', () => {
    expect(next('30 2 * * *', 'Europe/Berlin', '2026-10-25T00:30:00Z')).toBe('2026-10-26T01:30:00.000Z');
  });
});

test.each([
  '',
  '0 18 * *',
  '60 0 * * *',
  '0 24 * * *',
  '0 0 0 * *',
  'a b c d e',
  '0 0 * 13 *',
  '*/0 * * * *',
  '5-1 * * * *',
  '0 18 * * 8',
])('“%s” is no schedule', (text) => expect(readSchedule(text)).toBeUndefined());

test.each(scheduleNames)('what is offered can be read: %s', (name) => {
  expect(readSchedule(offeredSchedules[name])).toBeDefined();
});

test('everything goes out on a full hour, and nobody has less than their 72 hours', () => {
  expect(fullHour(new Date('2026-11-29T12:00:00.001Z')).toISOString()).toBe('2026-11-29T13:00:00.000Z');
  expect(fullHour(new Date('2026-11-29T12:00:00Z')).toISOString()).toBe('2026-11-29T12:00:00.000Z');
  expect(endOf(new Date('2026-11-29T12:59:59Z')).toISOString()).toBe('2026-12-02T13:00:00.000Z');
});
