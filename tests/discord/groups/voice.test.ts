/** The voice room of a group: who comes in, who does not even see it, and what is put right or taken away. */
import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test, vi } from 'vitest';
import type { FaultRequest } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { categories, channelsCalled, concerns } from '../server.ts';
import { byHand } from './by-hand.ts';
import { joinsGroup } from './join-group.ts';
import { forum, lupus, makeGroup, whenComplete, whenQuiet } from './make-group.ts';
import type { Plan } from './make-group.ts';

const running = await testSuite();
const { sandbox } = running;

let count = 0;
async function aCommunity(
  plan: Partial<Plan> & { voice?: 'yes' } = { voice: 'yes' },
): Promise<TestCommunity> {
  const community = await testCommunity(running, `Voice ${(count += 1)}`);
  await makeGroup(community, { ...lupus, ...plan });
  for (const member of community.members.slice(0, 2)) await joinsGroup(member, plan.name ?? lupus.name);
  await whenQuiet(running, community);
  return community;
}

const rooms = ({ guild }: TestCommunity, name = 'Wolf pack') => channelsCalled(guild, name);
const letIn = (community: TestCommunity) =>
  rooms(community)
    .flatMap(({ overwrites }) => overwrites)
    .filter(({ type, id }) => type === OverwriteType.Member && id !== sandbox.bot('kindred').id)
    .map(({ id }) => id)
    .toSorted();
const two = ({ members }: TestCommunity) =>
  members
    .slice(0, 2)
    .map(({ id }) => id)
    .toSorted();
const edit = ({ lead }: TestCommunity, voice: 'yes' | 'no', group = 'Wolf pack') =>
  lead.runs('/lead group edit', { group, voice });

test('is made beside the channel, in the same category, for the same people', async () => {
  const community = await aCommunity();
  const [room, ...others] = rooms(community);
  expect(others).toEqual([]);
  expect(room).toMatchObject({ type: ChannelType.GuildVoice, parentId: categories(community.guild)[0]?.id });
  const { ViewChannel, Connect, SendMessages, ReadMessageHistory } = PermissionFlagsBits;
  const inIt = Connect | SendMessages | ReadMessageHistory;
  expect(room?.overwrites).toEqual(
    expect.arrayContaining([
      { id: community.guild.id, type: OverwriteType.Role, allow: inIt, deny: ViewChannel },
      { id: community.members[0].id, type: OverwriteType.Member, allow: ViewChannel, deny: 0n },
    ]),
  );
  expect(letIn(community)).toEqual(two(community));
  community.members[0].joinsVoice('#Wolf pack');
  community.moderators[0].joinsVoice('#Wolf pack');
});

test('who is not in the group neither sees it nor comes in; who leaves comes in no longer', async () => {
  const community = await aCommunity();
  const [mara, , wen] = community.members;
  expect(wen.channels()).not.toContain('#Wolf pack');
  expect(() => wen.joinsVoice('#Wolf pack')).toThrow('cannot see');
  await mara.runs('/group leave', { group: 'Wolf pack' });
  await whenQuiet(running, community);
  expect(mara.channels()).not.toContain('#Wolf pack');
  expect(letIn(community)).toEqual([community.members[1].id]);
});

test('a forum has one, too', async () => {
  const community = await aCommunity({ ...forum, voice: 'yes' });
  expect(rooms(community, 'Wolf den')).toHaveLength(1);
});

test('a group gets one later, for everybody who is in it already', async () => {
  const community = await aCommunity({});
  expect(rooms(community)).toEqual([]);
  expect((await edit(community, 'yes')).text).toContain('Wolf pack is changed');
  await whenQuiet(running, community);
  expect(letIn(community)).toEqual(two(community));
  expect((await edit(community, 'yes')).text).toContain('nothing was changed');
  expect((await community.lead.runs('/lead group list')).text).toContain('with a voice room');
});

test('a circle gets none, and is told why', async () => {
  const community = await aCommunity({});
  const [mara] = community.members;
  await community.lead.runs('/lead group circle', {
    topic: 'Lupus',
    name: 'Moon circle',
    facilitator: mara.id,
  });
  expect((await edit(community, 'yes', 'Moon circle')).text).toContain('no private voice room for a thread');
});

describe('taken away', () => {
  test('it is deleted only after a confirming tap', async () => {
    const community = await aCommunity();
    const asked = await edit(community, 'no');
    expect(asked.text).toContain('cannot be undone');
    expect(asked.labels).toEqual(['Delete it', 'Keep it']);
    await whenQuiet(running, community);
    expect(rooms(community)).toHaveLength(1);
    expect((await community.lead.presses('Keep it', { on: asked })).text).toContain('stays');
    const again = await edit(community, 'no');
    expect((await community.lead.presses('Delete it', { on: again })).text).toContain('is being deleted');
    await whenQuiet(running, community);
    expect(rooms(community)).toEqual([]);
    expect(channelsCalled(community.guild, 'wolf-pack')).toHaveLength(1);
    expect((await community.lead.runs('/lead trail')).text).toContain('voice room of a group was deleted');
    expect((await edit(community, 'no')).text).toContain('nothing was changed');
    await edit(community, 'yes');
    await whenQuiet(running, community);
    expect(letIn(community)).toEqual(two(community));
  });

  test('other changes are made meanwhile', async () => {
    const community = await aCommunity();
    const asked = await community.lead.runs('/lead group edit', {
      group: 'Wolf pack',
      voice: 'no',
      places: 30,
    });
    expect(asked.text).toContain('Wolf pack is changed');
    expect(asked.labels).toContain('Keep it');
  });

  test('where Discord refuses, staff hear it, and it can be tried again', async () => {
    const community = await aCommunity();
    const [room] = rooms(community);
    const give = sandbox.faults.onRequest(({ method, path }) =>
      method === 'DELETE' && path.endsWith(room?.id ?? '-') ? { code: 50_013, status: 403 } : undefined,
    );
    await community.lead.presses('Delete it', { on: await edit(community, 'no') });
    await community.moderators[0].waitsFor('#staff', /could not be finished/);
    give();
    await community.lead.presses('Delete it', { on: await edit(community, 'no') });
    await whenQuiet(running, community);
    expect(rooms(community)).toEqual([]);
  });
});

test('in an archived group nobody comes in or writes there, and after that everybody again', async () => {
  const community = await aCommunity();
  const [mara] = community.members;
  await community.lead.runs('/lead group archive', { group: 'Wolf pack' });
  await whenQuiet(running, community);
  expect(() => mara.joinsVoice('#Wolf pack')).toThrow('may not');
  expect(() => mara.sends('#Wolf pack', 'Hello')).toThrow('may not');
  await community.lead.runs('/lead group restore', { group: 'Wolf pack' });
  await whenQuiet(running, community);
  mara.joinsVoice('#Wolf pack');
});

test('a group of another name has a room of that name', async () => {
  const community = await aCommunity();
  await community.lead.runs('/lead group edit', { group: 'Wolf pack', name: 'Star gazers' });
  await whenQuiet(running, community);
  expect(rooms(community, 'Star gazers')).toHaveLength(1);
});

describe('by hand', () => {
  test('deleted, it comes back for the same people', async () => {
    const community = await aCommunity();
    const before = rooms(community)[0]?.id;
    await byHand(sandbox, community).deletesChannel('Wolf pack');
    await vi.waitFor(() => expect(letIn(community)).toEqual(two(community)), { timeout: 5_000 });
    expect(rooms(community)[0]?.id).not.toBe(before);
    await whenComplete(community, lupus);
  });

  test('opened to everybody, it is closed, and staff are told', async () => {
    const community = await aCommunity();
    await byHand(sandbox, community).opens('Wolf pack', community.guild.id, 'role');
    const told = await community.moderators[0].waitsFor('#staff', /opened by hand/);
    expect(told.text.slice(0, 150)).not.toMatch(/wolf|lupus/i);
    await vi.waitFor(() => expect(community.members[2].channels()).not.toContain('#Wolf pack'));
    expect(letIn(community)).toEqual(two(community));
  });

  test('it returns with the others to a category that was deleted', async () => {
    const community = await aCommunity();
    await byHand(sandbox, community).deletesChannel('Groups');
    await vi.waitFor(
      () => {
        expect(categories(community.guild)).toHaveLength(1);
        expect(rooms(community)[0]?.parentId).toBe(categories(community.guild)[0]?.id);
      },
      { timeout: 5_000 },
    );
  });
});

test('where nothing happened, a look changes nothing', async () => {
  const community = await aCommunity();
  await running.database.asOwner('update group_care set due_at = now() where guild_id = $1', [
    community.guild.id,
  ]);
  const before = sandbox.requests.length;
  await running.suite.runTicks();
  await whenQuiet(running, community);
  const writes = sandbox.requests
    .slice(before)
    .filter(({ method, path }) => method !== 'GET' && concerns(community.guild, { path }));
  expect(writes).toEqual([]);
});

describe('while it is being made', () => {
  const makesRoom = ({ route, body }: FaultRequest): boolean =>
    route === 'POST /guilds/:guild/channels' &&
    typeof body === 'object' &&
    body !== null &&
    'type' in body &&
    body.type === ChannelType.GuildVoice;

  test.for(['answers with an error', 'is cut off before it acts', 'is cut off after it acted'] as const)(
    'Discord %s: there is one room all the same',
    async (way) => {
      const community = await testCommunity(running, `A room, and Discord ${way}`);
      let met = 0;
      const first = (request: FaultRequest) =>
        makesRoom(request) && concerns(community.guild, request) && (met += 1) === 1;
      if (way === 'is cut off after it acted')
        sandbox.faults.onHandled((request) => (first(request) ? 'drop' : undefined));
      else
        sandbox.faults.onRequest((request) => {
          if (!first(request)) return undefined;
          return way === 'answers with an error' ? { status: 500 } : 'drop';
        });
      await community.lead.runs('/lead group create', { ...lupus, voice: 'yes' });
      await joinsGroup(community.members[0], lupus.name);
      await vi.waitFor(() => expect(rooms(community)).toHaveLength(1), { timeout: 10_000 });
      await whenQuiet(running, community, 10_000);
      expect(met).toBeGreaterThan(0);
      expect(rooms(community)).toHaveLength(1);
      expect(letIn(community)).toEqual([community.members[0].id]);
    },
  );

  test('without the permission staff are told, and running it again finishes', async () => {
    const community = await testCommunity(running, 'A room refused');
    const give = sandbox.faults.onRequest((request) =>
      makesRoom(request) && concerns(community.guild, request) ? { code: 50_013, status: 403 } : undefined,
    );
    await community.lead.runs('/lead group create', { ...lupus, voice: 'yes' });
    const told = await community.moderators[0].waitsFor('#staff', /could not be finished/);
    expect(told.text).toContain('Connect');
    await whenQuiet(running, community);
    give();
    const again = await community.lead.runs('/lead group create', { ...lupus, voice: 'yes' });
    expect(again.text).toContain('It is being finished now');
    await whenQuiet(running, community);
    expect(rooms(community)).toHaveLength(1);
  });
});
