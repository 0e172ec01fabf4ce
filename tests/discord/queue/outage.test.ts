/** Discord takes no messages for a while: what was to be called out meanwhile is said once when it does again, and to all whom it had come to. */
import { expect, test, vi } from 'vitest';
import type { SeenMessage } from '#sandbox/index.ts';
import { minutes } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { asks, caseOf, newCard } from '../reports/report.ts';
import { concerns } from '../server.ts';
import { goesOn, patient } from './on-duty.ts';

const running = await testSuite();
const community = await testCommunity(running);
const [theo, priya] = community.moderators;
const [mara, reporter] = community.members;
const until = <Value>(holds: () => Value | Promise<Value>) =>
  vi.waitFor(holds, { timeout: 30_000, interval: 20 });

interface CallRow {
  readonly state: string;
  readonly attempts: number;
  readonly whose: string;
}
const decided = () =>
  running.database.asOwner<CallRow & Record<string, unknown>>(
    `select state, attempts, split_part(key, '/', 2) as whose from deliveries
      where guild_id = $1 and kind = 'case.call' order by created_at`,
    [community.guild.id],
  );
const said = () => theo.sees('#staff').filter(({ text }) => /^(?!\*\*|## ).*Case \d+ /s.test(text));

/** Attention is asked for, and Discord refuses to take it. */
async function passesUnheard(time: number): Promise<void> {
  const before = (await decided()).length;
  running.clock.advance(time);
  await running.suite.runTicks();
  await until(async () => {
    const rows = await decided();
    expect(rows).toHaveLength(before + 1);
    expect(rows.at(-1)?.attempts).toBeGreaterThan(0);
  });
}

/** Theo has it from here on. */
async function takes(card: SeenMessage): Promise<void> {
  await theo.presses('Take', { on: card });
  const owner = () => running.database.asOwner('select owner_id from cases where ref = $1', [caseOf(card)]);
  await until(async () => expect(await owner()).toEqual([{ owner_id: theo.id }]));
}

/** Discord takes no messages in this community. @returns what ends that */
const refused = () =>
  running.sandbox.faults.onRequest((request) =>
    request.route === 'POST /channels/:channel/messages' && concerns(community.guild, request)
      ? { status: 503 }
      : undefined,
  );

test('a crisis that could not be called for is called for once, by the call that reaches furthest', async () => {
  await goesOn(patient(theo), { hours: 4 });
  await goesOn(patient(priya), { hours: 1, call_me: true });
  await patient(priya).runs('/duty off', {});
  const heal = refused();
  await asks(running, reporter, mara.sends('#lobby', 'Words'), { kind: 'crisis' });
  for (const time of [0, 5, 5, 5, 15]) await passesUnheard(minutes(time));
  heal();
  running.clock.advance(minutes(1));
  await running.suite.runTicks();
  await until(() => expect(said()).toHaveLength(1));
  // What was decided before the next comes before it, where anything was left to be said.
  running.clock.advance(minutes(14));
  await running.suite.runTicks();
  await until(() => expect(said()).toHaveLength(2));
  for (const { text } of said())
    expect(text).toMatch(new RegExp(`<@${theo.id}>.*<@${priya.id}>.*Leads, please`, 's'));
  const ends = async () => (await decided()).map(({ whose, state }) => `${whose} ${state}`);
  await until(async () =>
    expect(await ends()).toEqual([
      'duty superseded',
      'next superseded',
      'leads superseded',
      'leads superseded',
      'leads sent',
      'leads sent',
    ]),
  );
});

test('what its owner has looked at meanwhile is not asked after', async () => {
  const card = await newCard(community, new Set());
  await takes(card);
  const before = (await decided()).length;
  const heal = refused();
  running.clock.advance(minutes(15));
  await running.suite.runTicks();
  await passesUnheard(minutes(15));
  await patient(theo).presses('Look', { on: card });
  heal();
  running.clock.advance(minutes(1));
  await running.suite.runTicks();
  await until(async () => expect((await decided()).slice(before)).toMatchObject([{ state: 'superseded' }]));
});
