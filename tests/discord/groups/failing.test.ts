/** Discord fails while a group is being made: at every step, in every way, the group is finished and nothing is doubled. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { FaultRequest, Trouble } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { categories, channelsCalled, concerns, groundRulesIn } from '../server.ts';
import { lupus, makeGroup, whenComplete, whenQuiet } from './make-group.ts';

const running = await testSuite();

const typeOf = ({ body }: FaultRequest) =>
  typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;

type Is = (request: FaultRequest) => boolean;
const readsAuditLog: Is = ({ route }) => route === 'GET /guilds/:guild/audit-logs';
const makesCategory: Is = (request) =>
  request.route === 'POST /guilds/:guild/channels' && typeOf(request) === 4;
const makesChannel: Is = (request) =>
  request.route === 'POST /guilds/:guild/channels' && typeOf(request) === 0;
const postsRules: Is = ({ route }) => route === 'POST /channels/:channel/messages';
const pins: Is = ({ route }) => route.startsWith('PUT /channels/:channel/messages/pins');

/** Every call that making a group takes. */
const steps = [
  ['the audit log is read', readsAuditLog],
  ['the category is made', makesCategory],
  ['the channel is made', makesChannel],
  ['the ground rules are posted', postsRules],
  ['the ground rules are pinned', pins],
] as const satisfies readonly [string, Is][];

function expectOneOfEach(community: TestCommunity): void {
  expect(categories(community.guild)).toHaveLength(1);
  expect(channelsCalled(community.guild, 'wolf-pack')).toHaveLength(1);
  expect(groundRulesIn(community, '#wolf-pack')).toEqual({ posted: 1, pinned: 1 });
}

describe('once', () => {
  const ways = ['answers with an error', 'is cut off before it acts', 'is cut off after it acted'] as const;
  const troubles = ways.flatMap((way) =>
    steps.map(([name, is]) => ({ name: `${way} when ${name}`, way, is })),
  );
  const flows = new Map<string, Promise<{ community: TestCommunity; met: number }>>();

  /** Makes trouble the first time that the step comes, and waits until the group stands all the same. */
  async function withTrouble({ name, way, is }: (typeof troubles)[number]) {
    const community = await testCommunity(running, name);
    const { faults } = running.sandbox;
    let met = 0;
    const first = (request: FaultRequest): boolean =>
      is(request) && concerns(community.guild, request) && (met += 1) === 1;
    const before: Trouble = way === 'answers with an error' ? { status: 500 } : 'drop';
    if (way === 'is cut off after it acted')
      faults.onHandled((request) => (first(request) ? 'drop' : undefined));
    else faults.onRequest((request) => (first(request) ? before : undefined));
    await makeGroup(community);
    await whenQuiet(running, community);
    return { community, met };
  }

  // All at once: each waits a second for its second attempt.
  beforeAll(() => {
    for (const trouble of troubles) {
      const flow = withTrouble(trouble);
      flow.catch(() => undefined);
      flows.set(trouble.name, flow);
    }
  });

  test.for(troubles)('Discord $name', async ({ name }) => {
    const { community, met } = (await flows.get(name)) ?? {};
    expect(met).toBeGreaterThan(0);
    if (community) expectOneOfEach(community);
  });
});

describe('a permission is missing', () => {
  test.for(steps)(
    'when %s: staff are told each time, and running it with the permission finishes',
    async ([name, is]) => {
      const community = await testCommunity(running, `Refused when ${name}`);
      const { lead, moderators } = community;
      const give = running.sandbox.faults.onRequest((request) =>
        is(request) && concerns(community.guild, request) && !toStaff(community, request)
          ? { code: 50_013, status: 403 }
          : undefined,
      );
      await lead.runs('/lead group create', { ...lupus });
      const told = await moderators[0].waitsFor('#staff', /could not be finished/);
      expect(told.text).toContain('Manage Channels, Manage Roles, View Audit Log and Pin Messages');
      await whenQuiet(running, community);

      await lead.runs('/lead group create', { ...lupus });
      await running.sandbox.until(() => timesTold(community) === 2);
      await whenQuiet(running, community);

      give();
      const again = await lead.runs('/lead group create', { ...lupus });
      expect(again.text).toContain('It is being finished now');
      await whenComplete(community, lupus);
      await whenQuiet(running, community);
      expect(timesTold(community)).toBe(2);
      expectOneOfEach(community);
    },
  );

  test('after a channel was made unnoticed: running it again finds that one', async () => {
    const community = await testCommunity(running, 'Unnoticed');
    const { faults } = running.sandbox;
    const lost = faults.onHandled((request) =>
      makesChannel(request) && concerns(community.guild, request) ? 'drop' : undefined,
    );
    const closed = faults.onRequest((request) =>
      readsAuditLog(request) &&
      concerns(community.guild, request) &&
      channelsCalled(community.guild, 'wolf-pack').length > 0
        ? { code: 50_013, status: 403 }
        : undefined,
    );
    await community.lead.runs('/lead group create', { ...lupus });
    await community.moderators[0].waitsFor('#staff', /could not be finished/);
    lost();
    closed();
    await whenQuiet(running, community);
    await community.lead.runs('/lead group create', { ...lupus });
    await whenComplete(community, lupus);
    expect(channelsCalled(community.guild, 'wolf-pack')).toHaveLength(1);
    expectOneOfEach(community);
  });
});

function toStaff({ guild }: TestCommunity, { path }: FaultRequest): boolean {
  return path.includes(channelsCalled(guild, 'staff')[0]?.id ?? '');
}

function timesTold({ moderators }: TestCommunity): number {
  return moderators[0].sees('#staff').filter(({ text }) => text.includes('could not be finished')).length;
}
