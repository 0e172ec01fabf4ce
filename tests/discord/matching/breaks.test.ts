/** A pause of everything, for whoever is in a match: the other hears what was allowed and no more, and looking again is done by hand. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { makeGroup, whenQuiet } from '../groups/make-group.ts';
import { settled } from '../members/settled.ts';
import { answers, hourStrikes, seeker, threadOf } from './in-the-pool.ts';

const running = await testSuite();
let community: TestCommunity;
let communities = 0;
let ada: MemberActor;
let ben: MemberActor;
let thread: string;

beforeEach(async () => {
  communities += 1;
  community = await testCommunity(running, `Haven ${communities}`);
  await makeGroup(community);
  ada = await settled(await seeker(running, community, `Ada ${communities}`));
  ben = await seeker(running, community, `Ben ${communities}`);
  await ada.presses('Find now', { on: await ada.runs('/match') });
  for (const one of [ada, ben]) await answers(one, 'Yes, I would like to');
  await hourStrikes(running);
  thread = await threadOf(ada);
  await quiet();
});

const quiet = () => whenQuiet(running, community);
const notes = () =>
  ben
    .sees(thread)
    .map(({ text }) => text)
    .filter((text) => /taking a break|has a flare/.test(text));
const onCard = async (who: MemberActor) => (await who.presses('Look', { on: await who.runs('/match') })).text;

async function wishes(member: MemberActor, wish: Record<string, string>): Promise<void> {
  const form = await member.presses('Who is told', { on: await member.runs('/flare', { until: '3 days' }) });
  await form.submits({ tells: 'nobody', words: 'break', asks: 'next_tap', ...wish });
  await quiet();
}

test('nobody is told unless it was allowed; then it stands in the thread and on the card for as long as it lasts', async () => {
  await ada.runs('/flare');
  await quiet();
  expect(notes()).toEqual([]);
  expect(await onCard(ben)).not.toMatch(/break|flare/i);
  await wishes(ada, { tells: 'my_match' });
  expect(notes()).toEqual([expect.stringContaining(`<@${ada.id}> is taking a break`)]);
  expect(notes()[0]).not.toMatch(/flare|ill|health/i);
  expect(await onCard(ben)).toContain('is taking a break');
  await wishes(ada, { tells: 'my_groups', words: 'flare' });
  expect(notes()).toEqual([expect.stringContaining('has a flare')]);
  await ada.runs('/flare');
  await quiet();
  expect(notes()).toEqual([]);
  expect(await onCard(ben)).not.toMatch(/taking a break|has a flare/);
  expect(ada.threads().find(({ name }) => name === thread)).toMatchObject({ locked: false });
});

test('a note goes with the match that it stands in', async () => {
  await wishes(ada, { tells: 'my_match' });
  expect(notes()).toHaveLength(1);
  const end = await ben.presses('End it', {
    on: await ben.presses('Look', { on: await ben.runs('/match') }),
  });
  await ben.presses('End it, and take a break', { on: end });
  await quiet();
  expect(notes()).toEqual([]);
  expect(ben.threads().find(({ name }) => name === thread)).toMatchObject({ archived: true, locked: true });
  expect(await running.database.asOwner('select 1 from match_breaks')).toEqual([]);
});

test('after a pause nobody is looked for by itself: it is brought back by hand, and stays so through leaving the server', async () => {
  const held = async () =>
    (
      await running.database.asOwner<{ hold: string | null }>(
        'select hold from match_profiles where user_id = $1',
        [ada.id],
      )
    )[0]?.hold;
  await ada.runs('/flare');
  expect((await ada.runs('/match')).labels).not.toContain('Look again');
  expect(await held()).toBe('flare');
  const back = await ada.runs('/flare');
  expect(back.text).toContain('Meeting somebody');
  expect((await ada.runs('/match')).text).toContain('Your pause is over');
  community.guild.removeMember(ada);
  await vi.waitFor(async () => expect(await held()).toBe('both'));
  community.guild.addMember(running.sandbox.user(`Ada ${communities}`));
  await vi.waitFor(async () => expect(await held()).toBe('flare'));
  const again = await ada.runs('/match');
  expect(again.labels).toContain('Look again');
  expect((await ada.presses('Look again', { on: again })).text).toContain('You are in');
  expect(await held()).toBeNull();
});

test('what the pause card brings back is in the pool again', async () => {
  await ada.runs('/flare');
  const shown = await ada.presses('Bring back', { on: await ada.runs('/flare') });
  expect(shown.text).not.toContain('Meeting somebody');
  expect((await ada.runs('/match')).text).toContain('You are in');
});
