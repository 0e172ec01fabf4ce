/** The clock in the top bar: read, moved, stopped, and followed by every time on the page. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { sample } from '#sandbox/index.ts';
import { violations } from './axe.ts';
import { tryingOut } from './trying-out.ts';

const trying = await tryingOut();
const { sandbox } = trying;
const { lobby } = sample.channels;
const clock = (page: Page) => page.getByRole('button', { name: /^Clock of the community/ });

test('it jumps to tomorrow at nine, and what is relative to now follows', async () => {
  const soon = Math.floor(sandbox.clock.now().getTime() / 1000) + 120;
  trying.person('theo').sends('#lobby', `The kettle is on <t:${soon}:R>`);
  const { page, complaints } = await trying.open(`#/as/mara/channel/${lobby.id}`);
  const kettle = page.getByRole('article').filter({ hasText: 'The kettle is on' });
  await kettle.getByText(/in \d (minute|second)/).waitFor();
  const before = sandbox.clock.now();
  await clock(page).click();
  await page.getByRole('dialog', { name: 'Clock' }).getByText('This clock is the sandbox’s own.').waitFor();
  await page.getByRole('button', { name: 'Tomorrow 09:00' }).click();
  await page.getByRole('button', { name: /^Clock of the community: .+, 9:0\d AM/ }).waitFor();
  const after = sandbox.clock.now();
  expect(after.getHours()).toBe(9);
  expect(after.getDate()).toBe(new Date(before.getTime() + 86_400_000).getDate());
  await kettle.getByText(/ ago/).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('it is stopped, put an hour on, set, and let run again, by keyboard alone', async () => {
  const { page } = await trying.open(`#/as/sol/channel/${lobby.id}`);
  await clock(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Stop it' }).press('Enter');
  await page.getByText('It stands still.').waitFor();
  expect(sandbox.clock.running).toBe(false);
  const held = sandbox.clock.now().getTime();
  await page.getByRole('button', { name: 'In an hour' }).press('Enter');
  await sandbox.until(() => sandbox.clock.now().getTime() === held + 3_600_000);

  await page.getByLabel('Another time').fill('2031-03-04T17:45');
  await page.getByRole('button', { name: 'Set', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Clock of the community: Tue, Mar 4, 5:45 PM, stopped' }).waitFor();
  expect(sandbox.clock.now()).toEqual(new Date('2031-03-04T17:45'));

  await page.getByRole('button', { name: 'Let it run' }).press('Enter');
  await sandbox.until(() => sandbox.clock.running);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Clock' }).waitFor({ state: 'detached' });
  expect(await page.evaluate<string>(`document.activeElement.getAttribute('aria-label')`)).toMatch(
    /^Clock of the community/,
  );
});

test('it follows whoever moves it elsewhere, also on a phone', async () => {
  const { page } = await trying.open('', { width: 390, dark: true });
  await clock(page).waitFor();
  sandbox.clock.set(new Date('2032-05-06T10:11'));
  await page.getByRole('button', { name: /^Clock of the community: Thu, May 6, 10:11 AM/ }).waitFor();
  await clock(page).click();
  await page.getByRole('dialog', { name: 'Clock' }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
});
