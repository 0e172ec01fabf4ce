/** A check-in as a member lives with it: started in two taps, a week of prompts and answers, put off, paused, stopped. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { days, hours } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { whenQuiet } from '../groups/make-group.ts';
import { comesTo, ownCard, promptsOf, startsCheckin, taps } from './begin.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
});

let count = 0;
const newcomer = () => running.sandbox.user(`Newcomer ${(count += 1)}`).in(community.guild);

const answersKept = ({ id }: MemberActor) =>
  running.database.asOwner<{ answer: string; answered_at: Date }>(
    'select answer, answered_at from checkin_answers where user_id = $1',
    [id],
  );

/** Goes to the next nine o'clock. @returns the prompt that stands there then */
async function morning(member: MemberActor) {
  await comesTo(running);
  await whenQuiet(running, community);
  return promptsOf(member).at(-1);
}

describe('starting', () => {
  test('asks for the consent, for the age and for the place, and then shows how it is', async () => {
    const member = newcomer();
    const first = await ownCard(member);
    expect(first.ephemeral).toBe(true);
    expect(first.text).toContain('Who can see this?');
    expect(first.labels).toEqual(['Yes, ask me', 'Not now']);
    const card = await startsCheckin(member);
    expect(card.text).toContain('Every day at 9:00');
    expect(card.text).toContain('It asks about: mood');
    expect(card.text).toContain('direct message');
    expect(card.labels).toEqual(['Answer now', 'Change', 'Pause', 'More']);
    expect((await ownCard(member)).text).toBe(card.text);
  });

  test('“Not now” keeps nothing', async () => {
    const member = newcomer();
    await taps(member, 'Not now', await ownCard(member));
    expect(await running.database.asOwner('select from members where user_id = $1', [member.id])).toEqual([]);
  });

  test('goes on where it stopped, in the zone that is found by a city', async () => {
    const member = newcomer();
    const card = await startsCheckin(member, { zone: 'Berlin' });
    expect(card.text).toContain('Berlin time');
  });
});

describe('a week', () => {
  let member: MemberActor;

  beforeAll(async () => {
    member = newcomer();
    await startsCheckin(member);
  });

  test('brings one prompt each morning, and one tap answers it', async () => {
    for (let day = 1; day <= 7; day += 1) {
      const prompt = await morning(member);
      expect(promptsOf(member)).toHaveLength(1);
      expect(prompt?.labels).toEqual([
        '1 Very low',
        '2 Low',
        '3 In between',
        '4 Good',
        '5 Very good',
        'Not today',
        'Later',
        expect.stringMatching(/pause/i),
        'Talk to someone',
      ]);
      const thanks = await taps(member, '4 Good', prompt);
      expect(thanks.text).toContain('Thank you');
      expect(await answersKept(member)).toHaveLength(day);
    }
    // Answered prompts say thanks, and none of them counts anything.
    expect(
      member
        .directMessages()
        .map(({ text }) => text)
        .join(' '),
    ).not.toMatch(/streak|days in a row|missed/i);
    expect(JSON.stringify(await answersKept(member))).not.toMatch(/mood|"4"/);
  });

  test('a prompt comes once, however often ticks run', async () => {
    await comesTo(running);
    await Promise.all([running.suite.runTicks(), running.suite.runTicks(), running.suite.runTicks()]);
    await whenQuiet(running, community);
    expect(promptsOf(member)).toHaveLength(1);
  });

  test('a slip of the thumb is taken back', async () => {
    const before = (await answersKept(member)).length;
    const thanks = await taps(member, '1 Very low', promptsOf(member).at(-1));
    const again = await taps(member, 'That was a slip', thanks);
    expect(await answersKept(member)).toHaveLength(before);
    await taps(member, '5 Very good', again);
    expect(await answersKept(member)).toHaveLength(before + 1);
  });

  test('“Later” brings it again the same day, “Not today” leaves it', async () => {
    const prompt = await morning(member);
    const put = await taps(member, 'Later', prompt);
    expect(put.text).toContain('Later, then');
    running.clock.advance(hours(3) + 1000);
    await running.suite.runTicks();
    await whenQuiet(running, community);
    const again = promptsOf(member).at(-1);
    const left = await taps(member, 'Not today', again);
    expect(left.text).toContain('That is fine');
    running.clock.advance(hours(3));
    await running.suite.runTicks();
    await whenQuiet(running, community);
    expect(promptsOf(member)).toHaveLength(0);
  });

  test('after days without the suite there is one prompt, not a pile', async () => {
    running.clock.advance(days(5));
    await comesTo(running);
    await whenQuiet(running, community);
    expect(promptsOf(member)).toHaveLength(1);
  });

  test('several questions come one after another, in one message', async () => {
    const change = await taps(member, 'Change', await ownCard(member));
    const what = await taps(member, 'What is asked', change);
    await member.chooses('Choose what is asked', ['mood', 'pain'], { on: what });
    const prompt = await morning(member);
    const next = await taps(member, '3 In between', prompt);
    expect(next.text).toContain('How is your pain?');
    const thanks = await taps(member, '1 At its worst', next);
    expect(thanks.text).toContain('Thank you');
  });

  test('paused, nothing comes; going on, it comes again; stopped, its answers stay', async () => {
    await taps(member, 'Pause', await ownCard(member));
    const standing = promptsOf(member).length;
    await comesTo(running);
    await whenQuiet(running, community);
    expect(promptsOf(member)).toHaveLength(standing);
    await taps(member, 'Go on', await ownCard(member));
    await morning(member);
    expect(promptsOf(member)).toHaveLength(standing + 1);
    const kept = (await answersKept(member)).length;
    const more = await taps(member, 'More', await ownCard(member));
    const stopped = await taps(member, 'Stop it', await taps(member, 'Stop it', more));
    expect(stopped.labels).toEqual(['Start', 'History', 'A hello']);
    await comesTo(running);
    await whenQuiet(running, community);
    expect(promptsOf(member)).toHaveLength(standing + 1);
    expect(await answersKept(member)).toHaveLength(kept);

    // Looking at it begins nothing: only a tap on Start does.
    const looked = await ownCard(member);
    expect(looked.text).toBe(stopped.text);
    expect((await taps(member, 'History', looked)).text).toContain('private page');
    await morning(member);
    expect(promptsOf(member)).toHaveLength(standing + 1);
    const card = await taps(member, 'Start', await ownCard(member));
    expect(card.text).toContain('It asks about: mood and pain');
    await morning(member);
    expect(promptsOf(member)).toHaveLength(standing + 2);
  });
});

test('a time, days and quiet hours are changed in plain words, and what is no time is said kindly', async () => {
  const member = newcomer();
  const card = await startsCheckin(member);
  const change = await taps(member, 'Change', card);
  const form = await taps(member, 'Time', change);
  const refused = await form.submits({ time: 'noonish' });
  expect(refused.text).toContain('no time that I know');
  expect(refused.text).toContain('noonish');
  const changed = await (await taps(member, 'Time', change)).submits({ time: '7:30 pm' });
  expect(changed.text).toContain('Every day at 7:30');
  const often = await taps(member, 'How often', await taps(member, 'Change', changed));
  const daysMenu = await member.chooses('Choose how often', 'chosen', { on: often });
  const days3 = await member.chooses('Choose the days', ['0', '2', '4'], { on: daysMenu });
  expect(days3.text).toContain('Monday, Wednesday, and Friday at 7:30');
});

test('answers are deleted after a year, as was said, and those of the last year stay', async () => {
  const member = newcomer();
  await startsCheckin(member);
  await taps(member, '4 Good', await morning(member));
  running.clock.advance(days(200));
  await taps(member, '4 Good', await morning(member));
  running.clock.advance(days(167));
  await running.suite.runTicks();
  expect(await answersKept(member)).toHaveLength(1);
  running.clock.advance(days(200));
  await running.suite.runTicks();
  expect(await answersKept(member)).toEqual([]);
});
