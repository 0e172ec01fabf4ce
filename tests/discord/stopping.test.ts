/** Stopping: nothing new is taken, and whoever came before gets their answer. */
import { expect, test } from 'vitest';
import { inDiscordsTime, testCommunity, testSuite } from '#tests/harness/suite.ts';
import { holdTables } from './database-trouble.ts';
import { lupus, makeGroup, whenComplete } from './groups/make-group.ts';

const [first, second] = [
  await testSuite({ sandbox: inDiscordsTime }),
  await testSuite({ sandbox: inDiscordsTime }),
];

test('a use that is under way is answered before the process ends', async () => {
  const community = await testCommunity(first);
  await makeGroup(community);
  const release = await holdTables(first.database, 'groups');
  const asked = community.members[0].runs('/group find');
  const deferred = await asked;
  expect(deferred.deferred).toBe(true);
  const stopped = first.suite.stop();
  await release();
  await stopped;
  expect((await deferred.settled()).text).toContain('There is one group here');
  await expect(community.members[0].runs('/group mine')).rejects.toThrow('is not connected');
});

test('a delivery that is under way is finished, and what comes after it is left to the next process', async () => {
  const community = await testCommunity(second);
  const reached = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const release = second.sandbox.faults.onRequest(async ({ route }) => {
    if (route !== 'POST /channels/:channel/messages') return;
    release();
    reached.resolve();
    await held.promise;
  });
  await community.lead.runs('/lead group create', { ...lupus });
  await reached.promise;
  const stopped = second.suite.stop();
  held.resolve();
  await stopped;
  expect(await second.database.asOwner('select 1 from delivery_targets')).toEqual([]);
  expect(
    await second.database.asOwner('select 1 from graphile_worker.jobs where locked_by is not null'),
  ).toEqual([]);
  await second.startAnother();
  await whenComplete(community, lupus);
});
