/** What a member shows to whom they are matched with: each attribute, to whom they chose, and only once both have said yes. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { makeGroup, whenQuiet } from '../groups/make-group.ts';
import { answers, hourStrikes, looksForSomebody, seeker, threadOf } from './in-the-pool.ts';

const running = await testSuite();
let community: TestCommunity;
let jip: MemberActor;
let ada: MemberActor;
/** What stood in the proposal, before anybody had said yes. */
let masked: string;

const attributes = [
  ['timezone', /Europe\/Amsterdam/],
  ['country', /Bhutan/],
  ['pace', /slow/i],
  ['language', /Dutch/],
] as const;
const nobody = { timezone: 'only_me', country: 'only_me', pace: 'only_me', language: 'only_me' };
const everybody = { timezone: 'my_match', country: 'my_match', pace: 'my_match', language: 'my_match' };

async function chooses(seenBy: Readonly<Record<string, string>>): Promise<void> {
  const settings = await jip.presses('My settings', { on: await jip.runs('/start') });
  const more = await jip.presses('More', { on: settings });
  await (await jip.presses('Who sees what', { on: more })).submits({ ...nobody, ...seenBy });
}

const looks = async (who: MemberActor): Promise<string> =>
  (await who.presses('Look', { on: await who.runs('/match') })).text;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community);
  ada = await seeker(running, community, 'Ada');
  const user = running.sandbox.user('Jip', { locale: 'nl' });
  community.guild.addMember(user);
  jip = user.in(community.guild);
  await joinsGroup(jip, 'Wolf pack');
  let card = await jip.runs('/start', { timezone: 'Europe/Amsterdam' });
  card = await jip.presses('Yes, keep it', { on: card });
  card = await jip.presses('Yes, keep them', { on: card });
  card = await (await jip.presses('Country', { on: card })).submits({ country: 'Bhutan' });
  await jip.presses('Slow', { on: await jip.presses('Pace', { on: card }) });
  await looksForSomebody(jip);
  await chooses(everybody);
  await ada.presses('Find now', { on: await ada.runs('/match') });
  const found = await ada.runs('/match');
  masked = `${found.text}\n${(await ada.presses('Look at it', { on: found })).text}`;
  await answers(ada, 'Yes, I would like to');
  masked += (await ada.runs('/match')).text;
  await answers(jip, 'Yes, I would like to');
  await hourStrikes(running);
  await threadOf(ada);
  await whenQuiet(running, community);
});

test('before both have said yes nothing of it is seen, whatever was chosen', () => {
  expect(masked).toContain('You said yes');
  for (const [, words] of attributes.filter(([name]) => name !== 'pace')) expect(masked).not.toMatch(words);
  expect(masked).not.toContain(jip.id);
});

describe.each(attributes)('%s', (attribute) => {
  test.for(['my_match', 'my_groups'])(
    'is seen by their match with “%s”, and nothing else with it',
    async (to) => {
      await chooses({ [attribute]: to });
      const shown = await looks(ada);
      expect(shown).toContain(`<@${jip.id}> shows you`);
      const line = shown.split('\n').find((one) => one.includes('shows you')) ?? '';
      expect(attributes.filter(([, words]) => words.test(line)).map(([name]) => name)).toEqual([attribute]);
    },
  );

  test.for(['only_me', 'matching'])('is not seen by them with “%s”', async (to) => {
    await chooses({ [attribute]: to });
    expect(await looks(ada)).not.toContain('shows you');
  });
});

test('nobody else sees it, also with the same button', async () => {
  await chooses(everybody);
  const card = await ada.presses('Look', { on: await ada.runs('/match') });
  expect(card.text).toContain('Bhutan');
  const {
    lead,
    moderators: [moderator],
    members: [stranger],
  } = community;
  for (const other of [lead, moderator, stranger]) {
    expect((await other.runs('/match')).text).not.toContain('Bhutan');
    const heard = other.channels().flatMap((channel) => other.sees(channel).map(({ text }) => text));
    expect(heard.join('\n')).not.toMatch(/Bhutan|shows you/);
  }
  const thread = await threadOf(ada);
  expect(JSON.stringify(ada.sees(thread))).not.toMatch(/Bhutan|Europe\/Amsterdam/);
});

test('and no longer once the match has ended', async () => {
  const open = await ada.runs('/match');
  const end = await jip.presses('End it', {
    on: await jip.presses('Look', { on: await jip.runs('/match') }),
  });
  await jip.presses('End it, and take a break', { on: end });
  expect((await ada.presses('Look', { on: open })).text).not.toMatch(/Bhutan|shows you/);
});
