/** A report that cannot be sent yet: nothing that was chosen or written is lost. */
import { expect, test } from 'vitest';
import { minutes } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { everythingStored, holdTables, linesWith } from '../database-trouble.ts';
import { cards } from '../server.ts';
import { asks, begins, filledIn } from './report.ts';

const running = await testSuite();
const community = await testCommunity(running);

const reportsOf = async () =>
  (await running.database.asOwner('select 1 from reports where guild_id = $1', [community.guild.id])).length;

test('“Something else” without words waits behind Try again, with every choice kept', async () => {
  const [reporter, author] = community.members;
  const waits = await asks(running, reporter, author.sends('#lobby', 'Hm.'), {
    kind: 'other',
    notice: 'inbox',
  });
  expect(waits.ephemeral).toBe(true);
  expect(waits.text).toContain('Please add a few words');
  expect(waits.labels).toEqual(['Try again']);
  expect(await reportsOf()).toBe(0);

  const form = await reporter.presses('Try again', { on: waits });
  expect(filledIn(form)).toEqual({ kind: 'other', notice: 'inbox', known: 'sealed' });
  const sent = await form.submits({ words: 'It reads like a threat to me' });
  expect(sent.text).toContain('Thank you for saying something');
  expect(await reportsOf()).toBe(1);
  const card = await community.moderators[0].waitsFor('#staff', /Case 1/);
  const look = await community.moderators[0].presses('Look', { on: card });
  expect(look.text).toContain('It reads like a threat to me');
  expect(look.text).toContain('Hm.');
});

test('the eleventh in an hour waits with its words, sealed, and goes in later', async () => {
  const [, reporter, author] = community.members;
  for (let sent = 0; sent < 10; sent += 1)
    await asks(running, reporter, author.sends('#lobby', `Message ${sent}`), { kind: 'selling' });
  running.clock.advance(minutes(30));
  const before = await reportsOf();
  const waits = await asks(running, reporter, author.sends('#lobby', 'One more'), {
    kind: 'privacy',
    words: 'She names her doctor',
    notice: 'direct_message',
  });
  expect(waits.text).toContain('You have asked for several things in the last hour');
  expect(await reportsOf()).toBe(before);
  expect(linesWith(await everythingStored(running.database), 'She names her doctor')).toEqual([]);

  const early = await reporter.presses('Try again', { on: waits });
  expect(filledIn(early)).toEqual({
    kind: 'privacy',
    words: 'She names her doctor',
    notice: 'direct_message',
    known: 'sealed',
  });
  const still = await early.submits({});
  expect(still.text).toContain('You have asked for several things');

  running.clock.advance(minutes(31));
  const form = await reporter.presses('Try again', { on: still });
  expect(filledIn(form)).toEqual({
    kind: 'privacy',
    words: 'She names her doctor',
    notice: 'direct_message',
    known: 'sealed',
  });
  expect((await form.submits({})).text).toContain('Thank you for saying something');
  expect(await reportsOf()).toBe(before + 1);
});

test('others are not held up by one who reports a lot', async () => {
  const [, author, other] = community.members;
  const number = cards(community).length + 1;
  const sent = await asks(running, other, author.sends('#lobby', 'And this'), { kind: 'graphic' });
  expect(sent.text).toContain('Thank you for saying something');
  await community.moderators[0].waitsFor('#staff', new RegExp(`Case ${number}\\*\\*`));
});

test('where the draft cannot be read in time, Try again says so and stays', async () => {
  const [reporter, author] = community.members;
  const message = author.sends('#lobby', 'Hm again.');
  const waits = await asks(running, reporter, message, { kind: 'other' });
  const release = await holdTables(running.database, 'drafts');
  const late = await reporter.presses('Try again', { on: waits });
  await release();
  expect(late.modal).toBeUndefined();
  expect(late.text).toContain('Please try again in a few minutes');
  expect(late.labels).toContain('Help now');
  expect(filledIn(await reporter.presses('Try again', { on: waits }))).toEqual({
    kind: 'other',
    notice: 'none',
    known: 'sealed',
  });
});

test('a form that was sent is not sent again with other words, which are shown back; nor is it opened again', async () => {
  const [reporter, author] = community.members;
  const form = await begins(running, reporter, author.sends('#lobby', 'Twice.'));
  expect((await form.submits({ kind: 'selling', words: 'At first' })).text).toContain('Thank you');
  // As Discord may deliver it twice.
  expect((await form.submits({ kind: 'selling', words: 'At first' })).text).toContain('Thank you');
  const again = await form.submits({ kind: 'crisis', words: 'And then' });
  expect(again.text).toContain('Nothing new was sent');
  expect(again.text).toContain('> And then');
  expect(again.labels).toContain('Help now');
});
