/** Who is forgotten is let out of everything first, and nobody hears of a stranger. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { days, minutes } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { byHand } from '../groups/by-hand.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { makeGroup, whenQuiet } from '../groups/make-group.ts';
import { letInto } from '../server.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community);
});

let count = 0;

/** Somebody who is in the group, with their channel. */
async function member(): Promise<MemberActor> {
  const joining = running.sandbox.user(`Heron ${(count += 1)}`).in(community.guild);
  await joinsGroup(joining, 'Wolf pack');
  await joining.waitsFor('#wolf-pack', /Ground rules/);
  return joining;
}

const inChannel = () => letInto(running.sandbox, community.guild, 'wolf-pack');

/** What is known of somebody's groups: the state of each. */
const groupsOf = async ({ id }: MemberActor): Promise<string[]> =>
  (
    await running.database.asOwner<{ state: string }>('select state from group_members where user_id = $1', [
      id,
    ])
  ).map(({ state }) => state);

const isKnown = async ({ id }: MemberActor) =>
  (await running.database.asOwner('select from members where user_id = $1', [id])).length > 0;

/** Their time is over, and no area has heard that they had left. */
async function timeIsOver({ id }: MemberActor): Promise<void> {
  await running.database.asOwner(
    `insert into erasures (guild_id, member_ref, reason, since, erase_at)
     select guild_id, ref, 'left', $2, $2 from members where user_id = $1`,
    [id, running.clock.now()],
  );
}

/** A look at all groups, and what comes of it. */
async function looksAround(): Promise<void> {
  running.clock.advance(minutes(16));
  await running.suite.runTicks();
  await whenQuiet(running, community);
}

test('somebody whose time is over is let out, then forgotten, and staff hear nothing', async () => {
  const heron = await member();
  const staff = community.owner.sees('#staff').length;
  await timeIsOver(heron);
  // Discord is slow to take it: a look comes while they are forgotten already and still let in.
  const slow = running.sandbox.faults.onRequest(({ route }) =>
    route === 'DELETE /channels/:channel/permissions/:overwrite' ? { status: 500 } : undefined,
  );
  running.clock.advance(1);
  await running.suite.runTicks();
  expect(await isKnown(heron)).toBe(false);
  expect(await groupsOf(heron)).toEqual(['left']);
  expect(inChannel()).toContain(heron.id);
  running.clock.advance(minutes(16));
  await running.suite.runTicks();
  await vi.waitFor(async () =>
    expect(
      await running.database.asOwner(
        "select from deliveries where kind = 'group.look' and state = 'pending'",
      ),
    ).toEqual([]),
  );
  slow();
  await vi.waitFor(() => expect(inChannel()).not.toContain(heron.id), { timeout: 10_000 });
  await whenQuiet(running, community);
  expect(await groupsOf(heron)).toEqual([]);
  await looksAround();
  expect(community.owner.sees('#staff')).toHaveLength(staff);
});

test('also where they were away, and somebody has let them in again by hand', async () => {
  const heron = await member();
  const staff = community.owner.sees('#staff').length;
  community.guild.removeMember(heron);
  await vi.waitFor(() => expect(inChannel()).not.toContain(heron.id));
  await whenQuiet(running, community);
  running.clock.advance(days(1));
  community.guild.addMember(running.sandbox.user(`Heron ${count}`));
  await vi.waitFor(() => expect(inChannel()).toContain(heron.id));
  await whenQuiet(running, community);
  // Seen again by Discord, and by us not: as if the process had been down.
  await timeIsOver(heron);
  await running.database.asOwner('update group_members set away_since = now(), version = version + 1');
  await byHand(running.sandbox, community).opens('wolf-pack', heron.id, 'person');
  running.clock.advance(1);
  await running.suite.runTicks();
  await vi.waitFor(async () => expect(await groupsOf(heron)).toEqual([]));
  expect(inChannel()).not.toContain(heron.id);
  await looksAround();
  expect(community.owner.sees('#staff')).toHaveLength(staff);
});

test('what Discord refused for long is asked for again with each look, until nothing lets them in', async () => {
  const heron = await member();
  const staff = community.owner.sees('#staff').length;
  await timeIsOver(heron);
  const refused = running.sandbox.faults.onRequest(({ route }) =>
    route === 'DELETE /channels/:channel/permissions/:overwrite' ? { code: 50_013, status: 403 } : undefined,
  );
  running.clock.advance(1);
  await running.suite.runTicks();
  await whenQuiet(running, community);
  running.clock.advance(days(8));
  await looksAround();
  expect(await groupsOf(heron)).toEqual(['left']);
  refused();
  await looksAround();
  expect(await groupsOf(heron)).toEqual([]);
  expect(inChannel()).not.toContain(heron.id);
  expect(community.owner.sees('#staff')).toHaveLength(staff);
});

test('who turns out to be gone while they are let in is away everywhere, and back with their next tap', async () => {
  const heron = running.sandbox.user(`Heron ${(count += 1)}`).in(community.guild);
  const gone = running.sandbox.faults.onRequest(({ route }) =>
    route === 'PUT /channels/:channel/permissions/:overwrite' ? { code: 10_007, status: 404 } : undefined,
  );
  await joinsGroup(heron, 'Wolf pack');
  await whenQuiet(running, community);
  await running.suite.runTicks();
  const away = () =>
    running.database.asOwner<{ told: boolean }>(
      `select told from erasures e join members m on m.ref = e.member_ref
        join group_members g on g.user_id = m.user_id and g.away_since is not null where m.user_id = $1`,
      [heron.id],
    );
  await vi.waitFor(async () => expect(await away()).toEqual([{ told: true }]));
  gone();
  await expect
    .poll(
      async () => {
        await heron.runs('/group mine');
        return away();
      },
      { timeout: 8_000, interval: 100 },
    )
    .toEqual([]);
  await vi.waitFor(() => expect(inChannel()).toContain(heron.id));
});

test('and with the next roll call where they make none', async () => {
  const heron = running.sandbox.user(`Heron ${(count += 1)}`).in(community.guild);
  const gone = running.sandbox.faults.onRequest(({ route }) =>
    route === 'PUT /channels/:channel/permissions/:overwrite' ? { code: 10_007, status: 404 } : undefined,
  );
  await joinsGroup(heron, 'Wolf pack');
  await whenQuiet(running, community);
  gone();
  running.clock.advance(days(1));
  await running.suite.runTicks();
  await vi.waitFor(() => expect(inChannel()).toContain(heron.id));
});
