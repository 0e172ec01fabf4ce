/** Who rests from duty: nothing puts them on, they are no cover, and what they took over is on offer again. */
import { expect, test } from 'vitest';
import * as duty from '#db/escalation/duty.ts';
import { escalationArea } from '#src/escalation/area.ts';
import { goOnDuty, noteGuideRead } from '#src/escalation/duty.ts';
import { somebodyCovers } from '#src/escalation/alerts/rota.ts';
import { beginShifts } from '#src/escalation/rota/begin-shifts.ts';
import { addShifts, changeTerms, uncoveredWeek } from '#src/escalation/rota/own.ts';
import { takeTurn } from '#src/escalation/rota/swaps.ts';
import { comeBack, restFromDuty } from '#src/escalation/rota/team.ts';
import { memberEvents } from '#src/members/events.ts';
import { beginPause } from '#src/members/flare/pause.ts';
import { newId } from '#tests/harness/guilds.ts';
import { agreed } from './agreed.ts';
import { ahead, everyDay, moderator, offers, onNow, rotaCommunities } from './a-rota.ts';

const { clock, newCommunity, housekeeping, inbox } = await rotaCommunities();

test('a rest holds duty, calls and shifts until they come back, and pressed twice it begins nothing', async () => {
  const community = await newCommunity();
  expect(await restFromDuty(community, { user: newId(), ends: true })).toBe('nothing');
  const user = await moderator(community);
  await addShifts(community, user, { ...everyDay, minute: 0, lasts: 720 });
  await addShifts(community, user, { ...everyDay, minute: 720, lasts: 719 });
  await goOnDuty(community, { user, forHours: 1, callable: true });
  expect(await restFromDuty(community, { user, ends: true })).toBe('rests');
  await beginShifts(housekeeping).run(clock.now());
  expect(await onNow(community)).toEqual([]);
  expect(await community.read((tx) => duty.callable(tx))).toEqual([]);
  expect(await restFromDuty(community, { user, ends: false })).toBe('rests');
  await comeBack(community, user);
  await comeBack(community, user);
  expect(await onNow(community)).toEqual([]);
  expect(await community.read((tx) => duty.callable(tx))).toEqual([user]);
  expect(await restFromDuty(community, { user, ends: true })).toBe('rests');
  expect(await restFromDuty(community, { user, ends: true })).toBe('back');
});

test('whoever rests is no cover, what they took over is on offer again, and coming back begins nothing', async () => {
  const community = await newCommunity();
  const [owner, taker] = [await moderator(community), await moderator(community)];
  const covers = () => community.read((tx) => somebodyCovers(tx, community));
  await addShifts(community, owner, everyDay);
  const { ref, beginsAt } = await offers(community, owner);
  await takeTurn(community, { user: taker, ref });
  await restFromDuty(community, { user: taker, ends: true });
  expect(await inbox(community)).toEqual(['duty.swap_back', 'duty.swap_taken']);
  const given = (await ahead(community)).find(({ from }) => from.getTime() === beginsAt.getTime());
  expect(given?.user).toBe(owner);
  expect(await takeTurn(community, { user: taker, ref })).toEqual({ ok: false, error: 'resting' });

  await addShifts(community, owner, { ...everyDay, minute: 0, lasts: 720 });
  await addShifts(community, owner, { ...everyDay, minute: 720, lasts: 719 });
  expect(await covers()).toBe(true);
  await restFromDuty(community, { user: owner, ends: true });
  expect(await ahead(community)).toEqual([]);
  expect((await uncoveredWeek(community, 'UTC')).gaps).toHaveLength(1);
  expect(await covers()).toBe(false);
  // What they offer themselves can be taken all the same, and is cover then.
  await comeBack(community, taker);
  expect((await takeTurn(community, { user: taker, ref })).ok).toBe(true);
  expect((await ahead(community)).map(({ user }) => user)).toEqual([taker]);

  await comeBack(community, owner);
  await beginShifts(housekeeping).run(clock.now());
  expect(await onNow(community)).toEqual([]);
  expect(await covers()).toBe(true);
});

test('whoever begins with duty while everything is paused rests until they go on by hand', async () => {
  const community = await newCommunity();
  const user = await agreed(community);
  const needs = { events: memberEvents([escalationArea]), resumes: escalationArea.resumes };
  await beginPause(community, needs, { user, until: 'none' });
  await noteGuideRead(community, user);
  await addShifts(community, user, { ...everyDay, minute: 0, lasts: 720 });
  await addShifts(community, user, { ...everyDay, minute: 720, lasts: 719 });
  await changeTerms(community, user, { callable: true });
  await beginShifts(housekeeping).run(clock.now());
  expect(await onNow(community)).toEqual([]);
  expect(await community.read((tx) => duty.callable(tx))).toEqual([]);
  await goOnDuty(community, { user, forHours: 1, callable: undefined });
  expect(await community.read((tx) => duty.callable(tx))).toEqual([user]);
});
