/** Check-ins on the page, with the clock moved: a week answered on a phone, pain that nobody remarks on, a flare, closed direct messages. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { sample } from '#sandbox/index.ts';
import type { MemberActor } from '#sandbox/index.ts';
import { days } from '#src/platform/durations.ts';
import { lookForSomebody } from '#src/start/sample-matching.ts';
import { ownCard, promptsOf, startsCheckin, taps } from '#tests/discord/checkins/begin.ts';
import { violations } from './axe.ts';
import { tryingOut } from './trying-out.ts';

const trying = await tryingOut();
const { lobby } = sample.channels;
const onPhone = { width: 390 };

/** Goes to the next nine o'clock in the community's time zone, which is UTC. */
async function morning(): Promise<void> {
  const { clock } = trying.sandbox;
  const next = new Date(clock.now());
  next.setUTCHours(9, 0, 0, 0);
  clock.set(next > clock.now() ? next : new Date(next.getTime() + days(1)));
  await trying.runTicks();
}

/** What the bot writes to somebody directly, open on their phone, once it has asked them. */
async function opensDirect(name: 'mara' | 'sol', asked: string): ReturnType<typeof trying.open> {
  const { channelId } = await trying.person(name).waitsForDirectMessage(asked, { within: 30_000 });
  const opened = await trying.open(`#/as/${name}/channel/${channelId}`, onPhone);
  await opened.page.getByRole('log', { name: 'Messages in kindred' }).waitFor();
  return opened;
}

async function runs(page: Page, command: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message #lobby' }).fill(`${command} `);
  await page.getByRole('button', { name: 'Send command' }).click();
}

/** What waits for somebody is shown beside their next tap; where nothing waited, that is looked at again after some seconds. */
async function tapsUntilShown(page: Page, words: string): Promise<void> {
  const waits = async (): Promise<number> => {
    await runs(page, '/checkin');
    return page.getByText(words).count();
  };
  await expect.poll(waits, { interval: 1_000 }).toBe(1);
}

/** The newest message with such words. */
const saying = (page: Page, words: string | RegExp) =>
  page.getByRole('article').filter({ hasText: words }).last();

const offers = (page: Page) => page.getByText('If it would help').count();

async function asksAboutPain(member: MemberActor): Promise<void> {
  const change = await taps(member, 'Change', await ownCard(member));
  await member.chooses('Choose what is asked', ['pain'], { on: await taps(member, 'What is asked', change) });
}

test('a week of prompts is answered by one tap each, on a phone', async () => {
  const mara = trying.person('mara');
  await startsCheckin(mara);
  await morning();
  const { page, complaints } = await opensDirect('mara', 'How is your mood?');
  for (let day = 1; day <= 7; day += 1) {
    if (day > 1) await morning();
    const prompt = saying(page, 'How is your mood?');
    await prompt.getByRole('button', { name: '4 Good' }).click();
    await expect.poll(() => page.getByText('Thank you. That is all for now.').count()).toBe(day);
  }
  expect(await violations(page)).toEqual([]);
  expect(await page.getByRole('log').innerText()).not.toMatch(/streak|in a row|missed/i);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  expect(complaints).toEqual([]);
});

test('pain at its worst every day brings no single offer of help', async () => {
  const sol = trying.person('sol');
  await startsCheckin(sol);
  await asksAboutPain(sol);
  await morning();
  const { page } = await opensDirect('sol', 'How is your pain?');
  for (let day = 1; day <= 7; day += 1) {
    if (day > 1) await morning();
    await saying(page, 'How is your pain?').getByRole('button', { name: '1 At its worst' }).click();
    await expect.poll(() => page.getByText('Thank you. That is all for now.').count()).toBe(day);
  }
  // Whatever had been offered would stand before what is asked next.
  await morning();
  await saying(page, 'How is your pain?').waitFor();
  expect(await offers(page)).toBe(0);
  expect(
    trying
      .person('theo')
      .sees('#staff')
      .map(({ text }) => text)
      .join(),
  ).not.toMatch(/would like a moderator/);
});

test('a flare pauses everything, and comes back by a question first, then one thing at a time', async () => {
  const kofi = trying.person('kofi');
  await startsCheckin(kofi);
  const made = await trying
    .person('imani')
    .runs(
      '/lead group create',
      { topic: 'Family and carers', name: 'Those who care', access: 'open' },
      { in: '#lobby' },
    );
  await made.settled();
  // His city's time is UTC all year.
  const seeker = sample.seekers.find(({ who }) => who === 'kofi');
  if (seeker) await lookForSomebody(kofi, seeker, '#bot-corner').take();
  const { page } = await trying.open(`#/as/kofi/channel/${lobby.id}`, onPhone);
  await runs(page, '/flare');
  const paused = saying(page, 'Everything is paused');
  await paused.getByText('Paused: Meeting somebody, Check-ins').waitFor();
  await paused.getByRole('button', { name: 'Until when' }).click();
  const form = page.getByRole('dialog', { name: 'Until when' });
  await form.getByRole('textbox').fill('2 days');
  await form.getByRole('button', { name: 'Submit' }).click();
  await page.getByText('It stays so at least until').waitFor();

  for (let day = 1; day <= 3; day += 1) await morning();
  await tapsUntilShown(page, 'You asked to be asked again around now');
  await page.getByText('held while everything is paused').last().waitFor();
  expect(promptsOf(kofi)).toEqual([]);

  await runs(page, '/flare');
  const back = saying(page, 'Nothing has begun again by itself');
  const buttons = back.getByRole('button', { name: 'Bring back' });
  for (const held of [2, 1]) {
    await expect.poll(() => buttons.count()).toBe(held);
    await buttons.first().click();
  }
  await page.getByText('Nothing is paused').waitFor();
  await morning();
  await kofi.waitsForDirectMessage('How is your mood?');
});

test('closed direct messages keep the choice, tell them at their next tap, and staff see only a number', async () => {
  const wen = trying.person('wen');
  await startsCheckin(wen);
  wen.blocks('kindred');
  await morning();
  const { page } = await trying.open(`#/as/wen/channel/${lobby.id}`, onPhone);
  await tapsUntilShown(page, 'could not write to you directly');
  await saying(page, 'Your check-in').getByText('direct message').waitFor();
  expect(promptsOf(wen)).toEqual([]);

  const staff = await trying.open(`#/as/robin/channel/${lobby.id}`);
  await runs(staff.page, '/doctor');
  const told = staff.page.getByText(/take no direct messages/);
  await told.waitFor();
  expect(await told.innerText()).toMatch(/\b1\b|one/i);
  expect(await told.innerText()).not.toContain('Wen');
});
