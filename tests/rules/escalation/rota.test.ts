/** The rota by value: weekly shifts in wall time over both changes of the clocks, swaps, cover, and who is next. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverMap } from '#src/escalation/messages/rota.ts';
import { byDay, uncovered, wholeDays } from '#src/escalation/rota/cover.ts';
import { guidePages } from '#src/escalation/rota/guide-pages.ts';
import { nextFirst, overlaps, turnsIn } from '#src/escalation/rota/turns.ts';
import type { Shift } from '#src/escalation/types.ts';
import { caseKinds } from '#src/escalation/types.ts';
import { days, hours } from '#src/platform/durations.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { newRef } from '#src/platform/ref.ts';
import { textOf } from '../discord/shown.ts';

const shift = (changed: Partial<Shift> = {}): Shift => ({
  ref: newRef(),
  user: 'theo',
  zone: 'Europe/Berlin',
  weekday: 7,
  minute: 22 * 60,
  lasts: 8 * 60,
  ...changed,
});
const span = (from: string, until: string) => ({ from: new Date(from), until: new Date(until) });
const times = (shifts: readonly Shift[], ...[from, until]: [string, string]) =>
  turnsIn(shifts, [], span(from, until)).map(
    (turn) => `${turn.from.toISOString().slice(0, 16)} ${turn.until.toISOString().slice(0, 16)}`,
  );

describe('two shifts of one person', () => {
  test.each([
    ['one in the other', { minute: 23 * 60, lasts: 60 }, true],
    ['one into the other', { minute: 18 * 60, lasts: 300 }, true],
    ['one behind the other', { minute: 14 * 60 }, false],
    ['the same day, over the end of the week', { weekday: 1, minute: 5 * 60 }, true],
    ['when the first has ended', { weekday: 1, minute: 6 * 60 }, false],
    ['begun together, which is one', {}, false],
  ])('%s', (_how, other, expected) => {
    const [one, two] = [shift(), shift(other)];
    expect([overlaps(one, two), overlaps(two, one)]).toEqual([expected, expected]);
  });
});

describe('a shift', () => {
  test('comes every week at the time that its owner’s clock shows', () => {
    expect(times([shift()], '2026-06-01T05:00Z', '2026-06-15T00:00Z')).toEqual([
      '2026-06-07T20:00 2026-06-08T04:00',
      '2026-06-14T20:00 2026-06-15T04:00',
    ]);
  });

  test('that has begun before the span and reaches into it is there, one that ends with its beginning is not', () => {
    expect(times([shift()], '2026-06-08T01:00Z', '2026-06-08T02:00Z')).toHaveLength(1);
    expect(times([shift()], '2026-06-08T04:00Z', '2026-06-08T05:00Z')).toEqual([]);
  });

  test('over the night in which clocks go forward is an hour shorter, back an hour longer', () => {
    const saturday = shift({ weekday: 6 });
    expect(times([saturday], '2026-03-28T00:00Z', '2026-03-30T00:00Z')).toEqual([
      '2026-03-28T21:00 2026-03-29T04:00',
    ]);
    expect(times([saturday], '2026-10-24T00:00Z', '2026-10-26T00:00Z')).toEqual([
      '2026-10-24T20:00 2026-10-25T05:00',
    ]);
  });

  test('whose beginning is skipped in spring begins later by the gap, and one that lies in it whole does not come twice', () => {
    const skipped = shift({ minute: 2 * 60 + 30, lasts: 120 });
    expect(times([skipped], '2026-03-29T00:00Z', '2026-03-30T00:00Z')).toEqual([
      '2026-03-29T01:30 2026-03-29T02:30',
    ]);
    const twice = shift({ minute: 2 * 60 + 30, lasts: 60 });
    expect(times([twice], '2026-10-25T00:00Z', '2026-10-26T00:00Z')).toEqual([
      '2026-10-25T00:30 2026-10-25T02:30',
    ]);
  });

  test('that somebody took over is theirs this time and its owner’s the next', () => {
    const own = shift();
    const beginsAt = new Date('2026-06-07T20:00Z');
    const found = turnsIn(
      [own],
      [
        { shift: own.ref, beginsAt, takenBy: 'priya' },
        { shift: own.ref, beginsAt: new Date('2026-06-14T20:00Z'), takenBy: undefined },
      ],
      span('2026-06-01T05:00Z', '2026-06-15T00:00Z'),
    );
    expect(found.map(({ user, owner }) => `${user} ${owner}`)).toEqual(['priya theo', 'theo theo']);
  });
});

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia'];
const someShift = fc.record({
  zone: fc.constantFrom(...zones),
  weekday: fc.integer({ min: 1, max: 7 }),
  minute: fc.integer({ min: 0, max: 24 * 60 - 1 }),
  lasts: fc.constantFrom(60, 120, 480, 720),
  user: fc.constantFrom('theo', 'priya', 'wen'),
});
const someMoment = fc.date({
  min: new Date('2026-01-01'),
  max: new Date('2027-12-31'),
  noInvalidDate: true,
});

test('law: turns and gaps share the week out, whatever clocks do: nothing is in both, and nothing in neither', () => {
  fc.assert(
    fc.property(fc.array(someShift, { maxLength: 8 }), someMoment, (given, from) => {
      const shifts = given.map((each) => shift(each));
      const week = { from, until: new Date(from.getTime() + days(7)) };
      const turns = turnsIn(shifts, [], week);
      const gaps = uncovered(turns, week);
      const inside = (at: number, spans: readonly { from: Date; until: Date }[]) =>
        spans.some((each) => each.from.getTime() <= at && at < each.until.getTime());
      for (let at = from.getTime(); at < week.until.getTime(); at += hours(1) / 2)
        expect(inside(at, turns)).toBe(!inside(at, gaps));
      for (const turn of turns) expect(turn.until > turn.from).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('law: day by day nothing of the gaps is lost, and each day is there once', () => {
  fc.assert(
    fc.property(
      fc.array(someShift, { maxLength: 5 }),
      someMoment,
      fc.constantFrom(...zones),
      (given, from, zone) => {
        const week = { from, until: new Date(from.getTime() + days(7)) };
        const gaps = uncovered(
          turnsIn(
            given.map((each) => shift(each)),
            [],
            week,
          ),
          week,
        );
        const sum = (spans: readonly { from: Date; until: Date }[]) =>
          spans.reduce((all, each) => all + each.until.getTime() - each.from.getTime(), 0);
        const split = byDay(gaps, week, zone);
        expect(sum(split.flatMap(({ parts }) => parts))).toBe(sum(gaps));
        expect(new Set(split.map(({ day }) => day)).size).toBe(split.length);
        expect(split.length).toBeGreaterThanOrEqual(7);
        expect(split.length).toBeLessThanOrEqual(9);
      },
    ),
    { numRuns: 40 },
  );
});

test('a week that nobody covers is without anybody all day, every day', () => {
  const week = span('2026-06-01T00:00Z', '2026-06-08T00:00Z');
  const all = byDay(uncovered([], week), week, 'UTC');
  expect(all.map((day) => day.all)).toEqual(Array.from({ length: 7 }, () => true));
});

test('the last day is looked at whole, and today from now on: a shift late that day is not left out', () => {
  const week = wholeDays(new Date('2026-06-01T09:00Z'), 7, 'Europe/Berlin');
  expect(week.until).toEqual(new Date('2026-06-08T22:00Z'));
  const late = shift({ weekday: 1, minute: 22 * 60 + 30, lasts: 60 });
  const mondays = byDay(uncovered(turnsIn([late], [], week), week), week, 'Europe/Berlin');
  expect(mondays.map(({ all, whole }) => `${all} ${whole}`)).toEqual([
    'false false',
    ...Array.from({ length: 6 }, () => 'true true'),
    'false true',
  ]);
  const shown = textOf(
    coverMap(
      { span: week, gaps: uncovered([], week), left: [] },
      'Europe/Berlin',
      { locale: 'en-US', now: week.from, lead: false, moderator: true },
      createTranslations().for('en-US'),
    ),
  );
  expect(shown).toMatch(/1 Mon\*\*: nobody for the rest of the day/);
  expect(shown).toMatch(/8 Mon\*\*: nobody all day/);
});

test('who is next is whose shift begins next; who has none comes last, in the order given', () => {
  const now = new Date('2026-06-01T12:00Z');
  const turns = turnsIn([shift({ user: 'priya', weekday: 3 }), shift({ user: 'theo', weekday: 2 })], [], {
    from: now,
    until: new Date(now.getTime() + days(7)),
  });
  expect(nextFirst(['wen', 'priya', 'sol', 'theo'], turns, now)).toEqual(['theo', 'priya', 'wen', 'sol']);
});

test('the guide holds every reason once, the gravest first', () => {
  const all = guidePages.flat();
  expect(all.toSorted()).toEqual(caseKinds.toSorted());
  expect(all[0]).toBe('crisis');
  expect(all.at(-1)).toBe('spam');
});
