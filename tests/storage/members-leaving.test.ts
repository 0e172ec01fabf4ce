/** Somebody is banned, turns out to be gone, or joins a group at the moment when they are forgotten. */
import { describe, expect, test } from 'vitest';
import { areas } from '#src/areas.ts';
import { joinGroup } from '#src/groups/membership.ts';
import { watchDepartures } from '#src/members/departure.ts';
import { memberEvents } from '#src/members/events.ts';
import { forgetMembers } from '#src/members/forget.ts';
import { noteMissing, tellOfMissing } from '#src/members/missing.ts';
import type { Community } from '#src/platform/community.ts';
import { days, minutes } from '#src/platform/durations.ts';
import type { MemberEvent } from '#src/platform/member-event.ts';
import { newId } from '#tests/harness/guilds.ts';
import { busyMember, groupIn } from './busy-member.ts';
import { testCommunities } from './community.ts';

const { asOwner, clock, communityOf, database, newCommunity, rowsOf } = await testCommunities();

const departures = watchDepartures(memberEvents(areas));
const tell = () => tellOfMissing({ database, communityOf, areas }).run(clock.now());
const forget = () => forgetMembers({ database, communityOf, areas }).run(clock.now());
const plans = (community: Community) => rowsOf<{ reason: string }>(community, 'erasures');

describe('joining while being forgotten', () => {
  test('leaves either a member with a group, or neither', async () => {
    for (let time = 0; time < 10; time += 1) {
      const community = await newCommunity();
      const user = await busyMember(community);
      const group = await groupIn(community, 'Late');
      await asOwner(
        "insert into erasures (guild_id, member_ref, reason, since, erase_at) select guild_id, ref, 'left', $2, $2 from members where user_id = $1",
        [user, clock.now()],
      );
      await Promise.all([forget(), joinGroup(community, { group, user, locale: 'de', rulesVersion: 1 })]);
      const joined = await asOwner("select from group_members where user_id = $1 and state = 'joined'", [
        user,
      ]);
      expect(joined).toEqual([]);
      expect(await rowsOf(community, 'members')).toEqual([]);
    }
  });
});

describe('being banned', () => {
  test('ends every group, begins the time until they are forgotten once, and tells nobody that they left', async () => {
    const community = await newCommunity();
    const [user, name] = [await busyMember(community), newId()];
    const heard: MemberEvent['type'][] = [];
    const listening = watchDepartures(
      memberEvents([
        ...areas,
        {
          reacts: {
            left: async () => void heard.push('left'),
            banned: async () => void heard.push('banned'),
          },
          personalData: { tables: [], export: async () => [], erase: async () => {} },
        },
      ]),
    );
    await listening.banned(community, name);
    await listening.banned(community, user);
    await listening.left(community, user);
    expect(heard).toEqual(['banned']);
    expect(await plans(community)).toMatchObject([{ reason: 'left' }]);
    expect(await rowsOf(community, 'group_members')).toMatchObject([{ state: 'left' }]);
    clock.advance(days(30) + minutes(1));
    await forget();
    expect(await rowsOf(community, 'members')).toEqual([]);
  });
});

describe('turning out to be gone', () => {
  const away = (community: Community) => rowsOf<{ away_since: Date | null }>(community, 'group_members');

  test('begins the time, and each area is told once, a little later, on whichever process', async () => {
    const community = await newCommunity();
    const user = await busyMember(community);
    await community.transaction((tx) => noteMissing(tx, community, user));
    expect(await plans(community)).toMatchObject([{ reason: 'left', told: false }]);
    expect(await away(community)).toMatchObject([{ away_since: null }]);
    await Promise.all([tell(), tell(), tell()]);
    expect(await plans(community)).toMatchObject([{ told: true }]);
    expect(await away(community)).toMatchObject([{ away_since: expect.any(Date), version: 2 }]);
    await tell();
    expect(await away(community)).toMatchObject([{ version: 2 }]);
    await departures.seen(community, user);
    expect(await away(community)).toMatchObject([{ away_since: null }]);
  });

  test('is told at once where Discord tells of it in between, and not again', async () => {
    const community = await newCommunity();
    const user = await busyMember(community);
    await community.transaction((tx) => noteMissing(tx, community, user));
    await departures.left(community, user);
    await tell();
    expect(await away(community)).toMatchObject([{ away_since: expect.any(Date), version: 2 }]);
  });
});
