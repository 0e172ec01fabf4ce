/** The guided tour, walked through to its end as a visitor does, left and resumed. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { violations } from './axe.ts';
import { tryingOut } from './trying-out.ts';

const trying = await tryingOut();

const aWhile = { timeout: 60_000 };
const tour = (page: Page) => page.getByRole('region', { name: 'Tour' });
/** The tour's own: the moderators' board has a button for the next case. */
const nextOf = (page: Page) => tour(page).getByRole('button', { name: 'Next', exact: true });
const next = (page: Page) => nextOf(page).click();
const step = (page: Page, title: string) => tour(page).getByRole('heading', { name: title }).waitFor();

async function runs(page: Page, command: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /^Message #/ });
  await box.focus();
  await page.keyboard.type(`/${command} `);
}

test('the whole tour, which notices by itself what was done', aWhile, async () => {
  const { page, complaints } = await trying.open('');
  await page.getByRole('button', { name: /Take the tour/ }).click();

  await step(page, 'Find a group, and join it');
  await page.getByText('You are Mara.').waitFor();
  expect(await nextOf(page).count()).toBe(0);
  await runs(page, 'group join');
  await page.keyboard.type('ms');
  await page.getByRole('option', { name: 'MS, newly diagnosed' }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'I agree' }).click();
  await page.getByRole('button', { name: '18 or over' }).click();
  await next(page);

  await step(page, 'Say hello');
  await page.getByRole('link', { name: /^ms-newly-diagnosed/ }).click();
  const box = page.getByRole('textbox', { name: 'Message #ms-newly-diagnosed' });
  await box.fill('Hello');
  await box.press('Enter');
  await next(page);

  await step(page, 'Ask a moderator to look');
  const message = page.getByRole('article').filter({ hasNotText: 'Only you can see this' }).last();
  await message.hover();
  await message.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: /Ask a moderator to look/ }).click();
  const form = page.getByRole('dialog', { name: 'Ask a moderator to look' });
  await form.getByRole('combobox').first().click();
  await page.getByRole('option', { name: 'Unkind or harassing' }).click();
  await form.getByRole('combobox').nth(1).click();
  await page.getByRole('option', { name: 'Yes, by direct message' }).click();
  await form.getByRole('button', { name: 'Submit' }).click();
  await next(page);

  await step(page, 'Take the case');
  await page.getByText('You are Theo.').waitFor();
  await page.getByRole('button', { name: 'Take', exact: true }).last().click();
  await next(page);

  await step(page, 'Look, then resolve');
  await page.getByRole('button', { name: 'Look', exact: true }).last().click();
  await page.getByRole('article').getByText('It is noted that you looked').waitFor();
  expect(await nextOf(page).count()).toBe(0);
  // Every message has a button of this name for its own menu; the card's stands beside Look.
  const onTheCard = page.getByRole('button', { name: 'Look', exact: true }).last().locator('xpath=..');
  await onTheCard.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('combobox', { name: 'What would you like to do?' }).last().click();
  await page.getByRole('option', { name: /^Resolve/ }).click();
  const resolve = page.getByRole('dialog', { name: 'Resolve' });
  await resolve.getByRole('combobox').first().click();
  await page.getByRole('option', { name: 'Handled' }).click();
  await resolve.getByRole('button', { name: 'Submit' }).click();
  await next(page);

  await step(page, 'Hear back');
  await page.getByRole('link', { name: /^kindred/ }).click();
  await page.getByText('Thank you for looking out for this community').waitFor();
  await next(page);

  await step(page, 'Make a group');
  await page.getByText('You are Imani.').waitFor();
  await runs(page, 'lead group create');
  await page.keyboard.type('Long Covid');
  await page.getByRole('textbox', { name: /^name/ }).fill('Slow mornings');
  await page.getByRole('combobox', { name: /^access/ }).click();
  await page.getByRole('option', { name: /Everybody finds it and can/ }).click();
  await page
    .getByRole('form', { name: /lead group create/ })
    .locator('[type=submit]')
    .click();
  await next(page);

  await step(page, 'Move the clock');
  await page.getByRole('button', { name: /^Clock of the community/ }).click();
  await page.getByRole('button', { name: 'Tomorrow 09:00' }).click();
  await page.keyboard.press('Escape');
  await next(page);
  await step(page, 'That was the tour');
  await page.getByRole('button', { name: 'Look around' }).click();
  await page.getByRole('region', { name: 'Tour' }).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test.each([
  { width: 1280, dark: false },
  { width: 390, dark: true },
])('it is left and resumed where it was, at $width px', aWhile, async (look) => {
  const { page } = await trying.open('', look);
  await page.getByRole('button', { name: /Take the tour/ }).press('Enter');
  await step(page, 'Find a group, and join it');
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(look.width);
  await page.getByRole('button', { name: 'Skip this step' }).press('Enter');
  await step(page, 'Say hello');
  await page.getByRole('button', { name: 'Leave' }).press('Enter');
  await page.getByRole('region', { name: 'Tour' }).waitFor({ state: 'detached' });
  await page.goto(`${trying.sandbox.url}/sandbox/`);
  await page.reload();
  await page.getByRole('button', { name: /Go on with the tour/ }).press('Enter');
  await step(page, 'Say hello');
});
