/** *Don't match me with them* holds both ways and is seen by nobody; people under 18 are never offered any of it. */
import { beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { makeGroup } from '../groups/make-group.ts';
import { answers, hourStrikes, seeker } from './in-the-pool.ts';

const menu = "Don't match me with them";
const running = await testSuite();
const { asOwner } = running.database;
let community: TestCommunity;
let ada: MemberActor;
let ben: MemberActor;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community);
  ada = await seeker(running, community, 'Ada');
  ben = await seeker(running, community, 'Ben');
});

const looksNow = async (who: MemberActor) => who.presses('Find now', { on: await who.runs('/match') });

test('holds whoever of them looks, and nobody sees that it was asked', async () => {
  const asked = await ada.uses(menu, { on: ben.id });
  expect(asked.ephemeral).toBe(true);
  expect(asked.text).toContain('They are not told');
  for (const who of [ada, ben]) expect((await looksNow(who)).text).toContain('There is nobody yet');
  const rows = await asOwner<{ text: string }>('select kept::text as text from match_apart as kept');
  expect(rows).toHaveLength(1);
  for (const { id } of [ada, ben]) expect(rows[0]?.text).not.toContain(id);
  expect(ben.sees('#lobby').filter(({ text }) => text.includes('not be matched'))).toEqual([]);
});

test('says the same however often it is asked, and does not count twice', async () => {
  const [first, again] = [await ada.uses(menu, { on: ben.id }), await ada.uses(menu, { on: ben.id })];
  expect(again.text).toBe(first.text);
  expect(await asOwner('select 1 from match_apart')).toHaveLength(1);
});

test('is listed for whoever asked alone, and can be taken back', async () => {
  const list = async (who: MemberActor) => {
    const more = await who.presses('More', { on: await who.runs('/match') });
    return who.presses('Not with these people', { on: more });
  };
  expect((await list(ben)).text).toContain('There is nobody in this list');
  const own = await list(ada);
  expect(own.text).toContain(`<@${ben.id}>`);
  const after = await ada.presses('Take back', { on: own });
  expect(after.text).toContain('There is nobody in this list');
  expect((await looksNow(ada)).text).toContain('There is somebody who may fit');
});

test('ends a proposal that is open without anybody noticing before its time', async () => {
  await answers(ada, 'Yes, I would like to');
  await ben.uses(menu, { on: ada.id });
  await hourStrikes(running, 2);
  expect((await ada.runs('/match')).text).toContain('You said yes');
  expect((await ben.runs('/match')).labels).not.toContain('Look at it');
  await hourStrikes(running, 71);
  expect(await asOwner("select 1 from match_proposals where state = 'open'")).toEqual([]);
  expect(await asOwner('select 1 from matches')).toEqual([]);
});

test('means nothing for oneself, for a bot, and for somebody of whom nothing is kept', async () => {
  expect((await ada.uses(menu, { on: ada.id })).text).toContain('That is yourself');
  expect((await ada.uses(menu, { on: running.sandbox.bot('kindred').id })).text).toContain('a bot');
  const [stranger] = community.members;
  expect((await stranger.uses(menu, { on: ada.id })).text).toContain('nothing is kept about you here');
  expect(await asOwner('select 1 from members where user_id = $1', [stranger.id])).toEqual([]);
});

test('a sixteen-year-old is offered it nowhere, and is in no table of it', async () => {
  const [, teen] = community.members;
  await joinsGroup(teen, 'Wolf pack', '13 to 17');
  const shown = await teen.runs('/match');
  expect(shown.text).toContain('for people of 18 or over');
  expect(shown.labels).toEqual([]);
  const [, , unasked] = community.members;
  const ask = await unasked.presses('Yes, I would like that', { on: await unasked.runs('/match') });
  const told = await unasked.presses('13 to 17', { on: ask });
  expect(told.text).toContain('for people of 18 or over');
  for (const { id } of [teen, unasked])
    expect(await asOwner('select 1 from match_profiles where user_id = $1', [id])).toEqual([]);
  expect(await asOwner('select 1 from members where user_id = $1', [unasked.id])).toEqual([]);
});

test('whoever turns out to be younger is out of it at once, also out of a proposal', async () => {
  const [cleo, dora] = [
    await seeker(running, community, 'Cleo', { languages: ['fi'] }),
    await seeker(running, community, 'Dora', { languages: ['fi'] }),
  ];
  await looksNow(cleo);
  await answers(cleo, 'Yes, I would like to');
  const settings = await dora.presses('My age', {
    on: await dora.presses('My settings', { on: await dora.runs('/start') }),
  });
  await dora.presses('13 to 17', { on: settings });
  expect(await asOwner('select 1 from match_profiles where user_id = $1', [dora.id])).toEqual([]);
  expect((await dora.runs('/match')).text).toContain('for people of 18 or over');
  expect((await cleo.runs('/match')).text).toContain('You said yes');
});
