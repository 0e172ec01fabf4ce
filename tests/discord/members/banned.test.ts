/** A ban: every group ends for who was banned, whatever the intents, and the rest is forgotten as if they had left. */
import { beforeAll, expect, test, vi } from 'vitest';
import { days, minutes } from '#src/platform/durations.ts';
import type { Suite } from '#src/suite.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { byHand } from '../groups/by-hand.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { makeGroup, whenQuiet } from '../groups/make-group.ts';
import { letInto } from '../server.ts';

const running = await testSuite();
let community: TestCommunity;
let suite: Suite;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community);
  // The bot's owner has switched nothing on that Discord asks about.
  await running.suite.stop();
  running.sandbox.setPrivilegedIntents('kindred', 0);
  suite = await running.startAnother();
});

const planned = ({ id }: { id: string }) =>
  running.database.asOwner<{ reason: string }>(
    'select reason from erasures e join members m on m.ref = e.member_ref where m.user_id = $1',
    [id],
  );

const groupsOf = ({ id }: { id: string }) =>
  running.database.asOwner('select from group_members where user_id = $1', [id]);

test('a ban ends their groups at once, tells nobody, and begins the time until they are forgotten', async () => {
  const [member, other] = community.members;
  await joinsGroup(member, 'Wolf pack');
  await joinsGroup(other, 'Wolf pack');
  await whenQuiet(running, community);
  const staff = community.owner.sees('#staff').length;
  const hand = byHand(running.sandbox, community);
  await hand.bans(member.id);
  await vi.waitFor(async () => expect(await planned(member)).toEqual([{ reason: 'left' }]));
  await vi.waitFor(async () => expect(await groupsOf(member)).toEqual([]));
  expect(letInto(running.sandbox, community.guild, 'wolf-pack')).toEqual([other.id]);
  expect(community.owner.sees('#staff')).toHaveLength(staff);

  // Allowed back in time they are known, and in no group.
  await hand.unbans(member.id);
  community.guild.addMember(running.sandbox.user('Mara of The Long Road'));
  await expect
    .poll(async () => (await member.runs('/group mine'), planned(member)), { timeout: 8_000, interval: 100 })
    .toEqual([]);
  expect((await member.runs('/group mine')).text).toContain('not in a group yet');
});

test('who stays banned is forgotten', async () => {
  const [, , member] = community.members;
  await joinsGroup(member, 'Wolf pack');
  await whenQuiet(running, community);
  await byHand(running.sandbox, community).bans(member.id);
  await vi.waitFor(async () => expect(await planned(member)).toHaveLength(1));
  running.clock.advance(days(30) + minutes(1));
  await suite.runTicks();
  expect(await running.database.asOwner('select from members where user_id = $1', [member.id])).toEqual([]);
});
