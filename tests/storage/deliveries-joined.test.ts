/** What only shows how things stand is not written twice while it waits, and shows every change for which it was not. */
import { expect, test } from 'vitest';
import * as deliveries from '#db/deliveries.ts';
import { madeAlong, makeAlong } from '#db/deliveries-along.ts';
import * as leases from '#db/leases.ts';
import type { GuildTx } from '#db/database.ts';
import { minutes, seconds } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import { delivery, deliveryPlaces, later, start } from './a-delivery.ts';

const { place, asOwner } = await deliveryPlaces();

test.each([
  ['as it is', {}, 1],
  ['of another kind', { kind: 'board' }, 2],
  ['about something else', { subject: newRef() }, 2],
  ['on another target', { target: 'card:b' }, 2],
  ['due before it', { now: later(-seconds(1)) }, 2],
  ['that does not join', { joins: false }, 2],
] as const)('beside one that waits, one %s is not written where it need not be', async (_, other, many) => {
  const { add, rows } = await place();
  const same = { subject: newRef(), joins: true };
  await add(same);
  await add({ ...same, ...other });
  expect(await rows()).toHaveLength(many);
});

test('what was tried already is joined by nothing: it may have read how things stood before', async () => {
  const { add, next, attempts } = await place();
  const wanted = { subject: newRef(), joins: true };
  await add(wanted);
  await next();
  await add(wanted);
  expect(await attempts()).toEqual([0, 1]);
});

test('what one joined is not begun before whatever joined it has ended; nobody waits to join', async () => {
  const { add, within, attempts } = await place();
  const wanted = { subject: newRef(), joins: true };
  const joining = (tx: GuildTx) => deliveries.add(tx, [{ ...delivery(), ...wanted }]);
  await within((tx) => leases.take(tx, 'card:a', 'me/1', start, later(minutes(1))));
  await add(wanted);

  const [joined, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const order: string[] = [];
  const changing = within(async (tx) => {
    await joining(tx);
    // Somebody else joins it at the same moment.
    await within(joining);
    joined.resolve();
    await mayEnd.promise;
    order.push('changed');
  });
  await joined.promise;
  const beginning = within(async (tx) => {
    const row = await deliveries.startNext(tx, 'card:a', 'me/1', start);
    order.push('begun');
    // One that somebody is just beginning is not joined, nor waited for.
    await within(joining);
    return row;
  });
  const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(() => asOwner(waits)).toHaveLength(1);
  mayEnd.resolve();
  await changing;
  expect(await beginning).toMatchObject({ attempts: 1 });
  expect(order).toEqual(['changed', 'begun']);
  expect(await attempts()).toEqual([0, 1]);
});

test.each([
  ['waits', undefined, true],
  ['is sent', 'sent', true],
  ['was refused', 'undeliverable', false],
] as const)('what is made along with another counts where that one %s', async (_, state, counts) => {
  const { add, next, within, rows } = await place();
  const subject = newRef();
  await add({ subject, key: 'old', priority: 0 });
  const old = await next();
  await add({ key: 'one', priority: 1, now: later(seconds(1)) });
  await add({ subject, key: 'along', now: later(seconds(1)) });
  const found = async (key: string) => {
    const row = (await rows()).find((each) => each.key === key);
    if (!row || !old) throw new Error('it was not written');
    return { ref: row.ref, old };
  };
  const [one, along] = [await found('one'), await found('along')];
  await within((tx) => makeAlong(tx, one, [along.ref], later(seconds(2))));
  if (state) await within((tx) => deliveries.finish(tx, one.ref, { state, outcome: state }, start));
  const rivals = await within((tx) => deliveries.rivalsOf(tx, one.old));
  expect(rivals.map(({ key }) => key)).toEqual(counts ? ['along'] : []);
  expect((await within((tx) => madeAlong(tx, { ...one.old, ref: one.ref }))).map(({ key }) => key)).toEqual([
    'along',
  ]);
});
