import { describe, expect, test } from 'vitest';
import { areas } from '#src/areas.ts';
import { memberEvents } from '#src/members/events.ts';
import { isAdult } from '#src/members/index.ts';
import { exportMember } from '#src/members/export.ts';
import { giveConsent } from '#src/members/consenting.ts';
import { isDeceased, rememberMember, remembranceOf } from '#src/members/remembering.ts';
import type { Community } from '#src/platform/community.ts';
import type { MemberEvent } from '#src/platform/member-event.ts';
import type { Ref } from '#src/platform/ref.ts';
import { toText } from '#src/platform/web/html.ts';
import { newId } from '#tests/harness/guilds.ts';
import { englishPage } from '#tests/harness/page-words.ts';
import { tally, testCommunities } from './community.ts';

const { everythingIn, newCommunity, rowsOf } = await testCommunities();
const events = memberEvents(areas);

async function memberOf(community: Community, age: 'adult' | 'teen' = 'adult') {
  const user = newId();
  await giveConsent(community, { user, locale: 'de', age, purpose: 'profile', version: 1 });
  const found = await remembranceOf(community, user);
  if (!found) throw new Error('there is no record');
  return { user, member: found.member };
}

const say = (community: Community, member: Ref, by: string, step: 'mark' | 'undo' = 'mark', told = events) =>
  rememberMember(community, told, { member, step, by });

async function exportOf(community: Community, user: string): Promise<string> {
  const sections = await community.transaction((tx) => exportMember(tx, community, user, englishPage));
  return sections.map(({ heading, content }) => `${heading}: ${content.map(toText).join(' ')}`).join('\n');
}

describe('a member who has died', () => {
  test('is told of to every area once, when the second person confirms; and when two take it back', async () => {
    const community = await newCommunity();
    const { user, member } = await memberOf(community);
    const heard: MemberEvent[] = [];
    const note = async (_tx: unknown, _community: unknown, event: MemberEvent) => void heard.push(event);
    const listening = memberEvents([
      {
        reacts: { deceased: note, revived: note },
        personalData: { tables: [], export: async () => [], erase: async () => {} },
      },
    ]);
    const [imani, theo] = [newId(), newId()];
    await say(community, member, imani, 'mark', listening);
    expect(heard).toEqual([]);
    await say(community, member, theo, 'mark', listening);
    await say(community, member, imani, 'mark', listening);
    await say(community, member, imani, 'undo', listening);
    await say(community, member, theo, 'undo', listening);
    expect(heard).toEqual([
      { type: 'deceased', user },
      { type: 'revived', user },
    ]);
    expect(await rowsOf(community, 'remembrances')).toEqual([]);
  });

  test('of ten who confirm at the same moment one does', async () => {
    const community = await newCommunity();
    const { user, member } = await memberOf(community);
    await say(community, member, newId());
    const said = await Promise.all(Array.from({ length: 10 }, () => say(community, member, newId())));
    expect(tally(said.map((one) => (one.ok ? one.value.outcome : one.error)))).toEqual({
      done: 1,
      nothing: 9,
    });
    expect(await community.transaction((tx) => isDeceased(tx, user))).toBe(true);
    expect(await community.transaction((tx) => isDeceased(tx, newId()))).toBe(false);
  });

  test('stands in another community as little as anything else', async () => {
    const [here, there] = [await newCommunity(), await newCommunity()];
    const { user, member } = await memberOf(here);
    expect(await remembranceOf(there, user)).toBeUndefined();
    expect(await say(there, member, newId())).toEqual({ ok: false, error: 'gone' });
  });

  test('reads of it on their own page, should it be a mistake; and who asked reads that they did', async () => {
    const community = await newCommunity();
    const { user, member } = await memberOf(community);
    const imani = newId();
    await say(community, member, imani);
    expect(await exportOf(community, user)).toContain('please tell a moderator');
    expect(await exportOf(community, imani)).toContain('you asked a second person');
    expect(await exportOf(community, imani)).not.toContain(user);
  });

  test.for([
    ['not marked yet', [], []],
    ['marked', ['mark'], [{ state: 'marked', actor_id: null }]],
  ] as const)('is not asked about by somebody who is erased: %s', async ([, before, left]) => {
    const community = await newCommunity();
    const { member } = await memberOf(community);
    const asker = newId();
    for (const step of before) {
      await say(community, member, newId(), step);
      await say(community, member, newId(), step);
    }
    await say(community, member, asker, before.length === 0 ? 'mark' : 'undo');
    await community.transaction((tx) => events.erase(tx, community, asker));
    expect(await rowsOf(community, 'remembrances')).toMatchObject(left);
    expect(await everythingIn(community)).not.toContain(asker);
  });
});

test('an adult is who has said so; who is unknown or younger is none, and neither can be read', async () => {
  const community = await newCommunity();
  const [adult, teen] = [await memberOf(community), await memberOf(community, 'teen')];
  const asked = (user: string) => community.transaction((tx) => isAdult(tx, community, user));
  expect([await asked(adult.user), await asked(teen.user), await asked(newId())]).toEqual([
    true,
    false,
    false,
  ]);
  expect(await everythingIn(community)).not.toMatch(/\b(adult|teen)\b(?!s_welcome)/);
});
