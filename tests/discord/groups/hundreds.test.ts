/** 500 groups and 20,000 memberships: a look with nothing to do writes nothing, and with drift it makes only the calls that mend it. */
import { beforeAll, expect, test } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { channelsCalled, concerns } from '../server.ts';
import { byHand } from './by-hand.ts';
import { raiseHundreds } from './hundreds.ts';
import type { Hundreds } from './hundreds.ts';
import { looksAround } from './looks-around.ts';

const running = await testSuite();
const { sandbox } = running;
let community: TestCommunity;
let hundreds: Hundreds;

beforeAll(async () => {
  community = await testCommunity(running, 'Hundreds');
  const { guild } = community;
  const moderatorRole = [...guild.guild.roles.values()].find(({ name }) => name === 'Moderator')?.id ?? '';
  hundreds = await raiseHundreds(
    { sandbox, guild, moderatorRole, query: (text) => running.database.asOwner(text) },
    { groups: 500, members: 40 },
  );
});

type Call = Pick<(typeof sandbox.requests)[number], 'method' | 'route'>;

/** What the bot asks of Discord about this server during one look and all that follows from it. */
async function look(): Promise<readonly Call[]> {
  const before = sandbox.requests.length;
  await looksAround(running, community, 60_000);
  return callsSince(before);
}

function callsSince(before: number) {
  return sandbox.requests
    .slice(before)
    .filter(({ path, bot }) => bot === 'kindred' && concerns(community.guild, { path }));
}

const writes = (calls: readonly Call[]) =>
  calls.filter(({ method }) => method !== 'GET').map(({ route }) => route);

test('a look with nothing to do makes no write call, and two reads', async () => {
  const calls = await look();
  expect(writes(calls)).toEqual([]);
  expect(calls).toHaveLength(2);
});

test('with one per cent of drift it makes only the calls that are needed', async () => {
  const hand = byHand(sandbox, community);
  const lost = hundreds.channels.slice(0, 200).map((channel) => ({
    channel,
    name: community.guild.guild.channels.get(channel)?.name ?? '',
    who: hundreds.people.get(channel)?.[7] ?? '',
  }));
  // Some of it is noticed at once, before anybody looks.
  const before = sandbox.requests.length;
  for (const { name, who } of lost) await hand.shutsOut(name, who);
  await look();
  expect(writes(callsSince(before))).toEqual(lost.map(() => 'PUT /channels/:channel/permissions/:overwrite'));
  for (const { name, who } of lost)
    expect(channelsCalled(community.guild, name)[0]?.overwrites.some(({ id }) => id === who)).toBe(true);
  expect(writes(await look())).toEqual([]);
});
