/** A hello from somebody's match after a quiet while: only with a yes of both, ended by either, and silent while anything is paused. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { MemberActor, Tap } from '#sandbox/index.ts';
import { hours } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { makeGroup, whenQuiet } from '../groups/make-group.ts';
import { answers, hourStrikes, seeker, threadOf } from '../matching/in-the-pool.ts';
import { comesTo, ownCard, promptsOf, startsCheckin, taps } from './begin.ts';

const running = await testSuite();
let community: TestCommunity;
let communities = 0;
let ada: MemberActor;
let ben: MemberActor;

beforeEach(async () => {
  communities += 1;
  community = await testCommunity(running, `Haven ${communities}`);
  await makeGroup(community);
  ada = await seeker(running, community, `Ada ${communities}`);
  ben = await seeker(running, community, `Ben ${communities}`);
  await taps(ada, 'Find now', await ada.runs('/match'));
  for (const one of [ada, ben]) await answers(one, 'Yes, I would like to');
  await hourStrikes(running);
  await threadOf(ada);
  await startsCheckin(ada);
  await whenQuiet(running, community);
});

const waitsFor = (member: MemberActor, words: string) =>
  member.sees('#lobby').filter(({ text, ephemeral }) => ephemeral && text.includes(words));

/** What waits for somebody shows itself at their next tap; an inbox that was empty is not asked again for some seconds. */
async function hears(member: MemberActor, words: string): Promise<void> {
  await vi.waitFor(
    async () => {
      await member.runs('/match');
      expect(waitsFor(member, words)).not.toEqual([]);
    },
    { timeout: 60_000, interval: 500 },
  );
}

const hellos = async (member: MemberActor): Promise<Tap> =>
  taps(member, 'A hello', await taps(member, 'More', await ownCard(member)));

async function agreed(): Promise<void> {
  const card = await taps(ada, 'I would like that', await hellos(ada));
  expect(card.text).toContain('Whether they said yes is theirs to know');
  await hears(ben, 'small question');
  const question = await taps(ben, 'Look', waitsFor(ben, 'small question').at(-1));
  expect(question.text).toContain(`<@${ada.id}>`);
  const done = await taps(ben, 'Yes, tell me', question);
  expect(done.text).toContain('Nobody is told');
}

/** Mornings with a prompt that nobody taps on, and the afternoon of the last. */
async function quietFor(mornings: number): Promise<void> {
  for (let day = 1; day <= mornings; day += 1) {
    await comesTo(running);
    await whenQuiet(running, community);
  }
  running.clock.advance(hours(7));
  await running.suite.runTicks();
  await whenQuiet(running, community);
}

const nudged = () =>
  running.database.asOwner<object>(
    `select from deliveries where kind = 'checkin.hello' and state in ('sent', 'pending')
        and guild_id = $1`,
    [community.guild.id],
  );

test('after three that were left alone the match hears once, and no more than that a hello might be nice', async () => {
  await agreed();
  await quietFor(2);
  expect(await nudged()).toEqual([]);
  await quietFor(1);
  await quietFor(1);
  expect(await nudged()).toHaveLength(1);
  await hears(ben, 'small note');
  const note = await taps(ben, 'Look', waitsFor(ben, 'small note').at(-1));
  expect(note.text).toContain(`<@${ada.id}> might like a hello`);
  expect(note.text.slice(0, 150)).not.toMatch(/check-in|mood|answer|missed|quiet|<@/i);
  expect(note.text).not.toMatch(/check-in|mood|answer|missed|days/i);

  // Once she is there again, another quiet while is told anew: also where prompts had become rarer by themselves.
  await quietFor(2);
  const thanks = await taps(ada, '4 Good', promptsOf(ada).at(-1));
  await taps(ada, 'As often as before', thanks);
  await quietFor(3);
  expect(await nudged()).toHaveLength(2);

  // He ends it under the note, and she is told nothing.
  const before = (await hellos(ada)).text;
  const ended = await taps(ben, 'No more of these', note);
  expect(ended.text).toContain('nobody is told');
  expect((await hellos(ada)).text).toBe(before);
  await taps(ada, '4 Good', promptsOf(ada).at(-1));
  await quietFor(3);
  expect(await nudged()).toHaveLength(2);
}, 240_000);

test('without a yes of the other nothing is told, and a no looks like a yes that was not given yet', async () => {
  const asked = await taps(ada, 'I would like that', await hellos(ada));
  await hears(ben, 'small question');
  const question = await taps(ben, 'Look', waitsFor(ben, 'small question').at(-1));
  await taps(ben, 'No, thank you', question);
  expect((await hellos(ada)).text).toBe(asked.text);
  await quietFor(4);
  expect(await nudged()).toEqual([]);
});

test('a flare silences it, and so does she who asked for it', async () => {
  await agreed();
  await quietFor(2);
  await ada.runs('/flare');
  await quietFor(3);
  expect(await nudged()).toEqual([]);
  const back = await ada.runs('/flare');
  await taps(ada, 'Bring back', back);
  await taps(ada, 'End it', await hellos(ada));
  await quietFor(4);
  expect(await nudged()).toEqual([]);
}, 240_000);

test('it ends with the consent to matching of either', async () => {
  await agreed();
  let consents = await taps(ben, 'What I agreed to', await ben.runs('/start'));
  while (!consents.text.includes('**Matching**')) consents = await taps(ben, 'More', consents);
  const takeBack = consents.reply?.buttons.find(({ customId }) => customId?.includes('matching') === true);
  await ben.presses(new RegExp(takeBack?.customId ?? 'missing'), { on: consents });
  await vi.waitFor(
    async () =>
      expect(
        await running.database.asOwner(`select from checkin_buddies where buddy_id = $1`, [ben.id]),
      ).toEqual([]),
    { timeout: 30_000 },
  );
});
