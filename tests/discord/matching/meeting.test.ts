/** Two people meet: from the card to a thread that both can talk in, through the days after it, to an end that is nobody's doing. */
import { beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { makeGroup, whenQuiet } from '../groups/make-group.ts';
import { cards } from '../server.ts';
import { answers, hears, hourStrikes, looksForSomebody, seeker, threadOf } from './in-the-pool.ts';

const running = await testSuite();
const { asOwner } = running.database;
let community: TestCommunity;
let ada: MemberActor;
let ben: MemberActor;
let thread: string;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community);
  ada = await seeker(running, community, 'Ada');
  ben = await seeker(running, community, 'Ben');
});

const said = (who: MemberActor) => who.sees(thread).map(({ text }) => text);

test('one question, then one form: what is not known is asked, what is known is filled in', async () => {
  const shown = await looksForSomebody(ada, { pace: ['steady'] });
  expect(shown.text).toMatch(/Topics: Lupus\nSomebody: in the same place\nFree: Weekday evenings/);
  expect(shown.text).toContain('Pace: steady');
  expect(shown.labels).toEqual(['Find now', 'Change', 'Take a break', 'More']);
  const form = await ada.presses('Change', { on: shown });
  expect(JSON.stringify(form.modal)).toContain('lupus');
});

test('a yes of both opens a private thread on the full hour, in which both find a beginning', async () => {
  const found = await ada.presses('Find now', { on: await ada.runs('/match') });
  expect(found.text).toContain('There is somebody who may fit');
  expect((await answers(ada, 'Yes, I would like to')).text).toContain('You said yes');
  await answers(ben, 'Yes, I would like to');
  expect(await asOwner('select 1 from matches')).toEqual([]);
  await hourStrikes(running);
  thread = await threadOf(ada);
  expect(await threadOf(ben)).toBe(thread);
  await whenQuiet(running, community);
  expect(thread).not.toMatch(/Ada|Ben|[Ll]upus/);
  expect(said(ada).join('\n')).toMatch(/Hello, .*Staff can read this thread.*end this at any time/s);
  const { lead, moderators, members } = community;
  for (const other of [lead, ...members])
    expect(other.threads().map(({ name }) => name)).not.toContain(thread);
  expect(moderators[0].threads().map(({ name }) => name)).toContain(thread);
  expect(await hears(ben, 'You have both said yes')).toContain('/match');
  ben.sends(thread, 'Hello Ada, I am Ben.');
  expect(said(ada).at(-1)).toBe('Hello Ada, I am Ben.');
});

test('on day 3 and on day 14 one tap says how it is going, and nobody else sees it', async () => {
  await hourStrikes(running, 71);
  expect(said(ada).filter((text) => text.includes('How is it going'))).toEqual([]);
  await hourStrikes(running, 1);
  const asked = await ada.waitsFor(thread, 'How is it going');
  expect(asked.labels).toEqual(['Well', 'Not sure', 'Not for me']);
  const answer = await ada.presses('Well', { on: asked });
  expect(answer.ephemeral).toBe(true);
  expect(said(ben).at(-1)).toContain('How is it going');
  const feelings = await asOwner<{ feeling: string | null }>(
    'select feeling from match_people order by feeling',
  );
  expect(feelings.map(({ feeling }) => feeling?.slice(0, 3) ?? null)).toEqual(['v1.', null]);
  await hourStrikes(running, 24 * 11);
  await whenQuiet(running, community);
  expect(said(ada).filter((text) => text.includes('How is it going'))).toHaveLength(2);
  await hourStrikes(running, 24 * 30);
  expect(said(ada).filter((text) => text.includes('How is it going'))).toHaveLength(2);
});

test('on a lock screen nothing of the thread tells what it is about', () => {
  const first = ada
    .sees(thread)
    .filter(({ author }) => author === running.sandbox.bot('kindred').name)
    .map(({ text }) => text.slice(0, 150));
  expect(first.length).toBeGreaterThan(2);
  expect(first.filter((text) => /lupus|condition|illness|diagnos|symptom|crisis|health/i.test(text))).toEqual(
    [],
  );
});

test('a stranger presses nothing of it', async () => {
  const [moderator] = community.moderators;
  const starter = moderator.sees(thread).find(({ labels }) => labels.includes('End it'));
  const pressed = await moderator.presses('End it', { on: starter ?? { id: '' } });
  expect(pressed.text).toContain('has ended already');
  expect(pressed.text).not.toContain(ada.id);
});

test('a thread that went to sleep is woken by one tap', async () => {
  const isAsleep = () => ada.threads().find(({ name }) => name === thread)?.archived;
  expect(isAsleep()).toBe(true);
  const card = await ada.presses('Look', { on: await ada.runs('/match') });
  await ada.presses('Open our thread', { on: card });
  await whenQuiet(running, community);
  expect(isAsleep()).toBe(false);
});

test('asking a moderator from within reaches the queue with as much as was chosen, and never says who asked', async () => {
  const [moderator] = community.moderators;
  const starter = ada.sees(thread).find(({ labels }) => labels.includes('Ask a moderator'));
  const asks = async (answered: Readonly<Record<string, string>>) => {
    const form = await ada.presses('Ask a moderator', { on: starter ?? { id: '' } });
    return form.submits({ kind: 'harassment', next: 'keep', ...answered });
  };
  const looksAtNewest = async () => {
    await whenQuiet(running, community);
    const card = cards(community).at(-1);
    return moderator.presses('Look', { on: card ?? { id: '' } });
  };
  expect((await asks({ context: 'words' })).text).toContain('A few words are needed');
  expect((await asks({ context: 'words', words: 'It is getting too much' })).text).toContain('Thank you');
  const alone = await looksAtNewest();
  expect(alone.text).toContain('It is getting too much');
  expect(alone.text).toContain('Nothing but their own words');
  expect(alone.reply?.buttons).toEqual([]);
  await asks({ context: 'conversation', words: 'Please read' });
  const place = await looksAtNewest();
  expect(place.text).toContain('private conversation');
  expect(place.labels).toEqual(['Go to the conversation']);
  await asks({ context: 'who', words: 'Please help', next: 'keep' });
  const who = await looksAtNewest();
  expect(who.text).toContain(`<@${ben.id}>`);
  for (const look of [alone, place, who]) expect(look.text).not.toContain(ada.id);
  expect(alone.text).not.toContain(ben.id);
});

test('is ended without a reason; the other hears that it was nobody’s doing, and both can look again', async () => {
  const end = await ada.presses('End it', {
    on: await ada.presses('Look', { on: await ada.runs('/match') }),
  });
  expect(end.labels).toEqual(['End it, and look for somebody new', 'End it, and take a break', 'Keep it']);
  const ended = await ada.presses('End it, and look for somebody new', { on: end });
  expect(ended.text).toContain('It has ended');
  expect(await hears(ben, 'A match of yours has ended')).toContain('Nobody did anything wrong');
  await whenQuiet(running, community);
  expect(said(ben).at(-1)).toContain('Nobody did anything wrong');
  expect(ben.threads().find(({ name }) => name === thread)).toMatchObject({ locked: true });
  for (const one of [ada, ben]) expect((await one.runs('/match')).labels).toContain('Find now');
  expect((await ada.presses('Find now', { on: await ada.runs('/match') })).text).toContain(
    'There is nobody yet',
  );
});

test('what was said is taken away after its time, and nothing of it is left', async () => {
  await hourStrikes(running, 24 * 91);
  await whenQuiet(running, community);
  expect(await asOwner('select 1 from matches')).toEqual([]);
  expect(await asOwner('select 1 from match_people')).toEqual([]);
  expect(ben.threads().map(({ name }) => name)).not.toContain(thread);
});

test('who both chose direct messages learn of each other there, and no thread is made', async () => {
  const [cleo, dora] = [
    await seeker(running, community, 'Cleo', { languages: ['fi'] }),
    await seeker(running, community, 'Dora', { languages: ['fi'] }),
  ];
  for (const one of [cleo, dora]) {
    const more = await one.presses('More', { on: await one.runs('/match') });
    const form = await one.presses('How I would like it', { on: more });
    await form.submits({ hears: 'direct_message', talksIn: 'direct', openToThree: 'no' });
  }
  await cleo.presses('Find now', { on: await cleo.runs('/match') });
  await whenQuiet(running, community);
  const [news] = dora.directMessages();
  expect(news?.text).toContain('There is something for you to look at');
  expect(news?.text).not.toMatch(/match(ed|ing)|Cleo|[Ll]upus/);
  await answers(cleo, 'Yes, I would like to');
  await answers(dora, 'Yes, I would like to');
  await hourStrikes(running);
  await whenQuiet(running, community);
  const card = await dora.runs('/match');
  expect(card.text).toContain(`<@${cleo.id}>`);
  const shown = await dora.presses('Look', { on: card });
  expect(shown.text).toContain('staff cannot read');
  expect(await asOwner('select 1 from matches where thread_id is not null')).toEqual([]);
});
