/** 10,000 people want one of fifty places within a minute, and the process that takes their answers is killed in the middle. */
import { giveConsent } from '#src/members/index.ts';
import { lost, says, standingOf } from '#tests/faults/answers/crowd.ts';
import type { Seat } from '#tests/faults/answers/crowd.ts';
import { aGathering } from '#tests/storage/a-gathering.ts';
import type { House } from './house.ts';

const places = 50;
/** Eight are being answered when it dies; they ask again, with some before them. */
const asksAgain = 100;
const first = 830_000_000_000_000_000n;

export interface Answers {
  readonly going: number;
  readonly waiting: number;
  /** 1 where the waiting list runs from one on, without a gap. */
  readonly inOrder: number;
  readonly lost: number;
  /** For all of it, with the start of both processes. */
  readonly seconds: number;
}

/** @param crowd - how many they are */
export async function answers(house: House, crowd: number): Promise<Answers> {
  const { community, query, app, operatorKey } = house;
  const { dates } = await aGathering(community, { capacity: places, rule: '' });
  const [occurrence = ''] = dates;
  await everybodyAgrees(house, crowd);
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
  const left = Math.max(0, before.length - asksAgain);
  const later = await says({
    ...task,
    people: { first: String(first + BigInt(left)), count: crowd - left },
  });
  const seconds = (performance.now() - begun) / 1000;
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
    lost: lost([...before, ...later], end).length,
    seconds,
  };
}

async function everybodyAgrees({ community }: House, crowd: number): Promise<void> {
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
