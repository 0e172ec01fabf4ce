/** How long somebody has lived with it is asked on a private page, or inside Discord only where the operator chose that. */
import { beforeAll, expect, test } from 'vitest';
import type { MemberActor, Tap } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { makeGroup } from '../groups/make-group.ts';
import { seeker } from './in-the-pool.ts';

const running = await testSuite();
let community: TestCommunity;
let ada: MemberActor;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community);
  ada = await seeker(running, community, 'Ada');
});

async function asks(): Promise<Tap> {
  const more = await ada.presses('More', { on: await ada.runs('/match') });
  return ada.presses('How long I have lived with it', { on: more });
}

const linkOf = (tap: Tap): string => tap.reply?.buttons.find(({ url }) => url !== undefined)?.url ?? '';

async function opens(link: string): Promise<{ status: number; page: string }> {
  const answer = await fetch(link, { method: 'POST' });
  return { status: answer.status, page: await answer.text() };
}

/** Each answer on the page, and the link that stands behind it. */
const answersOn = (page: string): ReadonlyMap<string, string> =>
  new Map(
    [...page.matchAll(/action="([^"]+)"><button type="submit">([^<]+)</g)].map(([, url = '', said = '']) => [
      said,
      url,
    ]),
  );

test('is answered with one tap on a page whose links say nothing and work once', async () => {
  const asked = await asks();
  expect(asked.text).toContain('not inside Discord');
  expect(asked.labels.join()).not.toContain('year');
  const link = linkOf(asked);
  expect(link).not.toMatch(/onset|match|long|\d{17,20}/);
  const { page } = await opens(link);
  expect(page).toContain('So far: I would rather not say');
  const answers = answersOn(page);
  expect([...answers.keys()]).toHaveLength(6);
  const url = answers.get('Less than a year') ?? '';
  expect(url).not.toMatch(/first_year|newly/);
  const absolute = new URL(url, link).href;
  expect((await opens(absolute)).page).toContain('Kept, for you alone');
  expect((await opens(absolute)).status).toBe(410);
  expect((await opens(linkOf(await asks()))).page).toContain('So far: Less than a year');
});

test('cannot be answered inside Discord unless the operator chose that; then it is, and nobody else sees it', async () => {
  const { owner } = community;
  const stands = await running.database.asOwner<{ mode: string }>(
    'select health_data_mode as mode from communities where guild_id = $1',
    [community.guild.id],
  );
  expect(stands).toEqual([{ mode: 'page' }]);
  await running.database.asOwner("update communities set health_data_mode = 'discord' where guild_id = $1", [
    community.guild.id,
  ]);
  const asked = await expectEventually(asks, (tap) => tap.labels.includes('More than ten years'));
  expect(asked.ephemeral).toBe(true);
  expect(linkOf(asked)).toBe('');
  const card = await ada.presses('More than ten years', { on: asked });
  expect(card.text).toContain('You are in');
  expect(
    owner
      .sees('#lobby')
      .map(({ text }) => text)
      .join('\n'),
  ).not.toMatch(/ten years/);
  const rows = await running.database.asOwner<{ profile: string }>('select profile from match_profiles');
  expect(rows.map(({ profile }) => profile).join()).not.toMatch(/long|first_year/);
});

/** What was changed behind the suite's back it learns of with the next look. */
async function expectEventually(look: () => Promise<Tap>, is: (tap: Tap) => boolean): Promise<Tap> {
  await expect.poll(async () => is(await look())).toBe(true);
  return look();
}
