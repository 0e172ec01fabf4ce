/** 10,000 people want one of fifty places within a minute, and the process that takes their answers is killed in the middle. */
import * as dates from '#db/gatherings/occurrences.ts';
import * as stored from '#db/gatherings/series.ts';
import { wallTime } from '#src/gatherings/local-time.ts';
import { planNow } from '#src/gatherings/making/make.ts';
import { giveConsent } from '#src/members/index.ts';
import { after, days } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import { lost, says, standingOf } from '#tests/faults/answers/crowd.ts';
import type { Seat } from '#tests/faults/answers/crowd.ts';
import type { House } from './house.ts';

const crowd = 10_000;
const places = 50;
const first = 830_000_000_000_000_000n;

export interface Answers {
  readonly going: number;
  readonly waiting: number;
  /** 1 where the waiting list runs from one on, without a gap. */
  readonly inOrder: number;
  readonly lost: number;
  /** From the first answer to the last, without the time that it takes to start the second process. */
  readonly seconds: number;
}

export async function answers(house: House): Promise<Answers> {
  const { community, query, app, operatorKey } = house;
  const occurrence = await oneDate(house);
  await everybodyAgrees(house);
  const { host, port, user, password, database } = app;
  const task = {
    connection: JSON.parse(JSON.stringify({ host, port, user, password, database })),
    operatorKey,
    guild: community.guild,
    occurrence,
    now: community.now().toISOString(),
    people: { first: String(first), count: crowd },
  };
  const seats = () =>
    query<Seat>('select user_id, state, line from gathering_seats where occurrence_ref = $1', [occurrence]);
  const begun = performance.now();
  const before = await says(task, crowd / 2);
  const rest = { first: String(first + BigInt(before.length)), count: crowd - before.length };
  const later = await says({ ...task, people: rest });
  const seconds = (performance.now() - begun) / 1000;
  // Who was being answered when it died asks again.
  const again = await says(task);
  const end = await seats();
  const [counted = { going: -1, waiting: -1 }] = await query<{ going: number; waiting: number }>(
    'select going, waiting from gathering_occurrences where ref = $1',
    [occurrence],
  );
  const { going, waiting, inOrder } = standingOf(end, counted);
  const isCounted = counted.going === going && counted.waiting === waiting;
  return {
    going,
    waiting,
    inOrder: inOrder && isCounted ? 1 : 0,
    lost: lost([...before, ...later, ...again], end).length,
    seconds,
  };
}

async function oneDate({ community }: House): Promise<string> {
  const now = community.now();
  const row = {
    guildId: community.guild,
    ref: newRef(),
    kind: 'webinar' as const,
    kindName: null,
    title: 'For many',
    description: null,
    hostId: null,
    standInId: null,
    whereKind: 'link' as const,
    whereChannelId: null,
    whereGroupRef: null,
    whereLink: 'https://example.org',
    start: wallTime('UTC', after(now, days(3))),
    zone: 'UTC',
    rule: '',
    exdates: [],
    minutes: 60,
    capacity: places,
    audience: 'everyone' as const,
    groupRef: null,
    enrols: false,
    originRef: null,
    speakers: [],
    eases: [],
    cardChannelId: null,
    pingRoleId: null,
    mirrored: false,
    state: 'active' as const,
    version: 1,
    changedAt: null,
    planAt: null,
    createdAt: now,
  };
  return community.transaction(async (tx) => {
    await stored.add(tx, row);
    await planNow(tx, community, row);
    const [date] = await dates.ahead(tx, row.ref, now);
    if (!date) throw new Error('it has no date');
    return date.ref;
  });
}

async function everybodyAgrees({ community }: House): Promise<void> {
  const everybody = Array.from({ length: crowd }, (_, index) => String(first + BigInt(index)));
  const oneAfterTheOther = async () => {
    for (let user = everybody.pop(); user !== undefined; user = everybody.pop()) {
      const given = await giveConsent(community, {
        user,
        locale: 'en-US',
        age: 'adult',
        purpose: 'events',
        version: 1,
      });
      if (!given.ok) throw new Error(given.error);
    }
  };
  await Promise.all(Array.from({ length: 8 }, oneAfterTheOther));
}
