/** What a low answer leads to, who hears of it, and what never does. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { MemberActor, Tap } from '#sandbox/index.ts';
import { days } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { cutOff } from '../database-trouble.ts';
import { cards } from '../server.ts';
import { whenQuiet } from '../groups/make-group.ts';
import { comesTo, ownCard, promptsOf, startsCheckin, taps } from './begin.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
});

let count = 0;
const newcomer = () => running.sandbox.user(`Newcomer ${(count += 1)}`).in(community.guild);

async function asksAbout(member: MemberActor, ...scales: string[]): Promise<void> {
  const change = await taps(member, 'Change', await ownCard(member));
  await member.chooses('Choose what is asked', scales, {
    on: await taps(member, 'What is asked', change),
  });
}

const offersTo = (member: MemberActor) =>
  member.directMessages().filter(({ text, ephemeral }) => ephemeral && text.startsWith('If it would help'));

/** Answers now, from the card. */
async function answersNow(member: MemberActor, label: string): Promise<Tap> {
  const asked = await taps(member, 'Answer now', await ownCard(member));
  return taps(member, label, asked);
}

const offered = (member: MemberActor) =>
  member.sees('#lobby').filter(({ text, ephemeral }) => ephemeral && text.startsWith('If it would help'));

test('pain at its worst every day for two weeks brings no single offer', async () => {
  const member = newcomer();
  await startsCheckin(member);
  await asksAbout(member, 'pain', 'energy', 'fatigue');
  for (let day = 1; day <= 14; day += 1) {
    await comesTo(running);
    await whenQuiet(running, community);
    const energy = await taps(member, '1 None', promptsOf(member).at(-1));
    const pain = await taps(member, '1 At its worst', energy);
    await taps(member, '1 Worn out', pain);
  }
  expect(offersTo(member)).toEqual([]);
  expect(cards(community)).toEqual([]);
});

describe('a low mood', () => {
  test('offers one line beside the prompt, once a week, and nothing for two weeks after “nothing”', async () => {
    const member = newcomer();
    await startsCheckin(member);
    await answersNow(member, '2 Low');
    await running.sandbox.until(() => offered(member).length === 1);
    await answersNow(member, '1 Very low');
    running.clock.advance(days(8));
    await answersNow(member, '1 Very low');
    await running.sandbox.until(() => offered(member).length === 2);
    const done = await taps(member, 'Nothing, thank you', offered(member).at(-1));
    expect(done.text).toContain('That is fine');
    running.clock.advance(days(13));
    await answersNow(member, '1 Very low');
    running.clock.advance(days(2));
    await answersNow(member, '1 Very low');
    await running.sandbox.until(() => offered(member).length === 2);
    // The third is the last: whatever was offered too much would stand before it.
    expect(offered(member)).toHaveLength(2);
    expect(cards(community)).toEqual([]);
  });

  test('reaches moderators by a tap, who then learn who asked and nothing of the answer', async () => {
    const member = newcomer();
    await startsCheckin(member);
    await answersNow(member, '1 Very low');
    const offer = await member.waitsFor('#lobby', /^If it would help/);
    const told = await taps(member, 'Ask a moderator to write', offer);
    // Only of this tap: in Help now they may have said before that they do not feel safe.
    expect(told.text).toContain('to write to you. This tap told them nothing else.');
    expect(told.text).toContain('nothing notifies you');
    expect(told.text).toContain('No moderator is on duty now');
    expect(told.labels).toEqual(['By direct message instead', 'Help now']);
    const card = await community.moderators[0].waitsFor('#staff', /would like a moderator/);
    const look = await community.moderators[0].presses('Look', { on: card });
    expect(look.text).toContain(`<@${member.id}>`);
    expect(look.text).not.toMatch(/low|mood|check-in/i);
    // Asked again while it is open, it is the same case.
    const talk = await ownCard(member);
    const asked = await taps(member, 'Answer now', talk);
    const ways = await taps(member, 'Talk to someone', asked);
    await taps(member, 'Ask a moderator to write', ways);
    await whenQuiet(running, community);
    expect(cards(community)).toHaveLength(1);
  });

  test('reaches them without a tap only where that was agreed to in calm', async () => {
    const before = cards(community).length;
    const member = newcomer();
    await startsCheckin(member);
    let page = await taps(member, 'Change', await ownCard(member));
    page = await taps(member, 'More', page);
    page = await taps(member, 'More', page);
    const question = await taps(member, 'Who is told', page);
    expect(question.text).toContain('nothing of what you answered');
    await taps(member, 'Yes, ask a moderator', question);
    await answersNow(member, '2 Low');
    await whenQuiet(running, community);
    expect(cards(community)).toHaveLength(before);
    const thanks = await answersNow(member, '1 Very low');
    await whenQuiet(running, community);
    expect(cards(community)).toHaveLength(before + 1);

    // A slip cannot be made unsaid: it is said plainly, and moderators read that it was one.
    const again = await taps(member, 'That was a slip', thanks);
    expect((await member.waitsFor('#lobby', /had been asked to write to you/)).ephemeral).toBe(true);
    const readsNow = async () => {
      const [moderator] = community.moderators;
      return (await taps(moderator, 'Look', cards(community).at(-1))).text;
    };
    expect(await readsNow()).toContain('a slip of the thumb');
    await taps(member, '1 Very low', again);
    await whenQuiet(running, community);
    expect(await readsNow()).toContain('Today is such a day');
    expect(cards(community)).toHaveLength(before + 1);
  });
});

test('whom to call is shown to them alone, without anybody being told', async () => {
  const member = newcomer();
  await startsCheckin(member);
  const before = cards(community).length;
  const asked = await taps(member, 'Answer now', await ownCard(member));
  const ways = await taps(member, 'Talk to someone', asked);
  expect(ways.ephemeral).toBe(true);
  expect(ways.labels).toContain('Close');
  const left = await taps(member, 'Close', await taps(member, 'Talk to someone', asked));
  expect(left.text).toContain('Your question is still there');
  expect((await asked.settled()).labels).toContain('Talk to someone');
  const lines = await taps(member, 'Who I can call', ways);
  expect(lines.text).toContain('Somebody to talk to');
  expect(cards(community)).toHaveLength(before);
});

describe('while the database is gone', () => {
  let letIn: (() => Promise<void>) | undefined;
  afterEach(async () => {
    await letIn?.();
    letIn = undefined;
  });

  test.each(['a question of one’s own', 'direct messages'])(
    'somebody to talk to is shown, and moderators are reached, from %s',
    async (place) => {
      const [watching] = community.moderators;
      const waiting = () => watching.sees('#staff').filter(({ text }) => text.includes('request is waiting'));
      const stood = waiting().length;
      const member = newcomer();
      await startsCheckin(member);
      const asked = await taps(member, 'Answer now', await ownCard(member));
      await comesTo(running);
      await running.sandbox.until(() => promptsOf(member).length === 1);
      const on = place === 'direct messages' ? promptsOf(member).at(-1) : asked;
      letIn = await cutOff(running.database);
      const ways = await taps(member, 'Talk to someone', on);
      expect(ways.text).toContain('Somebody to talk to');
      const shown = await taps(member, 'Who I can call', ways);
      expect(shown.text).toContain('Choose the country where you are');
      expect(shown.text).toContain('**112**');
      const again = await taps(member, 'Talk to someone', on);
      const told = await taps(member, 'Ask a moderator to write', again);
      expect(told.text).toContain('stands in their channel as a message');
      expect(waiting()).toHaveLength(stood + 1);
      expect(JSON.stringify(waiting())).not.toContain(member.id);
    },
  );
});
