/** What happens between writing and posting, and between a change and its going out: nothing is lost, and nothing goes out that should wait. */
import { expect, test } from 'vitest';
import * as names from '#db/sharing/names.ts';
import * as posts from '#db/sharing/posts.ts';
import { leaveGroup } from '#src/groups/membership.ts';
import { lookAfterMessage } from '#src/sharing/moderating/look-after.ts';
import { hubFor } from '#src/sharing/own-posts.ts';
import { sendDuePosts } from '#src/sharing/ticks.ts';
import { mayAnswer } from '#src/sharing/writing/draft.ts';
import { postDraft, takeBack } from '#src/sharing/writing/post.ts';
import { days, minutes } from '#src/platform/durations.ts';
import { newId } from '#tests/harness/guilds.ts';
import { begins, contentOf, groupWithChannel, shares, somebodyIn } from './a-shared-post.ts';
import { testCommunities } from './community.ts';

const stored = await testCommunities();
const { asOwner, clock, communityOf, database, newCommunity } = stored;

test('who is no longer in the group, or whose question is gone, posts nothing and keeps their words', async () => {
  const community = await newCommunity();
  const group = await groupWithChannel(stored, community);
  const [user, asker] = [await somebodyIn(community, group), await somebodyIn(community, group)];
  const question = await shares(community, asker, { group, words: 'Who sleeps?', kind: 'question' });
  expect(await mayAnswer(community, user, question)).toMatchObject({ ok: true });
  expect(await mayAnswer(community, newId(), question)).toMatchObject({ error: 'not_in_group' });
  const answer = await begins(community, user, { question }, contentOf('Nobody'));
  const told = await begins(community, user, { kind: 'share', group }, contentOf('Hello'));

  await takeBack(community, asker, question);
  expect(await mayAnswer(community, user, question)).toMatchObject({ error: 'gone' });
  expect(await postDraft(community, user, answer)).toMatchObject({ error: { code: 'question_gone' } });
  await leaveGroup(community, { group, user });
  expect(await postDraft(community, user, told)).toMatchObject({ error: { code: 'not_in_group' } });
  expect(await hubFor(community, user, 'share')).toMatchObject({ draft: told });
});

test('whatever was begun can be gone on with, also an answer and a change', async () => {
  const community = await newCommunity();
  const group = await groupWithChannel(stored, community);
  const user = await somebodyIn(community, group);
  const begun = async () => (await hubFor(community, user, 'share')).draft;
  const question = await shares(community, user, { group, words: 'Who sleeps?', kind: 'question' });
  expect(await begun()).toBeUndefined();
  const change = await begins(community, user, { editOf: question }, contentOf('Who sleeps at all?'));
  expect(await begun()).toBe(change);
  clock.advance(minutes(1));
  const answer = await begins(community, user, { question }, contentOf('I do'));
  expect(await begun()).toBe(answer);
  const own = await begins(community, user, { kind: 'share', group }, contentOf('A good day'));
  clock.advance(minutes(1));
  await begins(community, user, { question }, contentOf('Later than that'));
  expect(await begun()).toBe(own);
});

test('while moderators pause a name, a change under it waits, and is not told to take one’s own name', async () => {
  const community = await newCommunity();
  const group = await groupWithChannel(stored, community);
  const user = await somebodyIn(community, group);
  const post = await shares(community, user, { group, words: 'As it was' });
  const until = new Date(clock.now().getTime() + days(7));
  await community.transaction(async (tx) => {
    const { nameRef } = (await posts.find(tx, post)) ?? {};
    await names.limit(tx, nameRef ?? '', until);
  });
  const change = await begins(community, user, { editOf: post }, contentOf('As it is'));
  expect(await postDraft(community, user, change)).toEqual({
    ok: false,
    error: { code: 'change_limited', until },
  });
});

test('a moderator’s note does not send out a change under a group’s name before its moment', async () => {
  const community = await newCommunity();
  const group = await groupWithChannel(stored, community);
  const user = await somebodyIn(community, group);
  const post = await shares(community, user, { group, words: 'As it was' });
  const due = sendDuePosts({ database, communityOf });
  const sent = async () => {
    await due.run(clock.now());
    const rows = await asOwner<{ version: number }>(
      "select version from deliveries where guild_id = $1 and kind = 'sharing.post' order by 1",
      [community.guild],
    );
    return rows.map(({ version }) => version);
  };
  clock.advance(minutes(3));
  expect(await sent()).toEqual([1]);
  const message = { channel: newId(), id: newId() };
  await community.transaction((tx) =>
    posts.change(tx, post, { channelId: message.channel, messageId: message.id }),
  );
  const change = await begins(community, user, { editOf: post }, contentOf('As it is'));
  expect(await postDraft(community, user, change)).toMatchObject({ value: { waits: true } });
  const correction = { words: 'Please ask first.', source: 'https://www.nhs.uk' };
  const done = { message, correction, limit: undefined, remove: false, by: newId() };
  expect(await lookAfterMessage(community, done)).toMatchObject({ value: { corrected: true } });
  expect(await sent()).toEqual([1]);
  clock.advance(minutes(3));
  // The change and the note in one.
  expect(await sent()).toEqual([1, 3]);
});
