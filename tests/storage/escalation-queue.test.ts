/** The queue on Postgres: what comes next, what belongs together, who must not see what, and when the clock runs. */
import { expect, test } from 'vitest';
import { bringAttention } from '#src/escalation/bring-attention.ts';
import { goOnDuty, noteGuideRead, somebodyOnFor, takeOff } from '#src/escalation/duty.ts';
import { changeCase } from '#src/escalation/change-case.ts';
import { askToReachOut } from '#src/escalation/reach-out.ts';
import { lookAt } from '#src/escalation/look.ts';
import { findCases, listCases, nextCase, openByModerator } from '#src/escalation/queue.ts';
import type { Relates } from '#src/escalation/recusal.ts';
import type { Community } from '#src/platform/community.ts';
import { minutes } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';
import { report, strangers, takeCase } from './escalation-reporting.ts';

const { clock, database, newCommunity, rowsOf, everythingIn, asOwner } = await testCommunities();

interface CaseRow {
  readonly ref: string;
  readonly number: number;
  readonly next_nudge_at: Date | null;
  readonly clock_since: Date | null;
}
const cases = (community: Community) => rowsOf<CaseRow>(community, 'cases', 'number');
const ask = (community: Community, user: string) =>
  community.transaction((tx) => askToReachOut(tx, community, { user, locale: 'de', agreedBefore: false }));

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
  const by = newId();
  for (const person of [moderator, friend])
    await openByModerator(community, { by, kind: 'harassment', person, note: '' });
  const free = await openByModerator(community, { by, kind: 'spam', person: newId(), note: '' });

  expect(await nextCase(community, close, moderator)).toMatchObject({ number: free.number });
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
    expect(await changeCase(community, close, { ref, event: handed })).toMatchObject({ ok: false });
  }
  expect(await rowsOf(community, 'case_reads')).toEqual([]);
});

test('the clock runs while nobody looks after a case, and begins anew with what makes it wait again', async () => {
  const community = await newCommunity();
  await report(community, { kind: 'privacy' });
  const clockOf = async () => (await cases(community))[0];
  const opened = await clockOf();
  const since = opened?.clock_since?.getTime() ?? 0;
  expect(opened?.next_nudge_at?.getTime()).toBe(since + minutes(60));
  const [theo, priya] = [newId(), newId()];
  const { ref = '' } = (await clockOf()) ?? {};
  await takeCase(community, { ref, by: theo });
  expect(await clockOf()).toMatchObject({ clock_since: null, next_nudge_at: null });

  clock.advance(minutes(10));
  await changeCase(community, strangers, { ref, event: { type: 'hand_over', by: theo, to: priya } });
  expect((await clockOf())?.clock_since?.getTime()).toBeGreaterThanOrEqual(since + minutes(10));
  // Whoever it was handed to has seen it; somebody else's look stops nothing.
  await lookAt(community, strangers, { ref, reader: theo });
  expect(await clockOf()).toMatchObject({ clock_since: expect.any(Date) });
  await lookAt(community, strangers, { ref, reader: priya });
  expect(await clockOf()).toMatchObject({ clock_since: null });

  const back = new Date(clock.now().getTime() + minutes(60 * 24 * 3));
  await changeCase(community, strangers, { ref, event: { type: 'turn', by: priya } });
  await changeCase(community, strangers, { ref, event: { type: 'look_after', by: priya, lookBackAt: back } });
  expect(await clockOf()).toMatchObject({ next_nudge_at: back });
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

test('however many processes look at the clock at once, each step is said once', async () => {
  const community = await newCommunity();
  await report(community, { kind: 'crisis' });
  const tick = bringAttention({ database, communityOf: async () => community });
  const run = () => Promise.all(Array.from({ length: 5 }, () => tick.run(clock.now())));
  await run();
  clock.advance(minutes(60));
  await run();
  const said = (await rowsOf<{ kind: string; key: string }>(community, 'deliveries')).filter(
    ({ kind }) => kind === 'case.call',
  );
  expect(said.map(({ key }) => key.split('/').at(-1)).toSorted()).toEqual(['duty', 'leads']);
});

test('what a moderator adds to a running case about the same person is kept with it', async () => {
  const community = await newCommunity();
  const [person, by] = [newId(), newId()];
  await openByModerator(community, { by, kind: 'crisis', person, note: 'first words' });
  await openByModerator(community, { by, kind: 'crisis', person, note: 'second words' });
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
  await openByModerator(community, { by, kind: 'crisis', person, note: '' });
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
