import { expect, test } from 'vitest';
import type { DeliveryRow } from '#db/deliveries.ts';
import { notice, noticeKind } from '#src/escalation/deliveries/notice.ts';
import { inboxReader, putInInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { days } from '#src/platform/durations.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';
import { report, resolveCase } from './escalation-reporting.ts';

const { clock, newCommunity, rowsOf, everythingIn } = await testCommunities();
const t = createTranslations().for('en-US');

/** As a process that has just started: it has asked for nobody's inbox yet. */
const reader = () => inboxReader({ [noticeKind]: () => 'a notice' });

/** What somebody is shown at a tap. */
async function shownTo(community: Community, user: string, show = reader()): Promise<number> {
  let shown = 0;
  await show(community, user, t, async (waiting: Message) => {
    shown += JSON.stringify(waiting).split('a notice').length - 1;
  });
  return shown;
}

const notices = async (community: Community) =>
  (await rowsOf<{ kind: string; subject: Ref; not_after: Date }>(community, 'deliveries')).filter(
    ({ kind }) => kind === notice.name,
  );

async function resolveOnly(community: Community): Promise<void> {
  const [only] = await rowsOf<{ ref: Ref }>(community, 'cases');
  const done = await resolveCase(community, {
    ref: only?.ref ?? '',
    by: newId(),
    resolution: 'handled',
    note: '',
  });
  expect(done.ok).toBe(true);
}

const putFor = (community: Community, user: string, count = 1) =>
  community.transaction(async (tx) => {
    for (let put = 0; put < count; put += 1)
      await putInInbox(tx, community, { user, kind: noticeKind, subject: newRef() });
  });

test('when a case ends, each reporter is told as they asked to be, and who asked for nothing hears nothing', async () => {
  const community = await newCommunity();
  const message = { channel: newId(), id: newId() };
  const none = await report(community, { message });
  const inbox = await report(community, { message, notice: 'inbox' });
  const direct = await report(community, { message, notice: 'direct_message' });
  expect(await notices(community)).toEqual([]);
  expect(await rowsOf(community, 'inbox')).toEqual([]);

  await resolveOnly(community);
  expect(await notices(community)).toMatchObject([{ subject: direct.ref }]);
  expect(await rowsOf(community, 'inbox')).toMatchObject([
    { subject: inbox.ref, kind: noticeKind, shown_at: null },
  ]);
  expect(await shownTo(community, none.reporter)).toBe(0);
  expect(await shownTo(community, direct.reporter)).toBe(0);
  expect(await shownTo(community, inbox.reporter)).toBe(1);
  expect(await shownTo(community, inbox.reporter)).toBe(0);
  const everything = await everythingIn(community);
  for (const { reporter } of [none, inbox, direct]) expect(everything).not.toContain(reporter);
});

test('a notice by direct message is no news after a week; where it is refused it waits in the inbox', async () => {
  const community = await newCommunity();
  const { reporter, ref } = await report(community, { notice: 'direct_message' });
  const resolvedAt = clock.now();
  await resolveOnly(community);
  const [row] = await notices(community);
  const lasts = (row?.not_after.getTime() ?? 0) - resolvedAt.getTime();
  expect(lasts).toBeGreaterThanOrEqual(days(7));
  expect(lasts).toBeLessThan(days(7) + 60_000);

  const delivery = { subject: ref } as DeliveryRow;
  await community.transaction((tx) => notice.instead(tx, delivery, community));
  expect(await shownTo(community, reporter)).toBe(1);
});

test('where the case’s key is gone, nobody is told anything', async () => {
  const community = await newCommunity();
  const { ref } = await report(community, { notice: 'direct_message' });
  const [only] = await rowsOf<{ ref: Ref }>(community, 'cases');
  await community.transaction((tx) => community.vault.cases.destroy(tx, only?.ref ?? ''));
  await community.transaction((tx) => notice.instead(tx, { subject: ref } as DeliveryRow, community));
  expect(await rowsOf(community, 'inbox')).toEqual([]);
});

test('of twenty taps at the same moment one shows what waits', async () => {
  const community = await newCommunity();
  const user = newId();
  await putFor(community, user, 3);
  const shown = await Promise.all(Array.from({ length: 20 }, () => shownTo(community, user)));
  expect(shown.toSorted()).toEqual([...Array.from({ length: 19 }, () => 0), 3]);
});

test('what was left several times about one thing is said once, and then waits no more', async () => {
  const community = await newCommunity();
  const [user, subject] = [newId(), newRef()];
  await community.transaction(async (tx) => {
    for (let put = 0; put < 7; put += 1) await putInInbox(tx, community, { user, kind: noticeKind, subject });
  });
  const show = reader();
  expect([await shownTo(community, user, show), await shownTo(community, user, show)]).toEqual([1, 0]);
});

test('who taps again while it is being shown is not kept waiting', async () => {
  const community = await newCommunity();
  const user = newId();
  await putFor(community, user);
  const begun = Promise.withResolvers<void>();
  const seen = Promise.withResolvers<void>();
  const first = reader()(community, user, t, () => {
    begun.resolve();
    return seen.promise;
  });
  await begun.promise;
  expect(await shownTo(community, user)).toBe(0);
  seen.resolve();
  await first;
  expect(await rowsOf(community, 'inbox')).toMatchObject([{ shown_at: expect.any(Date) }]);
});

test('what could not be shown still waits', async () => {
  const community = await newCommunity();
  const user = newId();
  await putFor(community, user);
  const failing = reader()(community, user, t, () => Promise.reject(new Error('the interaction is over')));
  await expect(failing).rejects.toThrow('the interaction is over');
  expect(await shownTo(community, user)).toBe(1);
});

test('what waits is for one person in one community, and comes a few at a time, oldest first', async () => {
  const [here, there] = [await newCommunity(), await newCommunity()];
  const user = newId();
  await putFor(here, user, 7);
  expect(await shownTo(here, newId())).toBe(0);
  expect(await shownTo(there, user)).toBe(0);
  const show = reader();
  expect([
    await shownTo(here, user, show),
    await shownTo(here, user, show),
    await shownTo(here, user, show),
  ]).toEqual([5, 2, 0]);
});
