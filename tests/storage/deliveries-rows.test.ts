import { expect, test } from 'vitest';
import * as deliveries from '#db/deliveries.ts';
import * as leases from '#db/leases.ts';
import * as upkeep from '#db/upkeep.ts';
import { rescueDeliveries } from '#src/platform/discord/delivery/job.ts';
import { after, days, minutes, seconds } from '#src/platform/durations.ts';
import { deliveryPlaces, later, start } from './a-delivery.ts';
import { tally } from './community.ts';

const { database, asOwner, place } = await deliveryPlaces();

test('of one key there is one delivery, however many ask at the same moment', async () => {
  const { add, rows } = await place();
  await Promise.all(Array.from({ length: 20 }, () => add({ key: 'card:a:1' })));
  expect(await rows()).toHaveLength(1);
});

test.each([
  ['sent', 'sent'],
  ['superseded', 'superseded'],
  ['expired', 'pending'],
  ['undeliverable', 'pending'],
] as const)('asked for again, one that was %s is %s', async (state, then) => {
  const { add, next, within, rows } = await place();
  await add({ key: 'card:a:1' });
  const row = await next();
  await within((tx) => deliveries.finish(tx, row?.ref ?? '', { state, outcome: 'because' }, start));
  await add({ key: 'card:a:1', now: later(days(1)), notAfter: later(days(2)) });
  const revived = { finished_at: null, outcome: null, next_at: later(days(1)), not_after: later(days(2)) };
  const untouched = { finished_at: start, outcome: 'because', next_at: start, not_after: null };
  const [found] = await rows();
  expect(found).toMatchObject({ ref: row?.ref, state: then, attempts: 1, first_tried_at: start });
  expect(found).toMatchObject(then === 'pending' ? revived : untouched);
});

const take = (
  within: Awaited<ReturnType<typeof place>>['within'],
  holder: string,
  now = start,
  target = 'card:a',
) => within((tx) => leases.take(tx, target, holder, now, after(now, minutes(1))));

test('of thirty who want a lease at the same moment, one has it and the others learn until when', async () => {
  const { within } = await place();
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) => take(within, `worker/${index}`)),
  );
  const until = later(minutes(1)).toISOString();
  expect(tally(answers.map((answer) => answer?.toISOString() ?? 'mine'))).toEqual({ mine: 1, [until]: 29 });
});

test('a lease is prolonged by its holder, kept from others, and free when it is over', async () => {
  const { within } = await place();
  expect(await take(within, 'a/1')).toBeUndefined();
  expect(await take(within, 'a/1', later(seconds(30)))).toBeUndefined();
  expect(await take(within, 'a/2', later(seconds(70)))).toEqual(later(seconds(90)));
  expect(await take(within, 'a/2', later(seconds(90)))).toBeUndefined();
  await within((tx) => leases.end(tx, 'card:a', 'a/1'));
  expect(await take(within, 'a/3', later(seconds(90)))).toEqual(later(seconds(150)));
  await within((tx) => leases.end(tx, 'card:a', 'a/2'));
  expect(await take(within, 'a/3', later(seconds(90)))).toBeUndefined();
});

test('a lease on one target, or in one community, says nothing of another', async () => {
  const [here, there] = [await place(), await place()];
  expect(await take(here.within, 'a/1')).toBeUndefined();
  expect(await take(here.within, 'b/1', start, 'card:b')).toBeUndefined();
  expect(await take(there.within, 'b/1')).toBeUndefined();
});

test('a worker that died loses its leases, those of every run, and no other worker does', async () => {
  const { within } = await place();
  for (const [target, holder] of [
    ['one', 'dead/1'],
    ['two', 'dead/2'],
    ['three', 'alive/1'],
    ['four', 'dead-not/1'],
  ] as const)
    await take(within, holder, start, target);
  await database.withSystem((tx) => leases.endAllOf(tx, ['dead', 'unknown']));
  const free = await Promise.all(
    ['one', 'two', 'three', 'four'].map((target) => take(within, 'new/1', start, target)),
  );
  expect(free.map((until) => until === undefined)).toEqual([true, true, false, false]);
});

test('the most urgent goes first, then what has waited longest; what is not due does not go', async () => {
  const { add, next, endIfIdle, within } = await place();
  await add({ key: 'late', priority: 5, now: later(seconds(1)) });
  await add({ key: 'early', priority: 5 });
  await add({ key: 'urgent', priority: 0, now: later(seconds(2)) });
  await add({ key: 'elsewhere', priority: 0, target: 'card:b' });
  await add({ key: 'not yet', priority: 0, now: later(minutes(1)) });
  const order: string[] = [];
  const now = later(seconds(5));
  for (let row = await next(now); row; row = await next(now)) {
    order.push(row.key);
    await within((tx) => deliveries.finish(tx, row?.ref ?? '', { state: 'sent', outcome: 'sent' }, now));
  }
  expect(order).toEqual(['urgent', 'early', 'late']);
  expect(await endIfIdle(now)).toEqual({ next: later(minutes(1)) });
});

test('only the holder of a lease starts a delivery, and keeps the lease while anything is due', async () => {
  const { add, next, endIfIdle, within } = await place();
  await add();
  const startAs = (holder: string) => within((tx) => deliveries.startNext(tx, 'card:a', holder, start));
  expect(await startAs('me/1')).toBeUndefined();
  expect(await take(within, 'other/1')).toBeUndefined();
  expect(await next()).toBeUndefined();
  expect(await endIfIdle(later(seconds(-1)))).toBeUndefined();
  expect(await endIfIdle(start, 'other/1')).toBeUndefined();
  const row = await startAs('other/1');
  await within((tx) => deliveries.finish(tx, row?.ref ?? '', { state: 'sent', outcome: 'sent' }, start));
  expect(await endIfIdle(start, 'other/1')).toEqual({ next: null });
  expect(await take(within, 'me/1')).toBeUndefined();
});

test('each start counts as an attempt; when it was first tried stays', async () => {
  const { add, next, within } = await place();
  await add();
  const first = await next();
  expect(first).toMatchObject({ attempts: 1, firstTriedAt: start });
  await within((tx) => deliveries.tryAgain(tx, first?.ref ?? '', later(seconds(2)), 'network'));
  expect(await next(later(seconds(1)))).toBeUndefined();
  expect(await next(later(seconds(2)))).toMatchObject({
    attempts: 2,
    firstTriedAt: start,
    outcome: 'network',
  });
});

test('what waits for another try is due at once when it is hurried', async () => {
  const { add, next, within } = await place();
  await add({ now: later(minutes(5)) });
  expect(await next()).toBeUndefined();
  await within((tx) => deliveries.hurry(tx, 'card:a', start));
  expect(await next()).toMatchObject({ attempts: 1 });
});

test('a target that lost its job is found once it is overdue, and gets one job for all its deliveries', async () => {
  const { add, ref } = await place();
  await add({ target: 'lost:a', now: later(-minutes(1)) });
  await add({ target: 'lost:a', now: later(-minutes(1)) });
  await add({ target: 'lost:b', now: later(-seconds(10)) });
  const jobs = () =>
    asOwner('select payload from graphile_worker._private_jobs where payload::text like $1', [`%${ref}%`]);
  const tick = rescueDeliveries(database);
  await Promise.all([tick.run(start), tick.run(start), tick.run(start)]);
  expect(await jobs()).toEqual([{ payload: { community: ref, target: 'lost:a' } }]);
});

test('what was given up is tried again by a tick after a while, on three processes at once only once', async () => {
  const { guild, add, next, within, rows } = await place();
  await add({ kind: 'again' });
  const row = await next();
  await within((tx) =>
    deliveries.finish(tx, row?.ref ?? '', { state: 'undeliverable', outcome: 'discord_50001' }, start),
  );
  const revive = (now: Date) =>
    database.withSystem((tx) =>
      upkeep.revive(tx, { kind: 'again', before: after(now, -minutes(2)), since: undefined }, now),
    );
  expect(await revive(later(minutes(2)))).toEqual([]);
  const now = later(minutes(3));
  const found = await Promise.all([revive(now), revive(now), revive(now)]);
  expect(found.flat()).toEqual([{ guild, target: 'card:a' }]);
  expect(await rows()).toMatchObject([{ state: 'pending', attempts: 1, next_at: now, finished_at: null }]);
});

test('what ended long ago is forgotten, what is pending never', async () => {
  const { add, next, within, rows } = await place();
  const endedAt = [start, later(days(1))];
  for (const at of endedAt) {
    await add();
    const row = await next();
    await within((tx) => deliveries.finish(tx, row?.ref ?? '', { state: 'sent', outcome: 'sent' }, at));
  }
  await add({ now: later(-days(99)) });
  await database.withSystem((tx) => upkeep.forgetFinished(tx, later(days(1))));
  expect(await rows()).toMatchObject([{ state: 'pending' }, { state: 'sent', finished_at: later(days(1)) }]);
});

test('an operator sees how many wait and how many were given up, and nothing of what went well', async () => {
  const { add, next, within } = await place();
  const counts = async () => {
    const found = await database.withSystem(upkeep.countByState);
    return Object.fromEntries(found.map(({ state, count }) => [state, count]));
  };
  const before = await counts();
  for (const state of ['expired', 'undeliverable', 'sent', 'superseded'] as const) {
    await add();
    const row = await next();
    await within((tx) => deliveries.finish(tx, row?.ref ?? '', { state, outcome: state }, start));
  }
  await add();
  const more = ['pending', 'expired', 'undeliverable'].map((state) => [state, (before[state] ?? 0) + 1]);
  expect(await counts()).toEqual(Object.fromEntries(more));
});
