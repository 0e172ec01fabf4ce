/** A circle over time: it archives itself, leads change it, and whatever somebody does to its thread by hand is put right. */
import { GatewayIntentBits } from 'discord-api-types/v10';
import { describe, expect, test, vi } from 'vitest';
import { days } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { channelsCalled, concerns } from '../server.ts';
import { accepts, circleOfTwo, circlesSeenBy, invites, whenCircleStands } from './a-circle.ts';
import { byHand } from './by-hand.ts';
import { whenQuiet } from './make-group.ts';

const running = await testSuite({ sandbox: { systemMessages: true } });
const { sandbox } = running;

let count = 0;
async function aCircle(): Promise<TestCommunity> {
  const community = await testCommunity(running, `Circle care ${(count += 1)}`);
  await circleOfTwo(running, community);
  return community;
}

function threadOf({ owner }: Pick<TestCommunity, 'owner'>) {
  const [thread] = circlesSeenBy(owner);
  if (!thread) throw new Error('there is no circle');
  return thread;
}

const inIt = (community: TestCommunity) =>
  community.members
    .filter((member) => circlesSeenBy(member).some(({ joined }) => joined))
    .map(({ id }) => id);
const two = ({ members }: TestCommunity) => members.slice(0, 2).map(({ id }) => id);

/** Nobody writes for two days. */
async function archivesItself(community: TestCommunity): Promise<void> {
  running.clock.advance(days(2));
  await vi.waitFor(() => expect(threadOf(community).archived).toBe(true));
}

/** Has the tick look, as it does every few minutes. @returns the writes that came of it */
async function looksAround(community: TestCommunity) {
  const before = sandbox.requests.length;
  await running.database.asOwner('update group_care set due_at = now() where guild_id = $1', [
    community.guild.id,
  ]);
  await running.suite.runTicks();
  await whenQuiet(running, community);
  return sandbox.requests
    .slice(before)
    .filter(({ method, path }) => method !== 'GET' && path.includes(threadOf(community).id));
}

describe('a thread that archived itself', () => {
  test('is nothing to put right', async () => {
    const community = await aCircle();
    await archivesItself(community);
    expect(await looksAround(community)).toEqual([]);
    expect(threadOf(community).archived).toBe(true);
  });

  test('is opened for whoever comes, goes, or writes', async () => {
    const community = await aCircle();
    const [mara, sol, wen] = community.members;
    await archivesItself(community);
    await invites(mara, wen);
    await accepts(running, community, wen);
    expect(inIt(community)).toEqual([mara.id, sol.id, wen.id]);
    expect(threadOf(community).archived).toBe(false);
    await archivesItself(community);
    await sol.runs('/group leave', { group: 'Moon circle' });
    await whenQuiet(running, community);
    expect(inIt(community)).toEqual([mara.id, wen.id]);
    await archivesItself(community);
    mara.sends(threadOf(community).id, 'Good morning');
    expect(threadOf(community).archived).toBe(false);
  });

  test('shows new ground rules', async () => {
    const community = await aCircle();
    await archivesItself(community);
    await community.lead.runs('/lead group edit', { group: 'Moon circle', rules: 'Listen first, always.' });
    await whenQuiet(running, community);
    expect(community.owner.sees(threadOf(community).id).find(({ pinned }) => pinned)?.text).toContain(
      'Listen first',
    );
  });
});

describe('leads', () => {
  test('archive it, so that nobody writes and everybody reads, and open it again', async () => {
    const community = await aCircle();
    const [mara, sol] = community.members;
    mara.sends(threadOf(community).id, 'Hello');
    await community.lead.runs('/lead group archive', { group: 'Moon circle' });
    await whenQuiet(running, community);
    expect(threadOf(community)).toMatchObject({ archived: true, locked: true });
    expect(() => sol.sends(threadOf(community).id, 'Hello')).toThrow('locked');
    expect(sol.sees(threadOf(community).id).map(({ text }) => text)).toContain('Hello');
    expect(await looksAround(community)).toEqual([]);
    await sol.runs('/group leave', { group: 'Moon circle' });
    await whenQuiet(running, community);
    expect(inIt(community)).toEqual([mara.id]);
    expect(threadOf(community)).toMatchObject({ archived: true, locked: true });
    await community.lead.runs('/lead group restore', { group: 'Moon circle' });
    await whenQuiet(running, community);
    expect(threadOf(community).locked).toBe(false);
    expect(mara.sends(threadOf(community).id, 'Back').text).toBe('Back');
  });

  test('change who looks after it', async () => {
    const community = await aCircle();
    const [mara, sol] = community.members;
    const change = (person: string, to: string) =>
      community.lead.runs('/lead group facilitator', { group: 'Moon circle', person, change: to });
    await change(sol.id, 'facilitator');
    await change(mara.id, 'member');
    await whenQuiet(running, community);
    expect((await sol.runs('/group mine')).labels).toContain('Invite');
    expect((await mara.runs('/group mine')).labels).not.toContain('Invite');
    expect(inIt(community)).toEqual(two(community));
  });

  test('see it in their list', async () => {
    const community = await aCircle();
    expect((await community.lead.runs('/lead group list')).text).toMatch(
      /Moon circle.*2 of 8 places taken.*by invitation.*a circle/s,
    );
  });

  test.for([
    ['edit', { places: 11 }, 'room for 6 to 10'],
    ['edit', { access: 'open' }, 'by invitation only'],
    ['edit', { tags: 'One' }, 'has no tags'],
    ['split', {}, 'neither split nor merged'],
    ['merge', { into: 'Moon circle' }, 'one and the same'],
  ] as const)('are told kindly what it cannot become: %s %o', async ([what, options, mend]) => {
    const community = await aCircle();
    const refused = await community.lead.runs(`/lead group ${what}`, { group: 'Moon circle', ...options });
    expect(refused.text).toContain(mend);
    expect(refused.text).toContain('Nothing was changed');
  });

  test('give it another name, and its thread keeps its own', async () => {
    const community = await aCircle();
    const { name } = threadOf(community);
    await community.lead.runs('/lead group edit', { group: 'Moon circle', name: 'Star circle' });
    await whenQuiet(running, community);
    expect(threadOf(community).name).toBe(name);
    expect((await community.members[0].runs('/group mine')).text).toContain('Star circle');
  });
});

describe('by hand', () => {
  test('a thread that was deleted comes back with its people and its ground rules', async () => {
    const community = await aCircle();
    const before = threadOf(community).id;
    await byHand(sandbox, community).deletesThread(before);
    await whenCircleStands(community);
    await vi.waitFor(() => expect(inIt(community)).toEqual(two(community)));
    expect(threadOf(community).id).not.toBe(before);
    expect(circlesSeenBy(community.members[2])).toEqual([]);
  });

  test('so it does where the whole channel was deleted', async () => {
    const community = await aCircle();
    await byHand(sandbox, community).deletesChannel('side-rooms');
    await whenCircleStands(community);
    await vi.waitFor(() => expect(inIt(community)).toEqual(two(community)));
    expect(channelsCalled(community.guild, 'side-rooms')).toHaveLength(1);
  });

  test('a channel that was hidden is seen again', async () => {
    const community = await aCircle();
    await byHand(sandbox, community).locks('side-rooms');
    await vi.waitFor(() => expect(community.members[0].channels()).toContain('#side-rooms'));
    await whenQuiet(running, community);
    expect(await looksAround(community)).toEqual([]);
  });

  test('somebody who was sent away is in it again with the next look', async () => {
    const community = await aCircle();
    await byHand(sandbox, community).sendsAway(threadOf(community).id, community.members[1].id);
    expect(inIt(community)).toEqual(two(community).slice(0, 1));
    await looksAround(community);
    expect(inIt(community)).toEqual(two(community));
    expect(await looksAround(community)).toEqual([]);
  });

  describe.each([
    ['as Discord lists it', 0n],
    ['where Discord lists nobody', BigInt(GatewayIntentBits.GuildMembers)],
  ])('somebody who does not belong there, %s,', (_how, hidden) => {
    const listsMembers = (lists: boolean) =>
      sandbox.setPrivilegedIntents(
        'kindred',
        GatewayIntentBits.MessageContent | (lists ? GatewayIntentBits.GuildMembers : 0),
      );

    test('is sent away, and staff are told', async () => {
      listsMembers(hidden === 0n);
      const community = await aCircle();
      const [, , wen] = community.members;
      community.owner.bringsIn(threadOf(community).id, wen);
      expect(circlesSeenBy(wen)).toHaveLength(1);
      await looksAround(community);
      expect(circlesSeenBy(wen)).toEqual([]);
      expect(inIt(community)).toEqual(two(community));
      const told = await community.moderators[0].waitsFor('#staff', /opened by hand/);
      expect(told.text).toContain('Moon circle');
      expect(told.text.slice(0, 150)).not.toMatch(/moon|lupus/i);
      expect(await looksAround(community)).toEqual([]);
      listsMembers(true);
    });

    test('but a moderator who looks in is left in peace, and asked about once', async () => {
      listsMembers(hidden === 0n);
      const community = await aCircle();
      const [moderator] = community.moderators;
      moderator.joinsThread(threadOf(community).id);
      expect(await looksAround(community)).toEqual([]);
      expect(circlesSeenBy(moderator)).toMatchObject([{ joined: true, members: 4 }]);
      const before = sandbox.requests.length;
      await looksAround(community);
      const asked = sandbox.requests.slice(before).filter(({ path }) => path.includes('thread-members'));
      expect(asked).toEqual([]);
      expect(moderator.sees('#staff')).toEqual([]);
      listsMembers(true);
    });
  });

  test.for(['Keep theirs', 'Restore'] as const)('another name is asked about: %s', async (answer) => {
    const community = await aCircle();
    const { id, name } = threadOf(community);
    await byHand(sandbox, community).changesThread(id, { name: 'A new name' });
    const card = await community.moderators[0].waitsFor('#staff', /changed by hand, and nothing was undone/);
    await community.owner.presses(answer, { on: card });
    await whenQuiet(running, community);
    expect(threadOf(community).name).toBe(answer === 'Restore' ? name : '#A new name');
    expect(await looksAround(community)).toEqual([]);
  });

  test('a thread that was locked is asked about', async () => {
    const community = await aCircle();
    await byHand(sandbox, community).changesThread(threadOf(community).id, { locked: true });
    const card = await community.moderators[0].waitsFor('#staff', /changed by hand, and nothing was undone/);
    expect(card.text).toContain('can no longer write there');
    await community.owner.presses('Restore', { on: card });
    await whenQuiet(running, community);
    expect(threadOf(community).locked).toBe(false);
  });
});

test('whoever leaves the server is out of it, and in it again when they return in time', async () => {
  const community = await aCircle();
  const [mara, sol] = community.members;
  community.guild.removeMember(sol);
  await looksAround(community);
  expect(threadOf(community).members).toBe(2);
  expect(await looksAround(community)).toEqual([]);
  community.guild.addMember(sol);
  await sol.runs('/group mine');
  await whenQuiet(running, community);
  await vi.waitFor(() => expect(inIt(community)).toEqual([mara.id, sol.id]));
});

test('where nothing happened, a look asks four times and changes nothing', async () => {
  const community = await aCircle();
  const before = sandbox.requests.length;
  await looksAround(community);
  const calls = sandbox.requests.slice(before).filter(({ path }) => concerns(community.guild, { path }));
  expect(calls.map(({ route }) => route).toSorted()).toEqual([
    'GET /channels/:channel/threads/archived/private',
    'GET /guilds/:guild/channels',
    'GET /guilds/:guild/roles',
    'GET /guilds/:guild/threads/active',
  ]);
});
