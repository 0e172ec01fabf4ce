/** What only shows how things stand is not written twice while it waits, and shows every change for which it was not. */
import { expect, test } from 'vitest';
import * as deliveries from '#db/deliveries.ts';
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
