/** The private page of one's own history, as somebody reads it on a phone or at a desk, in light and dark. */
import { expect, test } from 'vitest';
import { days } from '#src/platform/durations.ts';
import { startsCheckin } from '#tests/discord/checkins/begin.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { violations } from './axe.ts';
import { visitor } from './browser.ts';

const running = await testSuite();
const community = await testCommunity(running);
const browser = await visitor();
const [member] = community.members;
await startsCheckin(member);

/** Three weeks of answers, with days left out. */
for (const answer of [2, 3, 0, 2, 0, 0, 1, 2, 2, 3, 0, 4, 3, 4, 4, 0, 5, 4, 3, 4, 4]) {
  running.clock.advance(days(1));
  if (answer === 0) continue;
  const asked = await member.presses('Answer now', { on: await member.runs('/checkin') });
  await member.presses(new RegExp(`^${answer}`), { on: asked });
}

async function address(): Promise<string> {
  const more = await member.presses('More', { on: await member.runs('/checkin') });
  const tap = await member.presses('History', { on: more });
  return tap.reply?.buttons.find(({ url }) => url)?.url ?? '';
}

test.each([
  { width: 390, dark: false },
  { width: 390, dark: true },
  { width: 1200, dark: false },
  { width: 1200, dark: true },
])('is readable by everybody at $width, dark: $dark', async (look) => {
  const { page, requested, complaints } = await browser.open(await address(), look);
  await page.getByRole('button').click();
  await page.getByRole('img', { name: /^Mood, 30 days/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.locator('details[open] details summary').click();
  for (const name of ['The last 7 days', 'The last 90 days']) await page.getByText(name).click();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(look.width);
  expect(await violations(page)).toEqual([]);
  // Nothing was loaded from anywhere, and the page's own policy refused nothing that it shows.
  expect(complaints).toEqual([]);
  expect(requested.every((url) => url.startsWith(running.suite.webUrl ?? '-'))).toBe(true);
});

test('a line is drawn in the colour of the theme', async () => {
  const colourOf = async (dark: boolean) => {
    const { page } = await browser.open(await address(), { dark });
    await page.getByRole('button').click();
    await page.locator('details[open] .chart path').first().waitFor();
    return page.evaluate("getComputedStyle(document.querySelector('details[open] .chart path')).stroke");
  };
  expect([await colourOf(false), await colourOf(true)]).toEqual(['rgb(31, 95, 91)', 'rgb(143, 211, 204)']);
});

test('a note is written with the keyboard, kept, and deleted; the file comes; nothing stays in the browser', async () => {
  const { page, complaints } = await browser.open(await address());
  await page.getByRole('button').click();
  await page.getByLabel('A note for today').fill('A quiet day.\nThe garden helped.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Your note is kept.').waitFor();
  await page.getByText('The garden helped.').waitFor();
  await page.reload();
  expect(await page.getByText('The garden helped.').count()).toBe(1);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  expect((await coming).suggestedFilename()).toBe('mine.csv');
  await page.getByRole('button', { name: /^Delete the note/ }).click();
  await page.getByText('The note is deleted.').waitFor();
  expect(await page.getByText('The garden helped.').count()).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a note that is too late comes back to be copied', async () => {
  const { page } = await browser.open(await address());
  await page.getByRole('button').click();
  await page.getByLabel('A note for today').fill('Not to be lost');
  running.clock.advance(days(1));
  await page.getByRole('button', { name: 'Keep this note' }).click();
  await page.getByText('more than an hour ago').waitFor();
  expect(await page.locator('pre').innerText()).toBe('Not to be lost');
});
