/** Discord fails while a group is being made: at every step, in every way, the group is finished and nothing is doubled. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { FaultRequest, Trouble } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity, TestSuite } from '#tests/harness/suite.ts';
import { categories, channelsCalled, groundRulesIn } from '../server.ts';
import { lupus, makeGroup, whenComplete, whenQuiet } from './make-group.ts';

let running: TestSuite;

beforeAll(async () => {
  running = await testSuite();
});

const typeOf = ({ body }: FaultRequest) => (typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined);

/** Every call that making a group takes. */
const steps: readonly [name: string, is: (request: FaultRequest) => boolean][] = [
  ['the audit log is read', ({ route }) => route === 'GET /guilds/:guild/audit-logs'],
  ['the category is made', (request) => request.route === 'POST /guilds/:guild/channels' && typeOf(request) === 4],
  ['the channel is made', (request) => request.route === 'POST /guilds/:guild/channels' && typeOf(request) === 0],
  ['the ground rules are posted', ({ route }) => route === 'POST /channels/:channel/messages'],
  ['the ground rules are pinned', ({ route }) => route.startsWith('PUT /channels/:channel/messages/pins')],
];

/** Makes trouble the first time that a step comes, in one way. @returns whether it came */
function troubleOnce(is: (request: FaultRequest) => boolean, way: 'fails' | 'drops before' | 'drops after'): () => boolean {
  let met = false;
  const first = (request: FaultRequest): boolean => {
    if (met || !is(request)) return false;
    met = true;
    return true;
  };
  const { faults } = running.sandbox;
  const before: Trouble = way === 'fails' ? { status: 500 } : 'drop';
  if (way === 'drops after') faults.onHandled((request) => (first(request) ? 'drop' : undefined));
  else faults.onRequest((request) => (first(request) ? before : undefined));
  return () => met;
}

function expectOneOfEach(community: TestCommunity): void {
  expect(categories(community.guild)).toHaveLength(1);
  expect(channelsCalled(community.guild, 'wolf-pack')).toHaveLength(1);
  expect(groundRulesIn(community, '#wolf-pack')).toEqual({ posted: 1, pinned: 1 });
}

describe.for(['fails', 'drops before', 'drops after'] as const)('Discord %s', (way) => {
  test.for(steps)('when %s', async ([name, is]) => {
    const community = await testCommunity(running, `${way} ${name}`);
    const met = troubleOnce(is, way);
    await makeGroup(community, lupus);
    running.sandbox.faults.clear();
    expect(met()).toBe(true);
    await whenQuiet(running, community);
    expectOneOfEach(community);
  });
});

describe('a permission is missing', () => {
  test.for(steps)('when %s: staff are told, and running it again finishes', async ([name, is]) => {
    const community = await testCommunity(running, `Refused ${name}`);
    const { lead, moderators } = community;
    let refused = 0;
    const give = running.sandbox.faults.onRequest((request) => {
      if (!is(request) || !refusable(request, community)) return undefined;
      refused += 1;
      return { code: 50_013, status: 403 };
    });
    await lead.runs('/lead group create', { ...lupus });
    const told = await moderators[0].waitsFor('#staff', /could not be finished/);
    expect(told.text).toContain('Manage Channels, Manage Roles, View Audit Log and Pin Messages');
    await whenQuiet(running, community);

    // Still missing: they are told again, because a lead tried again.
    await lead.runs('/lead group create', { ...lupus });
    await running.sandbox.until(() => troubles(community) === 2);
    await whenQuiet(running, community);

    give();
    const again = await lead.runs('/lead group create', { ...lupus });
    expect(again.text).toContain('It is being finished now');
    await whenComplete(community, lupus);
    await whenQuiet(running, community);
    expect(refused).toBe(2);
    expect(troubles(community)).toBe(2);
    expectOneOfEach(community);
  });

  test('after a channel was made unnoticed: running it again finds that one', async () => {
    const community = await testCommunity(running, 'Unnoticed');
    const { faults } = running.sandbox;
    const [, , [, isChannel]] = steps as Required<typeof steps>;
    const lost = faults.onHandled((request) => (isChannel?.(request) ? 'drop' : undefined));
    const closed = faults.onRequest(({ route }) =>
      channelsCalled(community.guild, 'wolf-pack').length > 0 && route === 'GET /guilds/:guild/audit-logs' ? { code: 50_013, status: 403 } : undefined,
    );
    await community.lead.runs('/lead group create', { ...lupus });
    await community.moderators[0].waitsFor('#staff', /could not be finished/);
    lost();
    closed();
    await whenQuiet(running, community);
    await community.lead.runs('/lead group create', { ...lupus });
    await whenComplete(community, lupus);
    expectOneOfEach(community);
  });
});

/** Not what is posted to the staff channel itself. */
function refusable({ path }: FaultRequest, { guild }: TestCommunity): boolean {
  return !path.includes(channelsCalled(guild, 'staff')[0]?.id ?? '');
}

function troubles({ moderators }: TestCommunity): number {
  return moderators[0].sees('#staff').filter(({ text }) => text.includes('could not be finished')).length;
}
