/** Many cases come to attention at once: one message calls for all of them, each person once, and none is left out or said twice. */
import { expect, test, vi } from 'vitest';
import type { SeenMessage } from '#sandbox/index.ts';
import { minutes } from '#src/platform/durations.ts';
import type { ReportKind } from '#src/escalation/types.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { caseOf, opensCase } from '../reports/report.ts';
import { concerns } from '../server.ts';
import { goesOn, patient } from './on-duty.ts';

const running = await testSuite();
const until = <Value>(holds: () => Value | Promise<Value>) =>
  vi.waitFor(holds, { timeout: 30_000, interval: 20 });
const numberOf = (card?: SeenMessage) => Number(/Case (\d+)/.exec(card?.text ?? '')?.[1]);

async function passes(time: number): Promise<void> {
  running.clock.advance(time);
  await running.suite.runTicks();
}

let people = 0;
/** A community whose Theo is on duty. */
async function onDuty(name: string) {
  const community = await testCommunity(running, name);
  const theo = patient(community.moderators[0]);
  await goesOn(theo, { hours: 12 });
  const opens = (kind: ReportKind, by: { sends: TestCommunity['lead']['sends'] } = community.members[1]) =>
    opensCase(
      running,
      community,
      running.sandbox.user(`Reporter ${(people += 1)}`).in(community.guild),
      by.sends('#lobby', `Words ${people}`),
      { kind },
    );
  const many = async (count: number, kind: ReportKind = 'privacy') => {
    const opened: SeenMessage[] = [];
    for (let n = 0; n < count; n += 1) opened.push(await opens(kind));
    return opened;
  };
  const takes = async (card: SeenMessage | undefined) => {
    if (!card) throw new Error('there is no such card');
    await community.moderators[0].presses('Take', { on: card });
    const owner = () => running.database.asOwner('select owner_id from cases where ref = $1', [caseOf(card)]);
    await until(async () => expect(await owner()).toEqual([{ owner_id: theo.id }]));
  };
  const calls = () =>
    theo.sees('#staff').filter(({ labels, text }) => labels.includes('Open') && !/^\*\*Case|^## /.test(text));
  const ends = () =>
    running.database.asOwner<{ state: string; outcome: string }>(
      `select state, split_part(outcome, ' ', 1) as outcome from deliveries
        where guild_id = $1 and kind = 'case.call' order by state, outcome`,
      [community.guild.id],
    );
  return { community, theo, opens, many, takes, calls, ends };
}

test('what is due at once or in one window is one message, the worst first; each person is named once', async () => {
  const { community, theo, many, opens, takes, calls } = await onDuty('Many');
  const [first] = await many(4);
  await passes(minutes(5));
  const later = await many(2);
  // Whoever may not see one of them is called for the others; a number tells nothing.
  const about = await opens('privacy', community.moderators[0]);
  await passes(minutes(56));
  await until(() => expect(calls()).toHaveLength(1));
  const [said] = calls();
  expect(said?.text).toContain('4 cases would like somebody to look: 1, 2, 3, 4.');
  expect(said?.text.split(`<@${theo.id}>`)).toHaveLength(2);
  expect(said?.mentions).toEqual([theo.id]);
  expect(said?.labels).toEqual(['Open', 'Next case']);
  const opened = await theo.presses('Open', { on: said ?? about });
  expect(opened.text).toContain(`Case ${numberOf(first)}`);

  // Their hour is over, and the moderators were called a moment ago.
  await passes(minutes(5));
  expect(calls()).toHaveLength(1);
  // A crisis waits for no window, and for no other case.
  const crisis = await opens('crisis');
  await passes(0);
  await until(() => expect(calls()).toHaveLength(2));
  expect(calls()[1]?.text).toContain(`Case ${numberOf(crisis)} would like`);
  await takes(crisis);
  await passes(minutes(5));
  await passes(minutes(1));
  await until(() => expect(calls()).toHaveLength(3));
  const numbers = [...later, about].map(numberOf).join(', ');
  expect(calls()[2]?.text).toContain(`3 cases would like somebody to look: ${numbers}.`);
  expect(calls()[2]?.mentions).toEqual([theo.id]);
});

test('more than ten are counted; what somebody has is asked after in one message, too', async () => {
  const { theo, many, takes, calls } = await onDuty('Held');
  const all = await many(12);
  await passes(minutes(61));
  await until(() => expect(calls()).toHaveLength(1));
  expect(calls()[0]?.text).toContain(
    '12 cases would like somebody to look: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more.',
  );
  for (const card of all) await takes(card);
  await passes(minutes(121));
  await passes(minutes(121));
  await until(() => expect(calls()).toHaveLength(2));
  expect(calls()[1]?.text).toContain('12 cases have been with somebody for a while: 1 (');
  expect(calls()[1]?.text).toContain(`10 (<@${theo.id}>) and 2 more.`);
});

test('where the answer is lost, what was said is not said again, also where some of it was taken meanwhile', async () => {
  const { community, many, takes, calls, ends } = await onDuty('Lost');
  const [first] = await many(3);
  const heal = running.sandbox.faults.onHandled((request) =>
    request.route === 'POST /channels/:channel/messages' && concerns(community.guild, request)
      ? 'drop'
      : undefined,
  );
  await passes(minutes(61));
  await until(() => expect(calls()).toHaveLength(1));
  await takes(first);
  heal();
  await passes(minutes(1));
  await until(async () =>
    expect(await ends()).toEqual([
      { state: 'sent', outcome: 'sent' },
      { state: 'superseded', outcome: 'along' },
      { state: 'superseded', outcome: 'along' },
    ]),
  );
  expect(calls()).toHaveLength(1);
});

test('where Discord takes nothing, what is still so afterwards is said once, whosever call it was', async () => {
  const { community, many, takes, calls, ends } = await onDuty('Refused');
  const cards = await many(3);
  const heal = running.sandbox.faults.onRequest((request) =>
    request.route === 'POST /channels/:channel/messages' && concerns(community.guild, request)
      ? { status: 503 }
      : undefined,
  );
  await passes(minutes(61));
  await until(async () => expect(await ends()).toContainEqual({ state: 'superseded', outcome: 'along' }));
  // The one that the others wait with.
  const [leading] = await running.database.asOwner<{ subject: string }>(
    `select subject from deliveries where guild_id = $1 and kind = 'case.call' and state = 'pending'`,
    [community.guild.id],
  );
  const taken = cards.find((card) => caseOf(card) === leading?.subject);
  await takes(taken);
  heal();
  await passes(minutes(1));
  await until(() => expect(calls()).toHaveLength(1));
  const left = cards.filter((card) => card !== taken).map(numberOf);
  expect(calls()[0]?.text).toContain(`2 cases would like somebody to look: ${left.join(', ')}.`);
  await until(async () => expect((await ends()).filter(({ state }) => state === 'sent')).toHaveLength(1));

  // An hour later each is called for again, once.
  await passes(minutes(60));
  await until(() => expect(calls()).toHaveLength(2));
  expect(calls()[1]?.text).toContain(`2 cases still wait: ${left.join(', ')}.`);
});
