/** Whatever happens meanwhile, nobody writes twice and nobody fills in a form for nothing. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { MemberActor, Tap } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { taps, typed } from '../checkins/begin.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { makeGroup } from '../groups/make-group.ts';
import { opens, posts, saying, writes } from './share.ts';

const running = await testSuite();
let community: TestCommunity;
const name = 'High tides';
const channel = '#high-tides';

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community, { topic: 'Lupus', name, access: 'open' });
  for (const member of community.members) await joinsGroup(member, name);
  await community.members[2].waitsFor(channel, /Ground rules/);
});

const ownPost = async (member: MemberActor): Promise<Tap> =>
  taps(member, 'Look', await taps(member, 'What I have shared', await opens(member, '/share')));

const shares = async (member: MemberActor, words: string) =>
  posts(running, community, { member, preview: await writes(member, { words }), channel, words });

test('posted twice by a shaky thumb, it stands once, and nobody reads that their words are gone', async () => {
  const [mara, sol] = community.members;
  const preview = await writes(mara, { words: 'Both thumbs' });
  const pressed = await Promise.all([taps(mara, 'Post it', preview), taps(mara, 'Post it', preview)]);
  await vi.waitFor(() => expect(saying(sol, channel, 'Both thumbs')).toBeDefined());
  for (const { text } of pressed) expect(text).toMatch(/on their way|posted already/);
});

test('what is gone says so at once and opens no form', async () => {
  const [mara] = community.members;
  await shares(mara, 'To be taken back');
  const [one, other] = [await ownPost(mara), await ownPost(mara)];
  await taps(mara, 'Yes, take it back', await taps(mara, 'Take it back', other));
  const change = await mara.presses('Change the words', { on: one });
  expect(change.modal).toBeUndefined();
  expect(change.text).toContain('not there any more');
});

test('words for something that a moderator took away meanwhile can still be read', async () => {
  const [, sol] = community.members;
  const [theo] = community.moderators;
  const post = await shares(sol, 'As it was');
  const edit = await typed(sol, 'Change the words', await ownPost(sol), { words: 'As it should be' });
  const form = await theo.uses('Look after this message', { on: post });
  const removed = await form.submits({
    remove: 'yes',
    words: 'This may be unsafe',
    source: 'https://example.org/a',
  });
  expect((await removed.settled()).text).toContain('> This may be unsafe');
  const waits = await taps(sol, 'Keep the change', edit);
  expect(waits.text).toContain('Your words are kept');
  const again = await sol.presses('Change the words', { on: waits });
  expect(JSON.stringify(again.modal?.data)).toContain('As it should be');
});

test('more than a message takes comes back as a file', async () => {
  const [mara, sol] = community.members;
  const words = 'Who sleeps at all?';
  const question = await posts(running, community, {
    member: sol,
    preview: await writes(sol, { words }, 'ask'),
    channel,
    words,
  });
  const form = await mara.presses('Answer', { on: question });
  await taps(sol, 'Yes, take it back', await taps(sol, 'Take it back', await ownPost(sol)));
  const long = 'no\n'.repeat(660).trim();
  const refused = await (await form.submits({ words: long })).settled();
  expect(refused.text).toContain('What you wrote stands here');
  const [file] = refused.reply?.attachments ?? [];
  expect(await (await fetch(file?.url ?? '')).text()).toContain(long);
});

test('what was typed into a command is given back, too', async () => {
  const { lead } = community;
  const rules = 'We speak of good days and of bad ones, and nobody has to choose between the two.';
  const refused = await lead.runs('/lead group create', { topic: 'Asthma', name, access: 'open', rules });
  expect(refused.text).toContain('Please choose another name');
  expect(refused.text).toContain(`> ${rules}`);
});
