import { describe, expect, test } from 'vitest';
import { areas } from '#src/areas.ts';
import { giveConsent, withdrawConsent } from '#src/members/consenting.ts';
import { watchDepartures } from '#src/members/departure.ts';
import { memberEvents } from '#src/members/events.ts';
import { forgetMembers } from '#src/members/forget.ts';
import { changeSettings } from '#src/members/settings.ts';
import type { Community } from '#src/platform/community.ts';
import { days, hours, minutes } from '#src/platform/durations.ts';
import type { MemberEvent } from '#src/platform/member-event.ts';
import { newId } from '#tests/harness/guilds.ts';
import { busyMember } from './busy-member.ts';
import { testCommunities } from './community.ts';
import { report } from './escalation-reporting.ts';

const { asOwner, clock, communityOf, database, everythingIn, newCommunity, rowsOf } = await testCommunities();

const events = memberEvents(areas);
const departures = watchDepartures(events);
const forget = () => forgetMembers({ database, communityOf, areas }).run(clock.now());

/** Everything but what is kept until Discord has let somebody out of a group: only who, and which group. */
const besideLeaving = async (community: Community) =>
  (await everythingIn(community))
    .split('\n')
    .filter((line) => !/^group_members .*,left,/.test(line))
    .join('\n');

const plans = (community: Community) => rowsOf<{ reason: string }>(community, 'erasures');

describe('leaving the server', () => {
  test('begins the time after which somebody is forgotten, once, and coming back ends it', async () => {
    const community = await newCommunity();
    const user = await busyMember(community);
    await Promise.all([departures.left(community, user), departures.left(community, user)]);
    expect(await plans(community)).toMatchObject([{ reason: 'left' }]);
    const before = await everythingIn(community);
    await departures.returned(community, user);
    expect(await plans(community)).toEqual([]);
    clock.advance(days(31));
    await forget();
    expect(await rowsOf(community, 'members')).toHaveLength(1);
    expect(before).toContain(user);
  });

  test('is nothing to those of whom nothing is kept', async () => {
    const community = await newCommunity();
    await departures.left(community, newId());
    await departures.returned(community, newId());
    expect(await plans(community)).toEqual([]);
  });

  test('forgets everything after the retention, in every table, and destroys the key', async () => {
    const community = await newCommunity();
    const [gone, stays] = [await busyMember(community, 'Otters'), await busyMember(community)];
    await departures.left(community, gone);
    clock.advance(days(29));
    await forget();
    expect(await rowsOf(community, 'members')).toHaveLength(2);
    clock.advance(days(1) + minutes(1));
    await Promise.all([forget(), forget(), forget()]);
    await forget();
    const left = await besideLeaving(community);
    expect(left).not.toContain(gone);
    expect(left).toContain(stays);
    for (const table of ['members', 'vault.member_keys', 'drafts', 'inbox'])
      expect(await rowsOf(community, table)).toHaveLength(1);
    expect(await rowsOf(community, 'consents')).toHaveLength(2);
    expect(await rowsOf(community, 'group_members', 'state')).toMatchObject([
      { user_id: stays, state: 'joined' },
      { user_id: gone, state: 'left', part: 'member', away_since: null },
    ]);
  });

  test('keeps what is evidence: a report that was sent stays with its case', async () => {
    const community = await newCommunity();
    const user = await busyMember(community);
    await report(community, { reporter: user, kind: 'selling' });
    await departures.left(community, user);
    clock.advance(days(30) + minutes(1));
    await forget();
    expect(await rowsOf(community, 'members')).toEqual([]);
    expect(await rowsOf(community, 'reports')).toHaveLength(1);
    expect(await rowsOf(community, 'evidence')).toHaveLength(1);
  });

  test('takes as long as the community says', async () => {
    const community = await newCommunity();
    const user = await busyMember(community);
    const { settings } = community;
    if (!settings) throw new Error('it is set up');
    await departures.left({ ...community, settings: { ...settings, retentionDays: 7 } }, user);
    clock.advance(days(7) + minutes(1));
    await forget();
    expect(await rowsOf(community, 'members')).toEqual([]);
  });

  test('is noticed to be over when somebody is seen, and asks nothing where nobody is away', async () => {
    const community = await newCommunity();
    const [one, other] = [await busyMember(community, 'One'), await busyMember(community, 'Two')];
    await departures.seen(community, one);
    await departures.left(community, one);
    await departures.seen(community, other);
    expect(await plans(community)).toHaveLength(1);
    await departures.seen(community, one);
    expect(await plans(community)).toEqual([]);
  });

  test('one that cannot be forgotten does not keep the others', async () => {
    const [stuck, fine] = [await newCommunity(), await newCommunity()];
    const users = [await busyMember(stuck), await busyMember(fine)];
    await departures.left(stuck, users[0] ?? '');
    await departures.left(fine, users[1] ?? '');
    clock.advance(days(30) + minutes(1));
    const broken = forgetMembers({
      database,
      areas,
      communityOf: (guild) =>
        guild === stuck.guild ? Promise.reject(new Error('not now')) : communityOf(guild),
    });
    await expect(broken.run(clock.now())).rejects.toThrow('not now');
    expect(await rowsOf(fine, 'members')).toEqual([]);
    await forget();
    expect(await rowsOf(stuck, 'members')).toEqual([]);
  });
});

describe('taking a consent back', () => {
  test('deletes what it brought in, and leaves the rest', async () => {
    const community = await newCommunity();
    const user = await busyMember(community);
    await withdrawConsent(community, events, { user, purpose: 'profile' });
    expect(await rowsOf(community, 'members')).toMatchObject([{ profile: null }]);
    expect(await rowsOf(community, 'group_members')).toMatchObject([{ state: 'joined' }]);
    expect(await rowsOf(community, 'consents', 'purpose')).toMatchObject([
      { purpose: 'membership', withdrawn_at: null },
      { purpose: 'profile', withdrawn_at: expect.any(Date) },
    ]);
    expect(await changeSettings(community, user, { pace: 'quick' })).toEqual({
      ok: false,
      error: 'no_consent',
    });
  });

  test('of membership leaves every group; who has agreed to nothing more is forgotten within hours', async () => {
    const community = await newCommunity();
    const user = await busyMember(community);
    await withdrawConsent(community, events, { user, purpose: 'membership' });
    expect(await rowsOf(community, 'group_members')).toMatchObject([{ state: 'left' }]);
    expect(await plans(community)).toEqual([]);
    await withdrawConsent(community, events, { user, purpose: 'profile' });
    expect(await plans(community)).toMatchObject([{ reason: 'withdrawn' }]);
    clock.advance(hours(1) + minutes(1));
    await forget();
    expect(await besideLeaving(community)).not.toContain(user);
  });

  test('and agreeing again in time keeps the record', async () => {
    const community = await newCommunity();
    const user = await busyMember(community);
    for (const purpose of ['membership', 'profile'] as const)
      await withdrawConsent(community, events, { user, purpose });
    await giveConsent(community, { user, locale: 'de', purpose: 'profile', version: 1 });
    clock.advance(hours(2));
    await forget();
    expect(await rowsOf(community, 'members')).toHaveLength(1);
  });

  test('tells every area once, with what was taken back, and nobody when nothing stood', async () => {
    const community = await newCommunity();
    const user = await busyMember(community);
    const heard: MemberEvent[] = [];
    const listening = memberEvents([
      {
        reacts: { consentWithdrawn: async (_tx, _community, event) => void heard.push(event) },
        personalData: { tables: [], export: async () => [], erase: async () => {} },
      },
    ]);
    for (let time = 0; time < 3; time += 1)
      await withdrawConsent(community, listening, { user, purpose: 'profile' });
    await withdrawConsent(community, listening, { user, purpose: 'matching' });
    expect(heard).toEqual([{ type: 'consentWithdrawn', user, purpose: 'profile' }]);
  });

  test('is undone with everything else if an area cannot answer it', async () => {
    const community = await newCommunity();
    const user = await busyMember(community);
    const failing = memberEvents([
      ...areas,
      {
        reacts: { consentWithdrawn: () => Promise.reject(new Error('not now')) },
        personalData: { tables: [], export: async () => [], erase: async () => {} },
      },
    ]);
    await expect(withdrawConsent(community, failing, { user, purpose: 'membership' })).rejects.toThrow(
      'not now',
    );
    expect(await rowsOf(community, 'group_members')).toMatchObject([{ state: 'joined' }]);
  });
});

test('a consent is given only in the words that count, only by those whom it is offered to', async () => {
  const community = await newCommunity();
  const user = newId();
  const giving = { user, locale: 'de', purpose: 'matching', version: 1 } as const;
  expect(await giveConsent(community, { ...giving, version: 7 })).toEqual({
    ok: false,
    error: 'words_changed',
  });
  expect(await giveConsent(community, giving)).toEqual({ ok: false, error: 'age_unknown' });
  expect(await giveConsent(community, { ...giving, age: 'teen' })).toEqual({
    ok: false,
    error: 'not_offered',
  });
  expect(await giveConsent(community, { ...giving, age: 'child' })).toEqual({
    ok: false,
    error: 'too_young',
  });
  expect(await rowsOf(community, 'members')).toEqual([]);
  expect(await giveConsent(community, { ...giving, age: 'adult' })).toMatchObject({ ok: true });
  expect(await asOwner('select purpose from consents where user_id = $1', [user])).toEqual([
    { purpose: 'matching' },
  ]);
});
