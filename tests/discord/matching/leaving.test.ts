/** Leaving, a ban, a pause, a death and a consent taken back take effect at once, with a proposal open and in a match. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { makeGroup, whenQuiet } from '../groups/make-group.ts';
import { answers, hears, hourStrikes, seeker, threadOf } from './in-the-pool.ts';

const running = await testSuite();
const { asOwner } = running.database;
let community: TestCommunity;
let communities = 0;
let ada: MemberActor;
let ben: MemberActor;

beforeEach(async () => {
  communities += 1;
  community = await testCommunity(running, `Quay ${communities}`);
  await makeGroup(community);
  ada = await seeker(running, community, `Ada ${communities}`);
  ben = await seeker(running, community, `Ben ${communities}`);
  await ada.presses('Find now', { on: await ada.runs('/match') });
});

const open = () =>
  asOwner("select 1 from match_proposals where guild_id = $1 and state = 'open'", [community.guild.id]);

/** Both said yes, and talk. */
async function meet(): Promise<string> {
  await answers(ada, 'Yes, I would like to');
  await answers(ben, 'Yes, I would like to');
  await hourStrikes(running);
  const thread = await threadOf(ada);
  await whenQuiet(running, community);
  return thread;
}

test('who takes a break is left alone, and the other learns of nothing before its time', async () => {
  await answers(ben, 'Yes, I would like to');
  const resting = await ada.presses('Take a break', { on: await ada.runs('/match') });
  expect(resting.text).toContain('You are taking a break');
  expect(resting.labels).not.toContain('Look at it');
  await hourStrikes(running, 2);
  expect((await ben.runs('/match')).text).toContain('You said yes');
  expect(await open()).toHaveLength(1);
  await hourStrikes(running, 72);
  expect(await hears(ben, 'A suggestion that you had')).toContain('says nothing about you');
  expect((await ada.presses('Look again', { on: await ada.runs('/match') })).text).toContain('You are in');
});

test('who leaves the server is matched with nobody, and is back in the pool when they come back', async () => {
  await answers(ada, 'Yes, I would like to');
  await answers(ben, 'Yes, I would like to');
  community.guild.removeMember(ben);
  await vi.waitFor(async () =>
    expect(
      await asOwner('select 1 from match_profiles where user_id = $1 and hold is not null', [ben.id]),
    ).toHaveLength(1),
  );
  await hourStrikes(running, 74);
  expect(await asOwner('select 1 from matches where guild_id = $1', [community.guild.id])).toEqual([]);
  community.guild.addMember(running.sandbox.user(`Ben ${communities}`));
  await vi.waitFor(async () =>
    expect(
      await asOwner('select 1 from match_profiles where user_id = $1 and hold is null', [ben.id]),
    ).toHaveLength(1),
  );
});

test('a match of somebody who leaves ends for the other without a reason', async () => {
  const thread = await meet();
  community.guild.removeMember(ben);
  expect(await hears(ada, 'has ended')).toContain('Nobody did anything wrong');
  await whenQuiet(running, community);
  expect(ada.threads().find(({ name }) => name === thread)).toMatchObject({ archived: true, locked: true });
});

test('taking the consent back deletes what was told, and ends what is', async () => {
  await meet();
  const consents = await ben.presses('What I agreed to', { on: await ben.runs('/start') });
  const back = consents.reply?.buttons.find(
    ({ customId }) => customId?.includes('take_back:matching') === true,
  );
  await ben.presses(new RegExp(back?.customId ?? 'missing'), { on: consents });
  for (const table of ['match_profiles', 'match_sides', 'match_people'])
    expect(await asOwner(`select 1 from ${table} where user_id = $1`, [ben.id])).toEqual([]);
  expect(await hears(ada, 'has ended')).toContain('Nobody did anything wrong');
  expect((await ben.runs('/match')).text).toContain('Would you like to meet somebody');
});

test('who has died is asked nothing, and nothing is announced or closed', async () => {
  const thread = await meet();
  const { moderators, lead } = community;
  await lead.presses('Ask a second person', {
    on: await lead.runs('/lead member deceased', { person: ben.id }),
  });
  await whenQuiet(running, community);
  const card = moderators[0].sees('#staff').findLast(({ text }) => text.includes('second person'));
  const look = await moderators[0].presses('Look', { on: card ?? { id: '' } });
  await moderators[0].presses('Confirm', { on: look });
  await hourStrikes(running, 24 * 4);
  await whenQuiet(running, community);
  expect(ada.sees(thread).filter(({ text }) => /How is it going|has ended/.test(text))).toEqual([]);
  expect(ada.threads().find(({ name }) => name === thread)).toMatchObject({ locked: false });
});
