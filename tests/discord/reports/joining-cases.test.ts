/** Several reports of one message are one case, and what is reported after its end is another. */
import { expect, test } from 'vitest';
import type { SeenMessage } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { everythingStored, linesWith } from '../database-trouble.ts';
import { whenQuiet } from '../groups/make-group.ts';
import { cards } from '../server.ts';
import { acts, asks, begins, caseOf, newCard, opensCase } from './report.ts';

const running = await testSuite();
const community = await testCommunity(running);

const redrawn = async (card: SeenMessage): Promise<SeenMessage | undefined> => {
  await whenQuiet(running, community);
  return cards(community).find(({ id }) => id === card.id);
};

test('a second report joins the case, and the graver reason leads', async () => {
  const [one, author, other] = community.members;
  const message = author.sends('#lobby', 'It would be easier without me.');
  const card = await opensCase(running, community, one, message, { kind: 'graphic' });
  expect(card.text).toContain('Severity: amber');
  await asks(running, other, message, { kind: 'crisis' });
  const now = await redrawn(card);
  expect(now?.text).toContain('2 reports');
  expect(now?.text).toContain('Severity: crisis');
  expect(now?.text).toContain('Reason: Somebody may not be safe');
  expect(cards(community)).toHaveLength(1);
});

test('people are counted, not how often one of them says it', async () => {
  const [one, author, other] = community.members;
  const message = author.sends('#lobby', 'Try the other doctor.');
  const card = await opensCase(running, community, one, message, { kind: 'graphic' });
  await asks(running, one, message, { kind: 'selling' });
  await asks(running, one, message, { kind: 'harassment', words: 'It goes on' });
  const now = await redrawn(card);
  expect(now?.text).toContain('One report');
  expect(now?.text).toContain('Severity: red');
  const look = await community.moderators[0].presses('Look', { on: card });
  expect(look.text).toContain('> It goes on');
  await asks(running, other, message, { kind: 'graphic' });
  expect((await redrawn(card))?.text).toContain('2 reports');
});

test('each report says whom it names beside the message, and all of them are kept from the case', async () => {
  const [one, author, other] = community.members;
  const [theo, priya] = community.moderators;
  const { id, channelId } = author.sends('#lobby', 'We all think so.');
  const message = `https://discord.com/channels/${community.guild.id}/${channelId}/${id}`;
  const before = new Set(cards(community).map((card) => card.id));
  const corin = running.sandbox.user('Corin').in(community.guild);
  await (await one.runs('/report', { person: corin.id, message })).submits({ kind: 'harassment' });
  const card = await newCard(community, before);
  await (await other.runs('/report', { person: priya.id, message })).submits({ kind: 'disbelief' });
  expect((await redrawn(card))?.text).toContain('2 reports');
  const look = await theo.presses('Look', { on: card });
  expect(look.text).toContain(`It is about <@${corin.id}>`);
  for (const named of [corin, priya]) expect(look.text).toContain(`Named beside the message: <@${named.id}>`);
  expect((await priya.presses('Look', { on: card })).text).toContain('not yours to see');
  expect(linesWith(await everythingStored(running.database), corin.id)).toEqual([]);
});

test('a milder report that comes later makes nothing milder', async () => {
  const [one, author, other] = community.members;
  const message = author.sends('#lobby', 'Nobody would miss me.');
  const card = await opensCase(running, community, one, message, { kind: 'crisis' });
  await asks(running, other, message, { kind: 'other', words: 'Not sure' });
  const now = await redrawn(card);
  expect(now?.text).toContain('2 reports');
  expect(now?.text).toContain('Severity: crisis');
});

test('a case keeps its owner when another report joins', async () => {
  const [one, author, other] = community.members;
  const message = author.sends('#lobby', 'Try bleach.');
  const card = await opensCase(running, community, one, message, { kind: 'unsafe_advice' });
  const [theo] = community.moderators;
  await theo.presses('Take', { on: card });
  await asks(running, other, message, { kind: 'unsafe_advice' });
  expect((await redrawn(card))?.text).toContain(`is with <@${theo.id}>`);
});

test('many reports of one message at the same moment are one case', async () => {
  const { sandbox } = running;
  const author = community.members[1];
  const message = author.sends('#lobby', 'Send me your prescriptions.');
  const before = cards(community).length;
  const reporters = Array.from({ length: 6 }, (_, index) =>
    sandbox.user(`Witness ${index}`).in(community.guild),
  );
  const forms = await Promise.all(reporters.map((reporter) => begins(running, reporter, message)));
  await Promise.all(forms.map(async (form) => (await form.submits({ kind: 'selling' })).settled()));
  await whenQuiet(running, community);
  expect(cards(community)).toHaveLength(before + 1);
  expect(cards(community).at(-1)?.text).toContain('6 reports');
});

test('different messages at the same moment get numbers without a gap', async () => {
  const author = community.members[1];
  const before = cards(community).length;
  const forms = await Promise.all(
    Array.from({ length: 5 }, async (_, index) => {
      const reporter = running.sandbox.user(`Bystander ${index}`).in(community.guild);
      return begins(running, reporter, author.sends('#lobby', `Message number ${index}`));
    }),
  );
  await Promise.all(forms.map(async (form) => (await form.submits({ kind: 'harassment' })).settled()));
  await whenQuiet(running, community);
  const numbers = cards(community).map(({ text }) => Number(/Case (\d+)/.exec(text)?.[1]));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: before + 5 }, (_, index) => index + 1),
  );
});

test('a report after the end of a case opens a new one', async () => {
  const [one, author, other] = community.members;
  const message = author.sends('#lobby', 'I was told to go away, so here I am again.');
  const first = await opensCase(running, community, one, message, { kind: 'harassment' });
  const [theo] = community.moderators;
  await (await acts(theo, first, 'resolve')).submits({ resolution: 'handled' });
  const second = await opensCase(running, community, other, message, { kind: 'harassment' });
  expect(caseOf(second)).not.toBe(caseOf(first));
  expect(second.text).toContain('One report');
  expect((await redrawn(first))?.text).toContain('is resolved');
});
