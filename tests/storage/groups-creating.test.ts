import { expect, test } from 'vitest';
import * as categoryRows from '#db/group-categories.ts';
import * as groups from '#db/groups.ts';
import { changeGroup } from '#src/groups/change-group.ts';
import { createGroup } from '#src/groups/create-group.ts';
import type { GroupPlan } from '#src/groups/create-group.ts';
import { allGroups } from '#src/groups/membership.ts';
import type { Community } from '#src/platform/community.ts';
import { newId } from '#tests/harness/guilds.ts';
import { tally, testCommunities } from './community.ts';

const { asOwner, newCommunity, rowsOf } = await testCommunities();

const plan = (changed: Partial<GroupPlan> = {}): GroupPlan => ({
  name: 'Small Steps',
  topic: 'family and carers',
  rules: 'Be kind to each other.',
  access: 'open',
  ...changed,
});

const lead = newId();

async function create(community: Community, changed: Partial<GroupPlan> = {}): Promise<string> {
  const result = await createGroup(community, plan(changed), lead);
  return result.ok ? result.value.was : result.error.code;
}

interface Delivery {
  readonly kind: string;
  readonly target: string;
  readonly state: string;
}

const deliveries = (community: Community) => rowsOf<Delivery>(community, 'deliveries', 'created_at');
const categories = (community: Community) =>
  rowsOf<{ number: number }>(community, 'group_categories', 'number');

/** Fills categories with as many groups as asked for, the way many calls of the use case would. */
async function fill({ guild }: Community, count: number): Promise<void> {
  await asOwner(
    `insert into group_categories (guild_id, number, ref)
     select $1, number, rpad('fill', 10, chr(96 + number)) from generate_series(1, ceil($2 / 50.0)::integer) as number`,
    [guild, count],
  );
  await asOwner(
    `insert into groups (guild_id, ref, name, name_key, topic, rules, access, category_number, created_at)
     select $1, translate(lpad(n::text, 10, '0'), '0123456789', 'abcdefghij'), 'group ' || n, 'group ' || n, 'a topic', 'rules',
            'open', (n - 1) / 50 + 1, now()
       from generate_series(1, $2) as n`,
    [guild, count],
  );
}

test('a group is there at once, lacks everything on Discord, and its category is asked for first', async () => {
  const community = await newCommunity();
  expect(await create(community)).toBe('new');
  const nothing = {
    category: undefined,
    channel: undefined,
    rulesMessage: undefined,
    pinned: false,
    voice: undefined,
  };
  expect(await allGroups(community)).toMatchObject([
    { ...plan(), rulesVersion: 1, categoryNumber: 1, places: nothing },
  ]);
  expect(await deliveries(community)).toMatchObject([
    { kind: 'group.category', target: 'group-category:1', state: 'pending' },
  ]);
});

test('however many leads make one group at the same moment, there is one', async () => {
  const community = await newCommunity();
  const was = await Promise.all(Array.from({ length: 10 }, () => create(community)));
  expect(tally(was)).toEqual({ new: 1, finishing: 9 });
  expect(await allGroups(community)).toHaveLength(1);
  expect(await deliveries(community)).toHaveLength(1);
});

test('different groups at the same moment are all made, in one category', async () => {
  const community = await newCommunity();
  const names = Array.from({ length: 10 }, (_, index) => `Group ${index}`);
  const was = await Promise.all(names.map((name) => create(community, { name })));
  expect(tally(was)).toEqual({ new: 10 });
  expect(await categories(community)).toMatchObject([{ number: 1 }]);
  expect((await allGroups(community)).map(({ name }) => name)).toEqual(names);
});

test.each([
  ['topic', { topic: 'another topic' }],
  ['rules', { rules: 'Other rules than these.' }],
  ['access', { access: 'hidden' }],
] as const)(
  'a group of the same name with another %s is refused, and nothing changes',
  async (_what, other) => {
    const community = await newCommunity();
    await create(community);
    const refused = await createGroup(community, plan({ name: '  SMALL   stéps ', ...other }), lead);
    expect(refused).toEqual({ ok: false, error: { code: 'name_taken', name: 'Small Steps' } });
    expect(await allGroups(community)).toMatchObject([plan()]);
  },
);

test('asked for again, what is missing is asked for; a complete group needs nothing', async () => {
  const community = await newCommunity();
  await create(community);
  const [group] = await allGroups(community);
  const ref = group?.ref ?? '';
  const kinds = async () => (await deliveries(community)).map(({ kind }) => kind);

  await community.transaction((tx) => categoryRows.placeCategory(tx, 1, newId()));
  expect(await create(community)).toBe('finishing');
  expect(await kinds()).toEqual(['group.category', 'group.channel']);
  await community.transaction((tx) => groups.place(tx, ref, { channelId: newId() }));
  expect(await create(community)).toBe('finishing');
  await community.transaction((tx) => groups.place(tx, ref, { rulesMessageId: newId() }));
  expect(await create(community)).toBe('finishing');
  await community.transaction((tx) => groups.place(tx, ref, { pinnedAt: community.now() }));
  expect(await create(community)).toBe('complete');
  expect(await kinds()).toEqual(['group.category', 'group.channel', 'group.rules', 'group.pin']);
});

test('a second group of a category that stands goes on with its channel', async () => {
  const community = await newCommunity();
  await create(community);
  await community.transaction((tx) => categoryRows.placeCategory(tx, 1, newId()));
  await create(community, { name: 'Second' });
  expect((await deliveries(community)).map(({ kind }) => kind)).toEqual(['group.category', 'group.channel']);
});

test('the fifty-first group opens a second category, however many are made at the same moment', async () => {
  const community = await newCommunity();
  await fill(community, 48);
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  expect(tally(await Promise.all(names.map((name) => create(community, { name }))))).toEqual({ new: 6 });
  const counted = await community.transaction(categoryRows.lockCategories);
  expect(counted).toEqual([
    { number: 1, channels: 50 },
    { number: 2, channels: 4 },
  ]);
});

test('a voice room takes a place in its category, and stands in none but its group’s', async () => {
  const community = await newCommunity();
  await fill(community, 49);
  expect(await create(community, { name: 'Two places', voice: true })).toBe('new');
  expect(await create(community, { name: 'One place' })).toBe('new');
  expect(await community.transaction(categoryRows.lockCategories)).toEqual([
    { number: 1, channels: 50 },
    { number: 2, channels: 2 },
  ]);
  const change = (name: string) => changeGroup(community, { name, by: newId(), changes: { voice: true } });
  expect(await change('One place')).toEqual({ ok: false, error: { code: 'category_full', limit: 50 } });
  // It has one already, so that nothing is needed.
  expect(await change('Two places')).toMatchObject({ ok: true, value: { changed: false } });
});

test('when a server has room for no more groups, that is said and nothing is made', async () => {
  const community = await newCommunity();
  await fill(community, 399);
  const was = await Promise.all(['one', 'two', 'three'].map((name) => create(community, { name })));
  expect(tally(was)).toEqual({ new: 1, full: 2 });
  expect(await createGroup(community, plan(), lead)).toEqual({
    ok: false,
    error: { code: 'full', limit: 400 },
  });
  expect(await categories(community)).toHaveLength(8);
  // What is there can still be finished.
  expect(await create(community, { name: 'group 7', topic: 'a topic', rules: 'rules' })).toBe('finishing');
});
