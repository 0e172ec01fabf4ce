/** A check-in as a member lives with it: started in two taps, a week of prompts and answers, put off, paused, stopped. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { days, hours } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { whenQuiet } from '../groups/make-group.ts';
import { comesTo, promptsOf, startsCheckin } from './begin.ts';

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
    const first = await member.runs('/checkin');
    expect(first.ephemeral).toBe(true);
    expect(first.text).toContain('Who can see this?');
    expect(first.labels).toEqual(['Yes, ask me', 'Not now']);
    const card = await startsCheckin(member);
    expect(card.text).toContain('Every day at 9:00');
    expect(card.text).toContain('It asks about: mood');
    expect(card.text).toContain('direct message');
    expect(card.labels).toEqual(['Answer now', 'Change', 'Pause', 'More']);
    expect((await member.runs('/checkin')).text).toBe(card.text);
  });

  test('“Not now” keeps nothing', async () => {
    const member = newcomer();
    await member.presses('Not now', { on: await member.runs('/checkin') });
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
      const thanks = await member.presses('4 Good', { on: prompt! });
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
    const thanks = await member.presses('1 Very low', { on: promptsOf(member).at(-1)! });
    const again = await member.presses('That was a slip', { on: thanks });
    expect(await answersKept(member)).toHaveLength(before);
    await member.presses('5 Very good', { on: again });
    expect(await answersKept(member)).toHaveLength(before + 1);
  });

  test('“Later” brings it again the same day, “Not today” leaves it', async () => {
    const prompt = await morning(member);
    const put = await member.presses('Later', { on: prompt! });
    expect(put.text).toContain('Later, then');
    running.clock.advance(hours(3) + 1000);
    await running.suite.runTicks();
    await whenQuiet(running, community);
    const again = promptsOf(member).at(-1);
    const left = await member.presses('Not today', { on: again! });
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
    const change = await member.presses('Change', { on: await member.runs('/checkin') });
    const what = await member.presses('What is asked', { on: change });
    await member.chooses('Choose what is asked', ['mood', 'pain'], { on: what });
    const prompt = await morning(member);
    const next = await member.presses('3 In between', { on: prompt! });
    expect(next.text).toContain('How is your pain?');
    const thanks = await member.presses('1 At its worst', { on: next });
    expect(thanks.text).toContain('Thank you');
  });

  test('paused, nothing comes; going on, it comes again; stopped, its answers stay', async () => {
    await member.presses('Pause', { on: await member.runs('/checkin') });
    const standing = promptsOf(member).length;
    await comesTo(running);
    await whenQuiet(running, community);
    expect(promptsOf(member)).toHaveLength(standing);
    await member.presses('Go on', { on: await member.runs('/checkin') });
    await morning(member);
    expect(promptsOf(member)).toHaveLength(standing + 1);
    const kept = (await answersKept(member)).length;
    const more = await member.presses('More', { on: await member.runs('/checkin') });
    await member.presses('Stop it', { on: await member.presses('Stop it', { on: more }) });
    await comesTo(running);
    await whenQuiet(running, community);
    expect(promptsOf(member)).toHaveLength(standing + 1);
    expect(await answersKept(member)).toHaveLength(kept);
  });
});

test('a time, days and quiet hours are changed in plain words, and what is no time is said kindly', async () => {
  const member = newcomer();
  const card = await startsCheckin(member);
  const change = await member.presses('Change', { on: card });
  const form = await member.presses('Time', { on: change });
  const refused = await form.submits({ time: 'noonish' });
  expect(refused.text).toContain('no time that I know');
  expect(refused.text).toContain('noonish');
  const changed = await (await member.presses('Time', { on: change })).submits({ time: '7:30 pm' });
  expect(changed.text).toContain('Every day at 7:30');
  const often = await member.presses('How often', {
    on: await member.presses('Change', { on: changed }),
  });
  const daysMenu = await member.chooses('Choose how often', 'chosen', { on: often });
  const days3 = await member.chooses('Choose the days', ['0', '2', '4'], { on: daysMenu });
  expect(days3.text).toContain('Monday, Wednesday, and Friday at 7:30');
});
