/** What a member shows to people in their groups: each attribute, to whom they chose and to nobody else. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { MemberActor, Tap } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { lupus, makeGroup, whenQuiet } from '../groups/make-group.ts';

const running = await testSuite();
let community: TestCommunity;
let member: MemberActor;
let fellow: MemberActor;

const attributes = [
  ['timezone', /Pacific\/Chatham/],
  ['country', /Bhutan/],
  ['pace', /Slow/],
  ['language', /Dutch/],
] as const;
const nobody = { timezone: 'only_me', country: 'only_me', pace: 'only_me', language: 'only_me' };

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community);
  fellow = community.members[1];
  member = running.sandbox.user('Jip', { locale: 'nl' }).in(community.guild);
  await joinsGroup(member, lupus.name);
  await joinsGroup(fellow, lupus.name);
  let card = await member.runs('/start', { timezone: 'Pacific/Chatham' });
  card = await member.presses('Yes, keep it', { on: card });
  card = await member.presses('Yes, keep them', { on: card });
  card = await (await member.presses('Country', { on: card })).submits({ country: 'Bhutan' });
  await member.presses('Slow', { on: await member.presses('Pace', { on: card }) });
});

async function chooses(seenBy: Readonly<Record<string, string>>): Promise<void> {
  const settings = await member.presses('My settings', { on: await member.runs('/start') });
  const more = await member.presses('More', { on: settings });
  await (await member.presses('Who sees what', { on: more })).submits({ ...nobody, ...seenBy });
}

const looks = async (who: MemberActor): Promise<Tap> =>
  who.presses('What people show', { on: await who.runs('/group mine') });

describe.each(attributes)('%s', (attribute) => {
  test('is seen by people in the group if they chose so, and nothing else with it', async () => {
    await chooses({ [attribute]: 'my_groups' });
    const shown = await looks(fellow);
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain(`<@${member.id}>`);
    const seen = attributes.filter(([, words]) => words.test(shown.text)).map(([name]) => name);
    expect(seen).toEqual([attribute]);
  });

  test.for(['only_me', 'matching', 'my_match'])('is not seen by them with “%s”', async (audience) => {
    await chooses({ [attribute]: audience });
    const shown = await looks(fellow);
    expect(shown.text).toContain('Nobody shows anything yet');
    expect(shown.text).not.toContain(member.id);
  });
});

test('who is in another group, in none, or a moderator sees nothing of it', async () => {
  await chooses({ timezone: 'my_groups', country: 'my_groups', pace: 'my_groups', language: 'my_groups' });
  await makeGroup(community, { ...lupus, name: 'Another one' });
  const {
    lead,
    moderators: [moderator],
    members: [, , outsider],
  } = community;
  await joinsGroup(outsider, 'Another one');
  expect((await looks(outsider)).text).toContain('Nobody shows anything yet');
  const old = await looks(fellow);
  expect(old.text).toContain('Bhutan');
  for (const other of [moderator, lead])
    expect((await other.runs('/group mine')).labels).not.toContain('What people show');
});

test('who has left the group asks in vain, even from a card that was open', async () => {
  const card = await fellow.runs('/group mine');
  await fellow.runs('/group leave', { group: lupus.name });
  const shown = await fellow.presses('What people show', { on: card });
  expect(shown.text).toContain('You are not in a group yet');
  await joinsGroup(fellow, lupus.name);
});

test('of somebody who is in several groups is asked which', async () => {
  await joinsGroup(fellow, 'Another one');
  const which = await looks(fellow);
  expect(which.text).toContain('Which group?');
  const chosen = await fellow.chooses('Choose a group', [lupus.name], { on: which });
  expect(chosen.text).toContain('Bhutan');
});

test('of who has left the server nothing is seen', async () => {
  community.guild.removeMember(member);
  await whenQuiet(running, community);
  const shows = async () => {
    const which = await looks(fellow);
    return (await fellow.chooses('Choose a group', [lupus.name], { on: which })).text;
  };
  await expect.poll(shows).not.toContain('Bhutan');
});
