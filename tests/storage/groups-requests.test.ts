/** Requests to join and the lines for places, when several things happen to one of them at the same moment. */
import { describe, expect, test } from 'vitest';
import { changeGroup } from '#src/groups/change-group.ts';
import { memberDeceased } from '#src/groups/member-events.ts';
import { aGroup, events } from './a-group.ts';
import { joinGroup, leaveGroup, myGroups } from '#src/groups/membership.ts';
import { acceptRequest, declineRequest } from '#src/groups/requests.ts';
import type { AccessLevel, Group } from '#src/groups/types.ts';
import type { Community } from '#src/platform/community.ts';
import { minutes } from '#src/platform/durations.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';

const { clock, newCommunity, rowsOf } = await testCommunities();

const groupIn = (community: Community, access: AccessLevel, size?: number): Promise<Group> =>
  aGroup(community, { access, size });

const join = (community: Community, { ref }: Group, user: string, rulesVersion = 1) =>
  joinGroup(community, { group: ref, user, locale: 'en-US', rulesVersion, age: 'adult' });

interface Row {
  readonly ref: string;
  readonly user_id: string;
  readonly state: string;
  readonly rules_version: number;
}
const rows = (community: Community) => rowsOf<Row>(community, 'group_members', 'joined_at, user_id');
const requestStates = async (community: Community) =>
  (await rowsOf<{ state: string }>(community, 'group_requests')).map(({ state }) => state);

const aLead = ({ settings }: Community) => ({
  id: newId(),
  roles: [settings?.leadRole ?? ''],
  permissions: 0n,
});

async function newRules(community: Community): Promise<void> {
  await changeGroup(community, { name: 'Small Steps', by: newId(), changes: { rules: 'Be very kind.' } });
}

describe('a request that is answered while it is taken back', () => {
  test.for(['yes', 'no'] as const)(
    'by a %s ends in one way, and neither waits for the other',
    async (answer) => {
      const community = await newCommunity();
      const group = await groupIn(community, 'request');
      for (let round = 0; round < 15; round += 1) {
        const user = newId();
        await join(community, group, user);
        const asked = (await rows(community)).find((row) => row.user_id === user && row.state === 'asked');
        const one = { ref: asked?.ref ?? '', by: aLead(community) };
        await Promise.all([
          answer === 'yes'
            ? acceptRequest(community, one)
            : declineRequest(community, { ...one, reason: 'not_now' }),
          leaveGroup(community, { group: group.ref, user }, events),
        ]);
      }
      expect(await requestStates(community)).not.toContain('open');
      expect((await rows(community)).map(({ state }) => state)).not.toContain('asked');
    },
  );
});

describe('agreeing to new ground rules while in the line', () => {
  test('keeps the place in it', async () => {
    const community = await newCommunity();
    const group = await groupIn(community, 'open', 1);
    const [inside, first, second] = [newId(), newId(), newId()];
    for (const user of [inside, first, second]) {
      await join(community, group, user);
      clock.advance(minutes(1));
    }
    await newRules(community);
    expect(await join(community, group, first, 2)).toMatchObject({ ok: true, value: { as: 'waiting' } });
    await leaveGroup(community, { group: group.ref, user: inside }, events);
    expect(await myGroups(community, first)).toMatchObject([{ state: 'joined', rulesAgreed: 2 }]);
    expect(await myGroups(community, second)).toMatchObject([{ state: 'waiting' }]);
  });

  test('after a yes, asks nobody for another', async () => {
    const community = await newCommunity();
    const group = await groupIn(community, 'request', 1);
    for (const user of [newId(), newId()]) {
      await join(community, group, user);
      const asked = (await rows(community)).find(({ state }) => state === 'asked');
      await acceptRequest(community, { ref: asked?.ref ?? '', by: aLead(community) });
    }
    const waiting = (await rows(community)).find(({ state }) => state === 'waiting');
    await newRules(community);
    const again = await join(community, group, waiting?.user_id ?? '', 2);
    expect(again).toMatchObject({ ok: true, value: { as: 'waiting' } });
    expect(await requestStates(community)).toEqual(['accepted', 'accepted']);
  });
});

test('who asked, and joins once the group is open to everybody, has nothing left to be answered', async () => {
  const community = await newCommunity();
  const group = await groupIn(community, 'request');
  const user = newId();
  await join(community, group, user);
  await changeGroup(community, { name: 'Small Steps', by: newId(), changes: { access: 'open' } });
  expect(await join(community, group, user)).toMatchObject({ ok: true, value: { as: 'joined' } });
  expect(await requestStates(community)).toEqual(['withdrawn']);
});

test('who has died asks for nothing any more, and stays where they were', async () => {
  const community = await newCommunity();
  const asking = await groupIn(community, 'request');
  const other = await aGroup(community, { name: 'Herons' });
  const user = newId();
  await join(community, asking, user);
  await join(community, other, user);
  await community.transaction((tx) => memberDeceased(tx, community, { user }));
  expect(await requestStates(community)).toEqual(['withdrawn']);
  expect(await myGroups(community, user)).toMatchObject([{ name: 'Herons', state: 'joined' }]);
});
