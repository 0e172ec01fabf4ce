/** Several processes on one database: what must happen once happens once, whoever does it, and whoever dies over it. */
import { beforeAll, expect, test, vi } from 'vitest';
import { minutes } from '#src/platform/durations.ts';
import type { Suite } from '#src/suite.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { lupus, makeGroup, whenComplete, whenQuiet } from '../groups/make-group.ts';
import { asks, begins } from '../reports/report.ts';
import { cards, categories, channelsCalled, concerns, groundRulesIn } from '../server.ts';

const running = await testSuite({ roles: ['gateway'] });
let community: TestCommunity;
let workers: Suite[];

beforeAll(async () => {
  workers = await Promise.all([1, 2, 3].map(() => running.startAnother({ roles: ['worker'] })));
  community = await testCommunity(running);
});

const everybodysTicks = () => Promise.all(workers.map((worker) => worker.runTicks()));

test('three workers make five groups, each once', async () => {
  const plans = ['One', 'Two', 'Three', 'Four', 'Five'].map((name) => ({ ...lupus, name: `Circle ${name}` }));
  await Promise.all(plans.map((plan) => community.lead.runs('/lead group create', { ...plan })));
  for (const plan of plans) await whenComplete(community, plan);
  await whenQuiet(running, community);
  expect(categories(community.guild)).toHaveLength(1);
  expect(
    plans.map(({ name }) => channelsCalled(community.guild, name.toLowerCase().replace(' ', '-')).length),
  ).toEqual([1, 1, 1, 1, 1]);
  const sent = running.sandbox.requests.filter(
    (request) => request.route === 'POST /guilds/:guild/channels' && concerns(community.guild, request),
  );
  expect(sent).toHaveLength(6);
});

test('a tick that finds the same overdue delivery in three processes sends it once', async () => {
  const { faults } = running.sandbox;
  const reporter = running.sandbox.user('Fay').in(community.guild);
  const heal = faults.onRequest(({ route }) =>
    route === 'POST /channels/:channel/messages' ? { status: 502 } : undefined,
  );
  await asks(running, reporter, community.members[1].sends('#lobby', 'Hello.'), { kind: 'selling' });
  await vi.waitFor(async () =>
    expect(
      await running.database.asOwner("select 1 from deliveries where state = 'pending' and attempts > 0"),
    ).toHaveLength(1),
  );
  heal();
  running.clock.advance(minutes(1));
  await everybodysTicks();
  await whenQuiet(running, community);
  expect(cards(community)).toHaveLength(1);
});

test('drafts that are swept by three processes at once are swept once, and nobody fails', async () => {
  const [reporter, author] = community.members;
  const { asOwner } = running.database;
  const keys = (await asOwner('select 1 from vault.case_keys')).length;
  for (let count = 0; count < 6; count += 1)
    await begins(running, reporter, author.sends('#lobby', `Hello ${count}.`));
  expect(await asOwner('select 1 from vault.case_keys')).toHaveLength(keys + 6);
  running.clock.advance(minutes(61));
  await everybodysTicks();
  expect(await asOwner('select 1 from drafts')).toEqual([]);
  expect(await asOwner('select 1 from vault.case_keys')).toHaveLength(keys);
  expect(running.log.filter((line) => line.includes('tick.failed'))).toEqual([]);
});

test('work is finished when all workers but one have gone', async () => {
  const [, ...others] = workers;
  const plan = { ...lupus, name: 'Last watch' };
  await community.lead.runs('/lead group create', { ...plan });
  await Promise.all(others.map((worker) => worker.stop()));
  await whenComplete(community, plan);
  expect(groundRulesIn(community, '#last-watch')).toEqual({ posted: 1, pinned: 1 });
  await makeGroup(community, { ...lupus, name: 'And after' });
});

test('what a dead worker left locked is done by the next one, at once', async () => {
  const { asOwner } = running.database;
  await Promise.all(workers.map((worker) => worker.stop()));
  const before = cards(community).length;
  const reporter = running.sandbox.user('Gus').in(community.guild);
  await asks(running, reporter, community.members[1].sends('#lobby', 'Hello again.'), { kind: 'graphic' });
  // As after a `kill -9`: the job and its target are held by somebody who is nowhere to be found.
  await asOwner(
    "update graphile_worker._private_jobs set locked_by = 'pool-of-the-dead', locked_at = now() where key like '%:cards'",
  );
  await asOwner(
    "insert into delivery_targets select guild_id, target, 'pool-of-the-dead/abcdefghij', now() + interval '1 hour' + interval '1 day' from deliveries where state = 'pending'",
  );
  await running.startAnother({ roles: ['worker'] });
  await vi.waitFor(() => expect(cards(community)).toHaveLength(before + 1), { timeout: 3_000 });
  await whenQuiet(running, community);
  expect(cards(community)).toHaveLength(before + 1);
  expect(running.log.some((line) => line.includes('"queue.workers.died"'))).toBe(true);
});
