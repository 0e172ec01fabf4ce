/** Invitations to circles in the database: of whom nothing else is kept, what they are shown of it, and what erasing leaves. */
import { expect, test } from 'vitest';
import { createCircle } from '#src/groups/circles/create-circle.ts';
import { declineInvitation, inviteTo } from '#src/groups/circles/invite.ts';
import { groupsArea } from '#src/groups/area.ts';
import { joinGroup, myGroups } from '#src/groups/membership.ts';
import { toText } from '#src/platform/web/html.ts';
import type { Community } from '#src/platform/community.ts';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { newId } from '#tests/harness/guilds.ts';
import { englishPage } from '#tests/harness/page-words.ts';
import { testCommunities } from './community.ts';

const { newCommunity, rowsOf } = await testCommunities();
const lead = { id: newId(), roles: [], permissions: PermissionFlagsBits.Administrator };

async function aCircle(community: Community, facilitator = newId()): Promise<string> {
  const plan = { name: 'Moon circle', topic: 'Lupus', rules: 'Be kind.', facilitator };
  const made = await createCircle(community, plan, { by: lead.id, openThreads: 0 });
  if (!made.ok) throw new Error(made.error.code);
  return made.value.group.ref;
}

const rows = (community: Community) =>
  rowsOf<{ state: string; part: string; member_hash: string }>(community, 'group_invitations', 'created_at');
const invite = (community: Community, ...users: string[]) =>
  inviteTo(community, { circle: { name: 'Moon circle' }, by: lead, users });

test('whoever is asked is there as a keyed hash, once, however often they are asked', async () => {
  const community = await newCommunity();
  const [facilitator, other] = [newId(), newId()];
  await aCircle(community, facilitator);
  await Promise.all([invite(community, other), invite(community, other, facilitator)]);
  const kept = await rows(community);
  expect(kept.map(({ part, state }) => `${part} ${state}`).toSorted()).toEqual([
    'facilitator open',
    'member open',
  ]);
  expect(JSON.stringify(kept)).not.toContain(other);
  expect(await rowsOf(community, 'inbox', 'created_at')).toHaveLength(2);
});

test('a no is kept, so that nobody is asked twice, and shown to nobody', async () => {
  const community = await newCommunity();
  const user = newId();
  const group = await aCircle(community, user);
  const letters = () => rowsOf(community, 'inbox', 'created_at');
  expect(await letters()).toHaveLength(1);
  await declineInvitation(community, { group, user });
  expect(await letters()).toEqual([]);
  await invite(community, user);
  expect(await rows(community)).toMatchObject([{ state: 'declined' }]);
  expect(await letters()).toEqual([]);
  expect(await myGroups(community, user)).toEqual([]);
});

test('a yes uses it up, and whoever was asked to look after the circle does', async () => {
  const community = await newCommunity();
  const user = newId();
  const group = await aCircle(community, user);
  const joining = { group, user, locale: 'en-US', rulesVersion: 1, age: 'adult' } as const;
  expect(await joinGroup(community, joining)).toMatchObject({ ok: true, value: { as: 'joined' } });
  expect(await rows(community)).toEqual([]);
  expect(await myGroups(community, user)).toMatchObject([{ state: 'joined', part: 'facilitator' }]);
});

test('without one nobody joins, whatever reference they have', async () => {
  const community = await newCommunity();
  const group = await aCircle(community);
  const joining = { group, user: newId(), locale: 'en-US', rulesVersion: 1, age: 'adult' } as const;
  expect(await joinGroup(community, joining)).toMatchObject({ ok: false, error: { code: 'gone' } });
  expect(await rowsOf(community, 'members', 'created_at')).toEqual([]);
});

test('it is among what is kept about somebody, and goes when that is erased', async () => {
  const community = await newCommunity();
  const user = newId();
  await aCircle(community, user);
  const { personalData } = groupsArea;
  const shown = await community.transaction((tx) => personalData.export(tx, community, user, englishPage));
  expect(shown.flatMap(({ content }) => content.map(toText)).join()).toContain('Moon circle');
  const others = await community.transaction((tx) =>
    personalData.export(tx, community, newId(), englishPage),
  );
  expect(others).toEqual([]);
  await community.transaction((tx) => personalData.erase(tx, community, user));
  expect(await rows(community)).toEqual([]);
});

test.each([
  [899, true],
  [900, false],
])('with %i threads open there is room for another: %s', async (openThreads, ok) => {
  const community = await newCommunity();
  const plan = { name: 'Moon circle', topic: 'Lupus', rules: 'Be kind.', facilitator: newId() };
  expect((await createCircle(community, plan, { by: lead.id, openThreads })).ok).toBe(ok);
});
