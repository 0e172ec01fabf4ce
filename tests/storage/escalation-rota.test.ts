/** The rota on Postgres: shifts in their owners' zones, swaps that one of many has, notes that are sealed and swept, and who leaves it. */
import { describe, expect, test } from 'vitest';
import * as duty from '#db/escalation/duty.ts';
import * as stored from '#db/escalation/rota.ts';
import { escalationArea } from '#src/escalation/area.ts';
import { goOffDuty, goOnDuty } from '#src/escalation/duty.ts';
import { beginShifts } from '#src/escalation/rota/begin-shifts.ts';
import { sweepNotes } from '#src/escalation/rota/notes.ts';
import { addShifts, changeTerms, removeShift, uncoveredWeek } from '#src/escalation/rota/own.ts';
import { readSwaps, takeTurn, withdrawOffer } from '#src/escalation/rota/swaps.ts';
import { leaveForGood, leaveTeam, roleChanged } from '#src/escalation/rota/team.ts';
import type { Community } from '#src/platform/community.ts';
import { days, hours } from '#src/platform/durations.ts';
import { newId } from '#tests/harness/guilds.ts';
import { ahead, everyDay, moderator, offers, onNow, rotaCommunities } from './a-rota.ts';
import { tally } from './community.ts';

const { clock, database, newCommunity, rowsOf, everythingIn, housekeeping, inbox } = await rotaCommunities();

describe('shifts', () => {
  test('come in the zone of whoever has them, at most fourteen, and nobody else sees them', async () => {
    const [community, elsewhere] = [await newCommunity(), await newCommunity()];
    const user = await moderator(community);
    expect(await addShifts(community, user, everyDay)).toBeUndefined();
    expect(await addShifts(community, user, { ...everyDay, minute: 60 })).toBeUndefined();
    expect(await addShifts(community, user, { ...everyDay, minute: 600, weekdays: [1] })).toBe('tooMany');
    const turns = await ahead(community);
    expect(turns.filter(({ from }) => from.getUTCHours() === 9)).toHaveLength(7);
    expect(await ahead(elsewhere)).toEqual([]);
    const named = await database.withSystem((tx) => stored.communities(tx));
    expect(named).toContain(community.guild);
    expect(named).not.toContain(elsewhere.guild);
  });

  test('are not all that covers an hour: so does whoever is on duty without one', async () => {
    const community = await newCommunity();
    const user = await moderator(community);
    const beginsIn = async () => {
      const [first] = (await uncoveredWeek(community, 'UTC')).gaps;
      return first && Math.round((first.from.getTime() - clock.now().getTime()) / hours(1));
    };
    expect(await beginsIn()).toBeCloseTo(0);
    await goOnDuty(community, { user, forHours: 2, callable: undefined });
    expect(await beginsIn()).toBe(2);
    await goOffDuty(community, { user });
    expect(await beginsIn()).toBeCloseTo(0);
    // Off is stronger than a shift that runs.
    await addShifts(community, user, { ...everyDay, minute: 0, lasts: 720 });
    await addShifts(community, user, { ...everyDay, minute: 720, lasts: 719 });
    await beginShifts(housekeeping).run(clock.now());
    expect(await beginsIn()).toBeGreaterThan(0);
    await goOffDuty(community, { user });
    expect(await beginsIn()).toBeCloseTo(0);
  });

  test('begin once for each time, also where two processes look at once, and off is stronger', async () => {
    const community = await newCommunity();
    const user = await moderator(community);
    await addShifts(community, user, { ...everyDay, minute: 0, lasts: 720 });
    await addShifts(community, user, { ...everyDay, minute: 720, lasts: 719 });
    const tick = beginShifts(housekeeping);
    await Promise.all([tick.run(clock.now()), tick.run(clock.now())]);
    expect(await onNow(community)).toEqual([user]);
    const told = await rowsOf<{ kind: string }>(community, 'deliveries');
    expect(told.filter(({ kind }) => kind === 'duty.shift')).toHaveLength(1);
    await goOffDuty(community, { user });
    await tick.run(clock.now());
    expect(await onNow(community)).toEqual([]);
  });
});

describe('a swap', () => {
  test('is had by one of twenty who press at once, and its owner is told', async () => {
    const community = await newCommunity();
    const owner = await moderator(community);
    await addShifts(community, owner, everyDay);
    const { ref, beginsAt } = await offers(community, owner);
    const others = await Promise.all(Array.from({ length: 20 }, () => moderator(community)));
    const taken = await Promise.all(others.map((user) => takeTurn(community, { user, ref })));
    expect(tally(taken.map(({ ok }) => (ok ? 'has it' : 'told')))).toEqual({ 'has it': 1, told: 19 });
    const winner = others[taken.findIndex(({ ok }) => ok)];
    const turn = (await ahead(community)).find(({ from }) => from.getTime() === beginsAt.getTime());
    expect(turn).toMatchObject({ user: winner, owner });
    expect(await inbox(community)).toEqual(['duty.swap_taken']);
    expect(await takeTurn(community, { user: owner, ref })).toEqual({ ok: false, error: 'own' });
    if (winner === undefined) throw new Error('nobody has it');
    expect(await takeTurn(community, { user: winner, ref })).toEqual({ ok: false, error: 'yours' });
  });

  test('is offered anew where whoever took it leaves, and its owner is told that it is theirs', async () => {
    const community = await newCommunity();
    const [owner, taker] = [await moderator(community), await moderator(community)];
    await addShifts(community, owner, everyDay);
    const { ref, beginsAt } = await offers(community, owner);
    await takeTurn(community, { user: taker, ref });
    await community.transaction((tx) => leaveTeam(tx, community, { user: taker }));
    expect(await inbox(community)).toEqual(['duty.swap_back', 'duty.swap_taken']);
    const turn = (await ahead(community)).find(({ from }) => from.getTime() === beginsAt.getTime());
    expect(turn?.user).toBe(owner);
    await withdrawOffer(community, { user: owner, ref });
    expect((await readSwaps(community, owner)).offered).toEqual([]);
  });

  test('goes on where its owner is no moderator any more: whoever took it has it', async () => {
    const community = await newCommunity();
    const [owner, taker] = [await moderator(community), await moderator(community)];
    await addShifts(community, owner, everyDay);
    const { ref } = await offers(community, owner);
    await takeTurn(community, { user: taker, ref });
    await roleChanged(community, { user: owner, has: false });
    expect((await ahead(community)).map(({ user }) => user)).toEqual([taker]);
  });
});

describe('a shift that somebody took over', () => {
  async function takenOver() {
    const community = await newCommunity();
    const [owner, taker] = [await moderator(community), await moderator(community)];
    await addShifts(community, owner, everyDay);
    const { ref, beginsAt } = await offers(community, owner);
    await community.transaction((tx) => stored.placeSwap(tx, ref, { channel: newId(), message: newId() }));
    await takeTurn(community, { user: taker, ref });
    const taken = async () => (await ahead(community)).filter(({ user }) => user === taker);
    const over = async () =>
      (await rowsOf<{ kind: string }>(community, 'deliveries')).filter(
        ({ kind }) => kind === 'duty.swap_over',
      );
    return { community, owner, taker, ref, beginsAt, taken, over };
  }

  test('stays theirs where it still comes at the same moment', async () => {
    const { community, owner, beginsAt, taken, over } = await takenOver();
    // Seoul has the same time as Tokyo.
    await changeTerms(community, owner, { timeZone: 'Asia/Seoul' });
    await addShifts(community, owner, { ...everyDay, minute: 60, zone: 'Asia/Seoul' });
    // What is refused changes nothing, the zone neither.
    expect(await addShifts(community, owner, { ...everyDay, minute: 240, zone: 'Europe/Berlin' })).toBe(
      'tooMany',
    );
    expect((await taken()).map(({ from }) => from)).toEqual([beginsAt]);
    expect(await inbox(community)).toEqual(['duty.swap_taken']);
    expect(await over()).toEqual([]);
  });

  test.each<[string, (community: Community, owner: string) => Promise<unknown>]>([
    ['another zone', (community, owner) => changeTerms(community, owner, { timeZone: 'Europe/Berlin' })],
    [
      'another zone with a further shift',
      (community, owner) =>
        addShifts(community, owner, { ...everyDay, weekdays: [1], minute: 30, zone: 'Europe/Berlin' }),
    ],
    [
      'the shift removed',
      async (community, owner) => {
        const shifts = await community.read((tx) => stored.shifts(tx, 'UTC', owner));
        for (const { ref } of shifts) await removeShift(community, owner, ref);
      },
    ],
  ])(
    'and does not come any more with %s: both are told, once, and so is the staff channel',
    async (_what, change) => {
      const { community, owner, taker, ref, taken, over } = await takenOver();
      await change(community, owner);
      await change(community, owner);
      expect(await taken()).toEqual([]);
      expect(await inbox(community)).toEqual(['duty.swap_over', 'duty.swap_taken', 'duty.swap_undone']);
      expect(await over()).toHaveLength(1);
      expect(await takeTurn(community, { user: taker, ref })).toEqual({ ok: false, error: 'gone' });
    },
  );
});

describe('who is no moderator any more', () => {
  test('is off duty and off the rota at once, has the shifts again with the role, and is forgotten after two weeks', async () => {
    const community = await newCommunity();
    const [gone, stays] = [await moderator(community), await moderator(community)];
    await addShifts(community, gone, everyDay);
    await goOnDuty(community, { user: gone, forHours: 4, callable: true });
    await goOnDuty(community, { user: stays, forHours: 4, callable: undefined });
    await roleChanged(community, { user: gone, has: false });
    await roleChanged(community, { user: gone, has: false });
    expect(await onNow(community)).toEqual([stays]);
    expect(await community.read((tx) => duty.callable(tx))).toEqual([]);
    expect(await ahead(community)).toEqual([]);
    expect((await uncoveredWeek(community, 'UTC')).left).toEqual([{ user: gone, minutes: 7 * 240 }]);

    await roleChanged(community, { user: gone, has: true });
    expect((await uncoveredWeek(community, 'UTC')).left).toEqual([]);
    expect(await ahead(community)).toHaveLength(7);

    await roleChanged(community, { user: gone, has: false });
    await community.transaction((tx) => duty.forgetLeft(tx, new Date(clock.now().getTime() + 1)));
    expect(await rowsOf(community, 'duty_shifts')).toEqual([]);
    expect((await rowsOf<{ user_id: string }>(community, 'duty')).map((row) => row.user_id)).toEqual([stays]);
  });

  test('where a ban or an erasure ends somebody’s shifts, whoever took one over is told, and they are not', async () => {
    const community = await newCommunity();
    const [owner, taker] = [await moderator(community), await moderator(community)];
    await addShifts(community, owner, everyDay);
    await takeTurn(community, { user: taker, ref: (await offers(community, owner)).ref });
    await community.transaction((tx) => escalationArea.personalData.erase(tx, community, owner));
    expect(await inbox(community)).toEqual(['duty.swap_over', 'duty.swap_taken']);
  });

  test('of whoever never was on duty, nothing is written down when they leave', async () => {
    const community = await newCommunity();
    for (const leaves of [leaveTeam, leaveForGood])
      await community.transaction((tx) => leaves(tx, community, { user: newId() }));
    expect(await rowsOf(community, 'duty')).toEqual([]);
  });

  test('a ban or an erasure leaves nothing of them, nor of what they had taken over', async () => {
    const community = await newCommunity();
    const [owner, taker] = [await moderator(community), await moderator(community)];
    await addShifts(community, owner, everyDay);
    const { ref } = await offers(community, owner);
    await takeTurn(community, { user: taker, ref });
    await goOffDuty(community, { user: taker, note: 'She has eaten something' });
    await community.transaction((tx) => escalationArea.personalData.erase(tx, community, taker));
    const kept = (await everythingIn(community)).split('\n').filter((line) => !line.startsWith('inbox'));
    expect(kept.filter((line) => line.includes(taker))).toEqual([]);
    expect(await rowsOf(community, 'duty_notes')).toEqual([]);
  });
});

test('notes are sealed, read for two days, and gone with their keys after a week', async () => {
  const community = await newCommunity();
  const [first, next] = [await moderator(community), await moderator(community)];
  await goOffDuty(community, { user: first, note: 'Her sister is with her' });
  expect(await everythingIn(community)).not.toContain('sister');
  const begins = async () => {
    const began = await goOnDuty(community, { user: next, forHours: 1, callable: undefined });
    return began.ok ? began.value.notes.map(({ author, words }) => [author, words]) : began.error;
  };
  expect(await begins()).toEqual([[first, 'Her sister is with her']]);
  clock.advance(days(2) + hours(1));
  expect(await begins()).toEqual([]);
  clock.advance(days(5));
  const sweep = sweepNotes(housekeeping);
  await Promise.all([sweep.run(clock.now()), sweep.run(clock.now())]);
  expect(await rowsOf(community, 'duty_notes')).toEqual([]);
});
