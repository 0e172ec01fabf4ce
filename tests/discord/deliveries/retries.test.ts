/** When what failed is tried again, and how an operator sees what was given up. */
import { expect, test, vi } from 'vitest';
import { minutes, seconds } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { lupus, whenComplete, whenQuiet } from '../groups/make-group.ts';
import { concerns } from '../server.ts';

const running = await testSuite({ haste: 1 });
/** Where nobody works but who the last test starts. */
const slow = await testSuite({ roles: ['gateway'] });

async function queueDetails(): Promise<Record<string, number>> {
  const answer = await fetch(`${running.suite.webUrl}/readyz`);
  const { probes } = (await answer.json()) as { probes: { queue: { details: Record<string, number> } } };
  return probes.queue.details;
}

const deliveryOf = async ({ guild }: TestCommunity) =>
  (
    await running.database.asOwner<{ state: string; attempts: number; next_at: Date }>(
      'select state, attempts, next_at from deliveries where guild_id = $1',
      [guild.id],
    )
  )[0];

test('after 1, 2, 5, 15 and then every 30 seconds, a fifth more or less', async () => {
  const community = await testCommunity(running, 'Patience');
  const heal = running.sandbox.faults.onRequest((request) =>
    concerns(community.guild, request) ? { status: 500 } : undefined,
  );
  let tried = running.clock.now().getTime();
  await community.lead.runs('/lead group create', { ...lupus });
  for (const [index, delay] of [1, 2, 5, 15, 30, 30].entries()) {
    const row = await vi.waitFor(async () => {
      const current = await deliveryOf(community);
      expect(current?.attempts).toBe(index + 1);
      expect(current?.next_at.getTime()).toBeGreaterThan(tried + seconds(delay) * 0.8 - 1);
      return current;
    }, seconds(10));
    const settled = running.clock.now().getTime();
    expect(row?.state).toBe('pending');
    expect(row?.next_at.getTime()).toBeLessThanOrEqual(settled + seconds(delay) * 1.2);
    expect(await queueDetails()).toMatchObject({ pending: 1 });
    // Far enough for the tick that looks for what is overdue, which need not wait for the machine's own clock.
    running.clock.advance(minutes(1));
    tried = running.clock.now().getTime();
    if (index < 5) await running.suite.runTicks();
  }
  heal();
  await running.suite.runTicks();
  await whenComplete(community, lupus);
});

test('what Discord refuses for good ends as undeliverable, in the log and on /readyz', async () => {
  const community = await testCommunity(running, 'Refusal');
  const before = (await queueDetails())['undeliverable'] ?? 0;
  const heal = running.sandbox.faults.onRequest((request) =>
    request.route === 'POST /guilds/:guild/channels' && concerns(community.guild, request)
      ? { code: 50_013, status: 403 }
      : undefined,
  );
  await community.lead.runs('/lead group create', { ...lupus });
  await community.moderators[0].waitsFor('#staff', /could not be finished/);
  await whenQuiet(running, community);
  heal();
  expect(await queueDetails()).toMatchObject({ undeliverable: before + 1 });
  const line = running.log.findLast((one) => one.includes('"delivery.given_up"'));
  expect(JSON.parse(line ?? '{}')).toMatchObject({
    level: 'warn',
    kind: 'group.category',
    state: 'undeliverable',
    outcome: 'discord_50013',
    attempt: 1,
  });
});

test('all processes together keep to one send budget', async () => {
  const rate = 10;
  const community = await testCommunity(slow, 'Slow lane');
  await Promise.all([1, 2].map(() => slow.startAnother({ roles: ['worker'], sendRate: rate })));
  const plans = ['One', 'Two', 'Three', 'Four'].map((name) => ({ ...lupus, name }));
  await Promise.all(plans.map((plan) => community.lead.runs('/lead group create', { ...plan })));
  for (const plan of plans) await whenComplete(community, plan, 15_000);
  const own = slow.sandbox.requests.filter(
    ({ route, path }) => !route.includes('/interactions/') && concerns(community.guild, { path }),
  );
  const first = own[0]?.at.getTime() ?? 0;
  // At any moment no more than were saved up at first, and what came in since.
  const over = own.filter(
    ({ at }, index) => index + 1 > rate + Math.ceil(((at.getTime() - first) / 1000) * rate) + 1,
  );
  expect(over).toEqual([]);
  expect(own.length).toBeGreaterThan(rate);
});
