/**
 * Learning and speaking up, on a phone: a member finds and saves something to read and puts something forward, a lead looks at
 * it, a card goes from its author through the team to whoever draws it, and a full sheet is printed.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sample } from '#sandbox/index.ts';
import { violations } from './axe.ts';
import { visitor } from './browser.ts';
import { last, looks, pagesIn, phone, pictures, runs } from './phone.ts';
import { tryingOut } from './trying-out.ts';

const trying = await tryingOut();
const browser = await visitor();
const { person } = trying;
const { lobby, staff } = sample.channels;
const corner = { in: '#bot-corner' };

test('a member finds something to read by another name of a topic, saves it, and a lead takes in what they put forward', async () => {
  const { page, complaints } = await trying.open(`#/as/wen/channel/${lobby.id}`, phone);
  await runs(page, 'resource find', { words: 'sle' });
  const found = page.getByRole('article').filter({ hasText: 'Only you can see this' }).last();
  await found.getByText('Information, not medical advice.').waitFor();
  await looks(page, 'resources-found');
  expect(await violations(page)).toEqual([]);
  await found.getByRole('button', { name: 'Look', exact: true }).first().click();
  await last(page, 'Save for me').click();
  await last(page, 'Yes, keep it').click();
  await last(page, '18 or over').click();
  await last(page, 'Take off my list').waitFor();
  await looks(page, 'resource-saved');
  expect(complaints).toEqual([]);

  const link = 'https://example.org/flares-at-work';
  await person('wen').runs('/resource suggest', { link, title: 'Flares at work', topic: 'Lupus' }, corner);
  const lead = await trying.open(`#/as/imani/channel/${staff.id}`, phone);
  await runs(lead.page, 'lead resource review');
  await lead.page.getByText('put forward by a member').waitFor();
  await looks(lead.page, 'review-list');
  await lead.page
    .getByRole('article')
    .filter({ hasText: 'put forward by a member' })
    .getByRole('button', { name: 'Look', exact: true })
    .first()
    .click();
  await lead.page
    .getByRole('combobox', { name: /It is good/ })
    .last()
    .click();
  await looks(lead.page, 'review-item');
  await lead.page.getByRole('option', { name: 'a year', exact: true }).click();
  await lead.page.getByText('It is in the library').waitFor();
  const after = await person('wen').runs('/resource find', { words: 'flares at work' }, corner);
  expect(after.text).toContain('Flares at work');
});

test('a member writes what helps, a moderator lets it in, and somebody else draws it', async () => {
  const { page } = await trying.open(`#/as/mara/channel/${lobby.id}`, phone);
  await runs(page, 'resource cards');
  await last(page, 'Yes, keep it').click();
  await last(page, '18 or over').click();
  await last(page, 'Write one').click();
  const form = page.getByRole('dialog', { name: 'What helps me' });
  await form.getByRole('combobox').first().click();
  await page.getByRole('option', { name: 'A bad night' }).click();
  await form.getByRole('textbox').fill('A hot-water bottle, and the radio very low.');
  await looks(page, 'card-form');
  expect(await violations(page)).toEqual([]);
  await form.getByRole('button', { name: 'Submit' }).click();
  await page.getByText('The team reads it first').waitFor();

  const theo = await trying.open(`#/as/theo/channel/${staff.id}`, phone);
  await last(theo.page, 'Look at the card').click();
  await theo.page.getByText('radio very low').waitFor();
  await looks(theo.page, 'card-to-decide');
  await last(theo.page, 'Let it in').click();
  await theo.page.getByText('It can be drawn now').waitFor();

  const reader = await trying.open(`#/as/lou/channel/${lobby.id}`, phone);
  await runs(reader.page, 'resource try-one');
  await reader.page.getByText('radio very low').waitFor();
  expect(await reader.page.getByText('What helped Mara').count()).toBe(0);
  await looks(reader.page, 'card-drawn');
  expect(await violations(reader.page)).toEqual([]);
});

const long = (line: string, times: number): string => Array.from({ length: times }, () => line).join('\n');

test('a sheet for an appointment is one page on paper, however full it is', async () => {
  const sol = person('sol');
  const asked = await sol.presses('Yes, keep my sheets', { on: await sol.runs('/visit', {}, corner) });
  if (asked.labels.includes('18 or over')) await sol.presses('18 or over', { on: asked });
  const tap = await sol.runs('/visit', {}, corner);
  const { page } = await browser.open(tap.reply?.buttons.find(({ url }) => url)?.url ?? '', phone);
  await page.getByRole('button').click();
  const matters = [
    'Pain at night that wakes me twice',
    'Whether the new tablets make me dizzy',
    'Going back to work in spring',
  ];
  for (const [index, matter] of matters.entries()) await page.locator(`[name=matter${index}]`).fill(matter);
  await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
  for (const question of (await page.getByRole('checkbox').all()).slice(0, 6)) await question.check();
  await page
    .locator('[name=own]')
    .fill(long('May I travel in spring, and what should I take along for the way?', 9).slice(0, 600));
  await page
    .locator('[name=symptoms]')
    .fill(long('Mornings are stiff for an hour, evenings are slow and heavy.', 14).slice(0, 800));
  await page
    .locator('[name=medicines]')
    .fill(long('The white one, mornings; the small one only when it is bad.', 14).slice(0, 800));
  await page.getByRole('button', { name: 'Keep it and show my sheet' }).click();
  await page.getByText('Your sheet is kept.').waitFor();
  await looks(page, 'sheet-on-the-phone');
  expect(await violations(page)).toEqual([]);
  for (const format of ['A4', 'Letter'] as const) {
    const path = pictures === undefined ? {} : { path: join(pictures, `sheet-${format}.pdf`) };
    expect(pagesIn(await page.pdf({ format, ...path }))).toBe(1);
  }
  // On paper stands the sheet and nothing else.
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('Change the sheet').isVisible()).toBe(false);
  expect(await page.getByText('Pain at night').first().isVisible()).toBe(true);
  // As wide as A4 at the usual 96 dots an inch.
  await page.setViewportSize({ width: 794, height: 1123 });
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, 'sheet-on-paper.png') });

  // A second appointment: its sheet is printed, until the earlier one is opened.
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ ...phone, height: 844 });
  const another = page
    .locator('details')
    .filter({ has: page.getByText('A new sheet', { exact: true }) })
    .last();
  await another.getByText('A new sheet', { exact: true }).click();
  await another.locator('[name=matter0]').fill('The new doctor');
  await another.getByRole('button', { name: 'Keep it and show my sheet' }).click();
  await page.getByText('Your sheet is kept.').waitFor();
  const sheetOf = (words: string) => page.getByRole('article').filter({ hasText: words });
  const printed = async () => {
    await page.emulateMedia({ media: 'print' });
    const seen = await Promise.all(
      ['The new doctor', 'Pain at night'].map((words) => sheetOf(words).isVisible()),
    );
    const pages = pagesIn(await page.pdf({ format: 'A4' }));
    await page.emulateMedia({ media: 'screen' });
    return { newest: seen[0], earlier: seen[1], pages };
  };
  expect(await printed()).toEqual({ newest: true, earlier: false, pages: 1 });
  await page.getByText(/^Sheet of .*: Pain at night/).click();
  await looks(page, 'two-sheets', { whole: true });
  expect(await violations(page)).toEqual([]);
  expect(await printed()).toEqual({ newest: false, earlier: true, pages: 1 });
});
