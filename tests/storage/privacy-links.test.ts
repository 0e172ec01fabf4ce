import { expect, test } from 'vitest';
import * as pages from '#db/pages.ts';
import { linkMaker, linkStore } from '#src/privacy/index.ts';
import { communities } from '#db/communities.ts';
import { after, days, hours, minutes } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { tally, testCommunities } from './community.ts';

const { asOwner, clock, communityOf, database, everythingIn, keyring, newCommunity, rowsOf } =
  await testCommunities();

const maker = linkMaker({ url: 'https://kindred.example', key: keyring.linkSigning, clock });
const store = linkStore(async (ref) => {
  const guild = await database.withSystem((tx) => communities.guildOf(tx, ref));
  return guild === undefined ? undefined : communityOf(guild);
});

/** A link for somebody, and what using it at a moment comes to. */
async function aLink() {
  const community = await newCommunity();
  const user = newId();
  const address = await maker.make(community, 'kept', user);
  const [row] = await rowsOf<{ ref: string }>(community, 'page_links');
  const ref = row?.ref ?? '';
  return {
    community,
    user,
    address,
    ref,
    use: (at = clock.now()) => store.use(community.settings?.ref ?? '', ref, at),
  };
}

test('a link opens the page of whom it was made for, and carries and stores nothing of them in the clear', async () => {
  const { community, user, address, use } = await aLink();
  expect(address).toMatch(/^https:\/\/kindred\.example\/p\/\S+$/);
  expect(address).not.toContain(user);
  expect(address).not.toContain(community.guild);
  expect(await everythingIn(community)).not.toContain(user);
  expect(await use()).toEqual({ page: 'kept', who: { guild: community.guild, user } });
});

test('of twenty who use a link at the same moment one gets its page', async () => {
  const { use } = await aLink();
  const used = await Promise.all(Array.from({ length: 20 }, () => use()));
  expect(tally(used.map((answer) => (typeof answer === 'string' ? answer : 'page')))).toEqual({
    page: 1,
    used: 19,
  });
});

test('a link is over after an hour; one that was used stays used', async () => {
  const [fresh, old] = [await aLink(), await aLink()];
  const over = after(clock.now(), hours(1));
  expect(await old.use(over)).toBe('expired');
  expect(await fresh.use(after(clock.now(), minutes(59)))).toMatchObject({ page: 'kept' });
  expect(await fresh.use(over)).toBe('used');
});

test('a link is of one community, and what was never made is unknown', async () => {
  const [one, other] = [await aLink(), await aLink()];
  expect(await store.use(other.community.settings?.ref ?? '', one.ref, clock.now())).toBe('unknown');
  expect(await store.use(newRef(), one.ref, clock.now())).toBe('unknown');
  expect(await store.use(one.community.settings?.ref ?? '', newRef(), clock.now())).toBe('unknown');
  expect(await one.use()).toMatchObject({ page: 'kept' });
});

test('moved to another link’s row, what is sealed does not open', async () => {
  const [one, other] = [await aLink(), await aLink()];
  await asOwner(
    'update page_links set sealed = (select sealed from page_links where ref = $1) where ref = $2',
    [one.ref, other.ref],
  );
  await expect(other.use()).rejects.toThrow('cannot be read');
});

test('what ended a day ago is forgotten when the next link is made, and nothing younger', async () => {
  const { community, ref } = await aLink();
  const refs = async () => (await rowsOf<{ ref: string }>(community, 'page_links')).map((row) => row.ref);
  clock.advance(hours(1) + days(1) - minutes(1));
  await maker.make(community, 'kept', newId());
  expect(await refs()).toContain(ref);
  clock.advance(minutes(2));
  await maker.make(community, 'kept', newId());
  expect(await refs()).not.toContain(ref);
  expect(await refs()).toHaveLength(2);
});

test('forgetting leaves what has not ended before the moment', async () => {
  const { community, ref } = await aLink();
  const forget = (before: Date) => community.transaction((tx) => pages.forgetEnded(tx, before));
  const [{ expires_at: end } = { expires_at: new Date(0) }] = await rowsOf<{ expires_at: Date }>(
    community,
    'page_links',
  );
  await forget(end);
  expect(await rowsOf(community, 'page_links')).toMatchObject([{ ref }]);
  await forget(after(end, 1));
  expect(await rowsOf(community, 'page_links')).toEqual([]);
});
