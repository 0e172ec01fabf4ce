/** A group that is a forum: what stands on Discord, who writes where, and its tags. */
import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { den, rulesText, tagsOf, withForum } from './a-forum.ts';
import { byHand } from './by-hand.ts';
import { joinsGroup } from './join-group.ts';
import { forum, lupus, makeGroup, rulesPosts, whenQuiet } from './make-group.ts';
import type { Plan } from './make-group.ts';

const running = await testSuite();
const { sandbox } = running;

let count = 0;
const aCommunity = (plan: Partial<Plan> = {}): Promise<TestCommunity> =>
  withForum(running, `Forums ${(count += 1)}`, plan);

test('a lead makes a forum with tags, and the ground rules as its pinned and locked post', async () => {
  const community = await aCommunity({ rules: 'Be gentle with each other.' });
  const channel = den(community);
  expect(channel.type).toBe(ChannelType.GuildForum);
  expect(tagsOf(community)).toEqual(['Question', 'Small win', 'Just talking', 'Heavy today']);
  expect(rulesPosts(community.owner)).toMatchObject([{ pinned: true, locked: true, archived: false }]);
  expect(rulesText(community)).toEqual([expect.stringContaining('Be gentle with each other.')]);
  expect(JSON.stringify(rulesPosts(community.owner))).not.toMatch(/lupus/i);
});

test('its rights are those of a text group, and of threads', async () => {
  const community = await aCommunity();
  const { SendMessages, SendMessagesInThreads, ReadMessageHistory, ViewChannel, ManageThreads } =
    PermissionFlagsBits;
  const writing = SendMessages | SendMessagesInThreads | ReadMessageHistory;
  expect(den(community).overwrites).toEqual(
    expect.arrayContaining([
      { id: community.guild.id, type: OverwriteType.Role, allow: writing, deny: ViewChannel },
      {
        id: sandbox.bot('kindred').id,
        type: OverwriteType.Member,
        allow: writing | ViewChannel | ManageThreads,
        deny: 0n,
      },
      { id: community.members[0].id, type: OverwriteType.Member, allow: ViewChannel, deny: 0n },
    ]),
  );
});

test('who is in it posts and answers; in the ground rules the bot alone writes', async () => {
  const community = await aCommunity();
  const [mara, sol] = community.members;
  const post = mara.posts('#wolf-den', 'A quiet day', 'Hello', { tags: ['Small win'] });
  expect(sol.sends(post.id, 'Good to hear').text).toBe('Good to hear');
  const [rules] = rulesPosts(mara);
  expect(() => mara.sends(rules?.id ?? '', 'Hello')).toThrow('Thread is locked');
});

test('who is not in it sees neither the forum nor any post', async () => {
  const community = await aCommunity();
  const [mara, , wen] = community.members;
  mara.posts('#wolf-den', 'A quiet day', 'Hello');
  expect(wen.channels()).not.toContain('#wolf-den');
  expect(wen.threads()).toEqual([]);
  expect(() => wen.posts('#wolf-den', 'Let me in', 'Hello')).toThrow(/may not|no #|cannot see/);
});

test('a facilitator may take away a whole post that hurts', async () => {
  const community = await aCommunity();
  const [mara] = community.members;
  await community.lead.runs('/lead group facilitator', {
    group: 'Wolf den',
    person: mara.id,
    change: 'facilitator',
  });
  await whenQuiet(running, community);
  const { ViewChannel, ManageMessages, PinMessages, ManageThreads } = PermissionFlagsBits;
  const own = den(community).overwrites.find(({ id }) => id === mara.id);
  expect(own?.allow).toBe(ViewChannel | ManageMessages | PinMessages | ManageThreads);
});

test('in an archived forum nobody posts or answers, and everybody reads', async () => {
  const community = await aCommunity();
  const [mara, sol] = community.members;
  const post = mara.posts('#wolf-den', 'A quiet day', 'Hello');
  await community.lead.runs('/lead group archive', { group: 'Wolf den' });
  await whenQuiet(running, community);
  expect(() => sol.posts('#wolf-den', 'Another', 'Hello')).toThrow(/may not|no #|cannot see/);
  expect(() => sol.sends(post.id, 'Hello')).toThrow(/may not|no #|cannot see/);
  expect(sol.sees(post.id)).toHaveLength(1);
  await community.lead.runs('/lead group restore', { group: 'Wolf den' });
  await whenQuiet(running, community);
  expect(sol.sends(post.id, 'Hello').text).toBe('Hello');
});

test('in a text group that is archived nobody writes in its threads either', async () => {
  const community = await aCommunity();
  await makeGroup(community);
  const [mara] = community.members;
  await joinsGroup(mara, lupus.name);
  await whenQuiet(running, community);
  const thread = mara.startsThread('#wolf-pack', 'About today');
  await community.lead.runs('/lead group archive', { group: 'Wolf pack' });
  await whenQuiet(running, community);
  expect(() => mara.sends(thread.id, 'Hello')).toThrow(/may not|no #|cannot see/);
});

describe('tags', () => {
  const edit = ({ lead }: TestCommunity, tags: string, group = 'Wolf den') =>
    lead.runs('/lead group edit', { group, tags });

  test('are changed, and posts keep those that stay', async () => {
    const community = await aCommunity();
    const [mara] = community.members;
    const post = mara.posts('#wolf-den', 'A quiet day', 'Hello', { tags: ['Small win', 'Question'] });
    const said = await edit(community, 'Small win, Good news');
    expect(said.text).toContain('Wolf den is changed');
    expect(said.ephemeral).toBe(true);
    await whenQuiet(running, community);
    expect(tagsOf(community)).toEqual(['Small win', 'Good news']);
    expect(mara.threads().find(({ id }) => id === post.id)?.tags).toEqual(['Small win']);
    expect((await edit(community, 'Small win,Good news')).text).toContain('nothing was changed');
    expect((await community.lead.runs('/lead trail')).text).toContain('A group was changed');
  });

  test.for([
    [' , ', 'at least one tag'],
    [Array.from({ length: 21 }, (_, index) => `t${index}`).join(), 'these are 21'],
    ['Good, ' + 'x'.repeat(21), 'Please shorten it'],
    ['Good, good', 'there twice'],
  ] as const)('%s: the answer names the mend', async ([typed, mend]) => {
    const community = await aCommunity();
    const before = tagsOf(community);
    const refused = await edit(community, typed);
    expect(refused.text).toContain(mend);
    expect(refused.text).toContain('Nothing was changed');
    await whenQuiet(running, community);
    expect(tagsOf(community)).toEqual(before);
  });

  test('a text group has none', async () => {
    const community = await aCommunity();
    await makeGroup(community);
    expect((await edit(community, 'Good news', 'Wolf pack')).text).toContain(
      'has no posts, so it has no tags',
    );
  });

  test.for(['Keep theirs', 'Restore'] as const)('changed by hand staff are asked: %s', async (answer) => {
    const community = await aCommunity();
    await byHand(sandbox, community).retags('wolf-den', ['Other']);
    const card = await community.moderators[0].waitsFor('#staff', /changed by hand, and nothing was undone/);
    expect(card.text).toContain('tags that posts can carry');
    await community.owner.presses(answer, { on: card });
    await whenQuiet(running, community);
    expect(tagsOf(community)).toEqual(
      answer === 'Restore' ? ['Question', 'Small win', 'Just talking', 'Heavy today'] : ['Other'],
    );
  });
});

test('of the same name, a forum and a text group are two things', async () => {
  const community = await aCommunity();
  const { kind: _kind, ...text } = forum;
  expect((await community.lead.runs('/lead group create', { ...text })).text).toContain(
    'choose another name',
  );
  expect((await community.lead.runs('/lead group create', { ...forum })).text).toContain(
    'nothing of it is missing',
  );
});
