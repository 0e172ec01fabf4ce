/** What happens to a group's channel by hand: what lets others in is undone at once, what is lost comes back, the rest is asked about. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test, vi } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { categories, channelsCalled, concerns, groundRulesIn, letInto } from '../server.ts';
import { byHand } from './by-hand.ts';
import { joinsGroup } from './join-group.ts';
import { looksAround } from './looks-around.ts';
import { lupus, makeGroup, whenComplete, whenQuiet } from './make-group.ts';

const running = await testSuite();
const { sandbox } = running;

let count = 0;
async function aCommunity(): Promise<TestCommunity> {
  const community = await testCommunity(running, `Looked after ${(count += 1)}`);
  await makeGroup(community);
  for (const member of community.members) await joinsGroup(member, lupus.name);
  await whenQuiet(running, community);
  return community;
}

const ids = ({ members }: TestCommunity) => members.map(({ id }) => id).toSorted();
const inside = ({ guild }: TestCommunity, channel = 'wolf-pack') =>
  letInto(sandbox, guild, channel).toSorted();
const hiddenFrom = ({ guild }: TestCommunity, id: string): boolean =>
  channelsCalled(guild, 'wolf-pack').every(({ overwrites }) =>
    overwrites.every((one) => one.id !== id || (one.allow & PermissionFlagsBits.ViewChannel) === 0n),
  );

test('a channel that was deleted comes back with its members, ground rules and pin', async () => {
  const community = await aCommunity();
  const [before] = channelsCalled(community.guild, 'wolf-pack');
  await byHand(sandbox, community).deletesChannel('wolf-pack');
  await whenComplete(community, lupus);
  await vi.waitFor(() => expect(inside(community)).toEqual(ids(community)));
  const [now] = channelsCalled(community.guild, 'wolf-pack');
  expect(now?.id).not.toBe(before?.id);
  expect(now?.parentId).toBe(categories(community.guild)[0]?.id);
  expect(community.members[0].channels()).toContain('#wolf-pack');
});

test('it comes back once, also where Discord fails half-way', async () => {
  const community = await aCommunity();
  let failed = 0;
  const trouble = sandbox.faults.onHandled((request) =>
    concerns(community.guild, request) && request.method !== 'GET' && request.bot === 'kindred' && failed < 3
      ? ((failed += 1), 'drop')
      : undefined,
  );
  await byHand(sandbox, community).deletesChannel('wolf-pack');
  await vi.waitFor(() => expect(inside(community)).toEqual(ids(community)), { timeout: 15_000 });
  await vi.waitFor(() => expect(groundRulesIn(community, '#wolf-pack')).toEqual({ posted: 1, pinned: 1 }), {
    timeout: 15_000,
  });
  trouble();
  expect(failed).toBe(3);
  expect(channelsCalled(community.guild, 'wolf-pack')).toHaveLength(1);
});

test('a category that was deleted comes back, and its channels return to it', async () => {
  const community = await aCommunity();
  await byHand(sandbox, community).deletesChannel('Groups');
  await sandbox.until(
    () => channelsCalled(community.guild, 'wolf-pack')[0]?.parentId === categories(community.guild)[0]?.id,
  );
  await whenQuiet(running, community);
  expect(categories(community.guild)).toHaveLength(1);
  expect(community.moderators[0].sees('#staff')).toEqual([]);
});

describe('what was opened by hand is closed at once, and staff are told', () => {
  test.for(['everybody', 'a role', 'a person'] as const)('to %s', async (whom) => {
    const community = await aCommunity();
    const { guild } = community;
    const role = guild.createRole('Visitors');
    const outsider = sandbox.user(`Somebody else ${count}`).in(guild);
    const to = { everybody: guild.id, 'a role': role.id, 'a person': outsider.id }[whom];
    await byHand(sandbox, community).opens('wolf-pack', to, whom === 'a person' ? 'person' : 'role');

    await sandbox.until(() => hiddenFrom(community, to));
    const told = await community.moderators[0].waitsFor('#staff', /opened by hand/);
    expect(told.text.slice(0, 150)).not.toMatch(/wolf|lupus/i);
    expect(told.text).toContain('Wolf pack');
    expect(outsider.channels()).not.toContain('#wolf-pack');
    await whenQuiet(running, community);
    expect(inside(community)).toEqual(ids(community));
    expect(
      community.moderators[0].sees('#staff').filter(({ text }) => text.includes('opened by hand')),
    ).toHaveLength(1);
  });

  test('what silences somebody stays', async () => {
    const community = await aCommunity();
    const { guild } = community;
    const role = guild.createRole('Silenced');
    const hand = byHand(sandbox, community);
    await hand.opens('wolf-pack', role.id, 'role');
    await sandbox.until(() => hiddenFrom(community, role.id));
    await whenQuiet(running, community);
    expect(community.members[0].channels()).toContain('#wolf-pack');
  });
});

test('somebody whose way in was taken away has it back at once', async () => {
  const community = await aCommunity();
  const [member] = community.members;
  await byHand(sandbox, community).shutsOut('wolf-pack', member.id);
  expect(member.channels()).not.toContain('#wolf-pack');
  await sandbox.until(() => member.channels().includes('#wolf-pack'));
});

test('a join or leave of ours has nothing looked at', async () => {
  const community = await aCommunity();
  const { guild } = community;
  const newcomer = sandbox.user('Somebody new').in(guild);
  const before = sandbox.requests.length;
  await joinsGroup(newcomer, 'Wolf pack');
  await newcomer.runs('/group leave', { group: 'Wolf pack' });
  await whenQuiet(running, community);
  const lists = sandbox.requests
    .slice(before)
    .filter(({ route, path }) => route === 'GET /guilds/:guild/channels' && path.includes(guild.id));
  expect(lists).toEqual([]);
});

test('who left the server while nobody saw it keeps their place, and lets nobody in meanwhile', async () => {
  const community = await aCommunity();
  const [member] = community.members;
  community.guild.removeMember(member);
  await byHand(sandbox, community)
    .shutsOut('wolf-pack', member.id)
    .catch(() => undefined);
  await looksAround(running, community);
  expect(inside(community)).not.toContain(member.id);
  // Nothing is tried over and over.
  const before = sandbox.requests.length;
  await looksAround(running, community);
  const writes = sandbox.requests
    .slice(before)
    .filter(({ method, path }) => method !== 'GET' && concerns(community.guild, { path }));
  expect(writes).toEqual([]);
});

describe('what a human may have meant is shown to staff first', () => {
  const shown = ({ moderators: [moderator] }: TestCommunity) =>
    moderator.waitsFor('#staff', /changed by hand, and nothing was undone/);

  test('a new name is kept', async () => {
    const community = await aCommunity();
    await byHand(sandbox, community).renames('wolf-pack', 'the-wolves');
    const card = await shown(community);
    expect(card.text).toContain('wolf-pack');
    expect(card.text.slice(0, 110)).not.toMatch(/wolf|lupus/i);
    expect(card.labels).toEqual(['Keep theirs', 'Restore']);
    const lead = community.owner;
    const answered = await lead.presses('Keep theirs', { on: card });
    expect(answered.text).toContain('It stays like that');
    await whenQuiet(running, community);
    await looksAround(running, community);
    expect(channelsCalled(community.guild, 'the-wolves')).toHaveLength(1);
    expect(community.moderators[0].sees('#staff').filter(({ labels }) => labels.length > 0)).toEqual([]);
  });

  test('a new name is put back', async () => {
    const community = await aCommunity();
    await byHand(sandbox, community).renames('wolf-pack', 'the-wolves');
    await community.owner.presses('Restore', { on: await shown(community) });
    await sandbox.until(() => channelsCalled(community.guild, 'wolf-pack').length === 1);
    await whenQuiet(running, community);
    await looksAround(running, community);
    expect(community.moderators[0].sees('#staff').map(({ text }) => text.split('\n')[0])).toEqual([
      'The channel of a group was changed by hand. It is put back to what it was.',
    ]);
  });

  test.for(['kept', 'put back'] as const)('a move out of the category is %s', async (answer) => {
    const community = await aCommunity();
    await byHand(sandbox, community).movesOut('wolf-pack');
    const card = await shown(community);
    expect(card.text).toContain('another category');
    await community.owner.presses(answer === 'kept' ? 'Keep theirs' : 'Restore', { on: card });
    await whenQuiet(running, community);
    await looksAround(running, community);
    const parent = answer === 'kept' ? null : categories(community.guild)[0]?.id;
    expect(channelsCalled(community.guild, 'wolf-pack')[0]?.parentId).toBe(parent);
  });

  test('a channel where nobody may write is asked about, and left as it is until then', async () => {
    const community = await aCommunity();
    await byHand(sandbox, community).locks('wolf-pack');
    const card = await shown(community);
    expect(() => community.members[0].sends('#wolf-pack', 'Hello')).toThrow('may not');
    await community.owner.presses('Restore', { on: card });
    await vi.waitFor(() => community.members[0].sends('#wolf-pack', 'Hello'));
  });

  test('once: the second answer is told so', async () => {
    const community = await aCommunity();
    await byHand(sandbox, community).renames('wolf-pack', 'the-wolves');
    const card = await shown(community);
    const said = await Promise.all([
      community.owner.presses('Keep theirs', { on: card }),
      community.lead.presses('Restore', { on: card }),
    ]);
    expect(said.filter(({ text }) => text.includes('answered this already'))).toHaveLength(1);
  });

  test('a moderator who is no lead is refused', async () => {
    const community = await aCommunity();
    await byHand(sandbox, community).renames('wolf-pack', 'the-wolves');
    const refused = await community.moderators[0].presses('Restore', { on: await shown(community) });
    expect(refused.text).toContain('only for community leads');
    expect(channelsCalled(community.guild, 'the-wolves')).toHaveLength(1);
  });
});

test('where nothing happened, a look asks twice and changes nothing', async () => {
  const community = await aCommunity();
  const before = sandbox.requests.length;
  await looksAround(running, community);
  const calls = sandbox.requests.slice(before).filter(({ path }) => concerns(community.guild, { path }));
  expect(calls.map(({ method, route }) => `${method} ${route}`).toSorted()).toEqual([
    'GET GET /guilds/:guild/channels',
    'GET GET /guilds/:guild/roles',
  ]);
});
