/** A group hears of a break only where its member allowed it beforehand, in their words, and for as long as it lasts. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { settled } from '../members/settled.ts';
import { joinsGroup } from './join-group.ts';
import { makeGroup, whenQuiet } from './make-group.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community);
});

let count = 0;
async function inGroup(): Promise<MemberActor> {
  const member = await settled(running.sandbox.user(`Member ${(count += 1)}`).in(community.guild));
  await joinsGroup(member, 'Wolf pack');
  await member.waitsFor('#wolf-pack', /Ground rules/);
  return member;
}

async function wishes(member: MemberActor, wish: Record<string, string>): Promise<void> {
  const form = await member.presses('Who is told', { on: await member.runs('/flare', { until: '3 days' }) });
  await form.submits({ tells: 'nobody', words: 'break', asks: 'next_tap', ...wish });
}

const notes = () =>
  community.owner
    .sees('#wolf-pack')
    .map(({ text }) => text)
    .filter((text) => /taking a break|has a flare/.test(text));

const kept = () => running.database.asOwner('select 1 from group_breaks');

/** Until everything that was to be sent is. */
const quiet = () => whenQuiet(running, community);

test('nobody is told of anything unless it was allowed', async () => {
  const member = await inGroup();
  await member.runs('/flare');
  await quiet();
  await wishes(member, { tells: 'my_match' });
  await quiet();
  expect(notes()).toEqual([]);
  expect(await kept()).toEqual([]);
  await member.runs('/flare');
});

test('a note stands while the break does, never says why unless they chose to, and goes without a word', async () => {
  const member = await inGroup();
  await wishes(member, { tells: 'my_groups' });
  await vi.waitFor(() =>
    expect(notes()).toEqual([expect.stringContaining(`<@${member.id}> is taking a break`)]),
  );
  expect(notes()[0]).not.toMatch(/flare|ill|health/i);
  await wishes(member, { tells: 'my_groups', words: 'flare' });
  await vi.waitFor(() => expect(notes()).toEqual([expect.stringContaining('has a flare')]));
  await member.runs('/flare');
  await vi.waitFor(() => expect(notes()).toEqual([]));
  expect(await kept()).toEqual([]);
  await member.runs('/flare');
  await vi.waitFor(() => expect(notes()).toHaveLength(1));
  await wishes(member, { tells: 'nobody' });
  await vi.waitFor(() => expect(notes()).toEqual([]));
});

test('nobody is pinged, and it is said once, also where Discord did it and we never heard', async () => {
  const member = await inGroup();
  let lost = 0;
  const heal = running.sandbox.faults.onHandled(({ route }) =>
    route === 'POST /channels/:channel/messages' && lost++ === 0 ? 'drop' : undefined,
  );
  await wishes(member, { tells: 'my_groups' });
  await vi.waitFor(
    async () =>
      expect(
        await running.database.asOwner('select 1 from group_breaks where message_id is not null'),
      ).toHaveLength(1),
    { timeout: 10_000 },
  );
  heal();
  expect(lost).toBeGreaterThan(0);
  expect(notes()).toHaveLength(1);
  const message = community.owner.sees('#wolf-pack').find(({ text }) => /taking a break/.test(text));
  expect(message?.mentions).toEqual([]);
  await member.runs('/group leave', { group: 'Wolf pack' });
  await vi.waitFor(() => expect(notes()).toEqual([]));
});

test('whoever is forgotten leaves no note behind', async () => {
  const member = await inGroup();
  await wishes(member, { tells: 'my_groups' });
  await vi.waitFor(() => expect(notes()).toHaveLength(1));
  const age = await member.presses('Age', { on: await lastPage(member) });
  const sure = await member.presses('Under 13', { on: age });
  await member.presses('It is right, delete it', { on: sure });
  await vi.waitFor(() => expect(notes()).toEqual([]));
  await vi.waitFor(async () => expect(await kept()).toEqual([]));
});

async function lastPage(member: MemberActor) {
  let page = await member.presses('My settings', { on: await member.runs('/start') });
  while (page.labels.includes('More')) page = await member.presses('More', { on: page });
  return page;
}
