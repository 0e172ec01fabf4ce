/** Recaps and books of clubs in the library: once, with what was declared, without what not everybody may know, and never leading nowhere in silence. */
import { expect, test } from 'vitest';
import * as after from '#db/gatherings/after.ts';
import * as books from '#db/gatherings/books.ts';
import type { SeriesRow } from '#db/gatherings/series.ts';
import { afterwards } from '#src/gatherings/after/past.ts';
import { takeRecapBack, writeRecap } from '#src/gatherings/after/recap.ts';
import { clubBooks } from '#src/gatherings/reading-plan/club-books.ts';
import { declaredBy } from '#src/learning/messages/own.ts';
import { findResources } from '#src/learning/resources/find.ts';
import { entryOf, ownDraft, putOwnIn } from '#src/learning/resources/own.ts';
import type { TypedEntry } from '#src/learning/resources/own.ts';
import { confirmItem, itemToReview, reviewList, takeOutItem } from '#src/learning/resources/review.ts';
import type { Community } from '#src/platform/community.ts';
import { days } from '#src/platform/durations.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { aGathering, guest } from './a-gathering.ts';
import { aGroup } from './a-group.ts';
import { testCommunities } from './community.ts';

const { newCommunity, clock, everythingIn } = await testCommunities();
const t = createTranslations().for('en-US');
const lead = newId();

/** A recap as it stands in a channel. @returns its date */
async function recapped(
  community: Community,
  words = 'We drew.',
  changed: Partial<SeriesRow> = {},
): Promise<{ occurrence: Ref; host: string }> {
  const host = await guest(community, newId());
  const { dates } = await aGathering(community, { rule: '', hostId: host, ...changed });
  const [occurrence = ''] = dates;
  clock.advance(days(4));
  await writes(community, { occurrence, host, words });
  return { occurrence, host };
}

async function writes(
  community: Community,
  { occurrence, host, words }: { occurrence: Ref; host: string; words: string },
): Promise<void> {
  const written = await writeRecap(community, { occurrence, user: host, words });
  if (!written.ok) throw new Error(written.error);
  await community.transaction(async (tx) => {
    const recap = await after.recapOf(tx, occurrence);
    const posted = { channelId: newId(), messageId: newId(), shownVersion: recap?.version ?? 0 };
    await after.recapShown(tx, recap?.ref ?? '', posted);
  });
}

const plain: TypedEntry = { title: 'How we drew', link: '', about: '', topicWords: '', connection: '' };
const recapOf = (occurrence: Ref) => ({ what: 'recap', item: occurrence }) as const;

const puts = (
  community: Community,
  item: Ref,
  typed: Partial<TypedEntry> = {},
  what: 'recap' | 'book' = 'recap',
) =>
  putOwnIn(community, {
    what,
    item,
    typed: { ...plain, ...typed },
    by: lead,
    source: 'This community',
    declared: (draft) => declaredBy(draft, t),
  });

const whyOf = async (community: Community, title: string) =>
  (await reviewList(community, 0)).items.find(({ facts }) => facts.title === title)?.why;

test('put in by many at once a recap is one entry, looked at today, with what its speakers declared', async () => {
  const community = await newCommunity();
  const speakers = [
    { name: 'Ada Lind', interest: 'paid by the maker of an app' },
    { name: 'Bo Ek', interest: null },
  ];
  const { occurrence } = await recapped(community, undefined, { speakers });
  const all = await Promise.all([1, 2, 3, 4].map(() => puts(community, occurrence)));
  const [ref] = new Set(all.map((one) => (one.ok ? one.value : one.error)));
  expect(new Set(all.map((one) => (one.ok ? one.value : one.error))).size).toBe(1);
  const item = await itemToReview(community, { from: 'shelf', item: ref ?? '' });
  expect(item).toMatchObject({
    value: {
      why: [],
      facts: {
        kind: 'recap',
        source: 'This community',
        connection: 'Ada Lind, who spoke, has declared: paid by the maker of an app.',
      },
      resource: { reviewer: lead, reviewedOn: expect.any(Date) },
    },
  });
  const [found] = (await findResources(community, { said: 'how we drew', page: 0, locale: 'en' })).entries;
  expect(found?.link).toMatch(new RegExp(`^https://discord.com/channels/${community.guild}/\\d+/\\d+$`));
  expect((await afterwards(community, occurrence))?.inLibrary).toBe(true);
});

test('the recording that a recap names is what its entry leads to', async () => {
  const community = await newCommunity();
  const words = 'See (https://example.org/watch/1). And https://example.org/2';
  const recorded = await recapped(community, words, { eases: ['recorded'] });
  expect((await ownDraft(community, recapOf(recorded.occurrence)))?.link).toBe('https://example.org/watch/1');
  const other = await recapped(community, words);
  expect((await ownDraft(community, recapOf(other.occurrence)))?.link).toContain('discord.com');
});

test.each(['open', 'hidden', 'invited'] as const)(
  'of what was for a group (%s) a form tells nothing that not everybody knows',
  async (access) => {
    const community = await newCommunity();
    const group = await aGroup(community, { access, topic: 'Lupus', topicSlug: 'lupus' });
    const speakers = [{ name: 'Dr. Ada Lind, lupus ward', interest: 'sells a cream' }];
    const { occurrence } = await recapped(community, 'https://example.org/secret', {
      audience: 'group',
      groupRef: group.ref,
      eases: ['recorded'],
      title: 'Lupus and us',
      speakers,
    });
    const draft = await ownDraft(community, recapOf(occurrence));
    expect(draft).toMatchObject({
      isOpen: false,
      title: '',
      link: undefined,
    });
    expect(draft?.about?.name).toBe(access === 'open' ? 'Lupus' : undefined);
    expect(draft && declaredBy(draft, t)).toBe('Somebody, who spoke, has declared: sells a cream.');
    // Its own message is no way in for others.
    expect(await puts(community, occurrence)).toEqual({ ok: false, error: 'link' });
    expect(await puts(community, occurrence, { link: 'https://example.org/talk' })).toMatchObject({
      ok: true,
    });
  },
);

test('a recap that was taken back sends its entry to the leads; written anew, it is put in anew', async () => {
  const community = await newCommunity();
  const { occurrence, host } = await recapped(community);
  await puts(community, occurrence);
  expect(await whyOf(community, 'How we drew')).toBeUndefined();
  await takeRecapBack(community, { occurrence, user: host, isLead: false });
  expect(await whyOf(community, 'How we drew')).toEqual(['recap_gone']);
  expect(await entryOf(community, recapOf(occurrence))).toBeUndefined();
  expect(await puts(community, occurrence)).toEqual({ ok: false, error: 'gone' });
  // Its words are gone with it: the entry never had them.
  expect(await everythingIn(community)).not.toContain('We drew.');
  await writes(community, { occurrence, host, words: 'Once more.' });
  expect(await whyOf(community, 'How we drew')).toEqual(['recap_gone']);
  const again = await puts(community, occurrence, { title: 'Once more' });
  expect(again).toMatchObject({ ok: true });
  expect(await entryOf(community, recapOf(occurrence))).toBe(again.ok ? again.value : '');
  expect(await whyOf(community, 'Once more')).toBeUndefined();
});

test('leads who look at it may take it out, or keep it for what its link shows', async () => {
  const community = await newCommunity();
  const [out, kept] = [await recapped(community), await recapped(community)];
  for (const { occurrence, host } of [out, kept]) {
    const link = `https://example.org/${occurrence}`;
    const put = await puts(community, occurrence, { title: occurrence, link });
    await takeRecapBack(community, { occurrence, user: host, isLead: false });
    const item = { from: 'shelf', item: put.ok ? put.value : '', by: lead } as const;
    if (occurrence === out.occurrence) await takeOutItem(community, item);
    else await confirmItem(community, { ...item, months: 12 });
    expect(await whyOf(community, occurrence)).toBeUndefined();
  }
  const found = async (title: string) =>
    (await findResources(community, { said: title, page: 0, locale: 'en' })).total;
  expect([await found(out.occurrence), await found(kept.occurrence)]).toEqual([0, 1]);
});

test('the books of a club are a list for whoever may come, each with its entry once it is in the library', async () => {
  const community = await newCommunity();
  const stranger = newId();
  const { series } = await aGathering(community, { kind: 'book_club', audience: 'invited' });
  const refs = Array.from({ length: 7 }, () => newRef());
  await community.transaction(async (tx) => {
    for (const [position, ref] of refs.entries()) {
      const book = { ref, clubRef: series, position, title: `Book ${position}`, author: 'Ann Other' };
      await books.keepBook(tx, { ...book, createdAt: clock.now() }, []);
    }
  });
  const see = (page: number, user: string | undefined) => clubBooks(community, { series, user, page });
  expect(await see(0, stranger)).toEqual({ ok: false, error: 'not_yours' });
  expect(await see(0, undefined)).toMatchObject({ value: { total: 7, pages: 2, page: 0 } });
  const [first = ''] = refs;
  expect(await puts(community, first, {}, 'book')).toEqual({ ok: false, error: 'link' });
  const put = await puts(community, first, { title: 'Book 0', link: 'https://example.org/book' }, 'book');
  expect(await entryOf(community, { what: 'book', item: first })).toBe(put.ok ? put.value : '');
  expect(await itemToReview(community, { from: 'shelf', item: put.ok ? put.value : '' })).toMatchObject({
    value: { facts: { kind: 'book', source: 'Ann Other', topics: [] } },
  });
  const list = await see(0, undefined);
  expect(list.ok && list.value.books.map(({ inLibrary }) => inLibrary)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
