/** Groups that become too large for one overwrite each: whichever way somebody gets in, nobody is left outside. */
import { expect, test } from 'vitest';
import { safeOverwrites } from '#src/groups/capacity.ts';
import { changeGroup } from '#src/groups/change-group.ts';
import { aGroup, events } from './a-group.ts';
import { joinGroup } from '#src/groups/membership.ts';
import { answerOffer, mergeGroups } from '#src/groups/offers.ts';
import { acceptRequest } from '#src/groups/requests.ts';
import type { AccessLevel, Group } from '#src/groups/types.ts';
import type { Community } from '#src/platform/community.ts';
import { newId } from '#tests/harness/guilds.ts';
import { tally, testCommunities } from './community.ts';

const { asOwner, newCommunity, rowsOf } = await testCommunities();

async function groupIn(community: Community, name: string, access: AccessLevel, size?: number) {
  const group = await aGroup(community, { name, access, size });
  await asOwner('update groups set channel_id = $2 where guild_id = $1 and ref = $3', [
    community.guild,
    newId(),
    group.ref,
  ]);
  return group;
}

/** People who are let in one by one. */
async function fill({ guild }: Community, { ref }: Group, people: number): Promise<void> {
  await asOwner(
    `insert into group_members (guild_id, ref, group_ref, user_id, state, rules_version, joined_at)
     select $1, 'g' || translate(lpad(n::text, 9, '0'), '0123456789', 'abcdefghij'), $2, (700000000000000000 + n)::text,
            'joined', 1, now() from generate_series(1, $3::integer) as n`,
    [guild, ref, people],
  );
}

const join = (community: Community, { ref }: Group, user = newId()) =>
  joinGroup(community, { group: ref, user, locale: 'en-US', rulesVersion: 1, age: 'adult' });

interface Row {
  readonly ref: string;
  readonly group_ref: string;
  readonly user_id: string;
  readonly state: string;
  readonly way: string;
}
const ways = async (community: Community, { ref }: Group) =>
  tally(
    (await rowsOf<Row>(community, 'group_members'))
      .filter((row) => row.group_ref === ref && row.state === 'joined')
      .map(({ way }) => way),
  );
const madeRole = async (community: Community, { ref }: Group) =>
  (await rowsOf<{ kind: string; subject: string }>(community, 'deliveries')).some(
    ({ kind, subject }) => kind === 'group.role' && subject === ref,
  );

test('of people who asked before a group was large, those past the safe number are let in by the role', async () => {
  const community = await newCommunity();
  const group = await groupIn(community, 'Small Steps', 'request');
  await fill(community, group, safeOverwrites - 1);
  for (let asker = 0; asker < 3; asker += 1) await join(community, group);
  const asked = (await rowsOf<Row>(community, 'group_members')).filter(({ state }) => state === 'asked');
  const leadRole = community.settings?.leadRole ?? '';
  const by = { id: newId(), roles: [leadRole], permissions: 0n };
  for (const { ref } of asked)
    expect(await acceptRequest(community, { ref, by })).toEqual({ ok: true, value: 'joined' });
  expect(await ways(community, group)).toEqual({ overwrite: safeOverwrites, role: 2 });
  expect(await madeRole(community, group)).toBe(true);
});

test('of people who waited for places, those past the safe number are let in by the role', async () => {
  const community = await newCommunity();
  const group = await groupIn(community, 'Small Steps', 'open', safeOverwrites - 2);
  await fill(community, group, safeOverwrites - 2);
  for (let waiter = 0; waiter < 4; waiter += 1) await join(community, group);
  await changeGroup(community, { name: 'Small Steps', by: newId(), changes: { size: 0 } });
  expect(await ways(community, group)).toEqual({ overwrite: safeOverwrites, role: 2 });
  expect(await madeRole(community, group)).toBe(true);
});

test('who moves into a large group is let in by a role that is being made', async () => {
  const community = await newCommunity();
  const from = await groupIn(community, 'Small Steps', 'open');
  const into = await groupIn(community, 'Large Steps', 'open');
  await fill(community, into, safeOverwrites);
  const user = newId();
  await join(community, from, user);
  await mergeGroups(community, { from: 'Small Steps', into: 'Large Steps', by: newId() });
  await answerOffer(community, { group: from.ref, offer: 1, user, takes: true }, events);
  expect(await ways(community, into)).toEqual({ overwrite: safeOverwrites, role: 1 });
  expect(await madeRole(community, into)).toBe(true);
});
