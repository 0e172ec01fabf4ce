/** The clock brings attention: to who is on duty, then to the next, then to leads; it wakes nobody who did not say so. */
import { expect, test, vi } from 'vitest';
import type { SeenMessage } from '#sandbox/index.ts';
import { hours, minutes } from '#src/platform/durations.ts';
import type { ReportKind } from '#src/escalation/types.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { acts, begins, newCard, opensCase } from '../reports/report.ts';
import { makeGroup } from '../groups/make-group.ts';
import { cards, takeFromBot } from '../server.ts';
import { goesOn, patient, whispered } from './on-duty.ts';

const running = await testSuite();
const community = await testCommunity(running);
const [theo, priya] = community.moderators;

let reporters = 0;
const newReporter = () => running.sandbox.user(`Reporter ${(reporters += 1)}`).in(community.guild);
const said = () => community.members[1].sends('#lobby', `Words ${reporters}`);
const newCase = (kind: ReportKind) => opensCase(running, community, newReporter(), said(), { kind });
const numberOf = (card: SeenMessage) => Number(/Case (\d+)/.exec(card.text)?.[1]);
const calls = (card: SeenMessage) =>
  theo
    .sees('#staff')
    .filter(
      ({ text, ephemeral }) =>
        !ephemeral && new RegExp(`^(?!\\*\\*|## ).*Case ${numberOf(card)} `, 's').test(text),
    );
const callsAre = (card: SeenMessage, count: number) =>
  vi.waitFor(() => expect(calls(card)).toHaveLength(count), { timeout: 10_000, interval: 10 });
async function passes(time: number): Promise<void> {
  running.clock.advance(time);
  await running.suite.runTicks();
}

test('of somebody’s safety, where nobody is on duty, the reporter is told so at once and a call stands', async () => {
  const before = new Set(cards(community).map(({ id }) => id));
  const sent = await (await begins(running, newReporter(), said())).submits({ kind: 'crisis' });
  expect(sent.text).toContain('No moderator is on duty just now');
  expect(sent.text).toContain('Help now');
  const card = await newCard(community, before);
  await passes(0);
  await callsAre(card, 1);
  expect(calls(card)[0]?.text).toContain('nobody on duty who can take it');
  expect(calls(card)[0]?.mentions).toEqual([]);
  // With nobody on duty and nobody who may be called, the leads are, and Discord notifies them.
  await passes(minutes(10));
  await callsAre(card, 2);
  expect(calls(card)[1]?.text).toContain('Leads, please');
  const [, leads] = [...community.guild.guild.roles.values()].filter(({ name }) => name !== '@everyone');
  expect([leads?.name, calls(card)[1]?.roleMentions]).toEqual(['Community lead', [leads?.id]]);
  expect(calls(card)[1]?.mentions).toEqual([]);
  // What a lead takes then they find again, like any moderator; and nothing else.
  const lead = patient(community.lead);
  const board = await community.lead.waitsFor('#staff', /^## The queue/);
  expect((await lead.presses('My cases', { on: board })).text).toContain('You have no case just now');
  await community.lead.presses('Take', { on: card });
  const standing = () => cards(community).find(({ id }) => id === card.id)?.text;
  await vi.waitFor(() => expect(standing()).toContain(`is with <@${lead.id}>`), { timeout: 10_000 });
  const mine = await lead.presses('My cases', { on: board });
  expect(mine.text).toContain(`Case ${numberOf(card)}`);
  expect((await lead.presses('Open', { on: mine })).text).toContain(`is with <@${lead.id}>`);
  expect((await lead.presses('Next case', { on: board })).text).toContain('only for moderators');
});

test('where Kindred may not mention the leads’ role, a crisis with nobody on duty calls those of them whom it knows', async () => {
  const older = await testCommunity(running, 'Older');
  takeFromBot(older.guild, 'MentionEveryone');
  await makeGroup(older);
  const about = older.members[1].sends('#lobby', 'Words');
  const card = await opensCase(running, older, older.members[0], about, { kind: 'crisis' });
  await passes(minutes(10));
  const called = await older.moderators[0].waitsFor('#staff', /Leads, please/);
  expect(called.text).toContain(`Case ${numberOf(card)} `);
  expect(called.text).toMatch(/^<@\d+> <@&\d+>/);
  expect([called.mentions, called.roleMentions]).toEqual([[older.lead.id], []]);
});

test('a crisis calls who is on duty, then who may be called, then leads, each once, until somebody takes it', async () => {
  const opened = await goesOn(theo, { hours: 4 });
  expect(opened.text).toContain('You are on duty');
  expect(opened.text).toContain('What you come into');
  await goesOn(priya, { hours: 1, call_me: true });
  await priya.runs('/duty off', {});

  const before = new Set(cards(community).map(({ id }) => id));
  const sent = await (await begins(running, newReporter(), said())).submits({ kind: 'crisis' });
  expect(sent.text).toContain('A moderator is on duty now');
  const card = await newCard(community, before);
  await passes(0);
  await callsAre(card, 1);
  expect(calls(card)[0]?.text).toContain(`<@${theo.id}>`);
  expect(calls(card)[0]?.text).not.toContain(priya.id);
  await passes(0);
  await callsAre(card, 1);

  const forFew = async (button: string, on: SeenMessage) => {
    const tap = await community.lead.presses(button, { on });
    await running.sandbox.until(() => tap.text !== '', 10_000);
    return tap.text;
  };
  for (const button of ['Look', 'Take', 'More']) expect(await forFew(button, card)).toContain('for few eyes');
  await passes(minutes(5));
  await callsAre(card, 2);
  expect(calls(card)[1]?.text).toContain(`<@${priya.id}>`);
  await passes(minutes(5));
  await callsAre(card, 3);
  expect(calls(card)[2]?.text).toContain('Leads, please');
  const called = calls(card)[2] ?? card;
  expect(await forFew('Open', called)).toContain(`Case ${numberOf(card)}`);
  expect(await forFew('Look', card)).toContain('> Words');
  for (const { text, components } of calls(card))
    expect(text + JSON.stringify(components)).not.toMatch(/safe|crisis|Words/i);

  await priya.presses('Take', { on: card });
  await passes(minutes(20));
  await callsAre(card, 3);
  // She may have fallen asleep: she is asked first, then whoever is there.
  const waiting = await whispered(running, patient(priya));
  expect(waiting.text).toContain(`Case ${numberOf(card)} has been with you for a while`);
  await passes(minutes(20));
  await callsAre(card, 4);
  const asked = calls(card)[3];
  expect(asked?.text).toContain(`has been with <@${priya.id}> for a while`);
  expect(asked?.mentions).toEqual([theo.id]);
  await vi.waitFor(() =>
    expect(theo.sees('#staff').find(({ text }) => text.startsWith('## The queue'))?.text).toContain(
      `with <@${priya.id}>, who is off duty`,
    ),
  );
});

test('where nobody is on duty, whoever may be called is called at once; they may sleep, so the leads are rung all the same', async () => {
  const asleep = await testCommunity(running, 'Asleep');
  await goesOn(asleep.moderators[1], { hours: 1, call_me: true });
  await asleep.moderators[1].runs('/duty off', {});
  const about = asleep.members[1].sends('#lobby', 'Words');
  await opensCase(running, asleep, asleep.members[0], about, { kind: 'crisis' });
  await passes(0);
  const first = await asleep.moderators[0].waitsFor('#staff', /would like somebody to look/);
  expect([first.mentions, first.roleMentions]).toEqual([[asleep.moderators[1].id], []]);
  await passes(minutes(10));
  const leads = await asleep.moderators[0].waitsFor('#staff', /Leads, please/);
  expect(leads.mentions).toEqual([asleep.moderators[1].id]);
  expect(leads.roleMentions).toHaveLength(1);
});

test('what waits for a second reader does not call its own owner, and wakes nobody who is off shift', async () => {
  const card = await newCase('crisis');
  await theo.presses('Take', { on: card });
  const form = await acts(theo, card, 'resolve');
  expect((await form.submits({ resolution: 'supported' })).text).toContain('a second moderator');
  await passes(0);
  await callsAre(card, 1);
  expect(calls(card)[0]?.text).toContain('waits for a second reader');
  await passes(minutes(15));
  await callsAre(card, 2);
  expect(calls(card)[1]?.text).toContain('Leads, one of you can read it too');
  for (const { mentions, roleMentions } of calls(card)) expect([...mentions, ...roleMentions]).toEqual([]);
  await priya.presses('Look', { on: card });
  const agrees = await acts(priya, card, 'confirm');
  await agrees.submits({});
});

test('red waits for half its target; amber and green are said once in a window, and at last to leads', async () => {
  const red = await newCase('privacy');
  const [amber, green] = [await newCase('selling'), await newCase('spam')];
  await passes(minutes(59));
  expect(calls(red)).toEqual([]);
  await passes(minutes(2));
  await callsAre(red, 1);
  await theo.presses('Take', { on: red });
  await passes(hours(50));
  const digests = () => theo.sees('#staff').filter(({ text }) => text.startsWith('When there is time'));
  await vi.waitFor(() => expect(digests()).toHaveLength(1), { timeout: 10_000 });
  await passes(minutes(1));
  expect(digests()).toHaveLength(1);
  expect([...calls(amber), ...calls(green)]).toEqual([]);
  expect(digests()[0]?.mentions).toEqual([]);

  // Three days: whoever should have looked may be whom it is about.
  await passes(hours(25));
  await callsAre(amber, 1);
  expect(calls(amber)[0]?.text).toMatch(/<@&\d+>/);
  expect(calls(green)).toEqual([]);
});
