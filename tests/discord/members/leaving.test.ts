/** Leaving the server and coming back, with the GUILD_MEMBERS intent and without it. */
import { GatewayIntentBits } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { days, hours, minutes } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity, TestSuite } from '#tests/harness/suite.ts';
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
  const joining = running.sandbox.user(`Traveller ${(count += 1)}`).in(community.guild);
  await joinsGroup(joining, 'Wolf pack');
  await joining.waitsFor('#wolf-pack', /Ground rules/);
  return joining;
}

const planned = ({ database }: TestSuite, { id }: { id: string }) =>
  database.asOwner<{ reason: string }>(
    'select reason from erasures e join members m on m.guild_id = e.guild_id and m.ref = e.member_ref where m.user_id = $1',
    [id],
  );

const isKnown = async ({ id }: { id: string }) =>
  (await running.database.asOwner('select from members where user_id = $1', [id])).length > 0;

const inChannel = () => letInto(running.sandbox, community.guild, 'wolf-pack');

/** Another bot process whose owner has not switched the intent on, in place of nothing: it hears of nobody. */
async function withoutIntent(work: () => Promise<void>): Promise<void> {
  const all =
    GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
  running.sandbox.setPrivilegedIntents('kindred', 0);
  try {
    await work();
  } finally {
    running.sandbox.setPrivilegedIntents('kindred', all);
  }
}

describe('with GUILD_MEMBERS', () => {
  test('leaving is noticed at once, and coming back in time restores everything, without a word to anybody', async () => {
    const traveller = await member();
    const lobby = community.owner.sees('#lobby').length;
    const staff = community.owner.sees('#staff').length;
    community.guild.removeMember(traveller);
    await vi.waitFor(async () => expect(await planned(running, traveller)).toEqual([{ reason: 'left' }]));
    await whenQuiet(running, community);
    expect(inChannel()).not.toContain(traveller.id);

    community.guild.addMember(running.sandbox.user(`Traveller ${count}`));
    await vi.waitFor(async () => expect(await planned(running, traveller)).toEqual([]));
    await whenQuiet(running, community);
    expect(inChannel()).toContain(traveller.id);
    expect((await traveller.runs('/group mine')).text).toContain('Wolf pack');
    expect(community.owner.sees('#lobby')).toHaveLength(lobby);
    expect(community.owner.sees('#staff')).toHaveLength(staff);
    expect(traveller.directMessages()).toEqual([]);
  });

  test('after thirty days everything is gone, and who comes back then begins anew', async () => {
    const traveller = await member();
    community.guild.removeMember(traveller);
    await vi.waitFor(async () => expect(await planned(running, traveller)).toHaveLength(1));
    await whenQuiet(running, community);
    running.clock.advance(days(30) + minutes(1));
    await running.suite.runTicks();
    expect(await isKnown(traveller)).toBe(false);
    community.guild.addMember(running.sandbox.user(`Traveller ${count}`));
    const asked = await traveller.presses('I agree', {
      on: await traveller.runs('/group join', { group: 'Wolf pack' }),
    });
    expect(asked.text).toContain('How old are you?');
  });
});

describe('without it', () => {
  test('the daily roll call notices who is gone and who is back, and asks once a day', async () => {
    await withoutIntent(async () => {
      const other = await running.startAnother({ roles: ['gateway'] });
      const [gone, stays] = [await member(), await member()];
      // As if nobody had heard of it: what the first process knows is taken back.
      community.guild.removeMember(gone);
      await vi.waitFor(async () => expect(await planned(running, gone)).toHaveLength(1));
      await running.database.asOwner('delete from erasures');

      running.clock.advance(hours(24));
      await Promise.all([other.runTicks(), running.suite.runTicks()]);
      expect(await planned(running, gone)).toEqual([{ reason: 'left' }]);
      expect(await planned(running, stays)).toEqual([]);

      await running.database.asOwner('delete from erasures');
      running.clock.advance(hours(1));
      await other.runTicks();
      expect(await planned(running, gone)).toEqual([]);
      await other.stop();
    });
  });

  test('somebody who comes back is known at their next tap', async () => {
    const traveller = await member();
    await running.database.asOwner(
      "insert into erasures (guild_id, member_ref, reason, since, erase_at) select guild_id, ref, 'left', now(), now() + interval '30 days' from members where user_id = $1",
      [traveller.id],
    );
    await expect
      .poll(
        async () => {
          await traveller.runs('/group mine');
          return planned(running, traveller);
        },
        { timeout: 8_000, interval: 100 },
      )
      .toEqual([]);
  });
});
