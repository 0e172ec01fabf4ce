/** The queue on Postgres: what comes next, what belongs together, and who must not see what. */
import { expect, test } from 'vitest';
import { goOffDuty, goOnDuty, noteGuideRead, somebodyOnFor, takeOff } from '#src/escalation/duty.ts';
import { changeCase } from '#src/escalation/change-case.ts';
import { askToReachOut } from '#src/escalation/reach-out.ts';
import { lookAt } from '#src/escalation/look.ts';
import { findCases, listCases, nextCase, openByModerator, theBoard } from '#src/escalation/queue.ts';
import type { Relates } from '#src/escalation/recusal.ts';
import type { ReportKind } from '#src/escalation/types.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';
import { report, strangers, takeCase } from './escalation-reporting.ts';

const { newCommunity, rowsOf, everythingIn, asOwner } = await testCommunities();

interface CaseRow {
  readonly ref: string;
  readonly number: number;
  readonly reports: number;
}
const cases = (community: Community) => rowsOf<CaseRow>(community, 'cases', 'number');
const ask = (community: Community, user: string) =>
  community.transaction((tx) => askToReachOut(tx, community, { user, locale: 'de', agreedBefore: false }));

/** A moderator whom it does not concern opens a case. */
async function opens(
  community: Community,
  wanted: { kind: ReportKind; person: string; by?: string; note?: string },
): Promise<void> {
  const opened = await openByModerator(community, strangers, { by: newId(), note: '', ...wanted });
  if (!opened.ok) throw new Error(`not opened: ${opened.error.code}`);
}

test('the worst comes first, then the longest waiting; what somebody has is theirs', async () => {
  const community = await newCommunity();
  for (const kind of ['spam', 'selling', 'crisis', 'privacy', 'crisis'] as const)
    await report(community, { kind });
  const moderator = newId();
  const order = [];
  for (;;) {
    const next = await nextCase(community, strangers, moderator);
    if (!next) break;
    order.push(next.number);
    await takeCase(community, { ref: next.ref, by: moderator });
  }
  expect(order).toEqual([3, 5, 4, 2, 1]);
  const page = (what: 'mine' | 'waiting', number: number) =>
    listCases(community, { what, page: number, moderator, size: 2 });
  expect(await page('waiting', 0)).toMatchObject({ cases: [], more: false });
  expect((await page('mine', 0)).cases.map(({ number }) => number)).toEqual([3, 5]);
  expect(await page('mine', 0)).toMatchObject({ more: true });
  expect(await page('mine', 2)).toMatchObject({ cases: [{ number: 1 }], more: false });
});

test('a crisis that nobody has comes before one that waits for a second reader, and that before anything less grave', async () => {
  const community = await newCommunity();
  for (const kind of ['crisis', 'privacy', 'crisis'] as const) await report(community, { kind });
  const [first, red, other] = await cases(community);
  const [theo, priya] = [newId(), newId()];
  await takeCase(community, { ref: first?.ref ?? '', by: theo });
  const done = { type: 'propose', by: theo, resolution: 'supported' } as const;
  await changeCase(community, strangers, { ref: first?.ref ?? '', event: done });
  const next = async (moderator: string) => (await nextCase(community, strangers, moderator))?.number;
  expect(await next(priya)).toBe(other?.number);
  await takeCase(community, { ref: other?.ref ?? '', by: theo });
  expect(await next(priya)).toBe(first?.number);
  // Nobody reads for a second time what they ended themselves.
  expect(await next(theo)).toBe(red?.number);
});

test('somebody who asks that a moderator reaches out has one case while it runs, and moderators know who it is', async () => {
  const community = await newCommunity();
  const member = newId();
  await ask(community, member);
  await ask(community, member);
  await ask(community, newId());
  const [first, ...others] = await cases(community);
  expect(first).toMatchObject({ kind: 'reach_out', path: 'welfare', severity: 'red', reports: 1 });
  expect(others).toHaveLength(1);
  const seen = await lookAt(community, strangers, { ref: first?.ref ?? '', reader: newId() });
  expect(seen).toMatchObject({ value: { person: member, asker: { person: member, agreedBefore: false } } });
  expect(await everythingIn(community)).not.toContain(member);
});

test('a case about a moderator, or about somebody close to them, is not theirs; it comes next to others', async () => {
  const community = await newCommunity();
  const [moderator, friend, other] = [newId(), newId(), newId()];
  const close: Relates = async (_tx, one, two) =>
    [one, two].includes(friend) && [one, two].includes(moderator);
  for (const person of [moderator, friend]) await opens(community, { kind: 'harassment', person });
  await opens(community, { kind: 'spam', person: newId() });

  expect(await nextCase(community, close, moderator)).toMatchObject({ number: 3 });
  expect(await nextCase(community, close, other)).toMatchObject({ number: 1 });
  for (const { ref } of (await cases(community)).slice(0, 2)) {
    expect(await lookAt(community, close, { ref, reader: moderator })).toEqual({
      ok: false,
      error: 'not_yours_to_see',
    });
    expect(await changeCase(community, close, { ref, event: { type: 'take', by: moderator } })).toEqual({
      ok: false,
      error: { code: 'not_yours_to_see' },
    });
    await takeCase(community, { ref, by: other });
    const handed = { type: 'hand_over', by: other, to: moderator } as const;
    // Whoever hands it over hears that they cannot have it, not that their own case is not theirs.
    expect(await changeCase(community, close, { ref, event: handed })).toEqual({
      ok: false,
      error: { code: 'not_theirs' },
    });
  }
  expect(await rowsOf(community, 'case_reads')).toEqual([]);
  // Nor do they come by it from the other side: a case that is there and one that is not are refused alike.
  for (const person of [moderator, friend])
    for (const kind of ['harassment', 'crisis'] as const)
      expect(await openByModerator(community, close, { by: moderator, kind, person, note: 'mine' })).toEqual({
        ok: false,
        error: { code: 'not_yours_to_see' },
      });
  expect((await cases(community)).map(({ reports }) => reports)).toEqual([1, 1, 1]);
});

test('the board says whose owner of something grave is off duty', async () => {
  const community = await newCommunity();
  const [on, off] = [newId(), newId()];
  await noteGuideRead(community, on);
  await goOnDuty(community, { user: on, forHours: 2, callable: undefined });
  for (const kind of ['privacy', 'crisis', 'spam'] as const) await report(community, { kind });
  const [red, crisis, spam] = await cases(community);
  await takeCase(community, { ref: red?.ref ?? '', by: on });
  for (const each of [crisis, spam]) await takeCase(community, { ref: each?.ref ?? '', by: off });
  expect(await theBoard(community)).toMatchObject({ off: [off] });
  await goOffDuty(community, { user: on });
  expect((await theBoard(community)).off.toSorted()).toEqual([on, off].toSorted());
});

test('whoever is away is off duty at once, and what they had waits for others again', async () => {
  const community = await newCommunity();
  const moderator = newId();
  await noteGuideRead(community, moderator);
  await goOnDuty(community, { user: moderator, forHours: 2, callable: true });
  for (const kind of ['privacy', 'spam'] as const) await report(community, { kind });
  for (const { ref } of await cases(community)) await takeCase(community, { ref, by: moderator });
  await community.transaction((tx) => takeOff(tx, community, { user: moderator }));
  expect(await community.transaction((tx) => somebodyOnFor(tx, community, strangers, undefined))).toBe(false);
  expect(await cases(community)).toMatchObject([
    { state: 'open', owner_id: null, clock_since: expect.any(Date) },
    { state: 'open', owner_id: null, clock_since: expect.any(Date) },
  ]);
});

test('what a moderator adds to a running case about the same person is kept with it', async () => {
  const community = await newCommunity();
  const [person, by] = [newId(), newId()];
  await opens(community, { by, kind: 'crisis', person, note: 'first words' });
  expect(await rowsOf(community, 'record_reads')).toEqual([]);
  await opens(community, { by, kind: 'crisis', person, note: 'second words' });
  expect(await rowsOf(community, 'record_reads')).toMatchObject([{ what: 'case' }]);
  const [only, ...others] = await cases(community);
  expect(others).toEqual([]);
  const seen = await lookAt(community, strangers, { ref: only?.ref ?? '', reader: newId() });
  expect(seen).toMatchObject({
    value: {
      history: [
        { type: 'opened', actor: by, note: 'first words' },
        { type: 'joined', actor: by, note: 'second words' },
      ],
    },
  });
});

test('cases are found by whom they are about without that standing anywhere, and each look-up is in the trail', async () => {
  const community = await newCommunity();
  const [person, by] = [newId(), newId()];
  await opens(community, { by, kind: 'crisis', person });
  await report(community);
  const find = async (member: string) =>
    (await findCases(community, strangers, { member }, { by, size: 5 })).cases.map(({ number }) => number);
  expect(await find(person)).toEqual([1]);
  expect(await find(newId())).toEqual([]);
  const trail = await rowsOf<{ what: string }>(community, 'audit_entries');
  expect(trail.filter(({ what }) => what === 'case.memberLookedUp')).toHaveLength(2);
  expect(await everythingIn(community)).not.toContain(person);
});

test('a case that is not there cannot be looked at', async () => {
  const community = await newCommunity();
  expect(await lookAt(community, strangers, { ref: newRef(), reader: newId() })).toEqual({
    ok: false,
    error: 'gone',
  });
});

test('a case in a group of a topic is found by that topic', async () => {
  const community = await newCommunity();
  await report(community);
  await asOwner("update cases set topic_slug = 'lupus' where guild_id = $1", [community.guild]);
  const by = newId();
  const find = async (topic: string) =>
    (await findCases(community, strangers, { topic }, { by, size: 5 })).cases.length;
  expect([await find('lupus'), await find('asthma')]).toEqual([1, 0]);
});
