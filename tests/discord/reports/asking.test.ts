/** Somebody asks a moderator to look: the form opens at once, and what they pointed at is kept, sealed, for an hour. */
import { expect, test, vi } from 'vitest';
import type { Tap } from '#sandbox/index.ts';
import { hours, minutes } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { everythingStored, holdTables, linesWith } from '../database-trouble.ts';
import { byHand } from '../groups/by-hand.ts';
import { cards } from '../server.ts';
import { asks, begins, caseOf, menu, newCard, opensCase } from './report.ts';

const running = await testSuite();
const community = await testCommunity(running);

const drafts = () => running.database.asOwner<{ ref: string }>('select ref from drafts');
const whenDraftsAre = (count: number) =>
  vi.waitFor(async () => expect(await drafts()).toHaveLength(count), { timeout: 5_000, interval: 10 });

test('the form opens without waiting for the database, and the draft follows when it can', async () => {
  const [reporter, author] = community.members;
  const message = author.sends('#lobby', 'Stop taking your pills, they are poison.');
  const release = await holdTables(running.database, 'drafts', 'communities', 'vault.case_keys');
  const form = await reporter.uses(menu, { on: message });
  const waited = form.answeredAt - form.dispatchedAt;
  expect(form.modal?.title).toBe('Ask a moderator to look');
  expect(waited).toBeLessThan(500);

  await release();
  await whenDraftsAre(1);
  await form.submits({ kind: 'unsafe_advice' });
  await whenDraftsAre(0);
});

test('the form says who will see it, asks what it is about, and needs no words', async () => {
  const [reporter, author] = community.members;
  const { modal } = await reporter.uses(menu, { on: author.sends('#lobby', 'Hello there.') });
  expect(modal?.text).toContain(
    'Moderators will see the message and what you write here, not who asked, unless you say so below.',
  );
  expect(modal?.fields.map(({ customId, required }) => [customId, required])).toEqual([
    ['kind', true],
    ['words', false],
    ['notice', true],
    ['known', true],
  ]);
});

test('a draft can be read by nobody who has the database alone', async () => {
  const [reporter, author] = community.members;
  const message = author.sends('#lobby', 'Marmalade cures everything.', {
    files: [{ name: 'proof.txt', data: 'Trust the marmalade.' }],
  });
  const form = await begins(running, reporter, message);

  const stored = await everythingStored(running.database);
  for (const words of [
    'Marmalade cures',
    'Trust the marmalade',
    'proof.txt',
    reporter.id,
    author.id,
    message.id,
  ]) {
    expect(linesWith(stored, words)).toEqual([]);
  }
  await form.submits({ kind: 'selling' });
});

test('a draft that is not sent is gone after an hour, and its key with it', async () => {
  const [reporter, author] = community.members;
  const { asOwner } = running.database;
  await running.suite.runTicks();
  const [keysBefore, draftsBefore] = [await asOwner('select 1 from vault.case_keys'), await drafts()];
  await reporter.uses(menu, { on: author.sends('#lobby', 'Not so bad after all.') });
  await whenDraftsAre(draftsBefore.length + 1);

  running.clock.advance(minutes(59));
  await running.suite.runTicks();
  expect((await drafts()).length).toBeGreaterThan(0);
  running.clock.advance(minutes(2));
  await running.suite.runTicks();
  expect(await drafts()).toEqual([]);
  expect(await asOwner('select 1 from vault.case_keys')).toHaveLength(
    keysBefore.length - draftsBefore.length,
  );
});

/** A form that is sent when its hour is over. @returns what is said */
async function sendsLate(form: Tap, answers: Record<string, string>): Promise<Tap> {
  running.clock.advance(hours(1) + minutes(1));
  await running.suite.runTicks();
  expect(await drafts()).toEqual([]);
  return (await form.submits(answers)).settled();
}

test('without its draft the message is read again: it is kept, and not for a moderator who wrote it', async () => {
  const [reporter, author] = community.members;
  const [theo, priya] = community.moderators;
  const files = [{ name: 'proof.txt', data: 'Trust me.' }];
  const message = author.sends('#lobby', 'I cannot go on.', { files });
  const form = await begins(running, reporter, message);
  const before = new Set(cards(community).map(({ id }) => id));
  const sent = await sendsLate(form, { kind: 'crisis', words: 'Please hurry' });
  expect(sent.text).toContain('Thank you for saying something');
  const look = await theo.presses('Look', { on: await newCard(community, before) });
  for (const part of [`Message by <@${author.id}>`, '> I cannot go on.', '> Please hurry'])
    expect(look.text).toContain(part);
  expect(look.reply?.attachments.map(({ filename }) => filename)).toEqual(['1-proof.txt']);

  const about = await begins(running, reporter, priya.sends('#lobby', 'Nobody believes you.'));
  const seen = new Set(cards(community).map(({ id }) => id));
  await sendsLate(about, { kind: 'disbelief', words: 'A moderator said this' });
  const card = await newCard(community, seen);
  for (const button of ['Look', 'Take', 'More'])
    expect((await priya.presses(button, { on: card })).text).toContain('not yours to see');
  expect((await theo.presses('Look', { on: card })).text).toContain('> Nobody believes you.');
});

test('where it cannot be read any more, who it was is asked, and nothing is sent before that', async () => {
  const [reporter] = community.members;
  const [theo, priya] = community.moderators;
  const message = priya.sends('#lobby', 'You only want attention.');
  const form = await begins(running, reporter, message);
  await byHand(running.sandbox, community).deletesMessage('lobby', 'You only want attention.');
  const before = new Set(cards(community).map(({ id }) => id));
  const lost = await sendsLate(form, { kind: 'disbelief', words: 'It is gone now', notice: 'inbox' });
  expect(lost.text).toContain('nothing has been sent yet');
  expect(lost.labels).toEqual(['Go on', 'Help now']);
  expect(cards(community)).toHaveLength(before.size);

  const again = await reporter.presses('Go on', { on: lost });
  expect(again.modal?.fields.map(({ customId, required }) => [customId, required])[0]).toEqual([
    'person',
    false,
  ]);
  expect((await again.submits({ person: priya.id })).text).toContain('Thank you for saying something');
  const card = await newCard(community, before);
  for (const button of ['Look', 'Take', 'More'])
    expect((await priya.presses(button, { on: card })).text).toContain('not yours to see');
  const look = await theo.presses('Look', { on: card });
  expect(look.text).toContain('> It is gone now');
  expect(look.reply?.buttons.map(({ url }) => url)).toEqual([
    `https://discord.com/channels/${community.guild.id}/${message.channelId}/${message.id}`,
  ]);

  // Where they leave it open, nothing but their words goes in.
  const other = await begins(running, reporter, priya.sends('#lobby', 'Say no more.'));
  await byHand(running.sandbox, community).deletesMessage('lobby', 'Say no more.');
  const unknown = await sendsLate(other, { kind: 'crisis', words: 'I am worried' });
  const seen = new Set(cards(community).map(({ id }) => id));
  await (await reporter.presses('Go on', { on: unknown })).submits({});
  const words = await theo.presses('Look', { on: await newCard(community, seen) });
  expect(words.text).toContain('> I am worried');
  expect(words.reply?.buttons).toEqual([]);
});

test('a form about a person keeps what was written when its hour is over, and asks who it is', async () => {
  const [reporter] = community.members;
  const [theo, priya] = community.moderators;
  const form = await reporter.uses('Ask a moderator about them', { on: priya });
  const lost = await sendsLate(form, { kind: 'harassment', words: 'She mocks people' });
  expect(lost.text).toContain('whom it is about is known here no more');
  const before = new Set(cards(community).map(({ id }) => id));
  const again = await reporter.presses('Go on', { on: lost });
  await again.submits({ person: priya.id });
  const card = await newCard(community, before);
  expect((await priya.presses('Look', { on: card })).text).toContain('not yours to see');
  const look = await theo.presses('Look', { on: card });
  for (const part of [`It is about <@${priya.id}>`, '> She mocks people']) expect(look.text).toContain(part);
});

test('opened again when its words are kept no more either, the form says so', async () => {
  const [reporter] = community.members;
  const lost = await sendsLate(
    await reporter.uses('Ask a moderator about them', { on: community.moderators[1] }),
    {
      kind: 'harassment',
      words: 'She mocks people',
    },
  );
  running.clock.advance(hours(1) + minutes(1));
  await running.suite.runTicks();
  const again = await reporter.presses('Go on', { on: lost });
  expect(JSON.stringify(again.modal?.data.components)).toContain(
    'What you wrote before is not kept here any more',
  );
});

test('who was named beside a link is asked for again when the hour is over, and both are kept from the case', async () => {
  const [reporter, author] = community.members;
  const [theo, priya] = community.moderators;
  const { guild } = community.guild;
  const { channelId, id } = author.sends('#lobby', 'He told me to.');
  const link = `https://discord.com/channels/${guild.id}/${channelId}/${id}`;
  const form = await reporter.runs('/report', { person: theo.id, message: link });
  // With the message, which is longer than a name.
  const whole = 'select 1 from drafts where length(sealed) > 250';
  await vi.waitFor(async () => expect(await running.database.asOwner(whole)).toHaveLength(1));
  const lost = await sendsLate(form, { kind: 'harassment', words: 'They did it together' });
  expect(lost.text).toContain('whom it is about is known here no more');
  const before = new Set(cards(community).map((card) => card.id));
  await (await reporter.presses('Go on', { on: lost })).submits({ person: theo.id });
  const card = await newCard(community, before);
  expect((await theo.presses('Look', { on: card })).text).toContain('not yours to see');
  const look = await priya.presses('Look', { on: card });
  for (const part of ['He told me to.', '> They did it together']) expect(look.text).toContain(part);
});

test('where a person cannot be kept, the form about them asks who it is', async () => {
  const [reporter] = community.members;
  const [theo, priya] = community.moderators;
  const release = await holdTables(running.database, 'drafts');
  const form = await reporter.uses('Ask a moderator about them', { on: theo });
  await release();
  expect(form.modal?.fields[0]?.customId).toBe('person');
  const before = new Set(cards(community).map(({ id }) => id));
  expect((await form.submits({ kind: 'harassment', person: theo.id })).text).toContain('Thank you');
  const card = await newCard(community, before);
  expect((await theo.presses('Look', { on: card })).text).toContain('not yours to see');
  expect((await priya.presses('Look', { on: card })).text).toContain(`It is about <@${theo.id}>`);
  await whenDraftsAre(0);
});

test('a form that is sent before its message could be kept gets the message all the same, with its attachments', async () => {
  const [reporter, author] = community.members;
  const files = [{ name: 'proof.txt', data: 'Trust me.' }];
  const message = author.sends('#lobby', 'Faster than the database.', { files });
  const before = new Set(cards(community).map(({ id }) => id));
  const release = await holdTables(running.database, 'vault.case_keys', 'drafts');
  const form = await reporter.uses(menu, { on: message });
  const sent = form.submits({ kind: 'unsafe_advice' });
  await release();
  expect((await (await sent).settled()).text).toContain('Thank you for saying something');
  const card = await newCard(community, before);
  const { asOwner } = running.database;
  await vi.waitFor(async () =>
    expect(await asOwner('select 1 from evidence_files where case_ref = $1', [caseOf(card)])).toHaveLength(1),
  );
  const look = await community.moderators[0].presses('Look', { on: card });
  expect(look.text).toContain('Faster than the database.');
  expect(look.reply?.attachments.map(({ filename }) => filename)).toEqual(['1-proof.txt']);
  expect(await drafts()).toEqual([]);
});

test('words that wait stay when the message is kept after them', async () => {
  const [reporter, author] = community.members;
  const message = author.sends('#lobby', 'Slow to be kept.');
  const release = await holdTables(running.database, 'drafts');
  const form = await reporter.uses(menu, { on: message });
  const sent = form.submits({ kind: 'other', notice: 'inbox' });
  await release();
  const waits = await (await sent).settled();
  expect(waits.text).toContain('Please add a few words');
  await whenDraftsAre(1);
  const again = await reporter.presses('Try again', { on: waits });
  expect(JSON.stringify(again.modal?.data.components)).toContain(
    '"value":"inbox","label":"Yes, privately, next time I use Kindred here","default":true',
  );
  const before = new Set(cards(community).map(({ id }) => id));
  await again.submits({ words: 'Now with words' });
  const look = await community.moderators[0].presses('Look', { on: await newCard(community, before) });
  expect(look.text).toContain('Slow to be kept.');
});

test('somebody who only reports becomes no member', async () => {
  const [reporter, author] = community.members;
  await opensCase(running, community, reporter, author.sends('#lobby', 'Once more.'), { kind: 'harassment' });
  expect(await running.database.asOwner('select 1 from members')).toEqual([]);
});

test('a form that is sent twice is one report', async () => {
  const [reporter, author] = community.members;
  const form = await begins(running, reporter, author.sends('#lobby', 'Twice over.'));
  const count = async () => (await running.database.asOwner('select 1 from reports')).length;
  const before = await count();
  await Promise.all([form.submits({ kind: 'graphic' }), form.submits({ kind: 'graphic' })]);
  expect(await count()).toBe(before + 1);
});

test('a message of a crisis is answered with where help is', async () => {
  const [reporter, author] = community.members;
  const sent = await asks(running, reporter, author.sends('#lobby', 'Goodbye.'), { kind: 'crisis' });
  expect(sent.ephemeral).toBe(true);
  expect(sent.text).toContain('call your local emergency number');
});
