/** What becomes of rules where a series is cut, or has a new one. */
import { expect, test } from 'vitest';
import { countedFrom, endedBefore, goesOnFrom, sharedOut } from '#src/gatherings/changing/rules.ts';
import { groupQuestion } from '#src/gatherings/messages/choosing-group.ts';
import { occurrences } from '#src/gatherings/recurrence.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { newRef } from '#src/platform/ref.ts';

const weekly = {
  start: '2026-03-24T19:00',
  zone: 'UTC',
  rule: 'FREQ=WEEKLY;BYDAY=TU',
  exdates: [],
  minutes: 60,
};
const at = (day: string) => new Date(`${day}Z`);

test('a cut on a day whose hour clocks skip keeps the hour for all later ones, and no date comes twice', () => {
  const nightly = { ...weekly, zone: 'Europe/Berlin', start: '2026-03-22T02:30', rule: 'FREQ=WEEKLY' };
  // On that Sunday, 02:30 is 03:30.
  const rest = goesOnFrom(nightly, '2026-03-29T03:30');
  expect(rest.start).toBe('2026-03-29T02:30');
  const [first, next] = occurrences(rest, { after: new Date(0), limit: 2 });
  expect([first, next]).toEqual([at('2026-03-29T01:30'), at('2026-04-05T00:30')]);
  const before = { ...nightly, rule: endedBefore(nightly, '2026-03-29T03:30') };
  expect(occurrences(before, { after: new Date(0), limit: 5 })).toEqual([at('2026-03-22T01:30')]);
});

test.each([
  [
    'the day itself, though at an earlier hour',
    'FREQ=WEEKLY;BYDAY=TU',
    '2026-04-07T20:00',
    '2026-04-07T19:00',
  ],
  [
    'every second week from the first of them',
    'FREQ=WEEKLY;BYDAY=MO;INTERVAL=2',
    '2026-04-07T19:00',
    '2026-04-13T19:00',
  ],
  ['a month', 'FREQ=MONTHLY;BYMONTHDAY=5;COUNT=3', '2026-04-07T19:00', '2026-05-05T19:00'],
  ['what begins later by itself', 'FREQ=WEEKLY;BYDAY=TU', '2026-03-20T19:00', '2026-03-24T19:00'],
])('a new rule from a date on: %s', (_what, rule, date, start) => {
  expect(countedFrom({ ...weekly, rule }, at(date))).toEqual({ ...weekly, rule, start });
});

test('a new rule is shared out over series that go on from one another: what it counts, it counts once', () => {
  const rule = { ...weekly, rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=6' };
  const now = at('2026-03-20T12:00');
  const shared = sharedOut(
    rule,
    [at('2026-03-23T18:00'), at('2026-04-06T18:00'), at('2026-04-20T18:00')],
    now,
  );
  const dates = shared.map((one) =>
    one ? occurrences(one, { after: now, limit: 9 }).map((date) => date.getUTCDate()) : [],
  );
  expect(dates).toEqual([
    [24, 31],
    [7, 14],
    [21, 28],
  ]);
  const short = { ...rule, rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=2' };
  expect(sharedOut(short, [at('2026-03-23T18:00'), at('2026-04-06T18:00')], now)).toEqual([short, undefined]);
});

test('every group can be chosen, however many there are', () => {
  const t = createTranslations().for('en-US');
  const groups = Array.from({ length: 60 }, (_, index) => ({ ref: newRef(), name: `Group ${index}` }));
  const shown = [0, 1, 2, 9].map((page) =>
    JSON.stringify(groupQuestion(newRef(), 'where', { groups, page }, t)),
  );
  for (const { name } of groups)
    expect(shown.slice(0, 3).filter((one) => one.includes(`"${name}"`))).toHaveLength(1);
  const turns = shown.map((one) => ['Previous', 'Next'].filter((label) => one.includes(`"${label}"`)));
  expect(turns).toEqual([['Next'], ['Previous', 'Next'], ['Previous'], ['Previous']]);
});
