/** Two people meet: from the card to a thread that both can talk in. */
import { beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { makeGroup, whenQuiet } from '../groups/make-group.ts';
import { answers, hourStrikes, seeker, threadOf } from './in-the-pool.ts';

const running = await testSuite();
let community: TestCommunity;
let ada: MemberActor;
let ben: MemberActor;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community);
  ada = await seeker(running, community, 'Ada');
  ben = await seeker(running, community, 'Ben');
});

test('is found at once, said yes to by both, and goes on in a private thread', async () => {
  const found = await ada.presses('Find now', { on: await ada.runs('/match') });
  expect(found.text).toContain('There is somebody who may fit');
  await answers(ada, 'Yes, I would like to');
  const said = await answers(ben, 'Yes, I would like to');
  expect(said.text).toContain('You said yes');
  await hourStrikes(running);
  const thread = await threadOf(ada);
  expect(await threadOf(ben)).toBe(thread);
  await whenQuiet(running, community);
  expect(
    ada
      .sees(thread)
      .map(({ text }) => text)
      .join('\n'),
  ).toContain('Staff can read this thread');
});
