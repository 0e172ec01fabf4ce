/** The page without a mouse, and on a phone. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { sample } from '#sandbox/index.ts';
import { violations } from './axe.ts';
import { tryingOut } from './trying-out.ts';

const trying = await tryingOut();

const focused = (page: Page): Promise<string | null> =>
  page.evaluate<string | null>(
    `document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent`,
  );

test('keyboard alone: past everything to the messages, through the channels, and a message sent', async () => {
  const { page } = await trying.open('#/as/mara');
  await page.getByRole('log', { name: 'Messages in welcome' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toContain('Skip to the messages');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('Messages in welcome');

  const current = page.getByRole('link', { name: 'welcome, channel' });
  await current.focus();
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toMatch(/^lobby, channel/);
  await page.keyboard.press('Home');
  expect(await focused(page)).toMatch(/Events/);
  await page.keyboard.press('End');
  expect(await focused(page)).toMatch(/^The sofa/);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('log', { name: 'Messages in lobby' }).waitFor();

  await page.getByRole('textbox', { name: 'Message #lobby' }).focus();
  await page.keyboard.type('Typed, not clicked');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('Typed, not clicked').waitFor();
  expect(trying.person('theo').sees('#lobby').at(-1)?.text).toBe('Typed, not clicked');
});

test('keyboard alone: a slash command is found, run and answered for this person only', async () => {
  const { page } = await trying.open(`#/as/sol/channel/${sample.channels.lobby.id}`);
  const box = page.getByRole('textbox', { name: 'Message #lobby' });
  await box.focus();
  await page.keyboard.type('/group mine');
  await page.getByRole('option', { name: /group mine/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByText('Only you can see this').waitFor();
  expect(
    trying
      .person('theo')
      .sees('#lobby')
      .some((message) => message.ephemeral),
  ).toBe(false);
  await page.getByRole('button', { name: 'Dismiss message' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Only you can see this').waitFor({ state: 'detached' });
});

test('on a phone servers and channels are a drawer: Escape puts it away, and focus goes back', async () => {
  const { page } = await trying.open(`#/as/mara/channel/${sample.channels.lobby.id}`, { width: 390 });
  const menu = page.getByRole('button', { name: 'Servers and channels' });
  await page.getByRole('log', { name: 'Messages in lobby' }).waitFor();
  expect(await page.getByRole('navigation', { name: 'Mara’s channels' }).count()).toBe(0);
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'welcome, channel' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'welcome, channel' }).waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toBe('Servers and channels');

  await menu.click();
  await page.getByRole('link', { name: 'welcome, channel' }).click();
  await page.getByRole('log', { name: 'Messages in welcome' }).waitFor();
  expect(await page.getByRole('navigation', { name: 'Mara’s channels' }).count()).toBe(0);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
});

test('on a phone two people are two tabs', async () => {
  const { page } = await trying.open('#/as/mara/with/theo', { width: 390 });
  const mara = page.getByRole('region', { name: 'Mara, member' });
  const theo = page.getByRole('region', { name: 'Theo, moderator' });
  await mara.waitFor();
  expect(await theo.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Theo', exact: true }).click();
  await theo.waitFor();
  expect(await mara.isVisible()).toBe(false);
});

test('on a phone what can be pressed is 44 pixels high', async () => {
  const { page } = await trying.open(`#/as/mara/channel/${sample.channels.lobby.id}`, { width: 390 });
  await page.getByRole('button', { name: 'Servers and channels' }).click();
  await page.getByRole('link', { name: 'welcome, channel' }).waitFor();
  const small = await page.evaluate<string[]>(`
    [...document.querySelectorAll('.top-bar button, .top-bar h1 a, .pane-bar button, .pane-bar select, .drawer a, .room-header button')]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
      .map((one) => one.outerHTML.slice(0, 120))`);
  expect(small).toEqual([]);
});
