/** What is for a group is for who is in it now: whoever is not sees and hears nothing of it. */
import { describe, expect, test } from 'vitest';
import type { DeliveryRow } from '#db/deliveries.ts';
import type { SeriesRow } from '#db/gatherings/series.ts';
import { reminderDelivery } from '#src/gatherings/deliveries/reminder.ts';
import { noticeView } from '#src/gatherings/deliveries/notice.ts';
import { feedFile, filesFor } from '#src/gatherings/reading-calendar.ts';
import { listFor, lookAt, mineOf } from '#src/gatherings/reading.ts';
import { answerGathering, chooseReminders } from '#src/gatherings/seats.ts';
import { tell } from '#src/gatherings/telling.ts';
import { noticeShown } from '#src/gatherings/messages/telling.ts';
import { remindAllDue } from '#src/gatherings/ticks.ts';
import { leaveGroup } from '#src/groups/membership.ts';
import { withdrawConsent } from '#src/members/consenting.ts';
import type { Community } from '#src/platform/community.ts';
import { days, minutes } from '#src/platform/durations.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { aGathering, change, guest } from './a-gathering.ts';
import { aGroup, events, joins } from './a-group.ts';
import { testCommunities } from './community.ts';
import { strangers } from './escalation-reporting.ts';

const { newCommunity, rowsOf, asOwner, clock, database } = await testCommunities();
const t = createTranslations().for('en-US');

const seatsIn = async (community: Community) =>
  (await rowsOf<{ user_id: string; state: string }>(community, 'gathering_seats', 'line nulls first')).map(
    ({ user_id, state }) => [user_id, state],
  );

/** A gathering of a group with one chair. @returns somebody on it, and somebody who waits for it */
async function inAGroup(changed: Partial<SeriesRow> = {}) {
  const community = await newCommunity();
  const group = await aGroup(community);
  const { series, dates } = await aGathering(community, {
    audience: 'group',
    groupRef: group.ref,
    capacity: 1,
    rule: '',
    ...changed,
  });
  const [date = ''] = dates;
  const [one, two] = [await guest(community, newId()), await guest(community, newId())];
  for (const user of [one, two]) {
    await joins(community, group, user);
    await answerGathering(community, { occurrence: date, user, wish: 'going' });
  }
  await chooseReminders(community, { occurrence: date, user: one, leads: [60] });
  return { community, group, series, date, one, two };
}

const feedOf = (community: Community, userId: string) =>
  community.read((tx) =>
    feedFile(
      tx,
      community,
      { guildId: '', ref: '', secretHash: '', createdAt: clock.now(), userId, names: true, shows: 'all' },
      t,
    ),
  );

async function sawNothing(community: Community, date: Ref, user: string): Promise<void> {
  expect(await lookAt(community, date, user)).toEqual({ ok: false, error: 'not_yours' });
  const files = await filesFor(community, { occurrence: date, user, named: true }, t);
  expect(files).toEqual({ ok: false, error: 'not_yours' });
  for (const page of [await mineOf(community, user, 0), await listFor(community, user, 0)])
    expect(page.lines).toEqual([]);
  expect(await feedOf(community, user)).not.toContain('BEGIN:VEVENT');
  expect(await answerGathering(community, { occurrence: date, user, wish: 'going' })).toEqual({
    ok: false,
    error: 'not_yours',
  });
}

test('whoever leaves the group gives their place up, and sees and hears nothing of it', async () => {
  const { community, group, date, one, two } = await inAGroup();
  expect(await seatsIn(community)).toEqual([
    [one, 'going'],
    [two, 'waiting'],
  ]);
  await leaveGroup(community, { group: group.ref, user: one }, events);
  expect(await seatsIn(community)).toEqual([[two, 'going']]);
  expect(await rowsOf(community, 'gathering_notices')).toMatchObject([{ user_id: two, kind: 'promoted' }]);
  expect(await rowsOf(community, 'gathering_reminders')).toEqual([]);
  await sawNothing(community, date, one);
});

test('so does who takes back that their groups are kept; of what is for everyone they keep their place', async () => {
  const { community, one, two } = await inAGroup();
  const open = await aGathering(community, { rule: '' });
  await answerGathering(community, { occurrence: open.dates[0] ?? '', user: one, wish: 'maybe' });
  await withdrawConsent(community, events, { user: one, purpose: 'membership' });
  expect(await seatsIn(community)).toEqual([
    [one, 'maybe'],
    [two, 'going'],
  ]);
});

test('a place from before it was for a group lets nobody in, and can still be given up', async () => {
  const { community, group, date, series, one } = await inAGroup({ audience: 'everyone', groupRef: null });
  await leaveGroup(community, { group: group.ref, user: one }, events);
  expect(await seatsIn(community)).toContainEqual([one, 'going']);
  await community.transaction((tx) =>
    tell(tx, community, newRef(), [{ userId: one, kind: 'changed', occurrenceRef: date }]),
  );
  clock.advance(days(3) - minutes(45));
  await remindAllDue(database, clock.now());
  const waiting = await rowsOf<DeliveryRow>(community, 'deliveries');
  const due = waiting.find(({ kind }) => kind === reminderDelivery.name);
  if (!due) throw new Error('nobody is reminded');
  const isSent = () => community.transaction((tx) => reminderDelivery.prepare(tx, due, community, strangers));
  expect(await isSent()).toBeDefined();
  await asOwner("update gathering_series set audience = 'group', group_ref = $1 where ref = $2", [
    group.ref,
    series,
  ]);
  expect(await isSent()).toBeUndefined();
  const [notice] = await rowsOf<{ ref: string }>(community, 'gathering_notices');
  expect(await community.read((tx) => noticeView(tx, community, notice?.ref ?? ''))).toBeUndefined();
  await sawNothing(community, date, one);
  expect(await answerGathering(community, { occurrence: date, user: one, wish: 'cant' })).toMatchObject({
    ok: true,
  });
});

describe('what was for everyone becomes a group’s', () => {
  const closing = (group: Ref) => ({ about: { audience: 'group' as const, group } });
  const toldOf = async (community: Community) =>
    (await rowsOf<{ user_id: string; kind: string; several: boolean }>(community, 'gathering_notices')).map(
      ({ user_id, kind, several }) => ({ user_id, kind, several }),
    );

  test('who is not in it gets nothing that they waited for, has no place, and hears so once without what it is', async () => {
    const community = await newCommunity();
    const group = await aGroup(community);
    const { dates } = await aGathering(community, { capacity: 1, rule: 'FREQ=WEEKLY;COUNT=3' });
    const outside = await guest(community, newId());
    const [next, inside] = [await guest(community, newId()), await guest(community, newId())];
    await joins(community, group, inside);
    for (const user of [outside, next, inside])
      for (const occurrence of dates.slice(0, 2))
        await answerGathering(community, { occurrence, user, wish: 'going' });
    const saved = await change(community, dates[1] ?? '', 'following', closing(group.ref));
    expect(saved).toMatchObject({ ok: true, value: { told: 2 } });
    const seats = await rowsOf<{ occurrence_ref: Ref; user_id: string; state: string }>(
      community,
      'gathering_seats',
      'line nulls first',
    );
    const at = (date: Ref | undefined) =>
      seats.filter((one) => one.occurrence_ref === date).map(({ user_id, state }) => [user_id, state]);
    // What comes before is for everyone still.
    expect(at(dates[0])).toEqual([
      [outside, 'going'],
      [next, 'waiting'],
      [inside, 'waiting'],
    ]);
    expect(at(dates[1])).toEqual([[inside, 'going']]);
    const told = await toldOf(community);
    expect(told).toHaveLength(3);
    expect(told).toEqual(
      expect.arrayContaining([
        { user_id: outside, kind: 'closed', several: false },
        { user_id: next, kind: 'closed', several: false },
        { user_id: inside, kind: 'promoted', several: false },
      ]),
    );
    const counts = await rowsOf<{ ref: Ref; going: number; waiting: number }>(
      community,
      'gathering_occurrences',
    );
    expect(counts.find(({ ref }) => ref === dates[1])).toMatchObject({ going: 1, waiting: 0 });
    const [notice] = await rowsOf<{ ref: Ref }>(
      community,
      'gathering_notices',
      `user_id = '${inside}', kind`,
    );
    const view = await community.read((tx) => noticeView(tx, community, notice?.ref ?? ''));
    if (!view) throw new Error('nobody is told');
    const words = JSON.stringify(noticeShown(view, t));
    expect(words).toContain('for the people of one group now');
    expect(words).not.toContain('Drawing slowly');
  });

  test('its host and whoever changes it need no word, and one date alone cannot be a group’s', async () => {
    const community = await newCommunity();
    const group = await aGroup(community);
    const host = await guest(community, newId());
    const { dates } = await aGathering(community, { hostId: host });
    await answerGathering(community, { occurrence: dates[0] ?? '', user: host, wish: 'going' });
    expect(await change(community, dates[0] ?? '', 'this', closing(group.ref))).toEqual({
      ok: false,
      error: 'gone',
    });
    // What else is changed for it alone takes nobody's place: it is for everyone still.
    const outside = await guest(community, newId());
    await answerGathering(community, { occurrence: dates[0] ?? '', user: outside, wish: 'going' });
    const mixed = { about: { ...closing(group.ref).about, description: 'Bring a pencil.' } };
    expect(await change(community, dates[0] ?? '', 'this', mixed)).toMatchObject({ ok: true });
    expect(await seatsIn(community)).toContainEqual([outside, 'going']);
    await answerGathering(community, { occurrence: dates[0] ?? '', user: outside, wish: 'cant' });
    await change(community, dates[0] ?? '', 'all', closing(group.ref));
    expect(await seatsIn(community)).toEqual([[host, 'going']]);
    expect(await toldOf(community)).toEqual([]);
  });
});
