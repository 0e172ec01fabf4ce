import { expect, test } from 'vitest';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { NotYet } from '#src/platform/discord/delivery/retry.ts';
import { deliveryWorker } from '#src/platform/discord/delivery/worker.ts';
import type { WorkTarget } from '#src/platform/discord/delivery/worker.ts';
import { openRest } from '#src/platform/discord/outbound.ts';
import { after, hours, minutes, seconds } from '#src/platform/durations.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { createLog } from '#src/platform/log/index.ts';
import { newRef } from '#src/platform/ref.ts';
import { refused } from '#tests/rules/discord/refused.ts';
import { testCommunities } from './community.ts';

const { asOwner, clock, newCommunity, rowsOf } = await testCommunities();

type Send = (sending: Sending, version: number) => Promise<void>;

/** A worker for one kind of delivery, which does what the test says instead of talking to Discord. */
function worker(send: Send, instead: () => void = () => undefined): WorkTarget {
  const kind = deliveryKind({
    name: 'test.effect',
    load: async (_tx, row) => row,
    send: (row, sending) => send(sending, row.version),
    instead: async () => instead(),
  });
  return deliveryWorker({
    kinds: [kind],
    rest: openRest({ token: 'none', api: undefined }),
    bot: '1',
    permits: { take: async () => () => undefined, close: () => undefined },
    relates: async () => false,
    translations: createTranslations(),
    log: createLog({ level: 'error' }),
    random: () => 0.5,
  });
}

interface Asked {
  readonly target: string;
  readonly version?: number;
  readonly notAfter?: Date;
  readonly notBefore?: Date;
}

const newTarget = () => `test:${newRef()}`;

/** Asks for an effect on a target. */
async function ask(community: Community, asked: Asked): Promise<void> {
  await community.transaction((tx) => deliver(tx, community, wanted(asked)));
}

const wanted = ({ target, ...rest }: Asked) => ({
  kind: { name: 'test.effect' },
  subject: target.slice(-10),
  target,
  ...rest,
});

interface Row {
  readonly state: string;
  readonly outcome: string | null;
  readonly attempts: number;
  readonly next_at: Date;
}

const rows = (community: Community) => rowsOf<Row>(community, 'deliveries', 'version');
const leases = (community: Community) => rowsOf(community, 'delivery_targets');

test('what is due is sent once, in the order asked for, and the target is free afterwards', async () => {
  const community = await newCommunity();
  const target = newTarget();
  const sent: number[] = [];
  const work = worker(async (_sending, version) => void sent.push(version));
  await ask(community, { target });
  clock.advance(1);
  await ask(community, { target, version: 2 });
  await work(community, target, 'a');
  await work(community, target, 'a');
  expect(sent).toEqual([1, 2]);
  expect(await rows(community)).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
  expect(await leases(community)).toEqual([]);
});

test.each([
  ['of two processes', ['one', 'another']],
  ['of one process, which runs several at once,', ['same', 'same']],
])('while one job %s sends to a target, no other does', async (_name, [first = '', second = '']) => {
  const community = await newCommunity();
  const target = newTarget();
  const begun = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const sent: number[] = [];
  const work = worker(async (_sending, version) => {
    sent.push(version);
    begun.resolve();
    if (sent.length === 1) await finish.promise;
  });
  await ask(community, { target });
  const running = work(community, target, first);
  await begun.promise;
  await ask(community, { target, version: 2 });
  await work(community, target, second);
  expect(sent).toEqual([1]);
  finish.resolve();
  await running;
  expect(sent).toEqual([1, 2]);
  expect(await rows(community)).toMatchObject([
    { state: 'sent', attempts: 1 },
    { state: 'sent', attempts: 1 },
  ]);
});

test('twenty jobs at once for one target send each of its deliveries once', async () => {
  const community = await newCommunity();
  const target = newTarget();
  const sent: number[] = [];
  const work = worker(async (_sending, version) => void sent.push(version));
  for (const version of [1, 2, 3, 4, 5]) await ask(community, { target, version });
  await Promise.all(Array.from({ length: 20 }, (_, index) => work(community, target, `worker-${index % 3}`)));
  expect(sent.toSorted()).toEqual([1, 2, 3, 4, 5]);
});

test('what fails in passing is tried again later, and then knows that it was tried before', async () => {
  const community = await newCommunity();
  const target = newTarget();
  const repeated: boolean[] = [];
  const work = worker(async (sending) => {
    repeated.push(sending.repeated);
    if (repeated.length < 3) throw new NotYet();
  });
  await ask(community, { target });
  for (const delay of [1, 2]) {
    const before = clock.now();
    await work(community, target, 'a');
    const [row] = await rows(community);
    expect(row).toMatchObject({ state: 'pending', outcome: 'not_yet', attempts: delay });
    const wait = (row?.next_at.getTime() ?? 0) - before.getTime();
    expect(wait).toBeGreaterThanOrEqual(seconds(delay));
    await work(community, target, 'a');
    expect(repeated).toHaveLength(delay);
    clock.advance(wait);
  }
  await work(community, target, 'a');
  expect(repeated).toEqual([false, true, true]);
  expect(await rows(community)).toMatchObject([{ state: 'sent', attempts: 3 }]);
});

test('what is refused for good ends as undeliverable, and something else happens instead, once', async () => {
  const community = await newCommunity();
  const target = newTarget();
  let instead = 0;
  const work = worker(
    () => Promise.reject(refused(50_007, 403)),
    () => void (instead += 1),
  );
  await ask(community, { target });
  await work(community, target, 'a');
  await work(community, target, 'a');
  expect(instead).toBe(1);
  expect(await rows(community)).toMatchObject([{ state: 'undeliverable', outcome: 'discord_50007' }]);
});

test('asked for again after it was given up, it is tried again and looks for what may be there already', async () => {
  const community = await newCommunity();
  const target = newTarget();
  const repeated: boolean[] = [];
  const work = worker(async (sending) => {
    repeated.push(sending.repeated);
    if (repeated.length === 1) throw refused(50_013, 403);
  });
  await ask(community, { target });
  await work(community, target, 'a');
  await ask(community, { target });
  await work(community, target, 'a');
  await ask(community, { target });
  await work(community, target, 'a');
  expect(repeated).toEqual([false, true]);
  expect(await rows(community)).toMatchObject([{ state: 'sent', outcome: 'sent', attempts: 2 }]);
});

test('what comes too late ends as expired, is never sent, and something else happens instead', async () => {
  const community = await newCommunity();
  const target = newTarget();
  let [sent, instead] = [0, 0];
  const work = worker(
    async () => void (sent += 1),
    () => void (instead += 1),
  );
  await ask(community, { target, notAfter: after(clock.now(), minutes(1)) });
  clock.advance(minutes(2));
  await work(community, target, 'a');
  expect([sent, instead]).toEqual([0, 1]);
  expect(await rows(community)).toMatchObject([{ state: 'expired', outcome: 'too_late' }]);
});

test('a fault of ours is thrown, keeps the delivery, and leaves the target free for another try', async () => {
  const community = await newCommunity();
  const target = newTarget();
  const work = worker(() => Promise.reject(new TypeError('a mistake')));
  await ask(community, { target });
  await expect(work(community, target, 'a')).rejects.toThrow('a mistake');
  expect(await rows(community)).toMatchObject([{ state: 'pending', attempts: 1 }]);
  expect(await leases(community)).toEqual([]);
});

test('what comes while a worker leaves the target is not put off to when it would have come back', async () => {
  const community = await newCommunity();
  const target = newTarget();
  const work = worker(async () => undefined);
  await ask(community, { target });
  await ask(community, { target, version: 2, notBefore: after(clock.now(), hours(1)) });
  const written = Promise.withResolvers<void>();
  const commit = Promise.withResolvers<void>();
  const coming = community.transaction(async (tx) => {
    await deliver(tx, community, wanted({ target, version: 3 }));
    written.resolve();
    await commit.promise;
  });
  await written.promise;
  const leaving = work(community, target, 'a');
  // It saw nothing more that is due, and would change the job that the other has just written.
  await expect
    .poll(() =>
      asOwner("select from pg_stat_activity where wait_event_type = 'Lock' and query like '%jobs.enqueue%'"),
    )
    .toHaveLength(1);
  commit.resolve();
  await Promise.all([coming, leaving]);
  const jobs = await asOwner<{ soon: boolean }>(
    `select run_at < now() + interval '1 minute' as soon from graphile_worker._private_jobs where payload ->> 'target' = $1`,
    [target],
  );
  expect(jobs).toEqual([{ soon: true }]);
});
