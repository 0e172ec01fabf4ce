/** Discord fails while a circle is being made and people come into it: it is finished all the same, and nothing is doubled. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { FaultRequest, Trouble } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { channelsCalled, concerns } from '../server.ts';
import { accepts, circlesSeenBy, makeCircle, moon, whenCircleStands } from './a-circle.ts';
import { agrees } from './join-group.ts';
import { whenQuiet } from './make-group.ts';

const running = await testSuite();
const { faults } = running.sandbox;

type Is = (request: FaultRequest) => boolean;
const asks =
  (...routes: readonly string[]): Is =>
  ({ route }) =>
    routes.some((one) => route.startsWith(one));

/** Every call that it takes until somebody is in a new circle, and out of it again. */
const steps: readonly (readonly [name: string, is: Is])[] = [
  ['the audit log is read', asks('GET /guilds/:guild/audit-logs')],
  ['the channel is made', asks('POST /guilds/:guild/channels')],
  ['the thread is made', asks('POST /channels/:channel/threads')],
  ['the ground rules are posted', asks('POST /channels/:channel/messages')],
  ['the ground rules are pinned', asks('PUT /channels/:channel/messages/pins')],
  ['somebody is brought in', asks('PUT /channels/:channel/thread-members')],
  ['somebody goes', asks('DELETE /channels/:channel/thread-members')],
];

function about({ guild, owner }: TestCommunity, request: FaultRequest): boolean {
  return concerns(guild, request) || owner.threads().some(({ id }) => request.path.includes(id));
}

const ways = ['answers with an error', 'is cut off before it acts', 'is cut off after it acted'] as const;
/** Makes trouble the first time that the step comes, and waits until everything happened all the same. */
async function withTrouble(way: (typeof ways)[number], [name, is]: (typeof steps)[number]) {
  const community = await testCommunity(running, `${way} when ${name}`);
  const [mara, sol] = community.members;
  let met = 0;
  const first = (request: FaultRequest): boolean =>
    is(request) && about(community, request) && (met += 1) === 1;
  const trouble: Trouble = way === 'answers with an error' ? { status: 500 } : 'drop';
  if (way === 'is cut off after it acted')
    faults.onHandled((request) => (first(request) ? 'drop' : undefined));
  else faults.onRequest((request) => (first(request) ? trouble : undefined));
  await makeCircle(running, community);
  await accepts(running, community, mara);
  await community.lead.runs('/lead group invite', { group: moon.name, person: sol.id });
  await accepts(running, community, sol);
  await sol.runs('/group leave', { group: moon.name });
  await whenQuiet(running, community, 15_000);
  return { community, met };
}

function expectOneOfEach({ guild, owner, members: [mara, sol] }: TestCommunity): void {
  expect(channelsCalled(guild, 'side-rooms')).toHaveLength(1);
  expect(circlesSeenBy(owner)).toMatchObject([{ members: 2 }]);
  expect(circlesSeenBy(mara)).toMatchObject([{ joined: true }]);
  expect(circlesSeenBy(sol)).toEqual([]);
  const rules = owner
    .sees(circlesSeenBy(owner)[0]?.id ?? '')
    .filter(({ text }) => text.includes('Ground rules'));
  expect(rules.map(({ pinned }) => pinned)).toEqual([true]);
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

  test.for(steps)('when %s', async ([name]) => {
    const { community, met } = (await flows.get(name)) ?? {};
    expect(met).toBeGreaterThan(0);
    if (community) expectOneOfEach(community);
  });
});

test.for(steps.slice(0, 5))(
  'a permission is missing when %s: staff are told, and running it with the permission finishes',
  async ([name, is]) => {
    const community = await testCommunity(running, `Refused when ${name}`);
    const { lead, members, moderators, guild } = community;
    const staff = channelsCalled(guild, 'staff')[0]?.id ?? '';
    const give = faults.onRequest((request) =>
      is(request) && about(community, request) && !request.path.includes(staff)
        ? { code: 50_013, status: 403 }
        : undefined,
    );
    const command = { ...moon, facilitator: members[0].id };
    await lead.runs('/lead group circle', command);
    const told = await moderators[0].waitsFor('#staff', /could not be finished/);
    expect(told.text).toContain('Create Private Threads');
    expect(told.text.slice(0, 150)).not.toMatch(/moon|lupus/i);
    await whenQuiet(running, community);
    give();
    expect((await lead.runs('/lead group circle', command)).text).toContain('It is being finished now');
    await whenCircleStands(community);
    await whenQuiet(running, community);
    expect(circlesSeenBy(community.owner)).toHaveLength(1);
  },
);

test('where Discord opens no further thread, a circle waits until it does', async () => {
  const community = await testCommunity(running, 'No room');
  let refused = 0;
  const full = faults.onRequest((request) =>
    steps[2]?.[1](request) && about(community, request)
      ? ((refused += 1), { code: 160_006, status: 400 })
      : undefined,
  );
  await community.lead.runs('/lead group circle', { ...moon, facilitator: community.members[0].id });
  await vi.waitFor(() => expect(refused).toBeGreaterThan(1), { timeout: 8_000 });
  full();
  await whenCircleStands(community);
  expect(community.moderators[0].sees('#staff')).toEqual([]);
});

test('two leads at the same moment make one circle, and two yeses at the same moment are one', async () => {
  const community = await testCommunity(running, 'Two leads');
  const { lead, owner, members } = community;
  const [mara] = members;
  const command = { ...moon, facilitator: mara.id };
  await Promise.all([
    lead.runs('/lead group circle', { ...command }),
    owner.runs('/lead group circle', { ...command }),
  ]);
  await whenCircleStands(community);
  await whenQuiet(running, community);
  const shown = await mara.presses('Look', { on: await mara.runs('/group mine') });
  await Promise.all([agrees(mara, shown), agrees(mara, shown)]);
  await whenQuiet(running, community);
  expect(circlesSeenBy(owner)).toMatchObject([{ members: 2 }]);
  expect((await mara.runs('/group mine')).labels).toContain('Invite');
});
