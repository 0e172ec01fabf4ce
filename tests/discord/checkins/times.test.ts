/** Check-ins through clock changes, travel, silence, private threads, pauses and two processes at once. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { days, hours } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { whenQuiet } from '../groups/make-group.ts';
import { comesTo, ownCard, promptsOf, startsCheckin, taps, typed } from './begin.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
});

let count = 0;
const newcomer = () => running.sandbox.user(`Newcomer ${(count += 1)}`).in(community.guild);
const sentTo = (member: MemberActor) => promptsOf(member).length;

const nextOf = async ({ id }: MemberActor): Promise<Date | null> => {
  const [row] = await running.database.asOwner<{ next_at: Date | null }>(
    'select next_at from checkins where user_id = $1',
    [id],
  );
  return row?.next_at ?? null;
};

async function morning(zone = 'UTC'): Promise<void> {
  await comesTo(running, { zone });
  await whenQuiet(running, community);
}

test('nine stays nine on the clock there, through every change of a year', async () => {
  const member = newcomer();
  await startsCheckin(member, { zone: 'Berlin' });
  const wall = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Berlin',
    hour: '2-digit',
    minute: '2-digit',
  });
  const utcHours = new Set<number>();
  for (let month = 0; month < 12; month += 1) {
    running.clock.advance(days(30));
    await running.suite.runTicks();
    const next = await nextOf(member);
    expect(wall.format(next ?? 0)).toBe('09:00');
    utcHours.add(next?.getUTCHours() ?? -1);
  }
  expect([...utcHours].toSorted()).toEqual([7, 8]);
});

describe('somebody who travels', () => {
  test('is asked whether nine means the new place, and either answer holds', async () => {
    const member = newcomer();
    const card = await startsCheckin(member, { zone: 'Berlin' });
    const travels = async () => {
      const page = await taps(member, 'More', await taps(member, 'Change', card));
      const found = await typed(member, 'Time zone', page, { zone: 'Tokyo' });
      return taps(member, found.labels[0] ?? '', found);
    };
    const question = await travels();
    expect(question.text).toContain('9:00 AM in Tokyo?');
    const stays = await taps(member, 'Stay with Berlin', question);
    expect(stays.text).toContain('Berlin time');
    const goes = await taps(member, '9:00 AM in Tokyo', await travels());
    expect(goes.text).toContain('Tokyo time');
    expect((await nextOf(member))?.getUTCHours()).toBe(0);
  });

  test('is asked as well where they change their zone in their settings', async () => {
    const member = newcomer();
    await startsCheckin(member, { zone: 'Berlin' });
    const found = await (await member.runs('/start', { timezone: 'Asia/Tokyo' })).settled();
    const consent = await taps(member, 'Yes, keep it', found);
    await taps(member, 'Yes, keep them', consent);
    const again = await (await member.runs('/start', { timezone: 'Asia/Kolkata' })).settled();
    const question = await taps(member, 'Yes, keep it', again);
    expect(question.text).toContain('9:00 AM in Kolkata?');
  });
});

describe('left alone', () => {
  test('prompts become rarer by themselves, say so once, and one tap brings them back', async () => {
    const member = newcomer();
    await startsCheckin(member);
    for (let day = 1; day <= 6; day += 1) await morning();
    expect(sentTo(member)).toBe(6);
    const said = promptsOf(member).filter(({ text }) => text.includes('less often'));
    expect(said.map(({ id }) => id)).toEqual([promptsOf(member).at(-1)?.id]);
    for (let day = 1; day <= 6; day += 1) await morning();
    expect(sentTo(member)).toBe(6);
    await morning();
    expect(sentTo(member)).toBe(7);
    expect(promptsOf(member).at(-1)?.text).not.toContain('less often');
    const left = await taps(member, 'Not today', promptsOf(member).at(-1));
    await taps(member, 'As often as before', left);
    const before = sentTo(member);
    await morning();
    expect(sentTo(member)).toBe(before + 1);
  });
});

describe('a private thread', () => {
  const chooses = async (member: MemberActor) => {
    const page = await taps(member, 'More', await taps(member, 'Change', await ownCard(member)));
    return taps(member, 'Where', page);
  };

  test('is made once for whoever wants one, with nobody but them, and named for nothing', async () => {
    const member = newcomer();
    await startsCheckin(member);
    await taps(member, 'Private thread', await chooses(member));
    await whenQuiet(running, community);
    await morning();
    await morning();
    const own = member.threads().filter(({ name }) => name.startsWith('#Just for you'));
    expect(own).toHaveLength(1);
    const prompts = member.sees(own[0]?.name ?? '').filter(({ text }) => text.startsWith('Hello.'));
    expect(prompts).toHaveLength(2);
    const thanks = await taps(member, '4 Good', prompts[1]);
    expect(thanks.text).toContain('Thank you');
    expect(community.members[0].threads().filter(({ name }) => name === own[0]?.name)).toEqual([]);
    const pressed = await taps(community.owner, 'Not today', prompts[0]);
    expect(pressed.text).toContain('for somebody else');

    // Somebody deletes it: that is said as what it is, and the next makes one anew.
    const heal = running.sandbox.faults.onRequest(({ route, path }) =>
      route === 'POST /channels/:channel/messages' && path.includes(own[0]?.id ?? 'none')
        ? { code: 10003, status: 404 }
        : undefined,
    );
    await morning();
    const said = () =>
      member
        .sees('#lobby')
        .filter(({ text, ephemeral }) => ephemeral && text.includes('could not write'))
        .map(({ text }) => text);
    await vi.waitFor(
      async () => {
        await ownCard(member);
        expect(said()).toHaveLength(1);
      },
      { timeout: 30_000, interval: 500 },
    );
    expect(said()[0]).toContain('your private thread');
    await morning();
    heal();
    expect(member.threads().filter(({ name }) => name.startsWith('#Just for you'))).toHaveLength(2);
  }, 120_000);

  test('is not offered to anybody under 18', async () => {
    const teen = newcomer();
    await startsCheckin(teen, { age: '13 to 17' });
    expect((await chooses(teen)).labels).not.toContain('Private thread');
  });
});

test('a pause of everything holds it until it is brought back by hand', async () => {
  const member = newcomer();
  await startsCheckin(member);
  await morning();
  await taps(member, /pause/i, promptsOf(member).at(-1));
  const before = sentTo(member);
  await morning();
  expect(sentTo(member)).toBe(before);
  expect((await ownCard(member)).text).toContain('held while everything is paused');
  const back = await (await member.runs('/flare')).settled();
  await morning();
  expect(sentTo(member)).toBe(before);
  await taps(member, 'Bring back', back);
  await morning();
  expect(sentTo(member)).toBe(before + 1);
});

test('two processes never ask twice', async () => {
  const other = await running.startAnother({ roles: ['worker'] });
  const members = [newcomer(), newcomer(), newcomer(), newcomer()];
  for (const member of members) await startsCheckin(member);
  for (let day = 1; day <= 3; day += 1) {
    await comesTo(running);
    await Promise.all([running.suite.runTicks(), other.runTicks(), other.runTicks()]);
    await whenQuiet(running, community);
  }
  expect(members.map(sentTo)).toEqual([3, 3, 3, 3]);
});

test('taking the consent back deletes what it brought in, and asks nothing more', async () => {
  const member = newcomer();
  await startsCheckin(member);
  await morning();
  await taps(member, '4 Good', promptsOf(member).at(-1));
  let consents = await taps(member, 'What I agreed to', await (await member.runs('/start')).settled());
  while (!consents.text.includes('**Check-ins**')) consents = await taps(member, 'More', consents);
  await taps(member, 'Take back', consents);
  for (const table of ['checkins', 'checkin_prompts', 'checkin_answers'])
    expect(await running.database.asOwner(`select from ${table} where user_id = $1`, [member.id])).toEqual(
      [],
    );
  const before = sentTo(member);
  await morning();
  expect(sentTo(member)).toBe(before);
});

test('what may stand on a lock screen names nothing, and nothing of anybody stands in jobs, logs or custom ids', async () => {
  const member = newcomer();
  await startsCheckin(member);
  await morning();
  running.clock.advance(hours(1));
  const prompt = promptsOf(member).at(-1);
  expect(prompt?.text.slice(0, 150)).not.toMatch(
    /mood|coping|energy|pain|tired|fatigue|check-in|crisis|lupus/i,
  );
  expect(prompt?.buttons.map(({ customId }) => customId).join(' ')).not.toContain(member.id);
  const rows = await running.database.asOwner<{ all: string }>(
    `select coalesce(string_agg(payload::text || key, ' '), '') as all from graphile_worker._private_jobs`,
  );
  expect(JSON.stringify(rows)).not.toContain(member.id);
  expect(running.log.join('\n')).not.toContain(member.id);
});
