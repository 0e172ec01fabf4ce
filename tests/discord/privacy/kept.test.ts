/** `/privacy`: one's own page, opened once, with everything that is kept about oneself and nothing about anybody else. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { hours, minutes } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { lupus, makeGroup } from '../groups/make-group.ts';
import { opensCase } from '../reports/report.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
  const { members, moderators } = community;
  await makeGroup(community);
  await makeGroup(community, { ...lupus, name: 'Butterflies' });
  await joinsGroup(members[0], 'Wolf pack');
  await joinsGroup(members[1], 'Butterflies');
  const card = await opensCase(running, community, members[0], members[2].sends('#lobby', 'Hello.'), {
    kind: 'privacy',
    words: 'Mara wrote this',
  });
  await opensCase(running, community, members[1], members[2].sends('#lobby', 'Hello again.'), {
    kind: 'graphic',
    words: 'Sol wrote this',
  });
  await moderators[0].presses('Look', { on: card });
});

async function linkFor(person: MemberActor): Promise<string> {
  const tap = await person.runs('/privacy');
  expect(tap.ephemeral).toBe(true);
  const [link] = tap.reply?.buttons ?? [];
  if (!link?.url) throw new Error('there is no link');
  return link.url;
}

async function open(link: string): Promise<{ status: number; page: string; headers: Headers }> {
  const answer = await fetch(link, { method: 'POST' });
  return { status: answer.status, page: await answer.text(), headers: answer.headers };
}

describe('the link', () => {
  test('shows a button when it is looked at, as often as anybody likes, and uses nothing up', async () => {
    const link = await linkFor(community.members[0]);
    for (let look = 0; look < 3; look += 1) {
      const answer = await fetch(link);
      const page = await answer.text();
      expect(answer.status).toBe(200);
      expect(page).toContain('Open my page');
      expect(page).not.toContain('Wolf pack');
    }
    expect((await open(link)).status).toBe(200);
  });

  test('opens once, and says so the second time', async () => {
    const link = await linkFor(community.members[0]);
    expect((await open(link)).page).toContain('Wolf pack');
    const again = await open(link);
    expect(again.status).toBe(410);
    expect(again.page).toContain('it opens only once');
    expect(again.page).not.toContain('Wolf pack');
  });

  test('of many presses at once opens for one', async () => {
    const link = await linkFor(community.members[0]);
    const answers = await Promise.all(Array.from({ length: 6 }, () => open(link)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(5);
  });

  test('cannot be made up: one changed character opens nothing', async () => {
    const link = await linkFor(community.members[0]);
    const last = link.at(-1) === 'A' ? 'B' : 'A';
    expect((await open(link.slice(0, -1) + last)).status).toBe(404);
    expect((await open(link)).status).toBe(200);
  });

  test('holds no id of anybody', async () => {
    const link = await linkFor(community.members[0]);
    expect(link).not.toMatch(/\d{17,20}/);
    expect(link).not.toContain(community.members[0].id);
  });

  test('dies after an hour', async () => {
    const link = await linkFor(community.members[0]);
    running.clock.advance(hours(1) - minutes(1));
    expect((await fetch(link)).status).toBe(200);
    running.clock.advance(minutes(2));
    const late = await open(link);
    expect(late.status).toBe(410);
    expect(late.page).toContain('more than an hour old');
  });
});

describe('the page', () => {
  test('shows a member’s own groups and reports, and nobody else’s', async () => {
    const { page } = await open(await linkFor(community.members[0]));
    for (const own of [
      'What is kept about me',
      'Wolf pack',
      'Shares something private',
      'Membership: you agreed',
      '18 or over',
    ])
      expect(page).toContain(own);
    for (const others of ['Butterflies', 'Upsetting', 'Sol wrote this', community.members[1].id])
      expect(page).not.toContain(others);
  });

  test('shows a moderator their own work, and not what the cases hold', async () => {
    const { page } = await open(await linkFor(community.moderators[0]));
    expect(page).toContain('looked at a case once');
    expect(page).not.toContain('Mara wrote this');
  });

  test('shows that nothing is kept, to somebody of whom nothing is', async () => {
    const { page } = await open(await linkFor(running.sandbox.user('Newcomer').in(community.guild)));
    expect(page).toContain('Nothing is kept about you here.');
  });

  test('belongs to one community: what is kept in another is not on it', async () => {
    const elsewhere = await testCommunity(running, 'Elsewhere');
    await makeGroup(elsewhere, { ...lupus, name: 'Other shore' });
    const person = running.sandbox.user('Mara of The Long Road').in(elsewhere.guild);
    await joinsGroup(person, 'Other shore');
    expect((await open(await linkFor(person))).page).toContain('Other shore');
    expect((await open(await linkFor(community.members[0]))).page).not.toContain('Other shore');
  });

  test('comes with headers that let nothing load, stay or leak, and without a cookie', async () => {
    const { headers, page } = await open(await linkFor(community.members[0]));
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('set-cookie')).toBeNull();
    expect(page).not.toMatch(/<script|src=|href="http/);
  });
});

test('a report that is begun and not sent is listed as well', async () => {
  const [, , person] = community.members;
  await person.uses('Ask a moderator to look', { on: community.members[0].sends('#lobby', 'Third hello.') });
  await expect
    .poll(async () => (await open(await linkFor(person))).page, { timeout: 5_000, interval: 20 })
    .toContain('Begun on');
});
