/** Groups that are merged and split: nobody is lost, and nothing stays closed for good. */
import { describe, expect, test } from 'vitest';
import * as members from '#db/members.ts';
import { groupsArea } from '#src/groups/area.ts';
import { changeGroup, setGroupState } from '#src/groups/change-group.ts';
import { aGroup } from './a-group.ts';
import { joinGroup, myGroups } from '#src/groups/membership.ts';
import { answerOffer, mergeGroups, offerFor, splitGroup } from '#src/groups/offers.ts';
import type { Group } from '#src/groups/types.ts';
import { memberEvents, membersArea } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';

const { asOwner, newCommunity } = await testCommunities();
const by = newId();
const events = memberEvents([membersArea, groupsArea]);

async function groupIn(community: Community, name: string, isMade = true): Promise<Group> {
  const group = await aGroup(community, { name });
  if (isMade)
    await asOwner('update groups set channel_id = $2 where guild_id = $1 and ref = $3', [
      community.guild,
      newId(),
      group.ref,
    ]);
  return group;
}

const join = (community: Community, { ref }: Group, user = newId(), rulesVersion = 1) =>
  joinGroup(community, { group: ref, user, locale: 'en-US', rulesVersion, age: 'adult' });
const namesOf = async (community: Community, user: string) =>
  (await myGroups(community, user)).map(({ name }) => name);

test('of two merges the opposite way at the same moment, one counts', async () => {
  const community = await newCommunity();
  for (let round = 0; round < 5; round += 1) {
    const [one, other] = [`One ${round}`, `Other ${round}`];
    await groupIn(community, one);
    await groupIn(community, other);
    const asked = await Promise.all([
      mergeGroups(community, { from: one, into: other, by }),
      mergeGroups(community, { from: other, into: one, by }),
    ]);
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
  }
});

test('nobody is asked to move into a group that is being merged itself', async () => {
  const community = await newCommunity();
  for (const name of ['One', 'Two', 'Three']) await groupIn(community, name);
  await mergeGroups(community, { from: 'Two', into: 'Three', by });
  expect(await mergeGroups(community, { from: 'One', into: 'Two', by })).toEqual({
    ok: false,
    error: { code: 'not_active', name: 'Two' },
  });
});

test('what was split can be merged again, and nobody is asked to move both ways', async () => {
  const community = await newCommunity();
  const first = await groupIn(community, 'Small Steps');
  const user = newId();
  await join(community, first, user);
  await splitGroup(community, { name: 'Small Steps', by });
  const merged = await mergeGroups(community, { from: 'Small Steps 2', into: 'Small Steps', by });
  expect(merged.ok).toBe(true);
  expect(await offerFor(community, { group: first.ref, user })).toBeUndefined();
});

test('a group whose overflow was archived can be split again', async () => {
  const community = await newCommunity();
  await groupIn(community, 'Small Steps');
  await splitGroup(community, { name: 'Small Steps', by });
  await setGroupState(community, { name: 'Small Steps 2', by, state: 'archived' });
  expect(await splitGroup(community, { name: 'Small Steps', by })).toMatchObject({
    ok: true,
    value: { into: { name: 'Small Steps 3' } },
  });
});

describe('a merge', () => {
  test.for([true, false])('is over once the group is restored (archived before: %s)', async (archived) => {
    const community = await newCommunity();
    const [from] = [await groupIn(community, 'One'), await groupIn(community, 'Other')];
    await mergeGroups(community, { from: 'One', into: 'Other', by });
    if (archived) await setGroupState(community, { name: 'One', by, state: 'archived' });
    const restored = await setGroupState(community, { name: 'One', by, state: 'active' });
    expect(restored).toMatchObject({ ok: true, value: { changed: true } });
    expect(await join(community, from)).toMatchObject({ ok: true, value: { as: 'joined' } });
  });

  test('lets those who are in it agree to new ground rules', async () => {
    const community = await newCommunity();
    const [from] = [await groupIn(community, 'One'), await groupIn(community, 'Other')];
    const user = newId();
    await join(community, from, user);
    await mergeGroups(community, { from: 'One', into: 'Other', by });
    await changeGroup(community, { name: 'One', by, changes: { rules: 'Be very kind.' } });
    expect(await join(community, from, user, 2)).toMatchObject({ ok: true, value: { as: 'joined' } });
    expect(await join(community, from, newId(), 2)).toMatchObject({ ok: false, error: { code: 'closed' } });
  });
});

describe('who would move, and cannot', () => {
  test.for([
    ['the channel is still being made', async () => undefined, false],
    [
      'all places are taken',
      async (community: Community, into: Group) => {
        await join(community, into);
        await changeGroup(community, { name: into.name, by, changes: { size: 1 } });
      },
      true,
    ],
    [
      'it was archived',
      (community: Community, { name }: Group) => setGroupState(community, { name, by, state: 'archived' }),
      true,
    ],
  ] as const)('because %s, stays, is told so, and can try again', async ([_why, happens, isMade]) => {
    const community = await newCommunity();
    const [from, into] = [await groupIn(community, 'One'), await groupIn(community, 'Other', isMade)];
    const user = newId();
    await join(community, from, user);
    await mergeGroups(community, { from: 'One', into: 'Other', by });
    await happens(community, into);
    const answer = { group: from.ref, offer: 1, user, takes: true };
    expect(await answerOffer(community, answer, events)).toMatchObject({
      group: { name: 'One' },
      keptOutOf: { name: 'Other' },
    });
    expect(await namesOf(community, user)).toEqual(['One']);
    expect(await offerFor(community, { group: from.ref, user })).toBeDefined();
  });
});

test('who moves while they are forgotten is in neither group', async () => {
  const community = await newCommunity();
  const [from] = [await groupIn(community, 'One'), await groupIn(community, 'Other')];
  await mergeGroups(community, { from: 'One', into: 'Other', by });
  await setGroupState(community, { name: 'One', by, state: 'active' });
  const people = Array.from({ length: 20 }, () => newId());
  for (const user of people) await join(community, from, user);
  await mergeGroups(community, { from: 'One', into: 'Other', by });
  for (const user of people) {
    await Promise.all([
      answerOffer(community, { group: from.ref, offer: 2, user, takes: true }, events),
      community.transaction(async (tx) => {
        if (await members.lock(tx, user)) await events.erase(tx, community, user);
      }),
    ]);
    expect(await namesOf(community, user)).toEqual([]);
  }
});
