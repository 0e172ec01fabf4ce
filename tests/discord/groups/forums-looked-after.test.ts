/** A forum over time: its ground rules change, it is changed by hand, and it goes quiet or does not. */
import { ChannelType } from 'discord-api-types/v10';
import { describe, expect, test, vi } from 'vitest';
import { days } from '#src/platform/durations.ts';
import { testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { letInto } from '../server.ts';
import { den, rulesText, tagsOf, withForum } from './a-forum.ts';
import { byHand } from './by-hand.ts';
import { joinsGroup } from './join-group.ts';
import { looksAround } from './looks-around.ts';
import { forum, makeGroup, rulesPosts, whenComplete, whenQuiet } from './make-group.ts';

const running = await testSuite();
const { sandbox } = running;

let count = 0;
const aCommunity = (): Promise<TestCommunity> => withForum(running, `Forum care ${(count += 1)}`);

describe('new ground rules', () => {
  const change = ({ lead }: TestCommunity) =>
    lead.runs('/lead group edit', { group: 'Wolf den', rules: 'Listen first, always.' });

  test('stand in the same post', async () => {
    const community = await aCommunity();
    const [before] = rulesPosts(community.owner);
    await change(community);
    await whenQuiet(running, community);
    expect(rulesPosts(community.owner)).toEqual([before]);
    expect(rulesText(community)).toEqual([expect.stringContaining('Listen first')]);
  });

  test('open the post again that somebody archived', async () => {
    const community = await aCommunity();
    const [before] = rulesPosts(community.owner);
    await byHand(sandbox, community).changesThread(before?.id ?? '', { archived: true });
    await change(community);
    await whenQuiet(running, community);
    expect(rulesPosts(community.owner)).toEqual([before]);
    expect(rulesText(community)).toEqual([expect.stringContaining('Listen first')]);
  });

  test('are posted anew where the post was deleted', async () => {
    const community = await aCommunity();
    await byHand(sandbox, community).deletesThread(rulesPosts(community.owner)[0]?.id ?? '');
    await change(community);
    await whenQuiet(running, community);
    expect(rulesPosts(community.owner)).toMatchObject([{ pinned: true, locked: true }]);
    expect(rulesText(community)).toEqual([expect.stringContaining('Listen first')]);
  });

  test('take the pin over from a post of ours that lost its words', async () => {
    const community = await aCommunity();
    const [before] = rulesPosts(community.owner);
    const hand = byHand(sandbox, community);
    await hand.deletesWords(before?.id ?? '');
    await change(community);
    await whenQuiet(running, community);
    expect(rulesPosts(community.owner)).toMatchObject([
      { id: before?.id, pinned: false },
      { pinned: true, locked: true },
    ]);
  });

  test('leave the pin to a post that a human pinned', async () => {
    const community = await aCommunity();
    const hand = byHand(sandbox, community);
    await hand.deletesThread(rulesPosts(community.owner)[0]?.id ?? '');
    const post = community.members[0].posts('#wolf-den', 'Meeting on Sunday', 'Hello');
    await hand.changesThread(post.id, { flags: 2 });
    await change(community);
    await whenQuiet(running, community);
    expect(rulesPosts(community.owner)).toMatchObject([{ pinned: false, locked: true }]);
    expect(community.owner.threads().find(({ id }) => id === post.id)?.pinned).toBe(true);
    expect(community.moderators[0].sees('#staff')).toEqual([]);
  });
});

describe('looked after', () => {
  test('a forum that was deleted comes back with its members, its own tags and its ground rules', async () => {
    const community = await aCommunity();
    await community.lead.runs('/lead group edit', { group: 'Wolf den', tags: 'Ours' });
    await whenQuiet(running, community);
    const before = den(community).id;
    await byHand(sandbox, community).deletesChannel('wolf-den');
    await whenComplete(community, forum);
    await vi.waitFor(() =>
      expect(letInto(sandbox, community.guild, 'wolf-den').toSorted()).toEqual(
        community.members
          .slice(0, 2)
          .map(({ id }) => id)
          .toSorted(),
      ),
    );
    expect(den(community)).toMatchObject({ type: ChannelType.GuildForum });
    expect(den(community).id).not.toBe(before);
    expect(tagsOf(community)).toEqual(['Ours']);
  });

  test('a forum that was opened to everybody is closed, and staff are told', async () => {
    const community = await aCommunity();
    await byHand(sandbox, community).opens('wolf-den', community.guild.id, 'role');
    await community.moderators[0].waitsFor('#staff', /opened by hand/);
    await vi.waitFor(() => expect(community.members[2].channels()).not.toContain('#wolf-den'));
    expect(community.members[2].threads()).toEqual([]);
  });

  test('where nothing happened, a look changes nothing', async () => {
    const community = await aCommunity();
    const before = sandbox.requests.length;
    await looksAround(running, community);
    const writes = sandbox.requests.slice(before).filter(({ method }) => method !== 'GET');
    expect(writes).toEqual([]);
  });

  test('one where only an old post is answered is not quiet', async () => {
    const community = await aCommunity();
    await makeGroup(community, { ...forum, name: 'Empty den' });
    await makeGroup(community, { ...forum, name: 'Asleep den' });
    const [mara] = community.members;
    await joinsGroup(mara, 'Asleep den');
    await whenQuiet(running, community);
    const old = mara.posts('#wolf-den', 'A quiet day', 'Hello');
    const asleep = mara.posts('#asleep-den', 'A quiet day', 'Hello');
    running.clock.advance(days(20));
    mara.sends(asleep.id, 'Still here');
    running.clock.advance(days(20));
    mara.sends(old.id, 'Still here');
    await running.suite.runTicks();
    const note = await community.moderators[0].waitsFor('#staff', /A gentle note/);
    expect(note.text).toContain('Empty den');
    expect(note.text).not.toContain('Wolf den');
    // Its posts are archived by now, and were answered less than a month ago.
    expect(note.text).not.toContain('Asleep den');
  });
});
