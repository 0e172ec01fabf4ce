/** Members' own calendar feeds: what they show, what is kept of them, and when they end. */
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { callOff } from '#src/gatherings/changing/call-off.ts';
import { beginChange } from '#src/gatherings/changing/change-plan.ts';
import { saveChange } from '#src/gatherings/changing/save-change.ts';
import { calendarFeeds, changeFeed, feedOf, renewFeed, stopFeed } from '#src/gatherings/feeds.ts';
import { consentWithdrawn, forgetGuest, memberGone } from '#src/gatherings/member-events.ts';
import { filesFor } from '#src/gatherings/reading-calendar.ts';
import { answerGathering } from '#src/gatherings/seats.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { newId } from '#tests/harness/guilds.ts';
import { aGathering, change, guest } from './a-gathering.ts';
import { testCommunities } from './community.ts';

const { newCommunity, communityOf, everythingIn, database, clock, asOwner } = await testCommunities();
const translations = createTranslations();
const t = translations.for('en-US');

const feeds = calendarFeeds({
  translations,
  async byRef(ref) {
    const [row] = await asOwner<{ guild_id: string }>('select guild_id from communities where ref = $1', [
      ref,
    ]);
    return row && communityOf(row.guild_id);
  },
});

async function addressOf(community: Community, user: string): Promise<string> {
  const made = await renewFeed(community, user);
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

function eventsIn(file: string | undefined) {
  const calendar = ICAL.Component.fromString(file ?? '');
  return calendar.getAllSubcomponents('vevent').map((one) => ({
    uid: String(one.getFirstPropertyValue('uid')),
    summary: String(one.getFirstPropertyValue('summary')),
    status: String(one.getFirstPropertyValue('status')),
    sequence: Number(one.getFirstPropertyValue('sequence')),
    instead: one.getFirstPropertyValue('recurrence-id')?.toString(),
    rule: one.getFirstPropertyValue('rrule')?.toString(),
    exdates: one.getAllProperties('exdate').map((exdate) => exdate.getFirstValue()?.toString()),
    location: one.getFirstPropertyValue('location'),
    start: one.getFirstPropertyValue('dtstart')?.toString(),
  }));
}

test('an address is a secret that is kept nowhere, and a new one ends the one before', async () => {
  const community = await newCommunity();
  expect(await renewFeed(community, newId())).toEqual({ ok: false, error: 'no_consent' });
  const user = await guest(community, newId());
  const address = await addressOf(community, user);
  const [, secret = ''] = address.split('.');
  expect(secret).toHaveLength(43);
  expect(await everythingIn(community)).not.toContain(secret);
  expect(await feeds.read(address)).toContain('BEGIN:VCALENDAR');
  const next = await addressOf(community, user);
  expect(await feeds.read(address)).toBeUndefined();
  expect(await feeds.read(next)).toContain('BEGIN:VCALENDAR');
  await stopFeed(community, user);
  expect(await feeds.read(next)).toBeUndefined();
  expect(await feedOf(community, user)).toBeUndefined();
});

test('a secret of one community opens nothing in another', async () => {
  const [one, other] = [await newCommunity(), await newCommunity()];
  const address = await addressOf(one, await guest(one, newId()));
  expect(await feeds.read(`${other.ref ?? ''}.${address.split('.')[1] ?? ''}`)).toBeUndefined();
});

test.each([
  [
    'they left or were banned',
    (community: Community, user: string) =>
      community.transaction((tx) => memberGone(tx, community, { user })),
  ],
  [
    'they took their consent back',
    (community: Community, user: string) =>
      community.transaction((tx) => consentWithdrawn(tx, community, { user, purpose: 'events' })),
  ],
  [
    'they had everything erased',
    (community: Community, user: string) => community.transaction((tx) => forgetGuest(tx, community, user)),
  ],
])('it is gone once %s', async (_why, end) => {
  const community = await newCommunity();
  const user = await guest(community, newId());
  const address = await addressOf(community, user);
  await end(community, user);
  expect(await feeds.read(address)).toBeUndefined();
  expect(await database.readGuild(community.guild, async () => feedOf(community, user))).toBeUndefined();
});

test('it shows what is theirs, says no name that tells anything, and changes for nobody else’s answer', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community, {
    title: 'Lupus at forty',
    description: 'Hydroxychloroquine',
  });
  const [first = '', second = ''] = dates;
  const user = await guest(community, newId());
  await answerGathering(community, { occurrence: first, user, wish: 'going' });
  await answerGathering(community, { occurrence: second, user, wish: 'maybe' });
  const address = await addressOf(community, user);
  const file = await feeds.read(address);
  expect(file).not.toMatch(/lupus|hydroxy|example\.org/i);
  expect(eventsIn(file)).toMatchObject([
    { summary: 'Workshop', status: 'CONFIRMED', location: null },
    { summary: 'Workshop', status: 'TENTATIVE', location: null },
  ]);
  for (let more = 0; more < 3; more += 1)
    await answerGathering(community, {
      occurrence: first,
      user: await guest(community, newId()),
      wish: 'going',
    });
  expect(await feeds.read(address)).toBe(file);

  await changeFeed(community, user, { names: true });
  expect(eventsIn(await feeds.read(address))).toMatchObject([
    { summary: 'Lupus at forty', location: 'https://example.org/room' },
    // Who has not said yes gets no link.
    { summary: 'Lupus at forty', location: null },
  ]);
});

test('all that is open, with names, carries the links of the dates that somebody goes to, and no others', async () => {
  const community = await newCommunity();
  const user = await guest(community, newId());
  const [weekly, once] = [
    await aGathering(community),
    await aGathering(community, { rule: '', title: 'Once' }),
  ];
  const workshop = await aGathering(community, { title: 'A course', enrols: true });
  const closed = await aGathering(community, { rule: '', title: 'Not mine' });
  for (const occurrence of [weekly.dates[1] ?? '', once.dates[0] ?? '', workshop.dates[0] ?? ''])
    await answerGathering(community, { occurrence, user, wish: 'going' });
  await answerGathering(community, { occurrence: closed.dates[0] ?? '', user, wish: 'maybe' });
  const address = await addressOf(community, user);
  await changeFeed(community, user, { names: true, shows: 'all' });
  const link = 'https://example.org/room';
  const shown = eventsIn(await feeds.read(address)).map(({ summary, instead, location }) => [
    summary,
    instead === undefined ? 'all' : 'one',
    location,
  ]);
  expect(shown.toSorted()).toEqual([
    ['A course', 'all', link],
    ['Drawing slowly', 'all', null],
    ['Drawing slowly', 'one', link],
    ['Not mine', 'all', null],
    ['Once', 'all', link],
  ]);
});

test('a date that is moved keeps its identity and comes as a later revision; one that is called off says so', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community);
  const [first = '', second = ''] = dates;
  const user = await guest(community, newId());
  for (const occurrence of [first, second])
    await answerGathering(community, { occurrence, user, wish: 'going' });
  const address = await addressOf(community, user);
  const before = eventsIn(await feeds.read(address));
  const to = after(clock.now(), days(4));
  const month = to.toLocaleString('en-US', { month: 'long', timeZone: 'UTC' });
  const plan = await beginChange(community, {
    occurrence: first,
    sentence: `${to.getUTCDate()} ${month} at 20:00`,
  });
  if (!plan.ok) throw new Error(plan.error);
  await saveChange(community, { plan: plan.value.ref, scope: 'this', by: newId() });
  await callOff(community, { occurrence: second, scope: 'this', why: 'A storm', by: newId() });
  const now = eventsIn(await feeds.read(address));
  expect(now.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
  expect(now.map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED']);
  expect(now[0]?.start).toBe(`${to.toISOString().slice(0, 10)}T20:00:00Z`);
  expect(now.every(({ sequence }, index) => sequence > (before[index]?.sequence ?? 0))).toBe(true);

  // The same in the series as a whole, which the feed shows to who wants all.
  await changeFeed(community, user, { shows: 'all' });
  const [whole, moved, off, ...others] = eventsIn(await feeds.read(address));
  expect(others).toEqual([]);
  expect(whole).toMatchObject({ rule: 'FREQ=WEEKLY;COUNT=4', exdates: [], instead: undefined });
  expect([moved?.uid, off?.uid]).toEqual([whole?.uid, whole?.uid]);
  expect(moved?.instead).toBe(before[0]?.start);
  expect(off).toMatchObject({ instead: before[1]?.start, status: 'CANCELLED' });
});

test('a move alone is a later revision, and so is another length', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community);
  const [first = '', second = ''] = dates;
  const user = await guest(community, newId());
  await answerGathering(community, { occurrence: first, user, wish: 'going' });
  const address = await addressOf(community, user);
  const [before] = eventsIn(await feeds.read(address));
  const to = after(clock.now(), days(4));
  const month = to.toLocaleString('en-US', { month: 'long', timeZone: 'UTC' });
  await change(community, first, 'this', { sentence: `${to.getUTCDate()} ${month} at 20:00` });
  const [moved] = eventsIn(await feeds.read(address));
  expect(moved?.start).toBe(`${to.toISOString().slice(0, 10)}T20:00:00Z`);
  expect(moved?.sequence).toBe((before?.sequence ?? 0) + 1);
  await changeFeed(community, user, { shows: 'all' });
  await change(community, second, 'this', { minutes: 90 });
  expect(eventsIn(await feeds.read(address))).toMatchObject([
    { instead: undefined },
    { instead: before?.start },
    { sequence: (before?.sequence ?? 0) + 1 },
  ]);
});

test('dates that a new rule does not have any more do not break it', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community);
  const user = await guest(community, newId());
  const address = await addressOf(community, user);
  await changeFeed(community, user, { shows: 'all' });
  await change(community, dates[0] ?? '', 'all', { sentence: 'every Wednesday at 18:30 for 2 weeks' });
  expect(eventsIn(await feeds.read(address))).toMatchObject([
    { rule: 'FREQ=WEEKLY;COUNT=2;BYDAY=WE', instead: undefined },
  ]);
});

test('what is left out quietly is an exception; files say the same as the feed, to whom it is open', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community);
  const user = await guest(community, newId());
  await callOff(community, { occurrence: dates[1] ?? '', scope: 'this', why: undefined, by: newId() });
  const files = await filesFor(community, { occurrence: dates[0] ?? '', user, named: true }, t);
  if (!files.ok) throw new Error(files.error);
  expect(eventsIn(files.value.date)).toMatchObject([{ summary: 'Drawing slowly', rule: undefined }]);
  expect(eventsIn(files.value.series)).toMatchObject([
    { summary: 'Drawing slowly', rule: 'FREQ=WEEKLY;COUNT=4', exdates: [expect.stringContaining('T')] },
  ]);
  const closed = await aGathering(community, { audience: 'invited' });
  expect(await filesFor(community, { occurrence: closed.dates[0] ?? '', user, named: true }, t)).toEqual({
    ok: false,
    error: 'not_yours',
  });
});
