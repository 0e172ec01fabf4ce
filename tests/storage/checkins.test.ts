/** Check-ins on real Postgres: what outlasts a stop, whose clock days go by, and what one member cannot hold up for all. */
import { describe, expect, test } from 'vitest';
import { areas } from '#src/areas.ts';
import * as buddies from '#db/checkins/buddies.ts';
import * as stored from '#db/checkins/own.ts';
import { keepAnswer } from '#src/checkins/answers.ts';
import { askNow, notToday } from '#src/checkins/answering.ts';
import { nudgeBuddies } from '#src/checkins/buddy/nudge.ts';
import { historyFile } from '#src/checkins/history/file.ts';
import { ownHistory } from '#src/checkins/history/view.ts';
import { isHeld } from '#src/checkins/member-events.ts';
import { wantNothing } from '#src/checkins/offering.ts';
import { keptCheckin } from '#src/checkins/own.ts';
import { nextOccurrence } from '#src/checkins/schedule.ts';
import { changeCheckin, readCheckin, startCheckin } from '#src/checkins/starting.ts';
import { stopCheckin } from '#src/checkins/stopping.ts';
import { planAllDue } from '#src/checkins/tick.ts';
import { memberEvents } from '#src/members/events.ts';
import type { Community } from '#src/platform/community.ts';
import { days, hours } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import { agreed } from './agreed.ts';
import { testCommunities } from './community.ts';

const { newCommunity, rowsOf, asOwner, clock, database, communityOf } = await testCommunities();

async function started(community: Community, zone = 'UTC'): Promise<string> {
  const user = await agreed(community);
  const begun = await startCheckin(community, { user, zone });
  expect(begun.ok).toBe(true);
  return user;
}

const keptOf = (community: Community, user: string) =>
  community.read((tx) => keptCheckin(tx, community, user));

describe('stopped', () => {
  test('and started again it is as it was, and help is offered no sooner', async () => {
    const community = await newCommunity();
    const user = await started(community, 'Europe/Berlin');
    const when = { minute: 7 * 60, rhythm: 'weekly', weekdays: 4 } as const;
    await changeCheckin(community, user, { when, wishes: { scales: ['pain'], tells: true } });
    await askNow(community, user);
    await wantNothing(community, user);
    const before = await keptOf(community, user);
    await stopCheckin(community, user);
    expect(await readCheckin(community, user)).toBeUndefined();
    expect(await rowsOf(community, 'checkin_prompts')).toEqual([]);
    expect((await askNow(community, user)).ok).toBe(false);
    // An offer that still stood somewhere is answered after it.
    clock.advance(days(1));
    await wantNothing(community, user);
    const { care } = (await keptOf(community, user)) ?? {};
    expect(care?.quietUntil).not.toBe(before?.care.quietUntil);

    const again = await startCheckin(community, { user });
    expect(again.ok && again.value).toMatchObject({
      row: { ...when, zone: 'Europe/Berlin', state: 'running' },
      wishes: { scales: ['pain'], tells: false, stopped: false },
      care,
    });
    expect((await readCheckin(community, user))?.row.nextAt).toBeInstanceOf(Date);
  });

  test('it is neither planned nor held by a pause, and a new one needs a place in time', async () => {
    const community = await newCommunity();
    const user = await started(community);
    await stopCheckin(community, user);
    clock.advance(days(2));
    await planAllDue(database, clock.now());
    expect(await rowsOf(community, 'checkin_prompts')).toEqual([]);
    await community.transaction((tx) => memberEvents(areas).tell(tx, community, { type: 'paused', user }));
    expect(await community.read((tx) => isHeld(tx, community, user))).toBe(false);
    expect(await startCheckin(community, { user: await agreed(community) })).toEqual({
      ok: false,
      error: 'none',
    });
  });
});

test.each(['Pacific/Auckland', 'Pacific/Honolulu', 'Asia/Kolkata'])(
  'nine o’clock in %s stands on its own day, wherever the community is',
  async (zone) => {
    const community = await newCommunity();
    const user = await started(community, zone);
    const nine = {
      rhythm: 'daily',
      weekdays: 1,
      monthDay: 1,
      anchor: '2026-01-05',
      minute: 540,
      zone,
    } as const;
    const { at, day } = nextOccurrence(nine, clock.now());
    clock.advance(at.getTime() - clock.now().getTime());
    await community.transaction((tx) => keepAnswer(tx, community, user, { scale: 'mood', value: 4 }));
    const [week] = (await ownHistory(community, user)).spans;
    expect(week?.scales[0]?.days.at(-1)).toEqual({ day, value: 4 });
    expect(await historyFile(community, user)).toContain(`${day},9,mood,4,`);
    // After a stop it is still theirs.
    await stopCheckin(community, user);
    expect((await ownHistory(community, user)).zone).toBe(zone);
  },
);

test('a prompt opened by hand in the very moment in which it is due holds up nobody', async () => {
  const community = await newCommunity();
  const [early, other] = [await started(community), await started(community)];
  const now = clock.now();
  await community.transaction(async (tx) => {
    for (const user of [early, other]) await stored.change(tx, user, { nextAt: now });
  });
  await askNow({ ...community, now: () => now }, early);
  await planAllDue(database, now);
  const prompts = await rowsOf<{ user_id: string; state: string }>(community, 'checkin_prompts');
  expect(prompts.map(({ user_id, state }) => [user_id, state]).toSorted()).toEqual(
    [
      [early, 'shown'],
      [other, 'planned'],
    ].toSorted(),
  );
});

describe('hellos that are due', () => {
  async function agreedOn(community: Community, state: 'open' | 'ended'): Promise<string> {
    const [user, buddy, match] = [await started(community), await agreed(community), newRef()];
    await asOwner(
      `insert into matches (guild_id, ref, proposal_ref, state, medium, created_at)
       values ($1, $2, $3, $4, 'thread', $5)`,
      [community.guild, match, newRef(), state, clock.now()],
    );
    await asOwner(
      `insert into checkin_buddies (guild_id, ref, match_ref, user_id, buddy_id, answer)
       values ($1, $2, $3, $4, $5, 'yes')`,
      [community.guild, newRef(), match, user, buddy],
    );
    await community.transaction((tx) => stored.change(tx, user, { unanswered: 3 }));
    return user;
  }

  test('are gone through to the last, in a lasting order', async () => {
    const community = await newCommunity();
    for (let n = 0; n < 5; n += 1) await agreedOn(community, 'open');
    const inParts: buddies.DueBuddy[] = [];
    for (let last: buddies.DueBuddy | undefined; ; last = inParts.at(-1)) {
      const part = await database.withSystem((tx) => buddies.due(tx, 3, { last, limit: 2 }));
      inParts.push(...part);
      if (part.length < 2) break;
    }
    const whole = await database.withSystem((tx) => buddies.due(tx, 3, { last: undefined, limit: 100 }));
    expect(inParts).toEqual(whole);
    expect(whole.filter(({ guild }) => guild === community.guild)).toHaveLength(5);
  });

  test('end with their match', async () => {
    const community = await newCommunity();
    await agreedOn(community, 'ended');
    clock.advance(hours(7));
    await nudgeBuddies({ database, communityOf }).run(clock.now());
    expect(await rowsOf(community, 'checkin_buddies')).toEqual([]);
  });

  test.each(['a tap', 'a change of their own'])(
    'may be told anew after %s, however the count stands',
    async (what) => {
      const community = await newCommunity();
      const user = await agreedOn(community, 'open');
      await asOwner('update checkin_buddies set nudged_at = $2 where user_id = $1', [user, clock.now()]);
      // As it stands once prompts have become rarer by themselves.
      await community.transaction((tx) => stored.change(tx, user, { unanswered: 1, rarer: 1 }));
      if (what === 'a tap') {
        const asked = await askNow(community, user);
        if (asked.ok) await notToday(community, { user, prompt: asked.value.prompt });
      } else await changeCheckin(community, user, { asBefore: true });
      expect(await rowsOf(community, 'checkin_buddies')).toMatchObject([{ nudged_at: null }]);
    },
  );
});
