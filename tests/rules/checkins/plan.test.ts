/** What becomes of a check-in that is due. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendar, isQuiet, laterToday, planOne, takenBack, turnOf } from '#src/checkins/plan.ts';
import type { Timed } from '#src/checkins/plan.ts';
import { timeTyped } from '#src/platform/places/typed-time.ts';

const nine = new Date('2026-06-01T09:00:00Z');
const daily: Timed = {
  rhythm: 'daily',
  weekdays: 1,
  monthDay: 1,
  anchor: '2026-06-01',
  minute: 9 * 60,
  zone: 'UTC',
  quietFrom: 22 * 60,
  quietTo: 8 * 60,
  rarerAfter: 5,
  unanswered: 0,
  rarer: 0,
  dueAt: nine,
};
const plan = (due: Partial<Timed>, now: string) => planOne({ ...daily, ...due }, new Date(now), calendar());

test('on time it asks, and the next is tomorrow', () => {
  expect(plan({}, '2026-06-01T09:00:05Z')).toMatchObject({
    asks: true,
    dueAt: nine,
    nextAt: new Date('2026-06-02T09:00:00Z'),
    notAfter: new Date('2026-06-02T00:00:00Z'),
    unanswered: 1,
  });
});

describe('after a while without the suite', () => {
  test('it still asks while it is their day', () => {
    expect(plan({}, '2026-06-01T17:00:00Z').asks).toBe(true);
  });

  test('but not in their quiet hours', () => {
    expect(plan({}, '2026-06-01T22:30:00Z')).toMatchObject({
      asks: false,
      nextAt: new Date('2026-06-02T09:00:00Z'),
      unanswered: 0,
    });
  });

  test('of several days, only the present one counts', () => {
    expect(plan({}, '2026-06-05T10:00:00Z')).toMatchObject({
      asks: true,
      dueAt: new Date('2026-06-05T09:00:00Z'),
      nextAt: new Date('2026-06-06T09:00:00Z'),
    });
    expect(plan({}, '2026-06-05T08:59:00Z')).toMatchObject({
      asks: false,
      nextAt: new Date('2026-06-05T09:00:00Z'),
    });
  });
});

test('a time that somebody chose inside their quiet hours is theirs', () => {
  expect(
    plan({ minute: 23 * 60, dueAt: new Date('2026-06-01T23:00:00Z') }, '2026-06-01T23:00:02Z').asks,
  ).toBe(true);
});

test('a time shortly before midnight is worth asking for two hours, in their quiet hours only on time', () => {
  const lateEvening = { minute: 23 * 60 + 59, dueAt: new Date('2026-06-01T23:59:00Z') };
  expect(plan(lateEvening, '2026-06-01T23:59:05Z')).toMatchObject({
    asks: true,
    notAfter: new Date('2026-06-02T01:59:00Z'),
  });
  expect(plan(lateEvening, '2026-06-02T00:03:00Z')).toMatchObject({
    asks: true,
    nextAt: new Date('2026-06-02T23:59:00Z'),
  });
  expect(plan(lateEvening, '2026-06-02T00:30:00Z').asks).toBe(false);
  expect(plan({ ...lateEvening, quietFrom: null }, '2026-06-02T00:30:00Z').asks).toBe(true);
  expect(plan({ ...lateEvening, quietFrom: null }, '2026-06-02T02:00:00Z').asks).toBe(false);
});

describe('what nobody could have seen', () => {
  test('was not left alone, and makes nothing rarer', () => {
    expect(takenBack({ unanswered: 3, rarer: 0, rarerAfter: 5 }, false)).toEqual({ unanswered: 2, rarer: 0 });
    expect(takenBack({ unanswered: 1, rarer: 1, rarerAfter: 5 }, true)).toEqual({ unanswered: 5, rarer: 0 });
    expect(takenBack({ unanswered: 2, rarer: 1, rarerAfter: 5 }, false)).toEqual({ unanswered: 1, rarer: 1 });
  });

  test('changes nothing of what somebody began anew meanwhile', () => {
    expect(takenBack({ unanswered: 0, rarer: 0, rarerAfter: 5 }, true)).toEqual({ unanswered: 0, rarer: 0 });
    expect(takenBack({ unanswered: 0, rarer: 1, rarerAfter: 5 }, true)).toEqual({ unanswered: 0, rarer: 0 });
  });

  test('law: planned and taken back, it stands as before, however often', () => {
    const anyCount = fc.record({
      unanswered: fc.integer({ min: 0, max: 12 }),
      rarer: fc.integer({ min: 0, max: 3 }),
      rarerAfter: fc.constantFrom(3, 5, 7, null),
    });
    fc.assert(
      fc.property(anyCount, (before) => {
        const { unanswered, rarer, saysRarer } = plan(before, '2026-06-01T09:00:00Z');
        const back = takenBack({ ...before, unanswered, rarer }, saysRarer);
        expect(back.rarer).toBe(before.rarer);
        expect(back.unanswered).toBe(saysRarer ? before.rarerAfter : before.unanswered);
      }),
    );
  });
});

test('chosen days that become rarer are not asked on the next of them', () => {
  const sundayAndMonday = {
    rhythm: 'chosen',
    weekdays: 65,
    dueAt: new Date('2026-06-07T09:00:00Z'),
  } as const;
  const told = plan({ ...sundayAndMonday, unanswered: 5 }, '2026-06-07T09:00:00Z');
  expect(told).toMatchObject({ saysRarer: true, nextAt: new Date('2026-06-14T09:00:00Z') });
});

describe('left alone', () => {
  test('they become rarer after so many, and it is said in that one only', () => {
    expect(plan({ unanswered: 4 }, '2026-06-01T09:00:00Z')).toMatchObject({ saysRarer: false, rarer: 0 });
    const rarer = plan({ unanswered: 5 }, '2026-06-01T09:00:00Z');
    expect(rarer).toMatchObject({ asks: true, saysRarer: true, rarer: 1, unanswered: 1 });
    expect(rarer.nextAt).toEqual(new Date('2026-06-08T09:00:00Z'));
    expect(plan({ unanswered: 1, rarer: 1 }, '2026-06-01T09:00:00Z').saysRarer).toBe(false);
  });

  test('as often as it is, for whoever wants that, and never rarer than once a month', () => {
    expect(plan({ unanswered: 90, rarerAfter: null }, '2026-06-01T09:00:00Z').saysRarer).toBe(false);
    expect(plan({ unanswered: 90, rarer: 3 }, '2026-06-01T09:00:00Z').saysRarer).toBe(false);
  });
});

test('quiet hours go over midnight, and both the same are none', () => {
  const at = (hour: number, from: number, to: number) =>
    isQuiet({ quietFrom: from * 60, quietTo: to * 60 }, hour * 60);
  expect([21, 22, 23, 0, 7, 8].map((hour) => at(hour, 22, 8))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
  expect([12, 13, 14].map((hour) => at(hour, 13, 14))).toEqual([false, true, false]);
  expect(at(9, 9, 9)).toBe(false);
});

test('“Later” stays within the day and out of quiet hours', () => {
  expect(laterToday(daily, nine)).toEqual(new Date('2026-06-01T12:00:00Z'));
  expect(laterToday(daily, new Date('2026-06-01T20:00:00Z'))).toBeUndefined();
  expect(laterToday({ ...daily, quietFrom: null }, new Date('2026-06-01T22:00:00Z'))).toBeUndefined();
});

test('a community gets half of what there is, so that others have their nine o’clock too', () => {
  expect([0, 24, 25, 1499].map(turnOf)).toEqual([0, 0, 1000, 59_000]);
});

test.each([
  ['9', 540],
  ['9:30', 570],
  ['21.15', 1275],
  ['7 pm', 1140],
  ['12 am', 0],
  ['12:05 p.m.', 725],
  ['0730', 450],
  ['9 Uhr', 540],
  ['25', undefined],
  ['9:75', undefined],
  ['13 pm', undefined],
  ['noonish', undefined],
  ['Noon', 12 * 60],
  ['mediodía', 12 * 60],
  ['midnight', 0],
  ['24:00', 0],
  ['', undefined],
])('%j is read as %j', (text, minute) => {
  expect(timeTyped(text)).toBe(minute);
});
