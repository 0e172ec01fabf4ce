/** Sharing on real Postgres: names that are unique in a group, what goes and what stays when somebody leaves, and what is readable of it all. */
import { describe, expect, test } from 'vitest';
import * as posts from '#db/sharing/posts.ts';
import { areas } from '#src/areas.ts';
import { joinGroup } from '#src/groups/membership.ts';
import { watchDepartures } from '#src/members/departure.ts';
import { memberEvents } from '#src/members/events.ts';
import { sharingArea } from '#src/sharing/area.ts';
import { feel } from '#src/sharing/feelings.ts';
import { derivedName, giveGroupName } from '#src/sharing/names/group-name.ts';
import { ownPosts } from '#src/sharing/own-posts.ts';
import { sendDuePosts } from '#src/sharing/ticks.ts';
import { forgetDrafts, keepDraft } from '#src/sharing/writing/draft.ts';
import { postDraft, sayOnLeaving, takeBack } from '#src/sharing/writing/post.ts';
import { sendAgain } from '#src/sharing/writing/send-again.ts';
import type { Community } from '#src/platform/community.ts';
import { days, minutes } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { toText } from '#src/platform/web/html.ts';
import { newId } from '#tests/harness/guilds.ts';
import { englishPage } from '#tests/harness/page-words.ts';
import { contentOf, groupWithChannel, shares, somebodyIn } from './a-shared-post.ts';
import { testCommunities } from './community.ts';

const stored = await testCommunities();
const { asOwner, clock, communityOf, database, everythingIn, newCommunity, rowsOf } = stored;
const departures = watchDepartures(memberEvents(areas));

/** Of a post, as it stands. */
const postOf = async (community: Community, ref: Ref) =>
  (await rowsOf<Record<string, unknown>>(community, 'shared_posts')).find((row) => row['ref'] === ref);

describe('names', () => {
  test('are unique in a group however many are given at once, and stay whoever’s they are', async () => {
    const community = await newCommunity();
    const group = await groupWithChannel(stored, community);
    const users = Array.from({ length: 60 }, newId);
    const give = (user: string) =>
      community.transaction(async (tx) => (await giveGroupName(tx, community, { group, user })).name);
    const [first, second] = await Promise.all([Promise.all(users.map(give)), Promise.all(users.map(give))]);
    expect(second).toEqual(first);
    expect(new Set(first).size).toBe(users.length);
    expect(await rowsOf(community, 'shared_names')).toHaveLength(users.length);
  });

  test('that are taken give way: the next of the same member is theirs', async () => {
    const community = await newCommunity();
    const group = await groupWithChannel(stored, community);
    const user = newId();
    const whose = { guild: community.guild, group, user };
    const wanted = derivedName(community.keyring, whose, 0);
    await asOwner(
      `insert into shared_names (guild_id, ref, group_ref, member_hash, name) values ($1, 'zzzzzzzzzz', $2, 'somebody', $3)`,
      [community.guild, group, wanted],
    );
    const given = await community.transaction((tx) => giveGroupName(tx, community, { group, user }));
    expect(given.name).toBe(derivedName(community.keyring, whose, 1));
  });

  test('and hashes of one member in two groups have nothing in common', async () => {
    const community = await newCommunity();
    const groups = [
      await groupWithChannel(stored, community),
      await groupWithChannel(stored, community, 'Otters'),
    ];
    const user = newId();
    for (const group of groups) {
      await joinGroup(community, { group, user, locale: 'en-US', rulesVersion: 1, age: 'adult' });
      await shares(community, user, { group, words: 'Hello' });
      await shares(community, user, { group, words: 'Hello', naming: 'own' });
    }
    const hashes = (await rowsOf<{ author_hash: string }>(community, 'shared_posts')).map(
      ({ author_hash: hash }) => hash,
    );
    // One's own name is one; the two others differ from it and from each other.
    expect(new Set(hashes).size).toBe(3);
  });
});

test('nobody posts to a group that they are not in, or what somebody else has written', async () => {
  const community = await newCommunity();
  const group = await groupWithChannel(stored, community);
  const [user, other] = [await somebodyIn(community, group), newId()];
  const belongs = { kind: 'share', group } as const;
  const content = contentOf('Mine', 'own');
  expect(await keepDraft(community, other, { belongs, content })).toEqual({
    ok: false,
    error: 'not_in_group',
  });
  const kept = await keepDraft(community, user, { belongs, content });
  const draft = kept.ok ? kept.value.draft.ref : '';
  expect(await postDraft(community, other, draft)).toMatchObject({ error: { code: 'gone' } });
  // Two presses at once are one post.
  const both = await Promise.all([postDraft(community, user, draft), postDraft(community, user, draft)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const [post] = await ownPosts(community, user);
  expect(await takeBack(community, other, post?.ref ?? '')).toMatchObject({ error: 'gone' });
  expect(await feel(community, { post: post?.ref ?? '', user, feeling: 'thanks' })).toMatchObject({
    error: 'own',
  });
});

test('what waits goes out once, whoever looks', async () => {
  const community = await newCommunity();
  const group = await groupWithChannel(stored, community);
  const user = await somebodyIn(community, group);
  await shares(community, user, { group, words: 'Later' });
  const due = sendDuePosts({ database, communityOf });
  const sent = () =>
    asOwner("select from deliveries where guild_id = $1 and kind = 'sharing.post'", [community.guild]);
  await due.run(clock.now());
  expect(await sent()).toEqual([]);
  clock.advance(minutes(3));
  await Promise.all([due.run(clock.now()), due.run(clock.now())]);
  expect(await sent()).toHaveLength(1);
});

test('each change goes out as one of its own, also of two who read it at the same moment', async () => {
  const community = await newCommunity();
  const group = await groupWithChannel(stored, community);
  const user = await somebodyIn(community, group);
  const ref = await shares(community, user, { group, words: 'Twice', naming: 'own' });
  const before = await community.read((tx) => posts.find(tx, ref));
  if (!before) throw new Error('it is there');
  for (let time = 0; time < 2; time += 1)
    await community.transaction((tx) => sendAgain(tx, community, before, clock.now()));
  const sent = await asOwner<{ version: number }>(
    "select version from deliveries where guild_id = $1 and kind = 'sharing.post' order by 1",
    [community.guild],
  );
  expect(sent.map(({ version }) => version)).toEqual([1, 2, 3]);
});

test('of all that was shared nothing can be read, and nothing taken back can be opened again', async () => {
  const community = await newCommunity();
  const group = await groupWithChannel(stored, community);
  const user = await somebodyIn(community, group);
  const ref = await shares(community, user, { group, words: 'Raspberry evening' });
  await keepDraft(community, user, {
    belongs: { kind: 'question', group },
    content: contentOf('Gooseberry noon', 'own'),
  });
  const everything = await everythingIn(community);
  expect(everything).not.toMatch(/Raspberry|Gooseberry/);
  const ofThem = everything.split('\n').filter((line) => line.startsWith('shared_') && line.includes(user));
  expect(ofThem).toEqual([]);
  const keys = () => asOwner('select from vault.case_keys where ref = $1', [ref]);
  expect(await keys()).toHaveLength(1);
  await takeBack(community, user, ref);
  expect(await keys()).toEqual([]);
  expect(await postOf(community, ref)).toMatchObject({ author: null, author_hash: null, state: 'gone' });
  clock.advance(days(8));
  await forgetDrafts({ database, communityOf }).run(clock.now());
  expect(await rowsOf(community, 'shared_drafts')).toEqual([]);
});

describe('whoever leaves', () => {
  test('takes back what they wanted gone, not in the moment in which they go, and leaves what may stay', async () => {
    const community = await newCommunity();
    const group = await groupWithChannel(stored, community);
    const user = await somebodyIn(community, group);
    const goes = await shares(community, user, { group, words: 'Goes' });
    const named = await shares(community, user, { group, words: 'Goes too', naming: 'own' });
    const stays = await shares(community, user, { group, words: 'Stays' });
    await sayOnLeaving(community, user, stays, 'stay');
    await departures.left(community, user);
    expect(await postOf(community, goes)).toMatchObject({ state: 'gone', due_at: expect.any(Date) });
    expect(await postOf(community, named)).toMatchObject({ state: 'gone', due_at: null });
    expect(await postOf(community, stays)).toMatchObject({ state: 'up' });
    expect((await ownPosts(community, user)).map(({ ref }) => ref)).toEqual([stays]);
  });

  test('and is forgotten leads to nothing any more: not to what stays, not to a name, not to a tap', async () => {
    const community = await newCommunity();
    const group = await groupWithChannel(stored, community);
    const [user, other] = [await somebodyIn(community, group), await somebodyIn(community, group)];
    const stays = await shares(community, user, { group, words: 'Stays' });
    const named = await shares(community, user, { group, words: 'Stays as well', naming: 'own' });
    for (const ref of [stays, named]) await sayOnLeaving(community, user, ref, 'stay');
    const others = await shares(community, other, { group, words: 'Of another' });
    await feel(community, { post: others, user, feeling: 'me_too' });
    const read = async (who: string) => {
      const { export: all } = sharingArea.personalData;
      const sections = await community.transaction((tx) => all(tx, community, who, englishPage));
      return sections.flatMap(({ content }) => content.map(toText)).join('\n');
    };
    expect(await read(user)).toMatch(/only for one group.*Stays as well.*Stays.*Me too/s);
    expect(await read(user)).not.toContain('Of another');
    const [before] = await rowsOf<{ member_hash: string }>(community, 'shared_names', 'name');
    expect(before).toBeDefined();
    await community.transaction((tx) => sharingArea.personalData.erase(tx, community, user));
    expect(await read(user)).toBe('');
    expect(await postOf(community, stays)).toMatchObject({ state: 'up', author: null, author_hash: null });
    expect(await postOf(community, named)).toMatchObject({ state: 'up', author: null, author_hash: null });
    expect(await rowsOf(community, 'shared_feelings')).toEqual([]);
    // What stays keeps its name, and nobody else gets it, not even they.
    const again = await community.transaction((tx) => giveGroupName(tx, community, { group, user }));
    const names = await rowsOf<{ name: string }>(community, 'shared_names');
    expect(names).toHaveLength(3);
    expect(again.name).toBe(derivedName(community.keyring, { guild: community.guild, group, user }, 1));
  });
});
