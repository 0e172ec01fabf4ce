/** What Discord refuses for good about groups that are there: staff hear the truth, not again and again, and it is done once it can be. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test, vi } from 'vitest';
import type { FaultRequest } from '#sandbox/index.ts';
import { minutes } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { channelsCalled, concerns } from '../server.ts';
import { byHand } from './by-hand.ts';
import { joinsGroup } from './join-group.ts';
import { looksAround } from './looks-around.ts';
import { lupus, makeGroup, whenQuiet } from './make-group.ts';
import type { Plan } from './make-group.ts';

const running = await testSuite();
const { sandbox, clock, suite } = running;

let count = 0;
async function aCommunity(plan: Partial<Plan> = {}): Promise<TestCommunity> {
  const community = await testCommunity(running, `Refused ${(count += 1)}`);
  await makeGroup(community, { ...lupus, ...plan });
  return community;
}

const refuse = (is: (request: FaultRequest) => boolean) =>
  sandbox.faults.onRequest((request) =>
    request.bot === 'kindred' && is(request) ? { code: 50_013, status: 403 } : undefined,
  );
const told = ({ moderators }: TestCommunity, words: RegExp): number =>
  moderators[0].sees('#staff').filter(({ text }) => words.test(text)).length;

test('a group that was opened and cannot be closed: staff hear that it is still open, and it is closed later', async () => {
  const community = await aCommunity();
  const { guild } = community;
  const isOpen = () =>
    channelsCalled(guild, 'wolf-pack').some(({ overwrites }) =>
      overwrites.some((one) => one.id === guild.id && (one.allow & PermissionFlagsBits.ViewChannel) !== 0n),
    );
  const allow = refuse((request) => request.method === 'PUT' && concerns(guild, request));
  await byHand(sandbox, community).opens('wolf-pack', guild.id, 'role');
  await vi.waitFor(() => expect(told(community, /can still be seen by people outside it/)).toBe(1));
  await whenQuiet(running, community);
  for (let look = 0; look < 3; look += 1) await looksAround(running, community);
  expect(isOpen()).toBe(true);
  expect(told(community, /can still be seen by people outside it/)).toBe(1);
  expect(told(community, /being closed again/)).toBe(1);
  allow();
  await looksAround(running, community);
  expect(isOpen()).toBe(false);
});

test('a request that Discord did not let staff see reaches them once it can', async () => {
  const community = await aCommunity({ access: 'request' });
  const staff = channelsCalled(community.guild, 'staff')[0]?.id ?? '';
  const allow = refuse(({ method, path }) => method === 'POST' && path.includes(staff));
  await joinsGroup(community.members[0], 'Wolf pack');
  await whenQuiet(running, community);
  allow();
  expect(told(community, /asks to join/)).toBe(0);
  clock.advance(minutes(61));
  await suite.runTicks();
  await vi.waitFor(() => expect(told(community, /asks to join/)).toBe(1));
});
