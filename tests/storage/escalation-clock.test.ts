/** When the clock of a case runs on Postgres, for what waits and for what somebody has, and whom it brings it to. */
import { expect, test } from 'vitest';
import * as deliveries from '#db/deliveries.ts';
import * as leases from '#db/leases.ts';
import { bringAttention } from '#src/escalation/bring-attention.ts';
import { changeCase } from '#src/escalation/change-case.ts';
import { askToReachOut } from '#src/escalation/reach-out.ts';
import { lookAt } from '#src/escalation/look.ts';
import { leadMayStepIn } from '#src/escalation/stepping-in.ts';
import type { Community } from '#src/platform/community.ts';
import { days, minutes } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { Relates } from '#src/platform/relates.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';
import { report, strangers, takeCase } from './escalation-reporting.ts';

const { clock, database, communityOf, newCommunity, rowsOf } = await testCommunities();

interface CaseRow {
  readonly ref: string;
  readonly severity: string;
  readonly next_nudge_at: Date | null;
  readonly clock_since: Date | null;
}
const cases = (community: Community) => rowsOf<CaseRow>(community, 'cases', 'number');
const ask = (community: Community, user: string) =>
  community.transaction((tx) => askToReachOut(tx, community, { user, locale: 'de', agreedBefore: false }));
const later = (time: number) => new Date(clock.now().getTime() + time);
const inboxOf = (community: Community) => rowsOf<{ ref: Ref; kind: string }>(community, 'inbox');
const is = (wanted: string) => (row: { kind: string }) => row.kind === wanted;

/** Time passes, and the clock is looked at. */
async function ticks(community: Community, time = 0, relates: Relates = strangers): Promise<void> {
  clock.advance(time);
  await bringAttention({ database, communityOf: async () => community, relates }).run(clock.now());
}

/** Whose attention was asked for, in order. */
const callsIn = async (community: Community) =>
  (await rowsOf<{ kind: string; key: string }>(community, 'deliveries', 'created_at'))
    .filter(is('case.call'))
    .map(({ key }) => key.split('/').at(-1));

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
  const asked = await clockOf();
  expect(asked?.clock_since).toBeNull();
  expect(asked?.next_nudge_at?.getTime()).toBeGreaterThanOrEqual(since + minutes(120));

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

test('somebody who asks again after a moderator has looked is heard again; while it waits, nothing changes', async () => {
  const community = await newCommunity();
  const [member, theo] = [newId(), newId()];
  await ask(community, member);
  const only = async () => (await cases(community))[0];
  const ref = (await only())?.ref ?? '';
  const asked = async () => {
    await ask(community, member);
    await ask(community, member);
    return { ...(await only()), lines: (await inboxOf(community)).filter(is('escalation.moved')).length };
  };
  await takeCase(community, { ref, by: theo });
  expect(await asked()).toMatchObject({ reports: 1, clock_since: expect.any(Date), lines: 1 });
  await lookAt(community, strangers, { ref, reader: theo });
  const rest = { type: 'look_after', by: theo, lookBackAt: later(days(3)) } as const;
  await changeCase(community, strangers, { ref, event: rest });
  expect(await asked()).toMatchObject({
    state: 'taken',
    reports: 1,
    clock_since: expect.any(Date),
    look_back_at: null,
    lines: 2,
  });
  const woken = await only();
  expect((woken?.next_nudge_at?.getTime() ?? 0) - (woken?.clock_since?.getTime() ?? 0)).toBe(minutes(60));
  expect(await lookAt(community, strangers, { ref, reader: theo })).toMatchObject({
    value: { reports: [{ kind: 'reach_out' }, { kind: 'reach_out' }, { kind: 'reach_out' }] },
  });
});

test('a crisis that joins a case in aftercare is called for at once', async () => {
  const community = await newCommunity();
  const message = { channel: newId(), id: newId() };
  await report(community, { message, kind: 'other' });
  const theo = newId();
  const ref = (await cases(community))[0]?.ref ?? '';
  await takeCase(community, { ref, by: theo });
  const rest = { type: 'look_after', by: theo, lookBackAt: later(days(14)) } as const;
  await changeCase(community, strangers, { ref, event: rest });
  await report(community, { message, kind: 'crisis' });
  await ticks(community);
  expect(await callsIn(community)).toEqual(['duty']);
  expect(await cases(community)).toMatchObject([{ state: 'taken', owner_id: theo, severity: 'crisis' }]);
});

test('the more people report a crisis that nobody has, the later nobody is called, nor again for each of them', async () => {
  const community = await newCommunity();
  const message = { channel: newId(), id: newId() };
  for (let count = 0; count < 5; count += 1) {
    await report(community, { message, kind: 'crisis' });
    await ticks(community, 1000);
  }
  expect(await callsIn(community)).toEqual(['duty']);
  for (let passed = 0; passed < 15; passed += 4) {
    await report(community, { message, kind: 'crisis' });
    await ticks(community, minutes(4));
  }
  expect(await callsIn(community)).toEqual(['duty', 'next', 'leads', 'leads']);
  expect(await cases(community)).toMatchObject([{ reports: 9 }]);
});

test('a case in aftercare that nobody looks in on is brought up again; whoever looks in is asked a day later', async () => {
  const community = await newCommunity();
  await report(community, { kind: 'other' });
  const theo = newId();
  const ref = (await cases(community))[0]?.ref ?? '';
  await takeCase(community, { ref, by: theo });
  const rest = { type: 'look_after', by: theo, lookBackAt: later(days(2)) } as const;
  await changeCase(community, strangers, { ref, event: rest });
  const left = async () => (await inboxOf(community)).filter(is('escalation.look_back'));
  const lines = async () => (await left()).length;
  await ticks(community, days(2));
  const [first] = await left();
  expect([await lines(), await callsIn(community)]).toEqual([1, []]);
  await ticks(community, days(1));
  expect([await lines(), await callsIn(community)]).toEqual([1, ['held']]);
  await ticks(community, days(1));
  expect(await callsIn(community)).toEqual(['held']);
  await ticks(community, days(1));
  expect(await callsIn(community)).toEqual(['held', 'held']);
  await lookAt(community, strangers, { ref, reader: theo });
  await ticks(community, days(1));
  // One that they have not read yet gives way to the new one.
  expect([await lines(), await callsIn(community)]).toEqual([1, ['held', 'held']]);
  expect((await left())[0]?.ref).not.toBe(first?.ref);
});

test('whoever has a crisis is asked, then those on duty, then leads; whatever they do with it begins that anew', async () => {
  const community = await newCommunity();
  await report(community, { kind: 'crisis' });
  const theo = newId();
  const ref = (await cases(community))[0]?.ref ?? '';
  await takeCase(community, { ref, by: theo });
  const lines = async () => (await inboxOf(community)).filter(is('escalation.still_yours')).length;
  await ticks(community, minutes(14));
  expect(await lines()).toBe(0);
  await changeCase(community, strangers, { ref, event: { type: 'note', by: theo }, note: 'we talk' });
  await ticks(community, minutes(14));
  expect(await lines()).toBe(0);
  await ticks(community, minutes(1));
  expect([await lines(), await callsIn(community)]).toEqual([1, []]);
  await ticks(community, minutes(15));
  await ticks(community, minutes(30));
  expect([await lines(), await callsIn(community)]).toEqual([1, ['held', 'held_leads']]);
  expect(await leadMayStepIn(community, strangers, { ref, lead: newId() })).toBe(true);
  await lookAt(community, strangers, { ref, reader: theo });
  expect(await leadMayStepIn(community, strangers, { ref, lead: newId() })).toBe(false);
});

test('a crisis is called for before every call that waits for the channel, then the gravest goes first', async () => {
  const community = await newCommunity();
  for (const kind of ['selling', 'privacy', 'privacy'] as const) await report(community, { kind });
  const [, , held] = await cases(community);
  await takeCase(community, { ref: held?.ref ?? '', by: newId() });
  // The amber one has come to the leads by now, and nobody has heard of whoever has the red one.
  await ticks(community, minutes(120));
  await ticks(community, days(3));
  await report(community, { kind: 'crisis' });
  await ticks(community, minutes(5));
  await report(community, { kind: 'crisis' });
  await ticks(community);
  const order: string[] = [];
  const known = await cases(community);
  await community.transaction(async (tx) => {
    await leases.take(tx, 'calls', 'me/1', clock.now(), later(minutes(1)));
    for (;;) {
      const row = await deliveries.startNext(tx, 'calls', 'me/1', clock.now());
      if (!row) break;
      const found = known.find(({ ref }) => ref === row.subject);
      order.push(`${found?.severity} ${row.key.split('/').at(-1)}`);
      await deliveries.finish(tx, row.ref, { state: 'sent', outcome: 'sent' }, clock.now());
    }
  });
  expect(order.slice(0, 2)).toEqual(['crisis duty', 'crisis next']);
  expect(order.slice(2).map((one) => one.split(' ')[0])).toEqual(['red', 'red', 'red', 'amber']);
});

test('however many processes look at the clock at once, each step is said once', async () => {
  const community = await newCommunity();
  await report(community, { kind: 'crisis' });
  const tick = bringAttention({ database, communityOf: async () => community, relates: strangers });
  const run = () => Promise.all(Array.from({ length: 5 }, () => tick.run(clock.now())));
  await run();
  clock.advance(minutes(60));
  await run();
  const said = (await rowsOf<{ kind: string; key: string }>(community, 'deliveries')).filter(
    ({ kind }) => kind === 'case.call',
  );
  expect(said.map(({ key }) => key.split('/').at(-1)).toSorted()).toEqual(['duty', 'leads']);
});

test('whoever has come close to somebody since they took their case has it no more, and is not asked about it', async () => {
  const community = await newCommunity();
  const [theo, member] = [newId(), newId()];
  await ask(community, member);
  const [{ ref } = { ref: '' }] = await cases(community);
  expect(await takeCase(community, { ref, by: theo })).toMatchObject({ ok: true });
  const close: Relates = async (_tx, one, other) => one === member && other === theo;
  await ticks(community, days(1), close);
  expect(await cases(community)).toMatchObject([{ state: 'open', owner_id: null }]);
  expect(await inboxOf(community)).toEqual([]);
  expect(await callsIn(community)).toEqual([]);
  // It waits again, from now on.
  await ticks(community, minutes(60), close);
  expect(await callsIn(community)).toEqual(['duty']);
});

test('a case that cannot be brought to attention keeps no other waiting', async () => {
  const [broken, sound] = [await newCommunity(), await newCommunity()];
  await report(broken, { kind: 'crisis' });
  clock.advance(minutes(1));
  await report(sound, { kind: 'crisis' });
  const tick = bringAttention({
    database,
    relates: strangers,
    communityOf: async (guild) => {
      if (guild === broken.guild) throw new Error('its settings cannot be read');
      return communityOf(guild);
    },
  });
  await expect(tick.run(clock.now())).rejects.toThrow('its settings');
  expect(await callsIn(sound)).toEqual(['duty']);
});
