import { expect, test } from 'vitest';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { createLog } from '#src/platform/log/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { NotYet } from '#src/platform/discord/delivery/retry.ts';
import { deliveryWorker } from '#src/platform/discord/delivery/worker.ts';
import { openRest } from '#src/platform/discord/outbound.ts';
import { after, minutes, seconds } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import { testCommunities } from './community.ts';

const { clock, newCommunity, rowsOf, asOwner } = await testCommunities();

type Send = (sending: Sending, version: number) => Promise<void>;

/** A worker for one kind of delivery, which does whatever the test says instead of talking to Discord. */
function worker(send: Send, instead: () => void = () => undefined) {
  const kind = deliveryKind({
    name: 'test.effect',
    load: async (_tx, row) => row,
    send: (row, sending) => send(sending, row.version),
    instead: async () => instead(),
  });
  const work = deliveryWorker({
    kinds: [kind],
    rest: openRest({ token: 'none', api: undefined }),
    bot: '1',
    permits: { take: async () => undefined, close: () => undefined },
    translations: createTranslations(),
    log: createLog({ level: 'error' }),
    random: () => 0.5,
  });
  return { kind, work };
}

/** Asks for an effect on a target of its own, and tells that target. */
async function ask(community: Community, { version = 1, target = `test:${newRef()}`, notAfter }: { version?: number; target?: string; notAfter?: Date } = {}) {
  const subject = target.slice(-10);
  await community.transaction((tx) => deliver(tx, community, { kind: { name: 'test.effect' }, subject, target, version, ...(notAfter && { notAfter }) }));
  return target;
}

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
  const sent: number[] = [];
  const { work } = worker(async (_sending, version) => void sent.push(version));
  const target = await ask(community);
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
  ['of one process, which runs several jobs at once', ['same', 'same']],
])('while one job %s sends to a target, no other does', async (_name, [first = '', second = '']) => {
  const community = await newCommunity();
  const begun = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const sent: number[] = [];
  const { work } = worker(async (_sending, version) => {
    sent.push(version);
    begun.resolve();
    if (sent.length === 1) await finish.promise;
  });
  const target = await ask(community);
  const running = work(community, target, first);
  await begun.promise;
  await ask(community, { target, version: 2 });
  await work(community, target, second);
  expect(sent).toEqual([1]);
  finish.resolve();
  await running;
  expect(sent).toEqual([1, 2]);
  expect(await rows(community)).toMatchObject([{ state: 'sent', attempts: 1 }, { state: 'sent', attempts: 1 }]);
});
