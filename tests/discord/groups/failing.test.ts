/** Discord fails while a group is being made: at every step, in every way, the group is finished and nothing is doubled. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { FaultRequest, Trouble } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { categories, channelsCalled, concerns } from '../server.ts';
import { channelOf, forum, lupus, makeGroup, rulesOf, whenComplete, whenQuiet } from './make-group.ts';
import type { Plan } from './make-group.ts';

const running = await testSuite();

const typeOf = ({ body }: FaultRequest) =>
  typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;

type Is = (request: FaultRequest) => boolean;
const readsAuditLog: Is = ({ route }) => route === 'GET /guilds/:guild/audit-logs';
const makesCategory: Is = (request) =>
  request.route === 'POST /guilds/:guild/channels' && typeOf(request) === 4;
const makesChannel: Is = (request) =>
  request.route === 'POST /guilds/:guild/channels' && typeOf(request) !== 4;
const postsRules: Is = ({ route }) => route === 'POST /channels/:channel/messages';
const postsPost: Is = ({ route }) => route === 'POST /channels/:channel/threads';
const pinsPost: Is = ({ route }) => route === 'PATCH /channels/:channel';
const pins: Is = ({ route }) => route.startsWith('PUT /channels/:channel/messages/pins');

/** Every call that making a group takes. */
const steps: readonly (readonly [name: string, is: Is, plan: Plan])[] = [
  ['the audit log is read', readsAuditLog, lupus],
  ['the category is made', makesCategory, lupus],
  ['the channel is made', makesChannel, lupus],
  ['the ground rules are posted', postsRules, lupus],
  ['the ground rules are pinned', pins, lupus],
  ['the forum is made', makesChannel, forum],
  ['the ground rules become a post', postsPost, forum],
  ['that post is pinned and locked', pinsPost, forum],
];

function expectOneOfEach(community: TestCommunity, plan = lupus): void {
  expect(categories(community.guild)).toHaveLength(1);
  expect(channelsCalled(community.guild, channelOf(plan))).toHaveLength(1);
  expect(rulesOf(community, plan)).toEqual({ posted: 1, pinned: 1 });
}

const ways = ['answers with an error', 'is cut off before it acts', 'is cut off after it acted'] as const;

/** Makes trouble the first time that the step comes, and waits until the group stands all the same. */
async function withTrouble(way: (typeof ways)[number], [name, is, plan]: (typeof steps)[number]) {
  const community = await testCommunity(running, `${way} when ${name}`);
  const { faults } = running.sandbox;
  let met = 0;
  const first = (request: FaultRequest): boolean =>
    is(request) && about(community, request) && (met += 1) === 1;
  const trouble: Trouble = way === 'answers with an error' ? { status: 500 } : 'drop';
  if (way === 'is cut off after it acted')
    faults.onHandled((request) => (first(request) ? 'drop' : undefined));
  else faults.onRequest((request) => (first(request) ? trouble : undefined));
  await makeGroup(community, plan);
  await whenQuiet(running, community, 15_000);
  return { community, met };
}

describe.each(ways)('Discord %s', (way) => {
  const flows = new Map<string, ReturnType<typeof withTrouble>>();

  // All at once: each waits a second for its second attempt.
  beforeAll(() => {
    for (const step of steps) {
      const flow = withTrouble(way, step);
      flow.catch(() => undefined);
      flows.set(step[0], flow);
    }
  });

  test.for(steps)('when %s', async ([name, , plan]) => {
    const { community, met } = (await flows.get(name)) ?? {};
    expect(met).toBeGreaterThan(0);
    if (community) expectOneOfEach(community, plan);
  });
});

describe('a permission is missing', () => {
  test.for(steps)(
    'when %s: staff are told each time, and running it with the permission finishes',
    async ([name, is, plan]) => {
      const community = await testCommunity(running, `Refused when ${name}`);
      const { lead, moderators } = community;
      const give = running.sandbox.faults.onRequest((request) =>
        is(request) && about(community, request) && !toStaff(community, request)
          ? { code: 50_013, status: 403 }
          : undefined,
      );
      await lead.runs('/lead group create', { ...plan });
      const told = await moderators[0].waitsFor('#staff', /could not be finished/);
      expect(told.text).toContain('Manage Channels, Manage Roles, View Audit Log, Pin Messages, Manage');
      await whenQuiet(running, community);

      await lead.runs('/lead group create', { ...plan });
      await running.sandbox.until(() => timesTold(community) === 2);
      await whenQuiet(running, community);

      give();
      const again = await lead.runs('/lead group create', { ...plan });
      expect(again.text).toContain('It is being finished now');
      await whenComplete(community, plan);
      await whenQuiet(running, community);
      expect(timesTold(community)).toBe(2);
      expectOneOfEach(community, plan);
    },
  );

  test('after a channel was made unnoticed: running it again finds that one', async () => {
    const community = await testCommunity(running, 'Unnoticed');
    const { faults } = running.sandbox;
    const lost = faults.onHandled((request) =>
      makesChannel(request) && about(community, request) ? 'drop' : undefined,
    );
    const closed = faults.onRequest((request) =>
      readsAuditLog(request) &&
      about(community, request) &&
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

/** A post is no channel of the server's list. */
function about({ guild, owner }: TestCommunity, request: FaultRequest): boolean {
  return concerns(guild, request) || owner.threads().some(({ id }) => request.path.includes(id));
}

function toStaff({ guild }: TestCommunity, { path }: FaultRequest): boolean {
  return path.includes(channelsCalled(guild, 'staff')[0]?.id ?? '');
}

function timesTold({ moderators }: TestCommunity): number {
  return moderators[0].sees('#staff').filter(({ text }) => text.includes('could not be finished')).length;
}
