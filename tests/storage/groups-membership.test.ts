import { expect, test } from 'vitest';
import * as stored from '#db/memberships.ts';
import { aGroup, events } from './a-group.ts';
import { access } from '#src/groups/deliveries/access.ts';
import { groupByName, groupByRef, joinGroup, leaveGroup, myGroups } from '#src/groups/membership.ts';
import type { Joining } from '#src/groups/membership.ts';
import type { Group } from '#src/groups/types.ts';
import type { Community } from '#src/platform/community.ts';
import { minutes } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { tally, testCommunities } from './community.ts';

const { asOwner, clock, everythingIn, newCommunity, rowsOf } = await testCommunities();

/** A group of a community. */
const groupIn = (community: Community, name = 'Small Steps', hidden = false): Promise<Group> =>
  aGroup(community, { name, access: hidden ? 'hidden' : 'open' });

const join = (community: Community, { ref }: Group, user: string, changed: Partial<Joining> = {}) =>
  joinGroup(community, { group: ref, user, locale: 'de', rulesVersion: 1, age: 'adult', ...changed });

interface MembershipRow {
  readonly ref: string;
  readonly state: string;
  readonly version: number;
}

const rowsIn = (community: Community) => rowsOf<MembershipRow>(community, 'group_members', 'joined_at');

const accessKeys = async (community: Community) =>
  (await rowsOf<{ kind: string; key: string }>(community, 'deliveries', 'created_at'))
    .filter(({ kind }) => kind === access.name)
    .map(({ key }) => key);

test('who joins is a member with an agreement of today, and their access is on its way', async () => {
  const community = await newCommunity();
  const group = await groupIn(community);
  const user = newId();
  expect(await join(community, group, user)).toMatchObject({
    ok: true,
    value: { group: { ref: group.ref }, as: 'joined' },
  });
  expect(await rowsIn(community)).toMatchObject([
    { user_id: user, state: 'joined', version: 1, rules_version: 1 },
  ]);
  expect(await rowsOf(community, 'consents')).toMatchObject([
    { user_id: user, purpose: 'membership', version: 1, withdrawn_at: null },
  ]);
  expect(await rowsOf(community, 'members')).toMatchObject([
    { user_id: user, locale: expect.stringMatching(/^v1\./) },
  ]);
  expect(await everythingIn(community)).not.toContain('"de"');
  const [membership] = await rowsIn(community);
  expect(await accessKeys(community)).toEqual([`group.access:${membership?.ref}:1`]);
});

test('joining twice, or twenty times at the same moment, is joining once', async () => {
  const community = await newCommunity();
  const group = await groupIn(community);
  const user = newId();
  const joined = await Promise.all(Array.from({ length: 20 }, () => join(community, group, user)));
  expect(tally(joined.map(({ ok }) => String(ok)))).toEqual({ true: 20 });
  await join(community, group, user);
  expect(await rowsIn(community)).toMatchObject([{ version: 1 }]);
  expect(await accessKeys(community)).toHaveLength(1);
  expect(await rowsOf(community, 'vault.member_keys')).toHaveLength(1);
});

test('joining two groups at the same moment makes one member with one key', async () => {
  const community = await newCommunity();
  const both = [await groupIn(community, 'One'), await groupIn(community, 'Two')];
  const user = newId();
  await Promise.all(both.map((group) => join(community, group, user)));
  expect((await myGroups(community, user)).map(({ name }) => name)).toEqual(['One', 'Two']);
  expect(await rowsOf(community, 'members')).toHaveLength(1);
});

test('each joining and leaving is a version of its own, with a delivery of its own', async () => {
  const community = await newCommunity();
  const group = await groupIn(community);
  const user = newId();
  const leave = () => leaveGroup(community, { group: group.ref, user }, events);
  await join(community, group, user);
  expect(await leave()).toMatchObject({ ok: true });
  expect(await leave()).toMatchObject({ ok: false, error: { code: 'not_in' } });
  await join(community, group, user);
  await leave();
  const [membership] = await rowsIn(community);
  expect(membership).toMatchObject({ state: 'left', version: 4 });
  expect(await accessKeys(community)).toEqual(
    [1, 2, 3, 4].map((version) => `group.access:${membership?.ref}:${version}`),
  );
  expect(await myGroups(community, user)).toEqual([]);
});

test('of ten who leave for one person at the same moment one does', async () => {
  const community = await newCommunity();
  const group = await groupIn(community);
  const user = newId();
  await join(community, group, user);
  const left = await Promise.all(
    Array.from({ length: 10 }, () => leaveGroup(community, { group: group.ref, user }, events)),
  );
  expect(tally(left.map((result) => (result.ok ? 'left' : result.error.code)))).toEqual({
    left: 1,
    not_in: 9,
  });
  expect(await rowsIn(community)).toMatchObject([{ version: 2 }]);
});

test('a membership is forgotten once access is taken back, unless they came back meanwhile', async () => {
  const community = await newCommunity();
  const group = await groupIn(community);
  const user = newId();
  const forget = (version: number) =>
    community.transaction(async (tx) => {
      const [membership] = await stored.inGroup(tx, group.ref);
      await stored.forget(tx, { ref: membership?.ref ?? '', version });
    });
  await join(community, group, user);
  await forget(1);
  expect(await rowsIn(community)).toHaveLength(1);
  await leaveGroup(community, { group: group.ref, user }, events);
  await join(community, group, user);
  await forget(2);
  await forget(3);
  expect(await rowsIn(community)).toMatchObject([{ state: 'joined', version: 3 }]);
  await leaveGroup(community, { group: group.ref, user }, events);
  await forget(4);
  expect(await rowsIn(community)).toEqual([]);
});

test('nobody agrees to other ground rules than they read', async () => {
  const community = await newCommunity();
  const group = await groupIn(community);
  await asOwner('update groups set rules_version = 2 where guild_id = $1', [community.guild]);
  const user = newId();
  expect(await join(community, group, user)).toMatchObject({
    ok: false,
    error: { code: 'rules_changed', group: { rulesVersion: 2 } },
  });
  expect(await rowsOf(community, 'members')).toEqual([]);
  expect(await join(community, group, user, { rulesVersion: 2 })).toMatchObject({ ok: true });
});

test('an agreement that stands keeps its date; another version is agreed to anew', async () => {
  const community = await newCommunity();
  const [one, two] = [await groupIn(community, 'One'), await groupIn(community, 'Two')];
  const user = newId();
  const given = async () =>
    (await rowsOf<{ given_at: Date; version: number }>(community, 'consents')).map(
      ({ given_at, version }) => [given_at, version],
    );
  await join(community, one, user);
  const first = await given();
  clock.advance(minutes(5));
  await join(community, two, user);
  expect(await given()).toEqual(first);
  await asOwner('update consents set version = 9 where guild_id = $1', [community.guild]);
  await join(community, two, user);
  expect(await given()).toMatchObject([[expect.any(Date), 1]]);
  expect(await given()).not.toEqual(first);
});

test('a group is found by its name however it is typed, hidden or not, in its own community only', async () => {
  const [here, there] = [await newCommunity(), await newCommunity()];
  const hidden = await groupIn(here, 'Café Noir', true);
  const user = newId();
  expect(await groupByName(here, '  CAFE  noir', user)).toMatchObject({
    ok: true,
    value: { joined: false, group: { ref: hidden.ref } },
  });
  await join(here, hidden, user);
  expect(await groupByRef(here, hidden.ref, user)).toMatchObject({ ok: true, value: { joined: true } });
  expect(await groupByRef(here, hidden.ref, newId())).toMatchObject({ ok: true, value: { joined: false } });
  expect(await groupByName(there, 'Café Noir', user)).toEqual({
    ok: false,
    error: { code: 'unknown', name: 'Café Noir' },
  });
  expect(await groupByRef(there, hidden.ref, user)).toEqual({ ok: false, error: { code: 'gone' } });
  expect(await join(there, hidden, user)).toEqual({ ok: false, error: { code: 'gone' } });
  expect(await leaveGroup(there, { group: hidden.ref, user }, events)).toEqual({
    ok: false,
    error: { code: 'gone' },
  });
  expect(await joinGroup(here, { group: newRef(), user, locale: 'en-US', rulesVersion: 1 })).toEqual({
    ok: false,
    error: { code: 'gone' },
  });
});
