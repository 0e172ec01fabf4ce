/** *Watch 60 seconds*, by the bot in its own process: how it is held, hurried and left. */
import { expect, test } from 'vitest';
import { visitor } from './browser.ts';
import { withOwnProcess } from './own-process.ts';

const sandbox = await withOwnProcess();
const browser = await visitor();

/** Its steps wait for a process that starts, on a busy machine. */
const aWhile = { timeout: 120_000 };

test('who asks for less motion goes from step to step by hand', aWhile, async () => {
  const { page } = await browser.open(`${sandbox.url}/sandbox/`, { width: 1280 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('link', { name: /Watch 60 seconds/ }).click();
  const next = page.getByRole('button', { name: 'Next', disabled: false });
  for (const done of [1, 2, 3]) {
    await page.getByRole('progressbar', { name: `${done} of ` }).waitFor();
    await next.click();
  }
  expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Leave' }).click();
  await page.getByRole('heading', { name: 'Try a whole support community, on this machine' }).waitFor();
});

test('a scene can be held, and hurried through to the next', aWhile, async () => {
  const { page } = await browser.open(`${sandbox.url}/sandbox/#/watch`, { width: 1280 });
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Go on' }).waitFor();
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  await page.getByRole('heading', { name: /^(Meeting somebody|Tomorrow, 09:00)$/ }).waitFor();
  expect(await page.getByRole('button', { name: 'Skip' }).isEnabled()).toBe(true);
});
