/** Events on the page, with the clock moved: a club across two changes of clocks seen from three zones, a full workshop, and a lead who changes their mind. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { sample } from '#sandbox/index.ts';
import { stepsOfGathering } from '#src/start/sample-gatherings.ts';
import { violations } from './axe.ts';
import { tryingOut } from './trying-out.ts';

const trying = await tryingOut();
const { sandbox, person } = trying;
const { together, staff } = sample.channels;
const onPhone = { width: 390 };
const aWhile = { timeout: 30_000 };

// A Monday before America's clocks change, on the 14th, and Europe's, on the 28th.
sandbox.clock.set(new Date('2027-03-08T12:00:00Z'));
const setup = await person('robin').runs('/setup', {}, { in: '#staff' });
await person('robin').chooses('Change a setting', 'timeZone', { on: await setup.settled() });
await (await person('robin').presses('Change it', { on: setup })).submits({ answer: 'London' });
for (const gathering of sample.gatherings.filter(({ kind }) => kind !== 'meet_up'))
  for (const step of stepsOfGathering(
    { sandbox, person, corner: '#bot-corner', board: '#together', within: 30_000 },
    gathering,
  ))
    await step.take();

const calendarOn = (page: Page) => page.getByRole('article').filter({ hasText: 'What we do together' });

/** When the club is, as it stands in the pinned calendar on somebody's screen. */
async function clubOn(page: Page): Promise<string[]> {
  const words = (await calendarOn(page).innerText()).replaceAll('\u202F', ' ');
  return [...words.matchAll(/Slow pages\s+\w+, (\w+ \d+), 2027 at (\d+:\d+ [AP]M)(?!: does)/g)].map(
    ([, day, time]) => `${day} ${time}`,
  );
}

/** The card of something, as it stands now. */
const card = (page: Page, title: string) =>
  page
    .getByRole('article')
    .filter({ hasText: 'Something for your calendar' })
    .filter({ hasText: title })
    .last();

const answer = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words }).last();

async function runs(page: Page, command: string, options: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('textbox', { name: /^Message #/ }).fill(`/${command} `);
  for (const [name, value] of Object.entries(options)) {
    const field = page
      .getByRole('form', { name: `Command /${command}` })
      .getByRole(name === 'event' ? 'combobox' : 'textbox', { name: new RegExp(`^${name}`) });
    await field.fill(value);
    if (name === 'event') await page.getByRole('option', { name: value }).first().click();
  }
  await page.getByRole('button', { name: 'Send command' }).click();
}

test('a club every second Thursday is at its hour on each clock, before and after the clocks change', async () => {
  const at = `/channel/${together.id}`;
  const london = await trying.open(`#/as/mara${at}`, { ...onPhone, zone: 'Europe/London' });
  const newYork = await trying.open(`#/as/lou${at}`, { zone: 'America/New_York' });
  const kolkata = await trying.open(`#/as/grace${at}`, { zone: 'Asia/Kolkata' });
  const everywhere = () => Promise.all([london, newYork, kolkata].map(({ page }) => clubOn(page)));
  await expect.poll(everywhere, aWhile).toEqual([
    ['March 11 6:00 PM', 'March 25 6:00 PM', 'April 8 6:00 PM'],
    ['March 11 1:00 PM', 'March 25 2:00 PM', 'April 8 1:00 PM'],
    ['March 11 11:30 PM', 'March 25 11:30 PM', 'April 8 10:30 PM'],
  ]);
  expect(await violations(london.page)).toEqual([]);
  expect(await london.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await card(london.page, 'Slow pages').getByRole('button', { name: 'Going' }).waitFor();
  expect(london.complaints).toEqual([]);
});

test('a full workshop takes somebody onto its waiting list, says what one yes is for, and moves up', async () => {
  // The first session is over.
  for (const moment of ['2027-03-10T16:00:30Z', '2027-03-10T17:00:30Z']) {
    sandbox.clock.set(new Date(moment));
    await trying.runTicks();
  }
  const { page, complaints } = await trying.open(`#/as/ansel/channel/${together.id}`, onPhone);
  const workshop = card(page, 'Drawing lying down');
  await workshop.getByText('Session 2 of 6').waitFor();
  await workshop.getByText('4 of 4 places taken, 0 maybe, 2 on the waiting list').waitFor();
  await workshop.getByText(/It has begun already: one Going is for the 5 sessions that are left/).waitFor();
  await workshop.getByText('Conflicts of interest: none declared').waitFor();
  await workshop.getByRole('button', { name: 'Going' }).click();
  await page.getByRole('button', { name: 'Yes, that is fine' }).click();
  await page.getByRole('button', { name: '18 or over' }).click();
  await answer(page, '2 people are before you').waitFor();
  expect(await violations(page)).toEqual([]);
  const [given] = person('tomasz')
    .sees('#together')
    .filter(({ text, labels }) => text.includes('Drawing lying down') && labels.includes("Can't"))
    .slice(-1);
  await person('tomasz').presses("Can't", { on: given ?? { id: '' } });
  await workshop.getByText('4 of 4 places taken, 0 maybe, 2 on the waiting list').waitFor();
  await expect
    .poll(async () => (await person('jonas').runs('/event mine', {}, { in: '#bot-corner' })).text, aWhile)
    .toMatch(/Drawing lying down\*\* \(you are going, session \d of 6\)/);
  expect(complaints).toEqual([]);
});

test('a lead skips one, moves one and calls off the rest, on the page', async () => {
  const lead = await trying.open(`#/as/imani/channel/${staff.id}`);
  const { page } = lead;
  const mara = await trying.open(`#/as/mara/channel/${together.id}`, { ...onPhone, zone: 'Europe/London' });
  await runs(page, 'lead event skip', { event: 'Slow pages' });
  await page.getByRole('button', { name: 'Leave it out' }).last().click();
  await answer(page, 'Slow pages on').waitFor();
  await expect.poll(() => clubOn(mara.page), aWhile).toEqual(['March 25 6:00 PM', 'April 8 6:00 PM']);

  await runs(page, 'lead event move', { event: 'Slow pages', when: '26 March 2027 at 7pm' });
  await page.getByRole('button', { name: 'Change it' }).last().click();
  await page.getByRole('button', { name: 'Only this one' }).last().click();
  await answer(page, 'Slow pages is').waitFor();
  await expect.poll(() => clubOn(mara.page), aWhile).toEqual(['March 26 7:00 PM', 'April 8 6:00 PM']);

  await runs(page, 'lead event cancel', { event: 'Slow pages' });
  await page.getByRole('button', { name: 'All', exact: true }).last().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
  await answer(page, 'is called off').waitFor();
  await expect.poll(() => clubOn(mara.page), aWhile).toEqual([]);
  await card(mara.page, 'Slow pages').getByText('This one does not take place').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(lead.complaints).toEqual([]);
});
