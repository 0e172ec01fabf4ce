/** Lighter content: chosen by the member, seen by nobody else, and honoured in what Kindred writes and suggests to them. */
import { beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { lupus, makeGroup } from '../groups/make-group.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community);
  await makeGroup(community, { ...lupus, name: 'Butterflies' });
});

/** The page of the settings on which it stands. */
async function settingsOf(member: MemberActor) {
  let card = await member.presses('My settings', { on: await member.runs('/start') });
  if (card.labels.includes('Yes, keep them')) card = await member.presses('Yes, keep them', { on: card });
  if (card.labels.includes('18 or over')) card = await member.presses('18 or over', { on: card });
  return member.presses('More', { on: card });
}

const choose = async (member: MemberActor, answer: 'Yes' | 'No') =>
  member.presses(answer, { on: await member.presses('Lighter content', { on: await settingsOf(member) }) });

test('is a question with a yes, a no and a way back; says what it does and who sees it; no unless chosen', async () => {
  const [member] = community.members;
  const settings = await settingsOf(member);
  expect(settings.text).toMatch(/Lighter content\*\*\nNo\./);
  const question = await member.presses('Lighter content', { on: settings });
  expect(question.labels).toEqual(['Yes', 'No', 'Back']);
  expect(question.text).toContain('What other people write stays as it is');
  expect(question.text).toContain('Who can see this?** Only you');
  expect((await member.presses('Yes', { on: question })).text).toMatch(/Lighter content\*\*\nYes\./);
  expect((await choose(member, 'No')).text).toMatch(/Lighter content\*\*\nNo\./);
});

test('changes the one suggestion of a welcome, and nothing for others', async () => {
  const [, member, other] = community.members;
  await joinsGroup(member, 'Wolf pack');
  await joinsGroup(other, 'Wolf pack');
  await choose(member, 'Yes');
  const [light, usual] = [await joinsGroup(member, 'Butterflies'), await joinsGroup(other, 'Butterflies')];
  expect(light.text).toContain('You asked for lighter content');
  expect(light.text).toContain('/group leave');
  expect(usual.text).not.toContain('lighter content');
});

test('no groups about something else than was asked for are suggested; all groups are one tap away', async () => {
  const [, member, other] = community.members;
  expect((await other.runs('/group find', { topic: 'Sjögren' })).text).toContain('Wolf pack');
  const found = await member.runs('/group find', { topic: 'Sjögren' });
  expect(found.text).toContain('not suggested to you');
  expect(found.text).not.toContain('Wolf pack');
  expect(found.labels).toEqual(['Ask the leads for it', 'Show all groups']);
  expect((await member.presses('Show all groups', { on: found })).text).toContain('Wolf pack');
  expect((await member.runs('/group find', { topic: 'sle' })).text).toContain('Wolf pack');
});

test('goes with the consent that it was kept under', async () => {
  const [, member] = community.members;
  const consents = await member.presses('What I agreed to', { on: await member.runs('/start') });
  const back = consents.reply?.buttons.find(
    ({ customId }) => customId?.includes('take_back:profile') === true,
  );
  await member.presses(new RegExp(back?.customId ?? 'missing'), { on: consents });
  expect((await member.runs('/group find', { topic: 'Sjögren' })).text).toContain('Wolf pack');
});
