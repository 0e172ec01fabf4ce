/** `/lead group checkin`: a question comes back in a group, answered by a tap that nobody sees or in its thread. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { days } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { makeGroup, whenQuiet } from '../groups/make-group.ts';
import { comesTo, startsCheckin } from './begin.ts';

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
    const scale = await one.presses('Answer with a tap', { on: post });
    expect(scale.ephemeral).toBe(true);
    const kept = await one.presses('1 Hard', { on: scale });
    expect(kept.text).toContain('among your own answers');
    await vi.waitFor(() => expect(asked().at(-1)?.text).toContain('There were answers'));
    const unkept = await other.presses('5 Easy', {
      on: await other.presses('Answer with a tap', { on: post }),
    });
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
    await lead.runs('/lead group checkin', {
      group: name,
      theme: 'own',
      often: 'daily',
      questions: 'What is blooming? | Which pen do you like?',
    });
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
