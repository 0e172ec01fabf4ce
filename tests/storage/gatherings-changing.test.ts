import { describe, expect, test } from 'vitest';
import { callOff } from '#src/gatherings/changing/call-off.ts';
import { answerGathering } from '#src/gatherings/seats.ts';
import { planAllDue, remindAllDue } from '#src/gatherings/ticks.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days, minutes } from '#src/platform/durations.ts';
import { newId } from '#tests/harness/guilds.ts';
import { aGathering, change, comer, guest } from './a-gathering.ts';
import { testCommunities } from './community.ts';

const { newCommunity, rowsOf, clock, database } = await testCommunities();

interface Row {
  readonly ref: string;
  readonly series_ref: string;
  readonly slot: string;
  readonly starts_at: Date;
  readonly state: string;
  readonly going: number;
}

const datesIn = (community: Community) => rowsOf<Row>(community, 'gathering_occurrences', 'starts_at');
const noticesIn = (community: Community) =>
  rowsOf<{ user_id: string; kind: string; several: boolean; why: string | null }>(
    community,
    'gathering_notices',
    'created_at',
  );
const remindersIn = (community: Community) =>
  rowsOf<{ due_at: Date | null; ref: string; occurrence_ref: string }>(
    community,
    'gathering_reminders',
    'due_at',
  );
const sentIn = async (community: Community, kind: string) =>
  (
    await rowsOf<{ kind: string; key: string; not_after: Date }>(community, 'deliveries', 'created_at')
  ).filter((row) => row.kind === kind);

const dayOf = (at: Date) => at.toISOString().slice(0, 16);

describe('a move', () => {
  test('of one date takes seats and reminders along, and tells everybody once', async () => {
    const community = await newCommunity();
    const { dates } = await aGathering(community);
    const user = await comer(community, dates);
    const [first, second] = await datesIn(community);
    const to = after(first?.starts_at ?? clock.now(), days(2));
    const [month, day] = [to.toLocaleString('en-US', { month: 'long', timeZone: 'UTC' }), to.getUTCDate()];
    const moved = await change(community, dates[0] ?? '', 'this', { sentence: `${day} ${month} at 20:00` });
    expect(moved).toMatchObject({ ok: true, value: { told: 1 } });
    const now = await datesIn(community);
    const row = now.find(({ ref }) => ref === dates[0]);
    expect(row && dayOf(new Date(row.starts_at))).toBe(`${to.toISOString().slice(0, 10)}T20:00`);
    expect(row).toMatchObject({ going: 1, slot: first?.slot });
    expect(now.find(({ ref }) => ref === dates[1])).toEqual(second);
    const reminder = (await remindersIn(community)).find(({ occurrence_ref }) => occurrence_ref === dates[0]);
    expect(reminder?.due_at).toEqual(after(new Date(row?.starts_at ?? 0), -minutes(60)));
    expect(await noticesIn(community)).toMatchObject([{ user_id: user, kind: 'moved', several: false }]);
  });

  test('of all to another rule maps each date to the one of its place, and tells once for all of them', async () => {
    const community = await newCommunity();
    const { dates } = await aGathering(community);
    await comer(community, dates);
    const moved = await change(community, dates[0] ?? '', 'all', {
      sentence: 'every Wednesday at 18:30 for 4 weeks',
    });
    expect(moved).toMatchObject({ ok: true, value: { told: 1 } });
    const now = await datesIn(community);
    expect(now.map(({ ref }) => ref)).toEqual(dates);
    expect(now.map(({ starts_at }) => new Date(starts_at).getUTCDay())).toEqual([3, 3, 3, 3]);
    expect(now.every(({ going }) => going === 1)).toBe(true);
    expect(await noticesIn(community)).toMatchObject([{ kind: 'moved', several: true }]);
  });

  test('of this and following leaves what is before, and both go on by themselves', async () => {
    const community = await newCommunity();
    const { dates, series } = await aGathering(community, { rule: 'FREQ=WEEKLY;COUNT=6' });
    const before = await datesIn(community);
    await change(community, dates[2] ?? '', 'following', { about: { title: 'Drawing on' } });
    const now = await datesIn(community);
    expect(now.map(({ ref, starts_at }) => ({ ref, starts_at }))).toEqual(
      before.map(({ ref, starts_at }) => ({ ref, starts_at })),
    );
    expect(now.filter(({ series_ref }) => series_ref === series)).toHaveLength(2);
    clock.advance(days(1));
    await planAllDue(database, clock.now());
    expect(await datesIn(community)).toHaveLength(6);
    const [older, newer] = await rowsOf<{ title: string; rule: string }>(
      community,
      'gathering_series',
      'title desc',
    );
    expect([older?.title, newer?.title]).toEqual(['Drawing slowly', 'Drawing on']);
    expect(newer?.rule).toBe('FREQ=WEEKLY;COUNT=4');
    expect(older?.rule).toMatch(/^FREQ=WEEKLY;UNTIL=/);
  });

  test('to a single date is none for all of a series', async () => {
    const community = await newCommunity();
    const { dates } = await aGathering(community);
    expect(await change(community, dates[0] ?? '', 'all', { sentence: 'tomorrow at 18:30' })).toMatchObject({
      ok: false,
    });
  });
});

test('more room lets the line move up; a new description is no news', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community, { capacity: 1 });
  const date = dates[0] ?? '';
  await comer(community, [date]);
  const waits = await guest(community, newId());
  await answerGathering(community, { occurrence: date, user: waits, wish: 'going' });
  await change(community, date, 'this', { about: { capacity: 2, description: 'Bring a pencil.' } });
  expect((await datesIn(community)).find(({ ref }) => ref === date)).toMatchObject({ going: 2 });
  expect(await noticesIn(community)).toMatchObject([{ user_id: waits, kind: 'promoted' }]);
});

describe('calling off', () => {
  test('one date says why, hushes reminders, and does not come back', async () => {
    const community = await newCommunity();
    const { dates } = await aGathering(community);
    const user = await comer(community, dates);
    await callOff(community, {
      occurrence: dates[0] ?? '',
      scope: 'this',
      why: 'The host cannot.',
      by: newId(),
    });
    await callOff(community, {
      occurrence: dates[0] ?? '',
      scope: 'this',
      why: 'The host cannot.',
      by: newId(),
    });
    expect(await noticesIn(community)).toMatchObject([
      { user_id: user, kind: 'cancelled', why: 'The host cannot.' },
    ]);
    clock.advance(minutes(1));
    await planAllDue(database, clock.now());
    expect((await datesIn(community)).map(({ state }) => state)).toEqual([
      'cancelled',
      'planned',
      'planned',
      'planned',
    ]);
    const hushed = (await remindersIn(community)).find(({ occurrence_ref }) => occurrence_ref === dates[0]);
    expect(hushed?.due_at).toBeNull();
  });

  test('the rest ends the series, and tells once', async () => {
    const community = await newCommunity();
    const { dates } = await aGathering(community);
    await comer(community, dates);
    await callOff(community, { occurrence: dates[1] ?? '', scope: 'following', why: undefined, by: newId() });
    expect((await datesIn(community)).map(({ state }) => state)).toEqual([
      'planned',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    expect(await noticesIn(community)).toMatchObject([{ kind: 'cancelled', several: true }]);
    await planAllDue(database, after(clock.now(), days(60)));
    expect(await datesIn(community)).toHaveLength(4);
  });

  test('what nobody wanted to come to is left out quietly', async () => {
    const community = await newCommunity();
    const { dates } = await aGathering(community);
    await callOff(community, { occurrence: dates[0] ?? '', scope: 'this', why: undefined, by: newId() });
    expect((await datesIn(community))[0]?.state).toBe('skipped');
    expect(await noticesIn(community)).toEqual([]);
  });
});

describe('reminders', () => {
  test('are planned once, whoever sweeps how often', async () => {
    const community = await newCommunity();
    const { dates } = await aGathering(community);
    await comer(community, dates.slice(0, 1));
    const [first] = await datesIn(community);
    const due = after(new Date(first?.starts_at ?? 0), -minutes(60));
    await Promise.all([1, 2, 3].map(() => remindAllDue(database, due)));
    await remindAllDue(database, after(due, minutes(1)));
    expect(await sentIn(community, 'gathering.reminder')).toHaveLength(1);
  });

  test('after a downtime are not made up for', async () => {
    const community = await newCommunity();
    const { dates } = await aGathering(community);
    await comer(community, dates.slice(0, 1));
    const [first] = await datesIn(community);
    await remindAllDue(database, after(new Date(first?.starts_at ?? 0), -minutes(25)));
    expect(await sentIn(community, 'gathering.reminder')).toEqual([]);
  });
});
