/** Who stops being there: a moderator who says "not now" without a setting kept, one who loses the role, one who leaves the server. */
import { expect, test, vi } from 'vitest';
import type { MemberActor, SeenMessage } from '#sandbox/index.ts';
import { hours } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { opensCase } from '../reports/report.ts';
import { cards } from '../server.ts';
import { answered, goesOn, patient } from './on-duty.ts';

const running = await testSuite();
const community = await testCommunity(running);
const { owner, members, moderators } = community;
const [theo, priya] = [patient(moderators[0]), patient(moderators[1])];
const lead = patient(community.lead);
const soon = { timeout: 30_000, interval: 20 };

let reporters = 0;
const newCase = () => {
  const reporter = running.sandbox.user(`Reporter ${(reporters += 1)}`).in(community.guild);
  const message = members[1].sends('#lobby', `Words ${reporters}`);
  return opensCase(running, community, reporter, message, { kind: 'crisis' });
};
const shows = (card: SeenMessage, words: string) =>
  vi.waitFor(() => expect(cards(community).find(({ id }) => id === card.id)?.text).toContain(words), soon);
async function takes(who: MemberActor, card: SeenMessage): Promise<void> {
  await who.presses('Take', { on: card });
  await shows(card, `is with <@${who.id}>`);
}
const rota = async () => (await theo.runs('/duty rota')).text;
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { ...soon, interval: 200 });
async function addsShift(who: ReturnType<typeof patient>): Promise<void> {
  const form = await who.presses('Add a shift', { on: await who.runs('/duty rota') });
  const all = ['1', '2', '3', '4', '5', '6', '7'];
  const added = await answered(form.submits({ days: all, from: '0:00', lasts: '12', zone: 'UTC' }));
  expect(added.text).toContain('Your shifts');
}
const map = async (who: ReturnType<typeof patient>, board: { id: string }) =>
  who.presses('Hours without anybody', { on: await who.presses('Rota', { on: board }) });

test('“not now” takes a moderator off who never agreed to anything, hands over, and holds until they come back', async () => {
  await goesOn(theo, { hours: 4, call_me: true });
  const card = await newCase();
  await takes(moderators[0], card);
  const off = await theo.runs('/flare');
  expect(off.ephemeral).toBe(true);
  expect(off.text).toContain('You are off');
  expect(off.text).not.toContain('nothing to pause');
  await shows(card, 'nobody has it yet');
  expect(await rota()).toContain('Nobody is on duty');

  running.clock.advance(hours(1));
  await running.suite.runTicks();
  const calls = () => owner.sees('#staff').filter(({ text }) => /^(?!\*\*|## ).*Case \d+ /s.test(text));
  await vi.waitFor(() => expect(calls()).not.toEqual([]), soon);
  for (const { mentions } of calls()) expect(JSON.stringify(mentions)).not.toContain(theo.id);

  const back = await theo.presses('I am back', { on: off });
  expect(back.text).toContain('Good to see you');
  expect(await rota()).toContain('Nobody is on duty');
  // Somebody who is no moderator and has agreed to nothing has nothing to pause.
  expect((await answered(members[0].runs('/flare'))).text).toContain('nothing to pause');
});

test('whoever loses the role is off duty, off the rota and without cases; only leads read it in the map, and the role brings the shifts back', async () => {
  await goesOn(priya, { hours: 4, call_me: true });
  await addsShift(priya);
  const card = await newCase();
  await takes(moderators[1], card);
  owner.takes('Moderator', priya.id);
  await shows(card, 'nobody has it yet');
  await eventually(async () => expect(await rota()).not.toContain(`<@${priya.id}>`));
  expect((await priya.runs('/queue mine').catch(() => undefined))?.text ?? 'only for moderators').toContain(
    'only for moderators',
  );

  const board = owner.sees('#staff').find(({ text }) => text.startsWith('## The queue'));
  const seen = await map(lead, board ?? { id: '' });
  expect(seen.text).toContain(`<@${priya.id}> is no moderator any more`);
  expect(seen.text).toContain('84 hours a week');
  expect((await map(theo, board ?? { id: '' })).text).not.toContain(priya.id);

  owner.gives('Moderator', priya.id);
  await eventually(async () => expect(await rota()).toContain(`<@${priya.id}>`));
  expect((await map(lead, board ?? { id: '' })).text).not.toContain(priya.id);
});

test('whoever leaves the server unnoticed is missed at the roll of the team', async () => {
  await goesOn(priya, { hours: 4 });
  const card = await newCase();
  await takes(moderators[1], card);
  community.guild.removeMember(priya);
  await shows(card, `is with <@${priya.id}>`);
  await running.suite.runTicks();
  await shows(card, 'nobody has it yet');
  expect(await rota()).not.toContain(`<@${priya.id}>`);
});
