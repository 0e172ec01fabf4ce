/** *Watch 60 seconds*, performed for real: by the bot in its own process, which is killed in the middle. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { sample } from '#sandbox/index.ts';
import { violations } from './axe.ts';
import { visitor } from './browser.ts';
import { withOwnProcess } from './own-process.ts';

const sandbox = await withOwnProcess();
const browser = await visitor();
const watch = `${sandbox.url}/sandbox/?pauses=off#/watch`;

/** Two whole performances, each with a process that starts anew in it, on a busy machine. */
const aWhile = { timeout: 600_000 };

const cards = () =>
  sandbox
    .user(sample.people.robin.name)
    .in(sandbox.guild(sample.guild.id))
    .sees('#staff')
    .flatMap(
      ({ text }) => /^\*\*Case (\d+)\*\* (?<standing>is waiting|is with)/.exec(text)?.slice(1, 3) ?? [],
    );

/** Private threads of people who were matched, as a moderator sees them. */
const conversations = () =>
  sandbox
    .user(sample.people.theo.name)
    .in(sandbox.guild(sample.guild.id))
    .threads()
    .filter(({ name }) => name.startsWith('#Conversation'));

/** The end, or what went wrong instead. */
async function ending(page: Page): Promise<string> {
  await page.locator('.watch:not([data-state=playing])').waitFor(aWhile);
  return page.locator('.watch-caption').innerText();
}

const wellDone = 'That was all real, but for Discord. Both screens are yours now.';

test('it goes to its end, and nothing is lost when the bot is killed', aWhile, async () => {
  const { page, requested, complaints } = await browser.open(watch, { width: 1280 });
  expect(await ending(page)).toBe(wellDone);
  expect(cards()).toEqual(['1', 'is with', '2', 'is waiting']);
  // The bot and the two who said yes.
  expect(conversations().map(({ members }) => members)).toEqual([3]);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  expect(requested.filter((url) => !url.startsWith(sandbox.url) && !url.startsWith('data:'))).toEqual([]);
});

test(
  'it goes to its end once more, on a phone, and the screens are the visitor’s when it is over',
  aWhile,
  async () => {
    const { page } = await browser.open(watch, { width: 390, dark: true });
    expect(await page.locator('iframe[inert]').count()).toBe(2);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
    expect(await ending(page)).toBe(wellDone);
    expect(cards()).toEqual(['1', 'is with', '2', 'is waiting', '3', 'is with', '4', 'is waiting']);
    // Others, who had not met.
    expect(conversations()).toHaveLength(2);
    const plug = await fetch(`${sandbox.url}/sandbox/plug`);
    expect(await plug.json()).toMatchObject({ offered: true, pulled: 2 });

    expect(await page.locator('iframe[inert]').count()).toBe(0);
    const phone = page.frameLocator('.watch-phone iframe');
    const box = phone.getByRole('textbox', { name: /^Message #ms-newly-diagnosed/ });
    await box.fill('Still here');
    await box.press('Enter');
    await phone.getByRole('log').getByText('Still here').waitFor();
  },
);

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
