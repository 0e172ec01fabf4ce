/** Who is close through a circle: those in one, and nobody through an open group or another community. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { shareCircle } from '#db/circles.ts';
import { createCircle } from '#src/groups/circles/create-circle.ts';
import { groupsArea } from '#src/groups/area.ts';
import { inviteTo } from '#src/groups/circles/invite.ts';
import { joinGroup } from '#src/groups/membership.ts';
import type { Community } from '#src/platform/community.ts';
import { newId } from '#tests/harness/guilds.ts';
import { aGroup } from './a-group.ts';
import { testCommunities } from './community.ts';

const { newCommunity } = await testCommunities();
const lead = { id: newId(), roles: [], permissions: PermissionFlagsBits.Administrator };

const join = async (community: Community, group: string, user: string) => {
  const joined = await joinGroup(community, {
    group,
    user,
    locale: 'en-US',
    rulesVersion: 1,
    age: 'adult',
  });
  if (!joined.ok) throw new Error(joined.error.code);
};
const close = (community: Community, one: string, other: string) =>
  community.transaction((tx) => shareCircle(tx, one, other));

test('two people of one circle are close, either way round, and so says the area', async () => {
  const community = await newCommunity();
  const [facilitator, other, third] = [newId(), newId(), newId()];
  const plan = { name: 'Moon circle', topic: 'Lupus', rules: 'Be kind.', facilitator };
  const made = await createCircle(community, plan, { by: lead.id, openThreads: 0 });
  if (!made.ok) throw new Error(made.error.code);
  await inviteTo(community, { circle: { name: 'Moon circle' }, by: lead, users: [other] });
  for (const user of [facilitator, other]) await join(community, made.value.group.ref, user);
  expect(await close(community, facilitator, other)).toBe(true);
  expect(await close(community, other, facilitator)).toBe(true);
  expect(await close(community, facilitator, third)).toBe(false);
  expect(await community.transaction((tx) => groupsArea.relates(tx, other, facilitator))).toBe(true);
  // The same people elsewhere are strangers.
  expect(await close(await newCommunity(), facilitator, other)).toBe(false);
});

test('an open group makes nobody close: many are in it who never met', async () => {
  const community = await newCommunity();
  const [one, other] = [newId(), newId()];
  const { ref } = await aGroup(community);
  for (const user of [one, other]) await join(community, ref, user);
  expect(await close(community, one, other)).toBe(false);
});
