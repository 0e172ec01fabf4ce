/** Whether it helps, over the wire: agreeing, answering on the private page, and what leads see of ten people and of nine. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { MemberActor, Tap } from '#sandbox/index.ts';
import { days } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { startsCheckin } from '#tests/discord/checkins/begin.ts';
import { formsOf, press, send } from '#tests/web/open-web.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
});

let count = 0;
const newcomer = () => running.sandbox.user(`Neighbour ${(count += 1)}`).in(community.guild);

/** Somebody of whom something is kept already: newcomers are offered less. */
async function neighbour(): Promise<MemberActor> {
  const member = newcomer();
  await startsCheckin(member);
  return member;
}
const linkIn = (tap: Tap): string => tap.reply?.buttons.flatMap(({ url }) => url ?? [])[0] ?? '';

async function look(member: MemberActor): Promise<Tap> {
  return member.presses('Look', { on: await member.runs('/start') });
}

async function agrees(member: MemberActor): Promise<Tap> {
  return member.presses('Yes, ask me', { on: await look(member) });
}

async function openPage(tap: Tap) {
  const address = linkIn(tap);
  const opened = await (await press(address)).text();
  const local = new URL(address).origin;
  return {
    opened,
    sends: async (name: string, typed: Record<string, string> = {}, page = opened) =>
      send(local, { ...formsOf(page).get(name), ...typed }),
  };
}

test('is asked for once, answered one form at a time, and shows its member their own course', async () => {
  const member = await neighbour();
  const question = await look(member);
  expect(question.ephemeral).toBe(true);
  expect(question.text).toContain('sums of at least ten people');
  const card = await agrees(member);
  expect(card.text).toContain('5 short forms wait for you');
  const { opened, sends } = await openPage(card);
  expect(opened).toContain('Feeling nervous, anxious or on edge');
  expect(opened).toContain('<title>Your page</title>');
  const empty = await sends('answer');
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('Nothing was chosen yet');
  const next = await (await sends('answer', { nervous: '2', control: '1' })).text();
  expect(next).toContain('Your answers are kept.');
  expect(next).toContain('physical illness and injury');
  expect(next).toMatch(/Worry \(GAD-2\)[\s\S]*<td>3<\/td>/);
  // What does not fit comes back as it was typed.
  const wrong = await sends('answer', { general: '2', physical: '31', mental: '4' }, next);
  expect(wrong.status).toBe(422);
  const again = await wrong.text();
  expect(again).toContain('Question 2 has an answer that does not fit');
  expect(again).toContain('value="31"');
  expect(again).toContain('value="2" checked');
  // The longer form is a choice, and can be taken back.
  const longer = await neighbour();
  const hers = await openPage(await agrees(longer));
  const chosen = await (await hers.sends('form')).text();
  expect(chosen).toContain('Trouble relaxing');
});

test('leads see nothing of nine people, and sums of ten in the month after', async () => {
  for (let person = 0; person < 9; person += 1) {
    const { sends } = await openPage(await agrees(await neighbour()));
    await sends('answer', { nervous: '3', control: '1' });
  }
  const lead = community.lead;
  expect((await lead.runs('/lead outcomes')).text).toContain('nothing to show yet');
  running.clock.advance(days(46));
  await running.suite.runTicks();
  // With the one of the test before they are ten.
  await vi.waitFor(async () => expect((await lead.runs('/lead outcomes')).text).toContain('about 10 people'));
  const figures = await lead.runs('/lead outcomes');
  expect(figures.text).toContain('3.9 on average');
  expect(figures.text).toContain('No comparison group');
  const file = await lead.presses('All as a file', { on: figures });
  expect(file.ephemeral).toBe(true);
  await expect(newcomer().runs('/lead outcomes')).rejects.toThrow('not offered');
});
