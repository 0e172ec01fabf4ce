/** What somebody agreed to: each by itself, given with one tap and taken back with one. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { MemberActor, Tap } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { makeGroup, whenQuiet } from '../groups/make-group.ts';
import { letInto } from '../server.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community);
});

let count = 0;
const newMember = () => running.sandbox.user(`Newcomer ${(count += 1)}`).in(community.guild);

const consentsOf = async (member: MemberActor) =>
  member.presses('What I agreed to', { on: await member.runs('/start') });

/** Presses a button that stands beside a purpose. */
async function pressesBeside(member: MemberActor, card: Tap, label: string, purpose: string): Promise<Tap> {
  const button = card.reply?.buttons.find(
    ({ label: word, customId }) => word === label && customId?.includes(`:${purpose}`) === true,
  );
  if (!button?.customId) throw new Error(`there is no ${label} beside ${purpose}`);
  return member.presses(new RegExp(button.customId), { on: card });
}

const standing = async ({ id }: MemberActor) =>
  (
    await running.database.asOwner<{ purpose: string }>(
      'select purpose from consents where user_id = $1 and withdrawn_at is null order by 1',
      [id],
    )
  ).map(({ purpose }) => purpose);

describe('the card', () => {
  test('shows every purpose with its words and how it stands, three at a time', async () => {
    const member = newMember();
    await joinsGroup(member, 'Wolf pack');
    let card = await consentsOf(member);
    expect(card.ephemeral).toBe(true);
    expect(card.text).toMatch(/Membership[^]*You agreed on <t:\d+:D>[^]*My settings[^]*You have not agreed/);
    const pages = [card.text];
    while (card.labels.includes('More')) {
      card = await member.presses('More', { on: card });
      pages.push(card.text);
    }
    const all = pages.join('\n');
    for (const title of ['Matching', 'Check-ins', 'Events', 'Whether it helps', 'Contact by moderators'])
      expect(all).toContain(title);
  });

  test('gives and takes back with one tap each', async () => {
    const member = newMember();
    await joinsGroup(member, 'Wolf pack');
    let card = await consentsOf(member);
    card = await pressesBeside(member, card, 'Give', 'matching');
    expect(await standing(member)).toEqual(['matching', 'membership']);
    card = await pressesBeside(member, card, 'Take back', 'matching');
    expect(card.text).toContain('You took this back on');
    expect(await standing(member)).toEqual(['membership']);
  });

  test('asks the age first of somebody of whom nothing is kept', async () => {
    const member = newMember();
    const age = await pressesBeside(member, await consentsOf(member), 'Give', 'matching');
    expect(age.text).toContain('How old are you?');
    expect(await standing(member)).toEqual([]);
    await member.presses('18 or over', { on: age });
    expect(await standing(member)).toEqual(['matching']);
  });

  test('offers matching to nobody under 18, not even from an older card', async () => {
    const member = newMember();
    const older = await consentsOf(member);
    await joinsGroup(member, 'Wolf pack', '13 to 17');
    expect((await consentsOf(member)).text).not.toContain('**Matching**');
    const refused = await pressesBeside(member, older, 'Give', 'matching');
    expect(refused.text).toContain('for people of 18 or over');
    expect(await standing(member)).toEqual(['membership']);
  });
});

describe('membership', () => {
  test('is asked about once more before it is taken back, and then every group is left', async () => {
    const member = newMember();
    await joinsGroup(member, 'Wolf pack');
    await member.waitsFor('#wolf-pack', /Ground rules/);
    const sure = await pressesBeside(member, await consentsOf(member), 'Take back', 'membership');
    expect(sure.text).toContain('You leave all your groups');
    expect(await standing(member)).toEqual(['membership']);
    const kept = await member.presses('Keep it', { on: sure });
    expect(kept.text).toContain('What I agreed to');
    const again = await pressesBeside(member, kept, 'Take back', 'membership');
    await member.presses('Take it back', { on: again });
    expect(await standing(member)).toEqual([]);
    await whenQuiet(running, community);
    expect(letInto(running.sandbox, community.guild, 'wolf-pack')).not.toContain(member.id);
    expect((await member.runs('/group mine')).text).toContain('not in a group yet');
  });
});
