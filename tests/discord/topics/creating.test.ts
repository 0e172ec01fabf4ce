/** A lead makes a group: what it is about is asked, where it is not plain, before anything is made. */
import { expect, test } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { whenComplete, whenQuiet } from '../groups/make-group.ts';
import type { Plan } from '../groups/make-group.ts';
import { categories } from '../server.ts';

const running = await testSuite();

let count = 0;
const newCommunity = (): Promise<TestCommunity> => testCommunity(running, `Plans ${(count += 1)}`);

const plan = (topic: string): Plan => ({ topic, name: 'Steady steps', access: 'open' });

const madeIn = ({ guild }: TestCommunity) =>
  running.database.asOwner('select topic, topic_slug from groups where guild_id = $1', [guild.id]);

test.each([
  ['sle', 'Lupus', 'lupus'],
  ['lupus eritematoso sistémico', 'Lupus', 'lupus'],
  ['Covid persistente', 'Long Covid', 'long-covid'],
])('%j is plain: the group is about %s', async (typed, topic, slug) => {
  const community = await newCommunity();
  const said = await community.lead.runs('/lead group create', { ...plan(typed) });
  expect(said.text).toContain('is being made');
  expect(await madeIn(community)).toEqual([{ topic, topic_slug: slug }]);
});

test('“MS” is asked about before anything is made; the answer makes it', async () => {
  const community = await newCommunity();
  const asked = await community.lead.runs('/lead group create', { ...plan('MS') });
  expect(asked.ephemeral).toBe(true);
  expect(asked.text).toContain('Nothing was made yet');
  expect(asked.labels).toEqual(['Multiple sclerosis', 'Mitral stenosis', 'Not now']);
  expect(await madeIn(community)).toEqual([]);
  expect(categories(community.guild)).toEqual([]);

  const said = await community.lead.presses('Multiple sclerosis', { on: asked });
  expect(said.text).toContain('Steady steps is being made');
  await whenComplete(community, plan('MS'));
  expect(await madeIn(community)).toEqual([
    { topic: 'Multiple sclerosis', topic_slug: 'multiple-sclerosis' },
  ]);
});

test('a slip is asked about as well, and own words can be kept', async () => {
  const community = await newCommunity();
  const asked = await community.lead.runs('/lead group create', { ...plan('lupis') });
  expect(asked.labels).toEqual(expect.arrayContaining(['Lupus', 'Make it a topic', 'Not now']));
  await community.lead.presses('Lupus', { on: asked });
  expect(await madeIn(community)).toEqual([{ topic: 'Lupus', topic_slug: 'lupus' }]);
});

test('words that nobody knows become a topic of the community, after a question', async () => {
  const community = await newCommunity();
  const asked = await community.lead.runs('/lead group create', { ...plan('Quux fever') });
  expect(asked.labels).toEqual(['Make it a topic', 'Not now']);
  expect(await madeIn(community)).toEqual([]);
  const said = await community.lead.presses('Make it a topic', { on: asked });
  expect(said.text).toContain('is being made');
  const [made] = await madeIn(community);
  expect(made).toMatchObject({ topic: 'Quux fever', topic_slug: expect.stringMatching(/^local-/) });
  expect((await community.members[0].runs('/group find', { topic: 'quux' })).text).toContain('Steady steps');
});

test('“Not now” makes nothing', async () => {
  const community = await newCommunity();
  const asked = await community.lead.runs('/lead group create', { ...plan('MS') });
  expect((await community.lead.presses('Not now', { on: asked })).text).toContain('Nothing was made');
  expect(await madeIn(community)).toEqual([]);
});

test('the same group asked for by another word for its topic is the same group', async () => {
  const community = await newCommunity();
  await community.lead.runs('/lead group create', { ...plan('Lupus') });
  await whenComplete(community, plan('Lupus'));
  await whenQuiet(running, community);
  const again = await community.lead.runs('/lead group create', { ...plan('SLE') });
  expect(again.text).toContain('nothing of it is missing');
});

test('the question is answered after a restart as before it, and twice is once', async () => {
  const community = await newCommunity();
  const asked = await community.lead.runs('/lead group create', { ...plan('MS') });
  await running.suite.stop();
  await running.startAnother();
  const taps = await Promise.all([
    community.lead.presses('Multiple sclerosis', { on: asked }),
    community.lead.presses('Multiple sclerosis', { on: asked }),
  ]);
  expect(taps.filter(({ text }) => text.includes('Steady steps'))).toHaveLength(2);
  expect(await madeIn(community)).toHaveLength(1);
});
