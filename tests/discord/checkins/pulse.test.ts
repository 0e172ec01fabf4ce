/** The community's pulse, from the taps of members to what leads read: sums that tell of nobody. */
import { beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { days } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { comesTo, ownCard, promptsOf, startsCheckin, taps } from './begin.ts';
import { whenQuiet } from '../groups/make-group.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
});

let count = 0;
const newcomer = () => running.sandbox.user(`Newcomer ${(count += 1)}`).in(community.guild);

async function answersNow(member: MemberActor, label: string): Promise<void> {
  await taps(member, label, await taps(member, 'Answer now', await ownCard(member)));
}

async function joinsIn(label: string): Promise<MemberActor> {
  const member = newcomer();
  await startsCheckin(member);
  await answersNow(member, label);
  return member;
}

const pulse = async () => (await community.lead.runs('/lead member pulse')).text;
const voices = () =>
  running.database.asOwner<{ user_id: string; counted: string }>(
    'select user_id, counted from checkin_voices',
  );

/** A week later it is taken anew. */
async function weekLater(): Promise<void> {
  running.clock.advance(days(7) + 1000);
  await running.suite.runTicks();
}

test('nine people are nobody; twelve are about ten, and one more is not told apart from them', async () => {
  const people: MemberActor[] = [];
  for (let one = 1; one <= 9; one += 1) people.push(await joinsIn('4 Good'));
  await weekLater();
  expect(await pulse()).toContain('nothing to show yet');
  for (let one = 1; one <= 3; one += 1) people.push(await joinsIn('4 Good'));
  await weekLater();
  const first = await pulse();
  expect(first).toMatch(/\*\*Mood\*\*.*about 10 people. About 0 find it hard, 0 in between, 10 easy/);
  // Ephemeral, and with nobody in it.
  for (const { id } of people) expect(first).not.toContain(id);

  // What was counted is sealed under each member's own key, and shown to them.
  const kept = await voices();
  expect(kept).toHaveLength(12);
  expect(JSON.stringify(kept)).not.toMatch(/mood|"4"/);

  await joinsIn('1 Very low');
  await weekLater();
  expect(await pulse()).toBe(first);

  // Whoever takes the consent back leaves no trace, and the next sums do not tell that they did.
  const [leaver] = people;
  if (!leaver) throw new Error('nobody there');
  let consents = await taps(leaver, 'What I agreed to', await leaver.runs('/start'));
  while (!consents.text.includes('**Check-ins**')) consents = await taps(leaver, 'More', consents);
  await taps(leaver, 'Take back', consents);
  expect((await voices()).map(({ user_id: user }) => user)).not.toContain(leaver.id);
  await weekLater();
  expect(await pulse()).toBe(first);
});

test('two processes take it once, and only leads may read it', async () => {
  const other = await running.startAnother({ roles: ['worker'] });
  running.clock.advance(days(7) + 1000);
  await Promise.all([running.suite.runTicks(), other.runTicks()]);
  expect(await pulse()).toContain('How people are here');
  const refused = await community.members[0].runs('/lead member pulse').catch(() => undefined);
  expect(refused?.text ?? '').not.toContain('How people are here');
});

test('who agreed to earlier words is asked at the next tap, and nothing is kept before', async () => {
  const member = newcomer();
  await startsCheckin(member);
  await running.database.asOwner(
    `update consents set version = 1 where user_id = $1 and purpose = 'checkins'`,
    [member.id],
  );
  await comesTo(running);
  await whenQuiet(running, community);
  const answers = () =>
    running.database.asOwner('select from checkin_answers where user_id = $1', [member.id]);
  const prompt = promptsOf(member).at(-1);
  const anew = await taps(member, '4 Good', prompt);
  expect(anew.text).toContain('Something has changed');
  expect(anew.text).toContain('over at least ten people');
  expect(await answers()).toEqual([]);
  const left = await taps(member, 'Not now', anew);
  expect(left.text).toContain('nothing was changed');
  const again = await ownCard(member);
  expect(again.text).toContain('Something has changed');
  const card = await taps(member, 'Yes, go on', again);
  expect(card.text).toContain('Every day at 9:00');
  await answersNow(member, '4 Good');
  expect(await answers()).toHaveLength(1);
});
