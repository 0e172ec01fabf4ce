/** What moderators do with a case: the board, the commands, handing over, a second reader, and what is not theirs to see. */
import { describe, expect, test, vi } from 'vitest';
import type { SeenMessage } from '#sandbox/index.ts';
import { hours } from '#src/platform/durations.ts';
import type { ReportKind } from '#src/escalation/types.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { acts, caseOf, newCard, opensCase } from '../reports/report.ts';
import { cards } from '../server.ts';

const running = await testSuite();
const community = await testCommunity(running);
const [theo, priya] = community.moderators;
const [, author] = community.members;

let reporters = 0;
const newReporter = () => running.sandbox.user(`Reporter ${(reporters += 1)}`).in(community.guild);
const newCase = (kind: ReportKind = 'harassment', by = author) =>
  opensCase(running, community, newReporter(), by.sends('#lobby', `Something ${reporters}`), { kind });
const numberOf = (card: SeenMessage) => Number(/Case (\d+)/.exec(card.text)?.[1]);
const standing = (card: SeenMessage) => cards(community).find(({ id }) => id === card.id)?.text ?? '';
const shows = (card: SeenMessage, words: string | RegExp) =>
  vi.waitFor(() => expect(standing(card)).toMatch(words), { timeout: 10_000, interval: 10 });
const boards = () => theo.sees('#staff').filter(({ text }) => text.startsWith('## The queue'));
const boardShows = (words: string | RegExp) =>
  vi.waitFor(() => expect(boards().map(({ text }) => text)).toEqual([expect.stringMatching(words)]), {
    timeout: 10_000,
    interval: 10,
  });

describe('the board', () => {
  test('stands pinned once, and shows what waits and who has what', async () => {
    const card = await newCase('crisis');
    const number = numberOf(card);
    await boardShows(new RegExp(`Crisis: 1, the oldest.*\\[Case ${number}\\]`, 's'));
    await vi.waitFor(() => expect(boards()[0]?.pinned).toBe(true));
    await theo.presses('Take', { on: card });
    await boardShows(new RegExp(`is with somebody.*\\[Case ${number}\\].*with <@${theo.id}>`, 's'));
    expect(boards()).toHaveLength(1);
    expect(JSON.stringify(boards()[0]?.components)).not.toContain('Something');
  });

  test('leads to the worst case that waits, and to one’s own', async () => {
    await newCase('selling');
    const worst = await newCase('crisis');
    const [board] = boards();
    if (!board) throw new Error('there is no board');
    const next = await priya.presses('Next case', { on: board });
    expect(next.ephemeral).toBe(true);
    expect(next.text).toContain(`Case ${numberOf(worst)}`);
    await priya.presses('Take', { on: next });
    await shows(worst, `is with <@${priya.id}>`);
    const mine = await priya.presses('My cases', { on: board });
    expect(mine.text).toContain(`Case ${numberOf(worst)}`);
  });
});

describe('a case', () => {
  test('is handed over to another moderator, who is told at their next tap, and to nobody else', async () => {
    const card = await newCase();
    await theo.presses('Take', { on: card });
    const form = await acts(theo, card, 'hand_over');
    const refused = await form.submits({ person: author.id, note: 'She knows them' });
    expect(refused.text).toContain('Only somebody with the moderators’ role');
    expect(refused.text).toContain('> She knows them');
    const again = await acts(theo, card, 'hand_over');
    const done = await again.submits({ person: priya.id, note: 'She knows them' });
    expect(done.text).toMatch(/Case \d+ is handed over/);
    await shows(card, `is with <@${priya.id}>`);
    const look = await priya.presses('Look', { on: card });
    expect(look.text).toContain('> She knows them');
    expect(look.text).toContain(`handed over by <@${theo.id}>, to <@${priya.id}>`);
  });

  test('that was put back waits again', async () => {
    const card = await newCase();
    await theo.presses('Take', { on: card });
    await (await acts(theo, card, 'put_back')).submits({});
    await shows(card, 'nobody has it yet');
    const taken = await priya.presses('Take', { on: { id: card.id } });
    expect(taken.text).not.toContain('already has');
    await shows(card, `is with <@${priya.id}>`);
  });

  test('of somebody’s safety ends when a second moderator has read it', async () => {
    const card = await newCase('crisis');
    await theo.presses('Take', { on: card });
    const done = { resolution: 'supported', note: 'Her sister is with her' };
    const { text } = await (await acts(theo, card, 'resolve')).submits(done);
    expect(text).toContain('a second moderator has read it');
    await shows(card, 'waits for a second reader');
    await boardShows(new RegExp(`Waiting for a second reader.*Case ${numberOf(card)}`, 's'));
    expect((await priya.runs('/queue next')).text).toContain(`Case ${numberOf(card)}`);
    const unread = await (await acts(priya, card, 'confirm')).submits({ note: 'Fine by me' });
    expect(unread.text).toMatch(/look at case \d+ first.*> Fine by me/s);
    expect((await priya.presses('Look', { on: unread })).text).toContain(done.note);
    expect((await (await acts(priya, card, 'confirm')).submits({})).text).toMatch(/is resolved/);
    await shows(card, /is resolved\. <@/);
  });

  test('that changed while somebody was writing is not closed unread, and what they wrote is shown back', async () => {
    const card = await newCase('selling');
    await theo.presses('Take', { on: card });
    const form = await acts(theo, card, 'resolve');
    await (await acts(priya, card, 'note')).submits({ note: 'She has done it before' });
    const refused = await form.submits({ resolution: 'handled', note: 'All good' });
    expect(refused.text).toContain('Something happened to case');
    expect(refused.text).toContain('> All good');
    await shows(card, `is with <@${theo.id}>`);
  });

  test('about a moderator shows them nothing and goes to others', async () => {
    const card = await newCase('harassment', theo);
    for (const button of ['Look', 'Take', 'More']) {
      const refused = await theo.presses(button, { on: card });
      expect(refused.text).toBe(
        'This case is not yours to see. It is for others to look after, and nothing is expected of you.',
      );
    }
    expect((await theo.runs('/queue open', { number: numberOf(card) })).text).toContain('not yours to see');
    expect((await theo.runs('/queue next')).text).not.toContain(`Case ${numberOf(card)}`);
    const form = await acts(priya, card, 'hand_over');
    expect((await form.submits({ person: theo.id })).text).toContain('They cannot have this case');
    expect((await priya.presses('Look', { on: card })).text).toContain(`<@${theo.id}>`);
  });
});

describe('/queue', () => {
  test('open without a reason shows the note back, however short', async () => {
    const refused = await theo.runs('/queue open', { note: 'Ask Wen' });
    expect(refused.text).toContain('or a reason to begin a new one');
    expect(refused.text).toContain('> Ask Wen');
  });

  test('find goes by what is known of cases, never by words, and a look-up of a member stands in the trail', async () => {
    const card = await newCase('privacy');
    const number = numberOf(card);
    await theo.presses('Take', { on: card });
    await shows(card, 'is with');
    const found = async (options: Record<string, string | number>) =>
      (await priya.runs('/queue find', options)).text;
    for (const options of [
      { number },
      { state: 'taken', reason: 'privacy' },
      { severity: 'red', owner: theo.id },
      { member: author.id, reason: 'privacy' },
      { since: '2020-01-01', reason: 'privacy' },
    ])
      expect(await found(options)).toContain(`Case ${number}`);
    const today = running.clock.now().toISOString().slice(0, 10);
    expect(await found({ until: today, reason: 'privacy' })).toContain(`Case ${number}`);
    expect(await found({ until: '2020-01-01' })).toContain('No case fits');
    expect(await found({ before: number, reason: 'privacy' })).not.toContain(`Case ${number},`);
    expect(await found({ reason: 'spam' })).toContain('No case fits');
    expect(await found({ topic: 'Lupus' })).toContain('No case fits');
    const ofTheo = await newCase('privacy', theo);
    await shows(ofTheo, 'nobody has it yet');
    expect(await found({ member: theo.id })).toContain(`Case ${numberOf(ofTheo)}`);
    // Whom it is about does not find that it is there.
    expect((await theo.runs('/queue find', { member: theo.id })).text).toContain('No case fits');
    for (const since of ['yesterday', '2026-13-01']) expect(await found({ since })).toContain('2026-03-31');
    expect((await community.lead.runs('/lead trail')).text).toContain('looked up which cases are about');
  });

  test('open begins a case of a moderator’s own, with what they know as its first note', async () => {
    const before = new Set(cards(community).map(({ id }) => id));
    const wen = community.members[2];
    const opened = await theo.runs('/queue open', {
      reason: 'crisis',
      person: wen.id,
      note: 'She went quiet after Tuesday',
    });
    expect(opened.labels).toEqual(['Look', 'Take', 'More']);
    const card = await newCard(community, before);
    expect(JSON.stringify(card.components)).not.toMatch(new RegExp(`${wen.id}|quiet`));
    const look = await priya.presses('Look', { on: card });
    expect(look.text).toContain(`It is about <@${wen.id}>`);
    expect(look.text).toContain('> She went quiet after Tuesday');
    // Of a case that is there, what they type becomes a note of it.
    const number = numberOf(card);
    const { text } = await theo.runs('/queue open', { number, note: 'She has written again' });
    expect(text).toContain(`Your note is with case ${number}.`);
    expect((await priya.presses('Look', { on: card })).text).toContain('> She has written again');
    expect((await theo.runs('/queue open', {})).text).toContain('Give the number');
    for (const more of [{}, { note: 'Ask Wen' }])
      expect((await theo.runs('/queue open', { number: 9999, ...more })).text).toContain(
        'There is no case with that number.',
      );
    for (const more of [{ reason: 'crisis' }, { person: wen.id }]) {
      const both = await theo.runs('/queue open', { number, ...more });
      expect(both.text).toContain('Please give the one or the other');
    }
    // About themselves it is refused in the words of a case that is there, which tells nothing of one.
    const own = await priya.runs('/queue open', { reason: 'spam', person: priya.id });
    expect(own.text).toMatch(/^(?!.*Case \d).*not yours to see/s);
  });

  test('is for moderators alone', async () => {
    const role = community.guild.createRole('Tidier', { permissions: ['ManageMessages'] });
    const tidier = community.guild.addMember(running.sandbox.user('Tidier'), { roles: [role] });
    for (const path of ['board', 'next', 'mine', 'find', 'open'])
      expect((await tidier.runs(`/queue ${path}`)).text).toContain('This is only for moderators');
  });
});

describe('somebody asks', () => {
  test('about a person, from their menu: what they write reaches the moderators, and the person stands in no custom id', async () => {
    const before = new Set(cards(community).map(({ id }) => id));
    const reporter = newReporter();
    const form = await reporter.uses('Ask a moderator about them', { on: author });
    expect(form.modal?.customId).not.toContain(author.id);
    expect(form.modal?.text).toContain('They may still guess that it was you');
    const sent = await form.submits({ kind: 'crisis', words: 'He has said goodbye to me', known: 'known' });
    expect(sent.text).toContain('Thank you for saying something');
    const card = await newCard(community, before);
    const look = await theo.presses('Look', { on: card });
    expect(look.text).toContain(`It is about <@${author.id}>`);
    expect(look.text).toContain('> He has said goodbye to me');
    expect(look.text).toContain(`Asked by <@${reporter.id}>, who wanted you to know`);

    // Another who asks about them joins the case, and stays unknown.
    const other = newReporter();
    const second = await other.uses('Ask a moderator about them', { on: author });
    await second.submits({ kind: 'crisis' });
    await shows(card, '2 reports');
    const again = await theo.presses('Look', { on: card });
    expect(again.text).not.toContain(other.id);
    expect(caseOf(card)).toBe(caseOf(cards(community).at(-1) ?? card));
  });

  test('with /report, about a message by its link or about nothing that can be pointed at', async () => {
    const reporter = newReporter();
    const message = author.sends('#lobby', 'Read this one');
    const link = `https://discord.com/channels/${community.guild.id}/${message.channelId}/${message.id}`;
    const before = new Set(cards(community).map(({ id }) => id));
    await (await reporter.runs('/report', { message: link })).submits({ kind: 'spam' });
    const card = await newCard(community, before);
    // Sent at once, it is read behind the link after it was sent.
    await vi.waitFor(async () => {
      const look = await theo.presses('Look', { on: card });
      expect(look.text).toContain(`Message by <@${author.id}>`);
      expect(look.text).toContain('> Read this one');
    });

    const seen = new Set(cards(community).map(({ id }) => id));
    const form = await reporter.runs('/report', {});
    expect(form.modal?.text).not.toContain('The person');
    expect(form.modal?.fields.find(({ customId }) => customId === 'words')?.required).toBe(true);
    // Nothing but the words is needed, so an hour makes no difference.
    running.clock.advance(hours(2));
    const words = { kind: 'crisis', words: 'I am worried about the night chat' };
    expect((await form.submits(words)).text).toContain('Thank you');
    await newCard(community, seen);
  });

  const linkTo = ({ id, channelId }: SeenMessage) =>
    `https://discord.com/channels/${community.guild.id}/${channelId}/${id}`;
  /** Somebody reports along a link, once what is behind it could be read. @returns the card */
  async function reportsLink(options: { message: string; person?: string }): Promise<SeenMessage> {
    const before = new Set(cards(community).map(({ id }) => id));
    const form = await newReporter().runs('/report', options);
    await vi.waitFor(async () =>
      expect(await running.database.asOwner('select from drafts')).toHaveLength(1),
    );
    await form.submits({ kind: 'harassment', words: 'By its link' });
    return newCard(community, before);
  }

  test('with the link of a moderator’s message: it is not theirs to see, nor of one who was named along with a link', async () => {
    const own = await reportsLink({ message: linkTo(priya.sends('#lobby', 'Written by Priya')) });
    expect((await theo.presses('Look', { on: own })).text).toContain('> Written by Priya');
    for (const button of ['Look', 'Take', 'More'])
      expect((await priya.presses(button, { on: own })).text).toContain('not yours to see');

    const link = linkTo(theo.sends('#lobby', 'Written by Theo'));
    const named = await reportsLink({ message: link, person: priya.id });
    await vi.waitFor(async () =>
      expect(await running.database.asOwner('select from cases where author is not null')).toHaveLength(1),
    );
    for (const moderator of [theo, priya])
      expect((await moderator.presses('Look', { on: named })).text).toContain('not yours to see');
  });

  test('with a link that leads nowhere here: it is said, and what was given is shown back', async () => {
    const elsewhere = await testCommunity(running, 'Elsewhere');
    const foreign = elsewhere.members[1].sends('#lobby', 'Words of another server');
    const theirs = `https://discord.com/channels/${elsewhere.guild.id}/${foreign.channelId}/${foreign.id}`;
    for (const message of ['the one above', theirs]) {
      const refused = await newReporter().runs('/report', { message, person: author.id });
      expect(refused.modal).toBeUndefined();
      for (const part of ['Copy Message Link', `> ${message}`, `> <@${author.id}>`])
        expect(refused.text).toContain(part);
    }
    // A link in which somebody put this server in place of theirs brings nothing over.
    const forged = await reportsLink({ message: linkTo(foreign), person: author.id });
    const look = await theo.presses('Look', { on: forged });
    expect(look.text).toContain('The message itself could not be kept');
    expect(look.text).toContain(`It is about <@${author.id}>`);
    expect(look.text).not.toContain('Words of another server');
  });
});
