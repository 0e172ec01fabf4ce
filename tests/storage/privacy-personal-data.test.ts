import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import * as schema from '#db/schema/index.ts';
import { areas } from '#src/areas.ts';
import { lookAt } from '#src/escalation/look.ts';
import { createGroup } from '#src/groups/create-group.ts';
import { joinGroup, leaveGroup } from '#src/groups/membership.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { toText } from '#src/platform/web/html.ts';
import { newId } from '#tests/harness/guilds.ts';
import { englishPage } from '#tests/harness/page-words.ts';
import { events } from './a-group.ts';
import { testCommunities } from './community.ts';
import { aReport, beginReport, report, resolveCase, strangers, takeCase } from './escalation-reporting.ts';

const { asOwner, newCommunity, rowsOf } = await testCommunities();

/** Names of columns that say who somebody is. A keyed hash of a person counts; one of a message does not. */
const ofAPerson =
  /(^|_)(user|owner|actor|reader|reporter|author|member|moderator|pair|created_by|host|stand_in)_(id|hash|ref)$/;

const tables = Object.values(schema).filter((value) => is(value, PgTable));
const nameOf = (table: PgTable) =>
  [getTableConfig(table).schema, getTableName(table)].filter(Boolean).join('.');
const named = areas.flatMap(({ personalData }) => personalData.tables);

/** Tables of the live database with a column about a person, or with anything sealed, which always is of somebody. */
const withPeople = await asOwner<{ table: string; column: string }>(
  `select distinct attrelid::regclass::text as "table", attname as "column"
     from pg_attribute join pg_class on pg_class.oid = attrelid
    where relkind = 'r' and attnum > 0 and not attisdropped and relnamespace in ('public'::regnamespace, 'vault'::regnamespace)
      and (attname ~ $1 or exists (
        select from pg_constraint where conrelid = attrelid and contype = 'c' and attnum = any (conkey)
           and pg_get_constraintdef(pg_constraint.oid) like '%v1[.]%'))
    order by 1, 2`,
  [ofAPerson.source],
);

test('every table with a person in it belongs to exactly one area, and no area names another', () => {
  const found = [...new Set(withPeople.map(({ table }) => table))];
  expect(found.length).toBeGreaterThan(8);
  expect(named.toSorted()).toEqual(found.toSorted());
});

test('what is looked for are all the columns that hold a person: none goes by a name that is overlooked', () => {
  const columns = tables.flatMap((table) =>
    getTableConfig(table).columns.map(({ name }) => ({ table: nameOf(table), column: name })),
  );
  const looksPersonal = columns.filter(({ column }) =>
    /user|owner|actor|reader|report(er|ed)|author|member|moderator_id|host_id|stand_in|sealed|hash|wrapped/.test(
      column,
    ),
  );
  const known = new Set(withPeople.map(({ table, column }) => `${table}.${column}`));
  // A message, which is nobody; the role that moderators have; what a secret address is recognised by.
  const nobody = [
    'cases.subject_hash',
    'communities.moderator_role_id',
    'noticed_messages.message_hash',
    'gathering_feeds.secret_hash',
  ];
  const overlooked = looksPersonal
    .map(({ table, column }) => `${table}.${column}`)
    .filter((name) => !known.has(name));
  expect(overlooked.filter((name) => !nobody.includes(name))).toEqual([]);
});

/** All that every area keeps about somebody, as they read it. */
async function exported(community: Community, user: string): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const { name, personalData } of areas) {
    const sections = await community.transaction((tx) =>
      personalData.export(tx, community, user, englishPage),
    );
    if (sections.length > 0)
      texts[name] = sections
        .map(({ heading, content }) => `${heading}: ${content.map(toText).join(' ')}`)
        .join('\n');
  }
  return texts;
}

/** A community in which two people have done all there is to do, each in their own way. */
async function busyCommunity() {
  const community = await newCommunity();
  const [mara, sol, theo] = [newId(), newId(), newId()];
  const group = async (name: string) => {
    const made = await createGroup(
      community,
      { name, topic: 'carers', rules: 'Be kind.', access: 'open' },
      newId(),
    );
    return made.ok ? made.value.group.ref : '';
  };
  const [herons, otters] = [await group('Herons'), await group('Otters')];
  await joinGroup(community, { group: herons, user: mara, locale: 'de', rulesVersion: 1, age: 'adult' });
  await joinGroup(community, { group: otters, user: sol, locale: 'fr', rulesVersion: 1, age: 'adult' });
  await joinGroup(community, { group: herons, user: sol, locale: 'fr', rulesVersion: 1, age: 'adult' });
  await leaveGroup(community, { group: herons, user: sol }, events);

  const { message } = await report(community, {
    reporter: mara,
    kind: 'privacy',
    words: 'words of Mara',
    notice: 'inbox',
  });
  await report(community, { reporter: sol, kind: 'selling', words: 'words of Sol', message });
  const [only] = await rowsOf<{ ref: Ref }>(community, 'cases');
  await beginReport(community, aReport({ reporter: sol }));
  await takeCase(community, { ref: only?.ref ?? '', by: theo });
  await lookAt(community, strangers, { ref: only?.ref ?? '', reader: theo });
  await resolveCase(community, { ref: only?.ref ?? '', by: theo, resolution: 'handled', note: 'a note' });
  return { community, mara, sol, theo };
}

test('everybody reads all of their own and nothing of anybody else', async () => {
  const { community, mara, sol, theo } = await busyCommunity();
  const [ofMara, ofSol, ofTheo] = [
    await exported(community, mara),
    await exported(community, sol),
    await exported(community, theo),
  ];

  expect(Object.keys(ofMara)).toEqual(['members', 'escalation', 'groups']);
  expect(ofMara['members']).toMatch(/18 or over.*Deutsch.*version 1.*One private message/s);
  expect(ofMara['escalation']).toMatch(/Sent on \d{1,2} \w+ \d{4}: Shares something private.*words of Mara/s);
  expect(ofMara['groups']).toMatch(/Herons, since \d{1,2} \w+ \d{4}/);

  expect(Object.keys(ofSol)).toEqual(['members', 'escalation', 'groups']);
  expect(ofSol['members']).toContain('français');
  expect(ofSol['escalation']).toMatch(/Sells or pushes.*words of Sol.*not sent/s);
  expect(ofSol['groups']).toMatch(/Herons, left on .*Otters, since /s);

  // After a heavy case a question waits for him.
  expect(Object.keys(ofTheo)).toEqual(['communities', 'members', 'escalation']);
  expect(ofTheo['escalation']).toMatch(/one case.*looked at a case once/s);

  const all = (texts: Record<string, string>) => Object.values(texts).join('\n');
  expect(all(ofMara)).not.toMatch(/français|Otters|not sent|words of Sol|Sells/);
  expect(all(ofSol)).not.toMatch(/Deutsch|Shares something private|private message|words of Mara/);
  expect(all(ofTheo)).not.toContain('words of');
  for (const [whose, others] of [
    [ofMara, [sol, theo]],
    [ofSol, [mara, theo]],
    [ofTheo, [mara, sol]],
  ] as const) {
    for (const other of others) expect(all(whose)).not.toContain(other);
    expect(all(whose)).not.toContain('a note');
  }
});

test('of somebody who only looked on, and in another community, nothing is kept', async () => {
  const { mara, community } = await busyCommunity();
  expect(await exported(community, newId())).toEqual({});
  expect(await exported(await newCommunity(), mara)).toEqual({});
});

test('who only reports is in no table by their id, and still reads what they sent', async () => {
  const community = await newCommunity();
  const { reporter } = await report(community, { kind: 'selling' });
  expect(await rowsOf(community, 'members')).toEqual([]);
  expect(await rowsOf(community, 'vault.member_keys')).toEqual([]);
  expect(Object.keys(await exported(community, reporter))).toEqual(['escalation']);
});
