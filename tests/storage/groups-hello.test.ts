/** Nobody is told that somebody will say hello where nobody is there to do it. */
import { beforeEach, expect, test } from 'vitest';
import { aGroup } from './a-group.ts';
import { setFacilitator } from '#src/groups/facilitators.ts';
import { askForHello, whoSaysHello } from '#src/groups/hello.ts';
import { memberGone } from '#src/groups/member-events.ts';
import { joinGroup } from '#src/groups/membership.ts';
import type { Group } from '#src/groups/types.ts';
import type { Community } from '#src/platform/community.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';

const { asOwner, newCommunity, rowsOf } = await testCommunities();

let community: Community;
let group: Group;
let facilitator: string;
let newcomer: string;

const join = (user: string) =>
  joinGroup(community, { group: group.ref, user, locale: 'en-US', rulesVersion: 1, age: 'adult' });

beforeEach(async () => {
  community = await newCommunity();
  [facilitator, newcomer] = [newId(), newId()];
  group = await aGroup(community);
  await join(facilitator);
  await setFacilitator(community, {
    name: 'Small Steps',
    user: facilitator,
    part: 'facilitator',
    by: newId(),
  });
});

test.for([
  ['who is there', async (): Promise<unknown> => undefined, true],
  [
    'who left the server',
    (): Promise<unknown> => community.transaction((tx) => memberGone(tx, community, { user: facilitator })),
    false,
  ],
  [
    'who has died',
    (): Promise<unknown> =>
      asOwner(
        `insert into remembrances (guild_id, member_ref, state, version, marked_at)
         select guild_id, ref, 'marked', 1, now() from members where guild_id = $1 and user_id = $2`,
        [community.guild, facilitator],
      ),
    false,
  ],
] as const)('a facilitator %s', async ([_who, happens, isAsked]) => {
  await happens();
  expect(await join(newcomer)).toMatchObject({ ok: true, value: { canSayHello: isAsked } });
  expect(await whoSaysHello(community, newcomer)).toHaveLength(isAsked ? 1 : 0);
  await askForHello(community, { group: group.ref, user: newcomer });
  const left = (await rowsOf<{ kind: string }>(community, 'inbox')).filter(
    ({ kind }) => kind === 'group.hello',
  );
  expect(left).toHaveLength(isAsked ? 1 : 0);
});
