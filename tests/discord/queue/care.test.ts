/** Looking after those who look after others: heavy cases go round, each is followed by a question, and a pause hands all over. */
import { expect, test, vi } from 'vitest';
import type { SeenMessage, Tap } from '#sandbox/index.ts';
import type { ReportKind } from '#src/escalation/types.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { acts, caseOf, opensCase } from '../reports/report.ts';
import { cards } from '../server.ts';
import { answered, goesOn, patient, whispered } from './on-duty.ts';

const running = await testSuite();
const community = await testCommunity(running);
const { moderators } = community;
const [theo, priya] = [patient(moderators[0]), patient(moderators[1])];
/** A card that was taken says so itself; only a refusal is an answer. */
const takes = (who: 0 | 1, card: SeenMessage) => moderators[who].presses('Take', { on: card });
const isTold = (tap: Tap, words: string | RegExp) =>
  vi.waitFor(() => expect(tap.text).toMatch(words), { timeout: 30_000, interval: 10 });
const [, author] = community.members;

let reporters = 0;
const newCase = (kind: ReportKind) =>
  opensCase(
    running,
    community,
    running.sandbox.user(`Reporter ${(reporters += 1)}`).in(community.guild),
    author.sends('#lobby', `Words ${reporters}`),
    { kind },
  );
const shows = (card: SeenMessage, words: string | RegExp) =>
  vi.waitFor(() => expect(cards(community).find(({ id }) => id === card.id)?.text).toMatch(words), {
    timeout: 30_000,
    interval: 10,
  });
const numberOf = (card: SeenMessage) => /Case (\d+)/.exec(card.text)?.[1] ?? '';

test('after three heavy cases in a row the next goes to whoever else is on, and is called to them', async () => {
  for (let count = 0; count < 3; count += 1) {
    const card = await newCase('privacy');
    await takes(0, card);
    await shows(card, `is with <@${theo.id}>`);
  }
  // Nobody else is on: whoever is there may go on.
  const fourth = await newCase('privacy');
  await takes(0, fourth);
  await shows(fourth, `is with <@${theo.id}>`);

  await goesOn(priya, { hours: 4 });
  const fifth = await newCase('crisis');
  const refused = await takes(0, fifth);
  await isTold(refused, 'You have had 4 heavy cases in a row');
  expect([refused, ...refused.followUps].some(({ ephemeral }) => ephemeral)).toBe(true);
  expect(refused.text).toContain('Somebody else is on duty');
  // Nor by way of handing it to oneself.
  const handed = await (await acts(moderators[0], fifth, 'hand_over')).submits({ person: theo.id });
  await isTold(handed, 'You have had 4 heavy cases in a row');
  await shows(fifth, 'nobody has it yet');
  await vi.waitFor(
    () => {
      const called = theo
        .sees('#staff')
        .filter(({ text, ephemeral }) => !ephemeral && text.includes(`Case ${numberOf(fifth)} would like`));
      expect(called.map(({ mentions }) => mentions.map(String))).toEqual([[priya.id]]);
    },
    { timeout: 30_000 },
  );
  // Something light is no matter.
  const light = await newCase('spam');
  await takes(0, light);
  await shows(light, `is with <@${theo.id}>`);
  await takes(1, fifth);
  await shows(fifth, `is with <@${priya.id}>`);
});

test('a heavy case is followed by a private question, with a way to rest and a way to hand over', async () => {
  const card = await newCase('harassment');
  await takes(1, card);
  await shows(card, `is with <@${priya.id}>`);
  const form = await acts(community.moderators[1], card, 'resolve');
  const resolved = await answered(form.submits({ resolution: 'supported' }));
  const waits = await whispered(running, priya, '/queue mine', [resolved]);
  expect(waits.ephemeral).toBe(true);
  expect(waits.text).toContain('That was a heavy one');
  const question = await priya.presses('Open it', { on: waits });
  expect(question.labels).toEqual(['I am all right', 'I take a break', 'Hand my cases over']);
  expect(question.text).toContain('A break and a handover show on the board');
  const handed = await priya.presses('Hand my cases over', { on: question });
  expect(handed.text).toContain('your cases wait for others');
  const crisis = cards(community).find(({ text }) => text.includes('crisis, now'));
  await shows(crisis ?? card, 'nobody has it yet');
  expect((await theo.runs('/duty rota')).text).toContain('Nobody is on duty');
});

test('two moderators race for a case: one has it, the other is told by whom', async () => {
  const card = await newCase('selling');
  const both = await Promise.all([takes(0, card), takes(1, card)]);
  await shows(card, /is with <@\d+>/);
  const standing = cards(community).find(({ id }) => id === card.id)?.text ?? '';
  const [winner, loser] = standing.includes(`<@${theo.id}>`) ? [theo, both[1]] : [priya, both[0]];
  const told = `<@${winner.id}> already has case ${numberOf(card)}`;
  await vi.waitFor(() => expect(loser.text).toContain(told), { timeout: 30_000, interval: 10 });
});

test('whoever hands a case to themselves hears that it is theirs, and nothing of it waits for them', async () => {
  const card = await newCase('spam');
  const done = await answered((await acts(moderators[0], card, 'hand_over')).submits({ person: theo.id }));
  expect(done.text).toBe(`Case ${numberOf(card)} is yours now.`);
  await shows(card, `is with <@${theo.id}>`);
  const waits = await running.database.asOwner('select 1 from inbox where subject = $1', [caseOf(card)]);
  expect(waits).toEqual([]);
});
