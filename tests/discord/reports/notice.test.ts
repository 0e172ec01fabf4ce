/** A reporter who asked hears that somebody looked, and nothing else; who did not ask hears nothing. */
import { expect, test, vi } from 'vitest';
import type { MemberActor, Tap } from '#sandbox/index.ts';
import { days } from '#src/platform/durations.ts';
import type { NoticeChoice } from '#src/escalation/types.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { whenQuiet } from '../groups/make-group.ts';
import { acts, opensCase } from './report.ts';

let running = await testSuite();
const community = await testCommunity(running);

const newReporter = () => running.sandbox.user(`Reporter ${(count += 1)}`).in(community.guild);
let count = 0;

const words = /^A note from Kindred, which is a bot\..*have looked at what you asked them to look at\./s;
const telling = /case|harass|unkind|#lobby|moderator Theo|\d/i;

/** A report that is resolved by the time this resolves. */
async function resolvedReport(
  reporter: MemberActor,
  notice: NoticeChoice,
  begin = 'Be off with you.',
): Promise<void> {
  const [theo] = community.moderators;
  const message = community.members[1].sends('#lobby', `${begin} ${count}`);
  const card = await opensCase(running, community, reporter, message, { kind: 'harassment', notice });
  const form = await acts(theo, card, 'resolve');
  await form.submits({ resolution: 'handled' });
}

/** Taps until something was shown beside the answer. A server where nothing waited is looked at again after some seconds. */
async function whispered(reporter: MemberActor): Promise<readonly string[]> {
  const taps: Tap[] = [];
  return vi.waitFor(
    async () => {
      taps.push(await reporter.runs('/group mine'));
      await running.sandbox.until(() => taps.some(({ followUps }) => followUps.length > 0), 200);
      return taps
        .flatMap(({ followUps }) => followUps)
        .map(({ text, ephemeral }) => `${ephemeral ? 'privately' : 'openly'}: ${text}`);
    },
    { timeout: 10_000, interval: 50 },
  );
}

const waiting = () => running.database.asOwner('select 1 from inbox where shown_at is null');

test('by direct message, with nothing in it of what it was about', async () => {
  const reporter = newReporter();
  await resolvedReport(reporter, 'direct_message');
  const told = await reporter.waitsForDirectMessage(words);
  expect(told.text).not.toMatch(telling);
  expect(reporter.directMessages()).toHaveLength(1);
  expect(await waiting()).toEqual([]);
});

test('not at all where nobody asked for it', async () => {
  const reporter = newReporter();
  await resolvedReport(reporter, 'none');
  await whenQuiet(running, community);
  expect(reporter.directMessages()).toEqual([]);
  expect(await waiting()).toEqual([]);
});

test('privately at a next tap, once; a closed direct message comes that way too', async () => {
  const [asked, closed] = [newReporter(), newReporter()];
  running.sandbox.user(`Reporter ${count}`).closesDirectMessages();
  await resolvedReport(asked, 'inbox');
  await resolvedReport(closed, 'direct_message');
  await vi.waitFor(async () => expect(await waiting()).toHaveLength(2));
  const given = running.log.filter((line) => line.includes('"delivery.given_up"'));
  expect(given.map((line) => /"outcome":"(\w+)"/.exec(line)?.[1])).toEqual(['discord_50007']);

  for (const reporter of [asked, closed]) {
    const told = await whispered(reporter);
    expect(told).toEqual([expect.stringMatching(/^privately: The moderators have looked/)]);
    expect(told[0]).not.toMatch(/case|harass|unkind|\d/i);
    expect(reporter.directMessages()).toEqual([]);
  }
  await vi.waitFor(async () => expect(await waiting()).toEqual([]));
});

test('nobody else is shown what waits for somebody, and a restart forgets nothing', async () => {
  const [asked, other] = [newReporter(), newReporter()];
  await resolvedReport(asked, 'inbox');
  await running.suite.stop();
  running = { ...running, suite: await running.startAnother() };
  const tap = await other.runs('/group mine');
  expect(await whispered(asked)).toHaveLength(1);
  expect(tap.followUps).toEqual([]);
  const again = await asked.runs('/group mine');
  await asked.runs('/group mine');
  expect(again.followUps).toEqual([]);
});

test('what cannot be sent for a week ends as expired and waits in the inbox', async () => {
  const reporter = newReporter();
  const heal = running.sandbox.faults.onRequest(({ route }) =>
    route === 'POST /users/@me/channels' ? { status: 503 } : undefined,
  );
  await resolvedReport(reporter, 'direct_message');
  const states = () =>
    running.database.asOwner(
      "select state, outcome from deliveries where kind = 'case.notice' and state <> 'sent' and outcome <> 'discord_50007'",
    );
  await vi.waitFor(async () => expect(await states()).toEqual([{ state: 'pending', outcome: 'http_503' }]));
  running.clock.advance(days(7) + 1000);
  await running.suite.runTicks();
  await vi.waitFor(async () => expect(await states()).toEqual([{ state: 'expired', outcome: 'too_late' }]), {
    timeout: 5_000,
  });
  heal();
  expect(await waiting()).toHaveLength(1);
  expect(reporter.directMessages()).toEqual([]);
});
