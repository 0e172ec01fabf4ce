/** `/share`: under one's own name and under a group's, seen first, changed, taken back, and felt with. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { hours, minutes } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { taps, typed } from '../checkins/begin.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { makeGroup, whenQuiet } from '../groups/make-group.ts';
import { opens, passes, posts, saying, standing, told, writes } from './share.ts';

const running = await testSuite();
let community: TestCommunity;
const name = 'High tides';
const channel = '#high-tides';
const aName = /^\*?\*?[A-Z][a-z]+ [A-Z][a-z]+ \d\d/;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community, { topic: 'Lupus', name, access: 'open' });
  for (const member of community.members) await joinsGroup(member, name);
  await community.members[2].waitsFor(channel, /Ground rules/);
});

test('who is in no group is shown the way to one', async () => {
  const stranger = running.sandbox.user('Stranger').in(community.guild);
  expect((await opens(stranger, '/share')).text).toContain('/group find');
});

describe('under one’s own name', () => {
  test('it is seen first, posted at once, changed and taken back', async () => {
    const [mara, sol] = community.members;
    const wish = { words: 'My first good day in weeks', touches: 'pain', hidden: 'yes' } as const;
    const preview = await writes(mara, wish);
    expect(preview.ephemeral).toBe(true);
    expect(preview.text).toContain('||My first good day in weeks||');
    expect(preview.text).toContain('They see your name');
    expect(saying(sol, channel, wish.words)).toBeUndefined();
    // A change of mind before it is posted: what was typed is still in the form.
    const again = await mara.presses('Change the words', { on: preview });
    expect(JSON.stringify(again.modal?.data)).toContain(wish.words);
    const changed = await (await again.submits({ hidden: 'no' })).settled();
    const said = await taps(mara, 'Post it', changed);
    expect(said.text).toContain('/help-now');
    const post = await standing(sol, channel, wish.words);
    expect(post.text).toContain(`<@${mara.id}>`);
    expect(post.text).toContain('Content note: pain');
    expect(post.mentions).toEqual([]);
    expect(post.labels).toEqual(['Me too', 'Thank you']);

    const mine = await taps(mara, 'What I have shared', said);
    const own = await taps(mara, 'Look', mine);
    const edit = await typed(mara, 'Change the words', own, { words: 'A middling day' });
    await taps(mara, 'Keep the change', edit);
    const now = await standing(sol, channel, 'A middling day');
    expect(now.id).toBe(post.id);
    const list = await taps(mara, 'What I have shared', await opens(mara, '/share'));
    const back = await taps(mara, 'Take it back', await taps(mara, 'Look', list));
    expect((await taps(mara, 'Yes, take it back', back)).text).toContain('taken back');
    await vi.waitFor(() => expect(saying(sol, channel, 'A middling day')).toBeUndefined());
    await whenQuiet(running, community);
    expect(await running.database.asOwner('select from shared_posts')).toEqual([]);
    expect(await running.database.asOwner('select from shared_drafts')).toEqual([]);
  });
});

describe('under a name that is only for the group', () => {
  test('it goes out a while later, says nothing of who, and keeps its name', async () => {
    const [mara, sol, wen] = community.members;
    const preview = await writes(wen, { words: 'I have told nobody @everyone', naming: 'group' });
    expect(preview.text).toMatch(/[A-Z][a-z]+ [A-Z][a-z]+ \d\d.*tells the group/);
    expect(preview.text).toContain('in a minute or two');
    expect(preview.text).not.toContain(wen.id);
    await taps(wen, 'Post it', preview);
    await running.suite.runTicks();
    await whenQuiet(running, community);
    expect(saying(sol, channel, 'told nobody')).toBeUndefined();
    await passes(running, community);
    const first = await standing(sol, channel, 'told nobody');
    expect(first.mentions).toEqual([]);
    expect(first.text.split('\n')[0]).toMatch(aName);
    const second = await posts(running, community, {
      member: wen,
      preview: await writes(wen, { words: 'And again', naming: 'group' }),
      channel,
      words: 'And again',
    });
    expect(second.text.split('\n')[0]).toBe(first.text.split('\n')[0]);
    const others = await posts(running, community, {
      member: mara,
      preview: await writes(mara, { words: 'So have I', naming: 'group' }),
      channel,
      words: 'So have I',
    });
    expect(others.text.split('\n')[0]).not.toBe(first.text.split('\n')[0]);
  });

  test('a moderator pauses it without learning whose it is; the words are kept, and one’s own name is free', async () => {
    const [, , wen] = community.members;
    const [theo] = community.moderators;
    const [, sol] = community.members;
    const post = await standing(sol, channel, 'And again');
    const target = theo.sees(channel).find(({ id }) => id === post.id) ?? post;
    const form = await theo.uses('Look after this message', { on: target });
    const limited = await (await form.submits({ limit: '7' })).settled();
    expect(limited.text).toContain('stays closed');
    expect(limited.text).not.toContain(wen.id);
    const preview = await writes(wen, { words: 'A third time', naming: 'group' });
    const waits = await taps(wen, 'Post it', preview);
    expect(waits.text).toContain('a pause under this name');
    const again = await wen.presses('Change the words', { on: waits });
    const own = await (await again.submits({ naming: 'own' })).settled();
    await taps(wen, 'Post it', own);
    await standing(sol, channel, 'A third time');
    expect((await community.lead.runs('/lead trail')).text).toContain('pause for a name in a group');
    await (await theo.uses('Look after this message', { on: target })).submits({ limit: '0' });
    const refused = await sol.uses('Look after this message', { on: post }).catch(() => undefined);
    expect(refused?.modal).toBeUndefined();
  });
});

test('what others feel is told once, in the evening, without a number or a name', async () => {
  const [mara, sol, wen] = community.members;
  const post = await standing(mara, channel, 'And again');
  const felt = await taps(mara, 'Me too', post);
  expect(felt.ephemeral).toBe(true);
  expect(felt.text).toContain('never who and never how many');
  expect((await taps(mara, 'Take it back', felt)).text).toContain('taken back');
  await taps(mara, 'Thank you', post);
  await taps(sol, 'Me too', post);
  await taps(sol, 'Me too', post);
  expect((await taps(wen, 'Me too', post)).text).toContain('your own');
  expect((await standing(mara, channel, 'And again')).text).toBe(post.text);
  expect(await running.database.asOwner('select feeling from shared_feelings order by 1')).toEqual([
    { feeling: 'me_too' },
    { feeling: 'thanks' },
  ]);
  expect((await opens(wen, '/start')).followUps).toEqual([]);
  await passes(running, community, hours(25));
  const news = await told(wen, 'Somebody felt with you');
  expect(news.text).not.toMatch(new RegExp(`\\d|${mara.id}|${sol.id}`));
  await passes(running, community, hours(25));
  expect(await running.database.asOwner("select from inbox where kind = 'sharing.felt'")).toHaveLength(1);
});

test('too much in an hour waits, with every word kept', async () => {
  const [, sol] = community.members;
  running.clock.advance(hours(2));
  for (let time = 1; time <= 6; time += 1)
    await taps(sol, 'Post it', await writes(sol, { words: `Number ${time}` }));
  const waits = await taps(sol, 'Post it', await writes(sol, { words: 'Number seven' }));
  expect(waits.text).toContain('a lot in one hour');
  running.clock.advance(minutes(61));
  const again = await sol.presses('Go on writing', { on: await opens(sol, '/share') });
  const preview = await (await again.submits({})).settled();
  await taps(sol, 'Post it', preview);
  await standing(sol, channel, 'Number seven');
});
