/** `/lead group checkin`: a question comes back in a group, answered by a tap that nobody sees or in its thread. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { days } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { makeGroup, whenQuiet } from '../groups/make-group.ts';
import { comesTo, startsCheckin, taps } from './begin.ts';

const running = await testSuite();
let community: TestCommunity;
const name = 'High tides';
const channel = '#high-tides';

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community, { topic: 'Lupus', name, access: 'open' });
  for (const member of community.members) await joinsGroup(member, name);
  await community.members[2].waitsFor(channel, /Ground rules/);
});

const asked = () =>
  community.members[0].sees(channel).filter(({ labels }) => labels.includes('Answer with a tap'));

async function evening(): Promise<void> {
  await comesTo(running, { minute: 18 * 60 });
  await whenQuiet(running, community);
}

describe('a question', () => {
  test('is set in plain words, and what is not right is said kindly', async () => {
    const { lead } = community;
    const set = (options: Record<string, string>) =>
      lead.runs('/lead group checkin', { group: name, theme: 'rest', ...options });
    expect((await set({ group: 'Nothing' })).text).toContain('no group called Nothing');
    expect((await set({ time: 'teatime' })).text).toContain('no time that I know');
    expect((await set({ theme: 'own' })).text).toContain('with | between them');
    // What a lead wrote is never cut unsaid, and comes back to them.
    const long = `What helps? ${'And then? '.repeat(40)}`.trim();
    const tooLong = await set({ theme: 'own', questions: `Short? | ${long}` });
    expect(tooLong.text).toContain('300 characters');
    expect(tooLong.text).toContain(long);
    const many = Array.from({ length: 21 }, (_, n) => `Question ${n + 1}?`).join(' | ');
    const tooMany = await set({ theme: 'own', questions: many });
    expect(tooMany.text).toContain('these are 21 questions');
    expect(tooMany.text).toContain('Question 21?');
    expect((await set({ questions: 'What is blooming?' })).text).toContain('“Own questions”');
    expect((await set({ theme: 'end' })).text).toContain('nothing to end');
    const done = await set({ often: 'daily' });
    expect(done.text).toContain('Every day at 6:00');
    expect(done.text).toContain('Who can see this?');
  });

  test('comes each evening, never the same before all have come, with a thread to talk in', async () => {
    for (let day = 1; day <= 6; day += 1) await evening();
    expect(asked()).toHaveLength(6);
    const questions = asked().map(({ text }) => text.split('\n').at(-1));
    expect(new Set(questions).size).toBe(6);
    expect(asked()[0]?.text.slice(0, 150)).not.toMatch(/lupus|tides|pain|crisis/i);
    await evening();
    expect(asked()).toHaveLength(7);
    const threads = community.members[1].threads().filter((thread) => thread.channel === channel);
    expect(threads).toHaveLength(7);
  });

  test('is answered by a tap: the group sees that, and neither who nor what', async () => {
    const [one, other] = community.members;
    await startsCheckin(one);
    const post = asked().at(-1);
    const scale = await taps(one, 'Answer with a tap', post);
    expect(scale.ephemeral).toBe(true);
    const kept = await taps(one, '1 Hard', scale);
    expect(kept.text).toContain('among your own answers');
    await vi.waitFor(() => expect(asked().at(-1)?.text).toContain('There were answers'));
    const unkept = await taps(other, '5 Easy', await taps(other, 'Answer with a tap', post));
    expect(unkept.text).toContain('was not kept');
    await whenQuiet(running, community);
    expect(asked().at(-1)?.text).not.toMatch(new RegExp(`${one.id}|${other.id}|Hard|Easy|2 answers`));
    const posts = await running.database.asOwner<object>('select * from group_checkin_posts');
    expect(JSON.stringify(posts)).not.toMatch(new RegExp(`${one.id}|${other.id}`));
  });

  test('comes once, however many processes look, and not in a pile after a while', async () => {
    const other = await running.startAnother({ roles: ['worker'] });
    const before = asked().length;
    running.clock.advance(days(4));
    await Promise.all([running.suite.runTicks(), other.runTicks()]);
    await evening();
    await Promise.all([running.suite.runTicks(), other.runTicks()]);
    await whenQuiet(running, community);
    expect(asked().length - before).toBeLessThanOrEqual(2);
    expect(asked().length).toBeGreaterThan(before);
  });

  test('ends, stands in the trail, and may be a lead’s own', async () => {
    const { lead } = community;
    const set = await lead.runs('/lead group checkin', {
      group: name,
      theme: 'own',
      often: 'daily',
      questions: 'What is blooming? | Which pen do you like?',
    });
    expect(set.text).toContain('1. What is blooming?\n2. Which pen do you like?');
    await evening();
    expect(asked().at(-1)?.text).toMatch(/blooming|pen/);
    const ended = await lead.runs('/lead group checkin', { group: name, theme: 'end' });
    expect(ended.text).toContain('No more questions');
    const before = asked().length;
    await evening();
    expect(asked()).toHaveLength(before);
    expect((await lead.runs('/lead trail')).text).toContain('question');
  });
});

test('where no thread can be opened the question stands alone, and an answer does not post it again', async () => {
  await community.lead.runs('/lead group checkin', { group: name, theme: 'rest', often: 'daily' });
  const heal = running.sandbox.faults.onRequest(({ route }) =>
    route === 'POST /channels/:channel/messages/:message/threads' ? { code: 160006 } : undefined,
  );
  const before = asked().length;
  await evening();
  heal();
  expect(asked()).toHaveLength(before + 1);
  expect(asked().at(-1)?.text).not.toContain('thread');
  const [one] = community.members;
  await taps(one, '4', await taps(one, 'Answer with a tap', asked().at(-1)));
  await vi.waitFor(() => expect(asked().at(-1)?.text).toContain('There were answers'));
  expect(asked()).toHaveLength(before + 1);
  await community.lead.runs('/lead group checkin', { group: name, theme: 'end' });
});

test('in a forum it comes as a post of its own, is answered there, and is not posted twice when nobody heard that it was', async () => {
  const forum = 'Deep water';
  await makeGroup(community, { topic: 'Psoriasis', name: forum, access: 'open', kind: 'forum' });
  const [one] = community.members;
  await joinsGroup(one, forum);
  await whenQuiet(running, community);
  const set = { group: forum, theme: 'rest', often: 'daily' };
  expect((await community.lead.runs('/lead group checkin', set)).text).toContain('Every day at 6:00');
  const posts = () => one.threads().filter(({ name: post }) => post.includes('A question for whoever likes'));
  // Discord made the first one, and we never heard.
  let lost = 0;
  const hear = running.sandbox.faults.onHandled(({ route }) => {
    if (route !== 'POST /channels/:channel/threads' || lost > 0) return undefined;
    lost += 1;
    return 'drop';
  });
  await evening();
  hear();
  expect(lost).toBe(1);
  expect(posts()).toHaveLength(1);
  expect(posts()[0]?.name).not.toMatch(/psoriasis|rest|water/i);
  const first = () =>
    one.sees(posts()[0]?.name ?? '').find(({ labels }) => labels.includes('Answer with a tap'));
  const thanks = await taps(one, '4', await taps(one, 'Answer with a tap', first()));
  expect(thanks.text).toContain('Thank you');
  await whenQuiet(running, community);
  expect(first()?.text).toContain('There were answers');
  await evening();
  expect(posts()).toHaveLength(2);
});

test('what was asked a month ago is forgotten, and a tap on it says so kindly', async () => {
  await community.lead.runs('/lead group checkin', { group: name, theme: 'rest', often: 'daily' });
  await evening();
  const old = asked().at(-1);
  await community.lead.runs('/lead group checkin', { group: name, theme: 'end' });
  running.clock.advance(days(31));
  await running.suite.runTicks();
  expect(await running.database.asOwner('select from group_checkin_posts')).toEqual([]);
  const [one] = community.members;
  const gone = await taps(one, '4', await taps(one, 'Answer with a tap', old));
  expect(gone.text).toContain('is over');
});
