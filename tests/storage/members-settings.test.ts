/** Settings that are changed while they are taken back: nothing is kept without a yes. */
import { expect, test } from 'vitest';
import { giveConsent, withdrawConsent } from '#src/members/consenting.ts';
import { memberEvents } from '#src/members/events.ts';
import { membersArea } from '#src/members/area.ts';
import { changeSettings } from '#src/members/settings.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';

const { newCommunity, rowsOf } = await testCommunities();
const events = memberEvents([membersArea]);

test('of a change and taking the consent back at the same moment, nothing is left', async () => {
  const community = await newCommunity();
  for (let round = 0; round < 20; round += 1) {
    const user = newId();
    const yes = { user, locale: 'en-US', age: 'adult', version: 1 } as const;
    await giveConsent(community, { ...yes, purpose: 'profile' });
    await Promise.all([
      withdrawConsent(community, events, { user, purpose: 'profile' }),
      changeSettings(community, user, { pace: 'slow', locale: 'de' }),
    ]);
  }
  const kept = await rowsOf<{ profile: string | null }>(community, 'members');
  expect(kept.filter(({ profile }) => profile !== null)).toEqual([]);
});

test('of a change and being forgotten at the same moment, no key is left', async () => {
  const community = await newCommunity();
  for (let round = 0; round < 20; round += 1) {
    const user = newId();
    const yes = { user, locale: 'en-US', age: 'adult', version: 1 } as const;
    await giveConsent(community, { ...yes, purpose: 'profile' });
    await Promise.all([
      community.transaction((tx) => events.erase(tx, community, user)),
      changeSettings(community, user, { pace: 'slow', locale: 'de' }),
    ]);
  }
  expect(await rowsOf(community, 'vault.member_keys')).toEqual([]);
});

test('two taps on a yes that brings a time zone along are one yes', async () => {
  const community = await newCommunity();
  for (let round = 0; round < 10; round += 1) {
    const user = newId();
    const yes = { user, locale: 'en-US', age: 'adult', version: 1 } as const;
    await giveConsent(community, { ...yes, purpose: 'events' });
    const profile = { ...yes, purpose: 'profile', tells: { timezone: 'Europe/Berlin' } } as const;
    const given = await Promise.all([giveConsent(community, profile), giveConsent(community, profile)]);
    expect(given.map(({ ok }) => ok)).toEqual([true, true]);
  }
});
