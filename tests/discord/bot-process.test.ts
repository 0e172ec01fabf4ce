/** The bot in a process of its own, as `npm start` runs it on the sandbox. */
import { afterAll, expect, test } from 'vitest';
import { startSandbox } from '#sandbox/index.ts';
import { readConfig } from '#src/config.ts';
import { hours, seconds } from '#src/platform/durations.ts';
import { forkBot } from '#src/start/bot-process.ts';
import type { BotPlan, ClockState } from '#src/start/bot-messages.ts';
import { testDatabase } from '#tests/harness/database.ts';
import { testCommunity } from '#tests/harness/suite.ts';
import { lupus, whenComplete } from './groups/make-group.ts';

const database = await testDatabase();
const sandbox = await startSandbox({ limits: 'off' });
const lost: string[] = [];
const bot = forkBot(() => void lost.push('lost'));
afterAll(async () => {
  await bot.stop();
  await sandbox.close();
});

const { clock } = sandbox;
const state = (): ClockState => ({
  shows: clock.now().getTime(),
  running: clock.running,
  sentAt: Date.now(),
});
clock.onChange(() => bot.tell(state()));
sandbox.offerPlug({
  get pid() {
    return bot.pid;
  },
  pull: () => bot.pullThePlug(),
});

function plan(): BotPlan {
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'error' });
  if (!config.ok) throw config.error;
  return {
    config: config.value,
    operatorKey: Buffer.alloc(32, 7).toString('base64'),
    connections: database,
    discord: { token: sandbox.bot('kindred').token, api: `${sandbox.url}/api` },
    guild: '100000000000000001',
    clock: state(),
  };
}

const runs = await bot.start(plan);
const community = await testCommunity({ sandbox });
const [mara, sol] = community.members;
const pull = async () => {
  const answer = await fetch(`${sandbox.url}/sandbox/plug`, { method: 'POST' });
  return answer.json() as Promise<{ pid: number; pulled: number }>;
};

test('it says where its pages are, and that a community it has never seen is not set up', () => {
  expect(runs).toEqual({
    kind: 'runs',
    setUp: false,
    webUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
  });
});

test('with its plug pulled it comes back as another process, and finishes what was under way', async () => {
  const { pid } = bot;
  const [reached, gone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const release = sandbox.faults.onHandled(async ({ route }) => {
    if (route !== 'POST /guilds/:guild/channels') return undefined;
    reached.resolve();
    await gone.promise;
    return 'drop';
  });
  await community.lead.runs('/lead group create', { ...lupus });
  await reached.promise;
  release();
  const pulled = pull();
  await sandbox.until(() => bot.pid !== pid, seconds(60));
  gone.resolve();
  expect(await pulled).toMatchObject({ offered: true, pulled: 1, pid: bot.pid });
  await whenComplete(community, lupus, seconds(60));
  expect(lost).toEqual([]);
});

test('it follows the clock of the sandbox, and does at once what has fallen due', async () => {
  const said = sol.sends('#lobby', 'This tea cures everything.');
  await mara.uses('Ask a moderator to look', { on: said });
  const drafts = () => database.asOwner('select 1 from drafts');
  await expect.poll(drafts, { timeout: seconds(10) }).toHaveLength(1);
  clock.advance(hours(2));
  await expect.poll(drafts, { timeout: seconds(10) }).toHaveLength(0);
});

test('that it ended by itself is told', async () => {
  process.kill(bot.pid ?? 0, 'SIGKILL');
  await expect.poll(() => lost).toEqual(['lost']);
});
