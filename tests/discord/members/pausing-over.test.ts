/** The end of a pause: a question where somebody chose to hear it, once, and nothing that begins by itself. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { MemberActor, Tap } from '#sandbox/index.ts';
import { days, hours } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { byHand } from '../groups/by-hand.ts';
import { settled } from './settled.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
});

let count = 0;
const someone = () => settled(running.sandbox.user(`Member ${(count += 1)}`).in(community.guild));
const directly = ({ user }: MemberActor) => running.sandbox.user(user.globalName ?? '').inDirectMessages();

async function wishes(member: MemberActor, wish: Record<string, string>): Promise<Tap> {
  const form = await member.presses('Who is told', { on: await member.runs('/flare', { until: '2 days' }) });
  return form.submits({ tells: 'nobody', words: 'break', asks: 'next_tap', ...wish });
}

async function twoDaysOn(): Promise<void> {
  running.clock.advance(days(2) + hours(1));
  await running.suite.runTicks();
}

/** What was shown beside an answer. A server where nothing waited is looked at again after some seconds. */
async function whispered(member: MemberActor): Promise<readonly string[]> {
  const taps: Tap[] = [];
  return vi.waitFor(
    async () => {
      taps.push(await member.runs('/group mine'));
      await running.sandbox.until(() => taps.some(({ followUps }) => followUps.length > 0), 200);
      return taps.flatMap(({ followUps }) => followUps).map(({ text }) => text);
    },
    { timeout: 10_000, interval: 50 },
  );
}

test('waits in the inbox where nothing else was chosen, and is asked once', async () => {
  const member = await someone();
  await member.runs('/flare', { until: '2 days' });
  await running.suite.runTicks();
  expect(await running.database.asOwner('select from inbox')).toEqual([]);
  await twoDaysOn();
  await running.suite.runTicks();
  expect(await whispered(member)).toEqual([
    expect.stringContaining('You asked to be asked again around now.'),
  ]);
  const still = await member.presses('Show', { on: await member.runs('/start') });
  expect(still.text).toContain('It stays so until you say otherwise');
});

test('comes by direct message to whoever chose that, tells a lock screen nothing, and its buttons know the community', async () => {
  const member = await someone();
  await wishes(member, { asks: 'direct_message' });
  await twoDaysOn();
  const question = await member.waitsForDirectMessage(/asked again around now/);
  expect(question.text.slice(0, 150)).not.toMatch(/\b(flare|because|ill|sick|health|check|match)|Long Road/i);
  expect(question.labels).toEqual(['Yes, show me', 'Not yet', 'Ask me in a week']);
  const there = directly(member);
  const week = await there.presses('Ask me in a week', { on: question });
  expect(week.text).toContain('at least until <t:');
  const form = await there.presses('Until when', { on: week });
  expect((await form.submits({ until: 'tomorrow' })).text).toContain('at least until <t:');
  const over = await there.presses('I am back', { on: week });
  expect(over.text).toContain('Nothing is paused');
  expect(member.directMessages().filter(({ ephemeral }) => !ephemeral)).toHaveLength(1);
});

test('“not yet” leaves everything paused without an end', async () => {
  const member = await someone();
  await wishes(member, { asks: 'direct_message' });
  await twoDaysOn();
  const question = await member.waitsForDirectMessage(/asked again around now/);
  const on = await directly(member).presses('Not yet', { on: question });
  expect(on.text).toContain('stays paused until you say otherwise');
  await twoDaysOn();
  expect(member.directMessages().filter(({ ephemeral }) => !ephemeral)).toHaveLength(1);
  expect((await member.runs('/flare')).text).toContain('Nothing is paused');
});

test('waits in the inbox where direct messages are closed', async () => {
  const member = await someone();
  await wishes(member, { asks: 'direct_message' });
  running.sandbox.user(member.user.globalName ?? '').closesDirectMessages();
  await twoDaysOn();
  await vi.waitFor(async () =>
    expect(await running.database.asOwner('select from inbox where shown_at is null')).toHaveLength(1),
  );
  expect(await whispered(member)).toEqual([expect.stringContaining('asked again around now')]);
});

test('is asked once, however many processes look at once', async () => {
  const member = await someone();
  await wishes(member, { asks: 'direct_message' });
  const other = await running.startAnother({ roles: ['worker'] });
  running.clock.advance(days(2) + hours(1));
  await Promise.all([running.suite.runTicks(), other.runTicks(), running.suite.runTicks(), other.runTicks()]);
  await member.waitsForDirectMessage(/asked again around now/);
  await vi.waitFor(async () =>
    expect(
      await running.database.asOwner(
        "select from deliveries where state = 'pending' and kind = 'pause.question'",
      ),
    ).toEqual([]),
  );
  expect(member.directMessages()).toHaveLength(1);
});

test('is asked of nobody who has come back, was banned, or has died', async () => {
  const [back, banned, gone] = [await someone(), await someone(), await someone()];
  for (const member of [back, banned, gone]) await wishes(member, { asks: 'direct_message' });
  await back.runs('/flare');
  await byHand(running.sandbox, community).bans(banned.id);
  const { lead, moderators } = community;
  const asked = await lead.runs('/lead member deceased', { person: gone.id });
  await lead.presses('Ask a second person', { on: asked });
  const card = await moderators[0].waitsFor('#staff', /waits for a second person/);
  await moderators[0].presses('Confirm', { on: await moderators[0].presses('Look', { on: card }) });
  await vi.waitFor(async () =>
    expect(await running.database.asOwner('select from pauses where due_at is not null')).toEqual([]),
  );
  await twoDaysOn();
  expect([back, banned, gone].flatMap((member) => member.directMessages())).toEqual([]);
});
