import { describe, expect, test } from 'vitest';
import { memberPaused } from '#src/gatherings/member-events.ts';
import { whoComes } from '#src/gatherings/reading.ts';
import { answerGathering } from '#src/gatherings/seats.ts';
import type { SeatWish } from '#src/gatherings/seating.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { aGathering, guest } from './a-gathering.ts';
import { tally, testCommunities } from './community.ts';

const { newCommunity, rowsOf } = await testCommunities();

interface Seat {
  readonly user_id: string;
  readonly state: string;
  readonly line: number | null;
}

async function say(community: Community, occurrence: Ref, user: string, wish: SeatWish = 'going') {
  return answerGathering(community, { occurrence, user, wish });
}

const seatsIn = async (community: Community) =>
  rowsOf<Seat>(community, 'gathering_seats', 'line nulls first, since');
const countsOf = async (community: Community, occurrence: Ref) =>
  (
    await rowsOf<{ ref: string; going: number; maybe: number; waiting: number }>(
      community,
      'gathering_occurrences',
    )
  ).find(({ ref }) => ref === occurrence);

async function guests(community: Community, count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, () => guest(community, newId())));
}

test('nobody has a seat without having agreed to it', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community);
  expect(await say(community, dates[0] ?? '', newId())).toEqual({ ok: false, error: 'no_consent' });
  expect(await seatsIn(community)).toEqual([]);
});

test('yes said twenty times at the same moment is one seat', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community);
  const [user = ''] = await guests(community, 1);
  await Promise.all(Array.from({ length: 20 }, () => say(community, dates[0] ?? '', user)));
  expect(await seatsIn(community)).toMatchObject([{ user_id: user, state: 'going' }]);
  expect(await countsOf(community, dates[0] ?? '')).toMatchObject({ going: 1, maybe: 0, waiting: 0 });
});

describe('sixty at once for ten places', () => {
  test('are ten seats and a line of fifty, which moves up in its order', async () => {
    const community = await newCommunity();
    const { dates } = await aGathering(community, { capacity: 10 });
    const date = dates[0] ?? '';
    const users = await guests(community, 60);
    await Promise.all(users.map((user) => say(community, date, user)));
    const before = await seatsIn(community);
    expect(tally(before.map(({ state }) => state))).toEqual({ going: 10, waiting: 50 });
    const line = before.filter(({ state }) => state === 'waiting').map(({ line: number }) => number);
    expect(line).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));

    // Three leave, each with a yes of somebody new at the same moment: nobody passes the line.
    const going = before.filter(({ state }) => state === 'going').slice(0, 3);
    const late = await guests(community, 3);
    await Promise.all([
      ...going.map(({ user_id }) => say(community, date, user_id, 'cant')),
      ...late.map((user) => say(community, date, user)),
    ]);
    const after = await seatsIn(community);
    expect(tally(after.map(({ state }) => state))).toEqual({ going: 10, waiting: 50 });
    const promoted = after.filter(({ state, line: number }) => state === 'going' && number !== null);
    expect(promoted.map(({ line: number }) => number)).toEqual([1, 2, 3]);
    expect(await countsOf(community, date)).toMatchObject({ going: 10, waiting: 50 });
    const notices = await rowsOf<{ kind: string; user_id: string }>(community, 'gathering_notices');
    expect(notices.map(({ user_id }) => user_id).toSorted()).toEqual(
      promoted.map(({ user_id }) => user_id).toSorted(),
    );
    expect(new Set(notices.map(({ kind }) => kind))).toEqual(new Set(['promoted']));
  });
});

test('a pause withdraws somebody from everything, and the next in line has the seat', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community, { capacity: 1 });
  const [one = '', two = ''] = await guests(community, 2);
  for (const date of dates) await say(community, date, one);
  await say(community, dates[0] ?? '', two);
  await community.transaction((tx) => memberPaused(tx, community, { user: one }));
  expect(await seatsIn(community)).toMatchObject([{ user_id: two, state: 'going' }]);
});

test('can’t keeps nothing, and maybe holds no seat', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community, { capacity: 1 });
  const date = dates[0] ?? '';
  const [one = '', two = ''] = await guests(community, 2);
  await say(community, date, one, 'maybe');
  expect(await say(community, date, two)).toMatchObject({ ok: true, value: { state: 'going' } });
  await say(community, date, two, 'cant');
  await say(community, date, one, 'cant');
  expect(await seatsIn(community)).toEqual([]);
  expect(await countsOf(community, date)).toMatchObject({ going: 0, maybe: 0, waiting: 0 });
});

test('who comes, only the host reads', async () => {
  const community = await newCommunity();
  const host = newId();
  const { dates } = await aGathering(community, { hostId: host });
  const date = dates[0] ?? '';
  const [one = ''] = await guests(community, 1);
  await say(community, date, one);
  expect(await whoComes(community, date, one)).toEqual({ ok: false, error: 'not_yours' });
  expect(await whoComes(community, date, host)).toMatchObject({ ok: true, value: { going: [one] } });
});
