/** As many threads as there is room for: what goes beyond waits in the order in which it came about. */
import { expect, test, vi } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { threadBudget } from '#src/platform/discord/hall/place.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { makeGroup } from '../groups/make-group.ts';
import { answers, hourStrikes, seeker } from './in-the-pool.ts';

const running = await testSuite();
const { asOwner } = running.database;

test('a match waits for a thread to become free, is told so, and gets the first one', async () => {
  const community = await testCommunity(running);
  await makeGroup(community);
  const { owner } = community;
  for (let open = 0; open < threadBudget; open += 1) owner.startsThread('#lobby', `Thread ${open}`);
  const pairs: MemberActor[][] = [];
  for (const [language, names] of [
    ['en', ['Ada', 'Ben']],
    ['fi', ['Cleo', 'Dora']],
  ] as const) {
    const people: MemberActor[] = [];
    for (const name of names) people.push(await seeker(running, community, name, { languages: [language] }));
    const [first] = people;
    await first?.presses('Find now', { on: await first.runs('/match') });
    for (const one of people) await answers(one, 'Yes, I would like to');
    await hourStrikes(running);
    pairs.push(people);
  }
  const states = async () =>
    (await asOwner<{ state: string }>('select state from matches order by created_at')).map(
      ({ state }) => state,
    );
  const waits = () =>
    asOwner("select 1 from deliveries where kind = 'match.thread' and state = 'pending' and attempts > 0");
  await vi.waitFor(async () => expect(await waits()).toHaveLength(2), { timeout: 10_000 });
  expect(await states()).toEqual(['waiting', 'waiting']);
  const ada = pairs[0]?.[0];
  expect((await ada?.runs('/match'))?.text).toContain('you are in line');
  owner.archivesThread('#Thread 0');
  await hourStrikes(running);
  await vi.waitFor(async () => expect(await states()).toEqual(['open', 'waiting']), { timeout: 15_000 });
  owner.archivesThread('#Thread 1');
  await hourStrikes(running);
  await vi.waitFor(async () => expect(await states()).toEqual(['open', 'open']), { timeout: 15_000 });
});
