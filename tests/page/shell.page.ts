/** The page's shell: acting as several people, channels, unread marks, and what everybody sees of the others. */
import { expect, test } from 'vitest';
import { sample } from '#sandbox/index.ts';
import { violations } from './axe.ts';
import { tryingOut } from './trying-out.ts';

const trying = await tryingOut();

test('the first screen offers everybody in the community, and asks nobody else for anything', async () => {
  const { page, requested, complaints } = await trying.open('');
  await page.getByRole('link', { name: 'Theo moderator' }).waitFor();
  expect(await page.getByText('Real PostgreSQL, real discord.js; only Discord is pretend.').isVisible()).toBe(
    true,
  );
  await page.getByRole('link', { name: /Just look around/ }).click();
  await page
    .getByRole('log', { name: 'Messages in welcome' })
    .getByText('Groups are under /group find')
    .waitFor();
  expect(new URL(page.url()).hash).toBe(`#/as/mara/channel/${sample.channels.welcome.id}`);
  expect(complaints).toEqual([]);
  expect(requested.filter((url) => !url.startsWith(trying.sandbox.url) && !url.startsWith('data:'))).toEqual(
    [],
  );
});

test('whom one acts as decides what there is to see', async () => {
  const { page } = await trying.open('#/as/mara');
  const channels = (name: string) =>
    page.getByRole('navigation', { name: `${name}’s channels` }).getByRole('link');
  await channels('Mara').getByText('lobby').waitFor();
  expect((await channels('Mara').allInnerTexts()).slice(1, 3)).toEqual(['#\nwelcome', '#\nlobby']);
  expect(await channels('Mara').getByText('staff').count()).toBe(0);

  const actingAs = page.getByRole('combobox', { name: 'Acting as' });
  expect(await actingAs.locator('option').allInnerTexts()).toContain('Imani, community lead');
  await actingAs.selectOption('theo');
  await channels('Theo').getByText('staff').waitFor();
  await actingAs.selectOption('imani');
  await channels('Imani').getByText('staff').click();
  await page.getByRole('log', { name: 'Messages in staff' }).waitFor();

  await actingAs.selectOption('mara');
  await page.getByText('This channel is gone, or is not theirs to see.').waitFor();
});

test('two people side by side write to each other, and unread words are marked', async () => {
  const { page, complaints } = await trying.open(`#/as/sol/channel/${sample.channels.lobby.id}/with/theo`);
  const sol = page.getByRole('region', { name: 'Sol, member' });
  const theo = page.getByRole('region', { name: 'Theo, moderator' });
  await theo.getByRole('log', { name: 'Messages in welcome' }).waitFor();

  const box = sol.getByRole('textbox', { name: 'Message #lobby' });
  await box.pressSequentially('Is anybody up?');
  await box.press('Enter');
  await sol.getByRole('log').getByText('Is anybody up?').waitFor();
  expect(await box.inputValue()).toBe('');

  await theo.getByRole('button', { name: 'Servers and channels' }).click();
  await theo.getByRole('link', { name: 'lobby, channel, unread' }).click();
  await theo.getByRole('log').getByText('New messages').waitFor();
  const answer = theo.getByRole('textbox', { name: 'Message #lobby' });
  await answer.pressSequentially('Always');
  await sol.getByText('Theo is typing…').waitFor();
  await answer.press('Enter');
  await sol.getByRole('log').getByText('Always').waitFor();
  expect(complaints).toEqual([]);

  await page.getByRole('button', { name: 'Close Theo’s side' }).click();
  await page.getByRole('button', { name: 'Side by side' }).waitFor();
});

test('what goes on elsewhere arrives, and who scrolled up is not torn away', async () => {
  const june = trying.person('june');
  for (let line = 1; line <= 80; line += 1) june.sends('#welcome', `Line ${line}`);
  const { page } = await trying.open(`#/as/wen/channel/${sample.channels.welcome.id}`);
  const log = page.getByRole('log', { name: 'Messages in welcome' });
  await log.getByText('Line 80', { exact: true }).waitFor();
  expect(await log.getByText('Line 20', { exact: true }).count()).toBe(0);
  await log.evaluate((element) => ((element as { scrollTop: number }).scrollTop = 0));
  await log.getByText('Line 20', { exact: true }).waitFor({ state: 'attached' });
  june.sends('#welcome', 'The very last one');
  await log.getByText('The very last one').waitFor({ state: 'attached' });
  const below = await page.evaluate<number>(
    `(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight)(document.querySelector('[role=log]'))`,
  );
  expect(below).toBeGreaterThan(500);
  const latest = page.getByRole('button', { name: 'Jump to the latest' });
  await latest.click();
  await latest.waitFor({ state: 'detached' });
});

test.each([
  { width: 1280, dark: false },
  { width: 1280, dark: true },
  { width: 390, dark: false },
  { width: 390, dark: true },
])('axe finds nothing at $width px, dark: $dark', async (look) => {
  const { page } = await trying.open('', look);
  await page.getByRole('link', { name: 'Theo moderator' }).waitFor();
  expect(await violations(page)).toEqual([]);
  const two = await trying.open(`#/as/mara/channel/${sample.channels.lobby.id}/with/imani`, look);
  await two.page.getByRole('log').first().getByText('Morning, everyone.').waitFor();
  expect(await violations(two.page)).toEqual([]);
  expect(await two.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(look.width);
});
