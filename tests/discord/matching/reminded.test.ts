/** Who has said nothing is reminded once; whose direct messages are closed hears all the same; a ban ends everything at once. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { byHand } from '../groups/by-hand.ts';
import { makeGroup, whenQuiet } from '../groups/make-group.ts';
import { answers, hears, hourStrikes, seeker, threadOf } from './in-the-pool.ts';

const running = await testSuite();
let community: TestCommunity;
let communities = 0;
let ada: MemberActor;
let ben: MemberActor;

beforeEach(async () => {
  communities += 1;
  community = await testCommunity(running, `Mole ${communities}`);
  await makeGroup(community);
  ada = await seeker(running, community, `Ada ${communities}`);
  ben = await seeker(running, community, `Ben ${communities}`);
});

const finds = async () => ada.presses('Find now', { on: await ada.runs('/match') });
const reminders = (who: MemberActor) =>
  who.sees('#lobby').filter(({ text }) => text.includes('still waits for an answer')).length;

test('after 48 hours and not before, once, and only who has not answered', async () => {
  await finds();
  await answers(ada, 'Yes, I would like to');
  await hourStrikes(running, 47);
  await (await ben.runs('/match')).settled();
  expect(reminders(ben)).toBe(0);
  await hourStrikes(running, 1);
  expect(await hears(ben, 'still waits for an answer')).toContain('No answer is fine, too');
  await hourStrikes(running, 10);
  for (const one of [ada, ben]) await (await one.runs('/match')).settled();
  expect([reminders(ada), reminders(ben)]).toEqual([0, 1]);
});

test('whose direct messages are closed hears at their next tap, and misses nothing', async () => {
  const more = await ben.presses('More', { on: await ben.runs('/match') });
  const form = await ben.presses('How I would like it', { on: more });
  await form.submits({ hears: 'direct_message', talksIn: 'thread', openToThree: 'no' });
  running.sandbox.user(`Ben ${communities}`).closesDirectMessages();
  await finds();
  await whenQuiet(running, community);
  expect(ben.directMessages()).toEqual([]);
  expect(await hears(ben, 'something for you to look at')).not.toMatch(/Ada|[Ll]upus/);
  for (const one of [ada, ben]) await answers(one, 'Yes, I would like to');
  await hourStrikes(running);
  expect(await threadOf(ben)).toBe(await threadOf(ada));
});

test('a ban ends a match at once, and whoever is let in again is not in the pool', async () => {
  await finds();
  for (const one of [ada, ben]) await answers(one, 'Yes, I would like to');
  await hourStrikes(running);
  const thread = await threadOf(ada);
  await whenQuiet(running, community);
  await byHand(running.sandbox, community).bans(ben.id);
  const heard = await hears(ada, 'has ended');
  expect(heard).toContain('Nobody did anything wrong');
  expect(heard).not.toMatch(/ban/i);
  await whenQuiet(running, community);
  expect(ada.threads().find(({ name }) => name === thread)).toMatchObject({ archived: true, locked: true });
  const left = () =>
    running.database.asOwner('select 1 from match_profiles where user_id = $1 and in_pool', [ben.id]);
  await vi.waitFor(async () => expect(await left()).toEqual([]));
});
