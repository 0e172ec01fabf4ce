/** Workshops of several sessions: one answer is for all of them, with one line; and book clubs, whose parts go along with their dates. */
import { expect, test } from 'vitest';
import { aheadOf } from '#db/gatherings/sessions.ts';
import { booksOf } from '#db/gatherings/books.ts';
import { callOff } from '#src/gatherings/changing/call-off.ts';
import { beginChange } from '#src/gatherings/changing/change-plan.ts';
import { saveChange } from '#src/gatherings/changing/save-change.ts';
import { memberPaused } from '#src/gatherings/member-events.ts';
import { changePlan } from '#src/gatherings/making/plan.ts';
import { lookAt, mineOf } from '#src/gatherings/reading.ts';
import { keepReading } from '#src/gatherings/reading-plan/keep-plan.ts';
import { answerGathering, chooseReminders } from '#src/gatherings/seats.ts';
import type { SeatWish } from '#src/gatherings/seating.ts';
import type { Scope } from '#src/gatherings/types.ts';
import type { Community } from '#src/platform/community.ts';
import { days, minutes } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { ok } from '#src/platform/result.ts';
import { newId } from '#tests/harness/guilds.ts';
import { aGathering, guest } from './a-gathering.ts';
import { testCommunities } from './community.ts';

const { newCommunity, rowsOf, clock } = await testCommunities();

const say = (community: Community, occurrence: Ref, user: string, wish: SeatWish = 'going') =>
  answerGathering(community, { occurrence, user, wish });
const people = (community: Community, count: number) =>
  Promise.all(Array.from({ length: count }, () => guest(community, newId())));
const seatsOf = async (community: Community, state: string) =>
  (
    await rowsOf<{ user_id: string; occurrence_ref: string; state: string }>(community, 'gathering_seats')
  ).filter((seat) => seat.state === state);
const countsIn = async (community: Community) =>
  (
    await rowsOf<{ going: number; waiting: number; state: string }>(
      community,
      'gathering_occurrences',
      'starts_at',
    )
  )
    .filter(({ state }) => state === 'planned')
    .map(({ going, waiting }) => [going, waiting]);
const noticesIn = (community: Community) =>
  rowsOf<{ user_id: string; kind: string }>(community, 'gathering_notices', 'created_at');

async function change(
  community: Community,
  occurrence: Ref,
  sentence: string,
  scope: Scope,
): Promise<unknown> {
  const begun = await beginChange(community, { occurrence, sentence });
  if (!begun.ok) throw new Error(begun.error);
  return saveChange(community, { plan: begun.value.ref, scope, by: newId() });
}

test('one yes is for all six sessions; twenty at once for three places wait in one line', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community, { enrols: true, capacity: 3, rule: 'FREQ=MONTHLY;COUNT=6' });
  expect(dates).toHaveLength(6);
  const users = await people(community, 20);
  await Promise.all(users.map((user, index) => say(community, dates[index % 6] ?? '', user)));
  expect(await countsIn(community)).toEqual(Array.from({ length: 6 }, () => [3, 17]));
  const going = new Set((await seatsOf(community, 'going')).map(({ user_id }) => user_id));
  expect(going.size).toBe(3);
});

test('leaving gives the place on, in all sessions at once, and whoever gets it is told once', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community, { enrols: true, capacity: 1 });
  const [one = '', two = '', three = ''] = await people(community, 3);
  for (const user of [one, two, three]) await say(community, dates[0] ?? '', user);
  await say(community, dates[2] ?? '', one, 'cant');
  expect(await countsIn(community)).toEqual(Array.from({ length: 4 }, () => [1, 1]));
  expect(new Set((await seatsOf(community, 'going')).map(({ user_id }) => user_id))).toEqual(new Set([two]));
  // A flare gives it on as well, and says nothing to anybody else.
  await community.transaction((tx) => memberPaused(tx, community, { user: two }));
  expect(await countsIn(community)).toEqual(Array.from({ length: 4 }, () => [1, 0]));
  expect(await noticesIn(community)).toMatchObject([
    { user_id: two, kind: 'promoted' },
    { user_id: three, kind: 'promoted' },
  ]);
});

test('whoever comes in late has a place in what is left, and reads which session it is', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community, { enrols: true });
  const [early = '', late = ''] = await people(community, 2);
  await say(community, dates[0] ?? '', early);
  await chooseReminders(community, { occurrence: dates[0] ?? '', user: early, leads: [60] });
  expect(await rowsOf(community, 'gathering_reminders')).toHaveLength(4);
  clock.advance(days(3) + minutes(61));
  const part = await say(community, dates[1] ?? '', late);
  expect(part).toMatchObject({ ok: true, value: { beside: { session: { number: 2, total: 4, left: 3 } } } });
  const mine = await mineOf(community, late, 0);
  expect(mine.lines).toMatchObject([{ as: 'going', session: { number: 2, total: 4 } }]);
  expect((await mineOf(community, early, 0)).lines).toHaveLength(1);
});

test('further sessions are for whoever is in it, and a workshop keeps an end', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community, { enrols: true, capacity: 1 });
  const [one = '', two = ''] = await people(community, 2);
  for (const user of [one, two]) await say(community, dates[0] ?? '', user);
  expect(await change(community, dates[0] ?? '', 'every Tuesday at 7pm', 'all')).toEqual({
    ok: false,
    error: 'no_end',
  });
  expect(await change(community, dates[0] ?? '', 'every Tuesday at 7pm for 6 weeks', 'all')).toMatchObject({
    ok: true,
  });
  expect(await countsIn(community)).toEqual(Array.from({ length: 6 }, () => [1, 1]));
});

test('cut in two it stays one workshop; more room lets people in everywhere, and each is told once', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community, { enrols: true, capacity: 1 });
  const [one = '', two = ''] = await people(community, 2);
  for (const user of [one, two]) await say(community, dates[0] ?? '', user);
  await change(community, dates[2] ?? '', 'every Wednesday at 8pm for 2 weeks', 'following');
  const look = await lookAt(community, dates[3] ?? '', one);
  expect(look).toMatchObject({
    ok: true,
    value: { state: 'going', beside: { session: { number: 4, total: 4 } } },
  });
  const begun = await beginChange(community, { occurrence: dates[0] ?? '' });
  if (!begun.ok) throw new Error(begun.error);
  await changePlan(community, begun.value.ref, (row) =>
    ok({ ...row, plan: { ...row.plan, about: { ...row.plan.about, capacity: 2 } } }),
  );
  await saveChange(community, { plan: begun.value.ref, scope: 'all', by: newId() });
  const promoted = (await noticesIn(community)).filter(({ kind }) => kind === 'promoted');
  expect(promoted).toHaveLength(1);
});

const read = (community: Community, series: Ref, lines: string) =>
  keepReading(community, {
    series,
    which: 'now',
    title: 'The Salt Path',
    author: 'Raynor Winn',
    lines,
    locale: 'en-US',
    by: newId(),
  });

test('parts of a book take the dates in their order, whatever is left out, moved or added', async () => {
  const community = await newCommunity();
  const { series, dates } = await aGathering(community, { kind: 'book_club' });
  await read(community, series, 'One\nTwo\nThree\nFour\nFive');
  const plan = () =>
    community.read(async (tx) => {
      const [book] = await booksOf(tx, series);
      const ahead = await aheadOf(tx, series, community.now());
      const order = new Map(ahead.map(({ occurrence }, index) => [occurrence.ref, index]));
      return book?.parts.map(({ upTo, occurrenceRef }) => [upTo, order.get(occurrenceRef ?? '')]);
    });
  const inOrder = (count: number) =>
    ['One', 'Two', 'Three', 'Four', 'Five'].map((upTo, index) => [upTo, index < count ? index : undefined]);
  expect(await plan()).toEqual(inOrder(4));
  await callOff(community, { occurrence: dates[1] ?? '', scope: 'this', why: undefined, by: newId() });
  expect(await plan()).toEqual(inOrder(3));
  // Moved behind the next one, what is read stays in its order.
  await change(community, dates[0] ?? '', 'in 20 days at 7pm', 'this');
  expect(await plan()).toEqual(inOrder(3));
  await change(community, dates[2] ?? '', 'every Tuesday at 7pm for 6 weeks', 'all');
  expect((await plan())?.every(([, at]) => at !== undefined)).toBe(true);
  // Typed anew, a part that stays keeps what hangs on it.
  const before = await rowsOf<{ ref: string }>(community, 'gathering_parts', 'position');
  await read(community, series, 'One\nTwo and a half');
  const after = await rowsOf<{ ref: string; up_to: string }>(community, 'gathering_parts', 'position');
  expect(after.map(({ up_to }) => up_to)).toEqual(['One', 'Two and a half']);
  expect(after.map(({ ref }) => ref)).toEqual(before.slice(0, 2).map(({ ref }) => ref));
});
