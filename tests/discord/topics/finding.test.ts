/** Members find groups by any word for their topic, and are asked where a word may mean several. */
import { beforeAll, describe, expect, test } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { agrees } from '../groups/join-group.ts';
import { makeGroup } from '../groups/make-group.ts';
import type { Plan } from '../groups/make-group.ts';

const running = await testSuite();
let community: TestCommunity;

const plans: readonly Plan[] = [
  { topic: 'Lupus', name: 'Wolf pack', access: 'open' },
  { topic: 'Multiple sclerosis', name: 'Steady steps', access: 'open' },
  { topic: 'Epilepsy', name: 'Quiet harbour', access: 'hidden' },
];

beforeAll(async () => {
  community = await testCommunity(running, 'Topics');
  for (const plan of plans) await makeGroup(community, plan);
});

const finds = (topic: string) => community.members[0].runs('/group find', { topic });

test('“sle” finds the lupus group, and it is joined from there', async () => {
  const [member] = community.members;
  const found = await finds('sle');
  expect(found.ephemeral).toBe(true);
  expect(found.text).toContain('Wolf pack');
  const rules = await member.presses('Look', { on: found });
  expect((await agrees(member, rules)).text).toContain('Welcome to Wolf pack');
  await member.waitsFor('#wolf-pack', /Ground rules/);
  expect(member.channels()).toContain('#wolf-pack');
});

test.each(['SLE', 'lúpus', 'lupis', 'lupus eritematoso sistémico', 'I have lupus'])(
  '%j finds it as well',
  async (typed) => {
    expect((await finds(typed)).text).toContain('Wolf pack');
  },
);

test.each([
  ['/group find', 'topic', 'sle', ['Lupus']],
  ['/group join', 'group', 'sle', ['Wolf pack']],
  ['/group find', 'topic', 'ms', ['Multiple sclerosis']],
  ['/group find', 'topic', 'epilepsia', []],
  ['/group join', 'group', 'epilepsy', []],
])('%s offers, for the %s %j, %j', async (line, option, typed, expected) => {
  const { choices } = await community.members[0].types(line, { [option]: typed }, option);
  expect(choices.map(({ name }) => name)).toEqual(expected);
});

describe('“MS”', () => {
  test('is asked about, although only one of its meanings has a group', async () => {
    const asked = await finds('MS');
    expect(asked.ephemeral).toBe(true);
    expect(asked.text).toContain('Which do you mean?');
    expect(asked.text).not.toContain('Steady steps');
    expect(asked.labels).toEqual(['Multiple sclerosis', 'Mitral stenosis', 'Show all groups']);
    expect((await community.members[0].presses('Multiple sclerosis', { on: asked })).text).toContain(
      'Steady steps',
    );
  });

  test('as what no group is about leads on, never to another meaning', async () => {
    const asked = await finds('ms');
    const none = await community.members[0].presses('Mitral stenosis', { on: asked });
    expect(none.text).not.toContain('Steady steps');
    expect(none.labels).toEqual(['Ask the leads for it', 'Show all groups']);
  });
});

test('where no group fits, groups about something close to it are offered', async () => {
  const close = await finds('Sjögren');
  expect(close.text).toContain('something close to it');
  expect(close.text).toContain('Wolf pack');
  expect(close.labels).toContain('Ask the leads for it');
});

test('a hidden group is found by no word for its topic, nor offered as something close', async () => {
  for (const typed of ['epilepsy', 'epilepsia', 'seizures', 'tuberous sclerosis'])
    expect((await finds(typed)).text).not.toContain('Quiet harbour');
});

test('what was looked for stands in no answer, no log line and no custom id', async () => {
  const before = running.log.length;
  const none = await finds('quuxfever');
  expect(JSON.stringify(none.reply)).not.toContain('quuxfever');
  expect(running.log.slice(before).join('\n')).not.toContain('quuxfever');
});
