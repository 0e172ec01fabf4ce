/** Many reports at the same time: all are in the queue at once, the board says that cards are on their way, and they come worst first. */
import { expect, test, vi } from 'vitest';
import { seconds } from '#src/platform/durations.ts';
import type { ReportKind } from '#src/escalation/types.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { asks } from '../reports/report.ts';
import { cards } from '../server.ts';
import { goesOn, patient } from './on-duty.ts';

const running = await testSuite();
const community = await testCommunity(running);
const { sandbox } = running;
const [theo] = [patient(community.moderators[0])];
/** Mildest first, as it may well come. */
const kinds: readonly ReportKind[] = ['spam', 'selling', 'privacy', 'crisis'];
const each = 7;
const all = kinds.length * each;
const severities = ['green, when', 'amber, within', 'red, as soon', 'crisis, now'];
const rankOf = (text: string) => severities.findIndex((severity) => text.includes(severity));

test(`${all} reports while Discord takes one message at a time`, { timeout: 120_000 }, async () => {
  // The board stands from the first shift on.
  await goesOn(theo, { hours: 4 });
  const board = await vi.waitFor(() => {
    const found = theo.sees('#staff').find(({ text }) => text.startsWith('## The queue'));
    if (!found) throw new Error('there is no board yet');
    return found;
  });
  const posts = `/channels/${board.channelId}/messages`;
  // Shorter than a request is waited for (src/platform/discord/outbound.ts): one that is given up would come again in between.
  const hurry = sandbox.faults.onRequest(({ method, path }) =>
    method === 'POST' && path.endsWith(posts) ? { delay: seconds(8) } : undefined,
  );
  let reporters = 0;
  for (const kind of kinds)
    for (let count = 0; count < each; count += 1) {
      const reporter = sandbox.user(`Reporter ${(reporters += 1)}`).in(community.guild);
      const message = community.members[1].sends('#lobby', `Words ${reporters}`);
      await asks(running, reporter, message, { kind });
    }

  const asked = await theo.runs('/queue board');
  expect(asked.text).toContain(`**${all} cases are waiting**`);
  expect(Number(/(\d+) of them have no card yet/.exec(asked.text)?.[1])).toBeGreaterThan(20);
  expect((await theo.runs('/queue next')).text).toContain('crisis, now');
  await running.suite.runTicks();
  await vi.waitFor(() =>
    expect(theo.sees('#staff').find(({ id }) => id === board.id)?.text).toContain('have no card yet'),
  );

  hurry();
  // One more is on its way by now.
  const before = cards(community).length + 1;
  await vi.waitFor(() => expect(cards(community)).toHaveLength(all), { timeout: seconds(60) });
  const ranks = cards(community)
    .slice(before)
    .map(({ text }) => rankOf(text));
  expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  await running.suite.runTicks();
  await vi.waitFor(() =>
    expect(theo.sees('#staff').find(({ id }) => id === board.id)?.text).not.toContain('have no card yet'),
  );
});
