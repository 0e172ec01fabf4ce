import { sql } from 'drizzle-orm';
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import * as stored from '#db/learning/resources.ts';
import type { NewResource } from '#db/learning/resources.ts';
import { findResources } from '#src/learning/resources/find.ts';
import { confirmItem, reviewList, tellTrouble } from '#src/learning/resources/review.ts';
import { lookAtResource } from '#src/learning/resources/saved.ts';
import { suggestResource } from '#src/learning/resources/suggest.ts';
import { textConfigurations, resourceLanguages } from '#src/learning/types.ts';
import { addAlias } from '#src/topics/index.ts';
import { days } from '#src/platform/durations.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';

const { newCommunity, clock, asOwner, owner, everythingIn } = await testCommunities();

let count = 0;

/** Puts an entry in that a lead has looked at. */
async function put(community: Community, facts: Partial<NewResource>): Promise<void> {
  const now = community.now();
  const entry: NewResource = {
    ref: newRef(),
    title: 'A page',
    link: `https://example.org/${(count += 1)}`,
    source: 'Example',
    about: '',
    kind: 'page',
    language: 'en',
    cost: 'free',
    effort: 'short',
    topics: [],
    connection: '',
    starter: false,
    listedOn: now,
    reviewBy: new Date(now.getTime() + days(365)),
    reviewer: newId(),
    now,
    ...facts,
  };
  await community.transaction((tx) => stored.add(tx, [entry]));
}

const titlesFor = async (community: Community, said: string, locale = 'en-US') =>
  (await findResources(community, { said, page: 0, locale })).entries.map(({ title }) => title);

test('words are found as each language bends them, with or without accents', async () => {
  const community = await newCommunity();
  await put(community, { title: 'Preparing for okapi infusions' });
  await put(community, { title: 'Preparación de infusiones de okapi', language: 'es' });
  await put(community, { title: 'Okapifragen für den Arbeitgeber', language: 'de' });
  await put(community, { title: 'Okapi wytchnienie dla opiekunów', language: 'pl' });
  expect(await titlesFor(community, 'prepares okapi')).toEqual(['Preparing for okapi infusions']);
  // Two languages may share a stem; the reader's own comes first.
  expect(await titlesFor(community, 'preparacion infusion', 'es-ES')).toEqual([
    'Preparación de infusiones de okapi',
    'Preparing for okapi infusions',
  ]);
  expect(await titlesFor(community, 'Okapifrage')).toEqual(['Okapifragen für den Arbeitgeber']);
  expect(await titlesFor(community, 'wytchnienie')).toEqual(['Okapi wytchnienie dla opiekunów']);
  // The reader's language comes first, and nothing that is typed is anything but words.
  expect(await titlesFor(community, 'okapi', 'pl')).toEqual([
    'Okapi wytchnienie dla opiekunów',
    'Preparing for okapi infusions',
    'Preparación de infusiones de okapi',
  ]);
  expect(await titlesFor(community, `okapi' & !| :* \\ "`)).toContain('Preparing for okapi infusions');
});

test('one finds many and many find one, also in words that end in an accent', async () => {
  const community = await newCommunity();
  const both = async (language: 'es' | 'pt', one: string, many: string) => {
    const titles = [`Ocelote ${one} centro`, `Ocelote ${many} centros`].toSorted();
    for (const title of titles) await put(community, { title, language });
    const folded = one.normalize('NFD').replace(/\p{M}/gu, '');
    for (const said of [one, many, `ocelote ${one}`, `${many} centro`, folded]) {
      const found = (await titlesFor(community, said)).filter((title) => title.startsWith('Ocelote'));
      expect([said, ...found.toSorted()]).toEqual([said, ...titles]);
    }
  };
  await both('es', 'vacunación', 'vacunaciones');
  await both('es', 'solución', 'soluciones');
  await both('es', 'afección', 'afecciones');
  await both('es', 'depresión', 'depresiones');
  await both('pt', 'medicação', 'medicações');
  await both('pt', 'infusão', 'infusões');
  // Of several such words, each may stand there as one or as many.
  await put(community, { title: 'Ocelote: donaciones y rehabilitación', language: 'es' });
  expect(await titlesFor(community, 'donación rehabilitaciones')).toEqual([
    'Ocelote: donaciones y rehabilitación',
  ]);
});

test('what a keyboard has no key for may be typed without its mark', async () => {
  const community = await newCommunity();
  const written = {
    pl: ['Zmęczenie, ból i sen: żyć łatwiej', 'zmeczenie bol zyc latwiej'],
    tr: ['Ağrı ile yaşamak', 'agri yasamak'],
    da: ['Søvnløshed om natten', 'sovnloshed'],
    ru: ['Жить легче: что ещё помогает', 'еще помогает'],
  } as const;
  for (const [language, [title]] of Object.entries(written))
    await put(community, { title, language: language as keyof typeof written });
  for (const [title, plain] of Object.values(written)) {
    expect(await titlesFor(community, plain)).toEqual([title]);
    expect(await titlesFor(community, title)).toEqual([title]);
  }
});

test('one of the words is enough where none has all of them', async () => {
  const community = await newCommunity();
  await put(community, { title: 'Quokka travel' });
  const found = await findResources(community, { said: 'quokka without a passport', page: 0, locale: 'en' });
  expect(found.loosely).toBe(true);
  expect(found.entries.map(({ title }) => title)).toEqual(['Quokka travel']);
});

test('a slip of the finger finds the topic that was nearly typed, and a sentence is none', async () => {
  const community = await newCommunity();
  await put(community, { title: 'Sore all over', topics: ['fibromyalgia'] });
  const finds = (said: string) => findResources(community, { said, page: 0, locale: 'en-US' });
  const slip = await finds('fibromialga');
  expect(slip.guess).toMatchObject({ said: 'fibromialga', topic: { slug: 'fibromyalgia' } });
  expect(slip.about).toEqual(['fibromyalgia']);
  expect(slip.entries.map(({ title }) => title)).toContain('Sore all over');
  // What is found by its words or by a whole name is no guess, and neither is what is not even nearly a name.
  expect((await finds('sore')).guess).toBeUndefined();
  expect((await finds('fibromyalgia')).guess).toBeUndefined();
  expect(await finds('qqqqq')).toMatchObject({ total: 0, about: [] });
  expect(await finds('zzfibromialga zzfibromialga zzz zzz fibromialga')).toMatchObject({ total: 0 });
});

test('a topic is found by all its names, those of the community too', async () => {
  const community = await newCommunity();
  await put(community, { title: 'Wolves and butterflies', topics: ['lupus'] });
  expect(await titlesFor(community, 'SLE')).toContain('Wolves and butterflies');
  await addAlias(community, { topic: 'Lupus', alias: 'moonrash', by: newId() });
  expect(await titlesFor(community, 'moonrash')).toContain('Wolves and butterflies');
});

test('what nobody has looked at for long is hidden, goes back to the leads, and is found again after a look', async () => {
  const community = await newCommunity();
  await put(community, { title: 'Xylophone', reviewBy: new Date(community.now().getTime() + days(10)) });
  expect(await titlesFor(community, 'xylophone')).toEqual(['Xylophone']);
  clock.advance(days(11));
  expect(await titlesFor(community, 'xylophone')).toEqual([]);
  const waits = async () =>
    (await reviewList(community, 0)).items.find(({ facts }) => facts.title === 'Xylophone');
  const item = await waits();
  expect(item?.why).toEqual(['stale']);
  const link = item?.facts.link ?? '';
  expect(await lookAtResource(community, item?.item ?? '', newId())).toMatchObject({ stale: true });
  expect(await suggestResource(community, { ...aSuggestion, link })).toMatchObject({
    error: { code: 'known', stale: true },
  });
  await confirmItem(community, { from: 'shelf', item: item?.item ?? '', months: 12, by: newId() });
  expect(await titlesFor(community, 'xylophone')).toEqual(['Xylophone']);
  expect(await waits()).toBeUndefined();
  expect(await lookAtResource(community, item?.item ?? '', newId())).toMatchObject({ stale: false });
  const [entry] = (await findResources(community, { said: 'xylophone', page: 0, locale: 'en' })).entries;
  await tellTrouble(community, entry?.ref ?? '', 'broken');
  expect((await waits())?.why).toEqual(['broken']);
});

const aSuggestion = {
  link: 'https://example.net/pangolin',
  title: 'Pangolin diary',
  topic: 'Lupus',
  kind: 'page',
  language: 'en',
  cost: 'free',
  connection: 'my sister wrote it',
} as const;

test('a suggestion is sealed, waits once, and stands in the library after a look', async () => {
  const community = await newCommunity();
  await suggestResource(community, aSuggestion);
  await suggestResource(community, { ...aSuggestion, title: 'Pangolin again' });
  expect(await everythingIn(community)).not.toContain('angolin');
  expect(await titlesFor(community, 'pangolin')).toEqual([]);
  const { items } = await reviewList(community, 0);
  expect(items.filter(({ from }) => from === 'suggestion')).toHaveLength(1);
  const lead = newId();
  const [first] = items;
  await confirmItem(community, { from: 'suggestion', item: first?.item ?? '', months: 6, by: lead });
  expect(await titlesFor(community, 'pangolin')).toEqual(['Pangolin diary']);
  expect(await suggestResource(community, aSuggestion)).toMatchObject({
    error: { code: 'known', stale: false },
  });
});

test('a library is searched by its own community and nobody else', async () => {
  const [ours, theirs] = [await newCommunity(), await newCommunity()];
  await put(ours, { title: 'Narwhal' });
  expect(await titlesFor(theirs, 'narwhal')).toEqual([]);
  const asked = (guild: string) =>
    theirs.transaction((tx) =>
      tx.db.execute(
        sql`select * from library.search(${guild}, 'narwhal', array[]::text[], array['en'], null, now(), false, 0, 5)`,
      ),
    );
  await expect(asked(ours.guild)).rejects.toMatchObject({
    cause: { message: 'a library is searched by its own community' },
  });
  await expect(asked(theirs.guild)).resolves.toMatchObject({ rows: [] });
});

test('the role that searches may read entries of the library, and nothing else', async () => {
  const rights = await asOwner<{ right: string }>(
    `select table_schema || '.' || table_name || ' ' || lower(privilege_type) as right
       from information_schema.role_table_grants where grantee = 'kindred_library'`,
  );
  expect(rights).toEqual([{ right: 'public.resources select' }]);
});

test('the index of words is used, although row-level security stands before it', async () => {
  const community = await newCommunity();
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('set role kindred_library; set enable_seqscan = off; set enable_indexscan = off');
    const { rows } = await client.query(
      `explain select ref from resources where words @@ quote_literal('shelf/' || $1::text)::tsquery`,
      [community.guild],
    );
    expect(JSON.stringify(rows)).toContain('resources_words');
  } finally {
    await client.end();
  }
});

test('every language has the configuration that the migration gives it', async () => {
  const [row] = await asOwner<{ made: string }>(
    `select pg_get_expr(adbin, adrelid) as made from pg_attrdef
      where adrelid = 'resources'::regclass and pg_get_expr(adbin, adrelid) like '%to_tsvector%'`,
  );
  const [search] = await asOwner<{ made: string }>(
    `select prosrc as made from pg_proc where pronamespace = 'library'::regnamespace and proname = 'search'`,
  );
  for (const language of resourceLanguages) {
    const config = textConfigurations[language];
    if (config === undefined) continue;
    expect(row?.made).toContain(`'${config}'`);
    expect(search?.made).toContain(`when '${language}' then '${config}'`);
  }
});

test('what comes with Kindred is put in once, by however many at once, and what leads took out stays out', async () => {
  const community = await newCommunity();
  await Promise.all(
    Array.from({ length: 5 }, () => findResources(community, { said: '', page: 0, locale: 'es-ES' })),
  );
  const { entries, total } = await findResources(community, { said: '', page: 0, locale: 'es-ES' });
  expect(total).toBeGreaterThan(100);
  expect(entries.every(({ language, reviewedOn }) => language === 'es' && reviewedOn === undefined)).toBe(
    true,
  );
  await community.transaction((tx) => stored.takeOut(tx, entries[0]?.ref ?? ''));
  await vi.waitFor(async () =>
    expect((await findResources(community, { said: '', page: 0, locale: 'es-ES' })).total).toBe(total - 1),
  );
});
