/** Messages on the page: every kind of component, markdown, reactions, menus and events, in the gallery of its pieces. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { deed, deeds, gallery } from './gallery.ts';

const pieces = await gallery();

const messageWith = (page: Page, words: string): Locator =>
  page.locator('article.message').filter({ hasText: words }).first();

describe.each([
  { width: 1280, dark: false },
  { width: 1280, dark: true },
  { width: 390, dark: false },
  { width: 390, dark: true },
])('at $width px, dark: $dark', (look) => {
  test('axe finds nothing wrong, and nothing is wider than the screen', async () => {
    const page = await pieces.open(look);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(look.width);
  });

  test('nor with a menu, a list, a profile and a command open', async () => {
    const page = await pieces.open(look);
    await messageWith(page, 'slept').getByRole('button', { name: 'More' }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Choose two people' }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await messageWith(page, 'garden this morning').getByRole('button', { name: 'Imani' }).last().click();
    await page.getByRole('dialog', { name: 'Profile' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const box = page.getByRole('textbox', { name: 'Message #lobby' });
    await box.fill('/');
    await page.getByRole('option', { name: /group find/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await box.press('Enter');
    await page.getByRole('option', { name: 'Lupus' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('a message', () => {
  test('shows who wrote it, when, what it answers and what became of it', async () => {
    const page = await pieces.open();
    const reply = messageWith(page, 'chamomile');
    expect(await reply.getByRole('button', { name: 'Sol Good morning' }).count()).toBe(1);
    expect(await reply.locator('.byline time').getAttribute('datetime')).toBe('2026-03-10T11:40:00.000Z');
    expect(await reply.getByText('(edited)').count()).toBe(1);
    expect(await reply.getByRole('link', { name: 'Thread: Tea and sleep' }).getAttribute('href')).toBe(
      '#tea',
    );
    const own = messageWith(page, 'Here is what I can do');
    expect(await own.innerText()).toMatch(/Mara used \/group find[^]*APP[^]*Only you can see this/);
    expect(await messageWith(page, 'is thinking…').count()).toBe(1);
  });

  test('of Discord itself is a line of its own', async () => {
    const page = await pieces.open();
    const lines = await page.locator('.message-system').allInnerTexts();
    expect(lines.map((line) => line.replaceAll(/\s+/g, ' '))).toEqual([
      expect.stringContaining('Wen joined the server.'),
      expect.stringContaining('Theo pinned a message to this channel.'),
      expect.stringContaining('Imani started a thread: Tea and sleep'),
      expect.stringContaining('Imani added Sol to the thread.'),
      expect.stringMatching(/AutoMod blocked a message in #welcome.*miracle cure.*Rule: Sellers/),
    ]);
  });

  test('of its own kind can be dismissed', async () => {
    const page = await pieces.open();
    const own = messageWith(page, 'Here is what I can do');
    await own.getByRole('button', { name: 'Dismiss message' }).click();
    await own.waitFor({ state: 'detached' });
    expect(await own.count()).toBe(0);
  });

  test('takes reactions and gives them back', async () => {
    const page = await pieces.open();
    const message = messageWith(page, 'slept');
    const tea = message.getByRole('button', { name: '☕, 3 reactions' });
    expect(await tea.getAttribute('aria-pressed')).toBe('true');
    await tea.click();
    expect((await deed(page, 'react'))[1]).toBe('☕');
    await message.getByRole('button', { name: 'Add reaction' }).click();
    await page.getByRole('button', { name: 'heart', exact: true }).click();
    await expect.poll(async () => (await deed(page, 'react'))[1]).toBe('❤️');
  });

  test('has a menu, by right click and by keyboard, with the bots’ commands', async () => {
    const page = await pieces.open();
    const message = messageWith(page, 'slept');
    await message.click({ button: 'right' });
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
      'Add reaction',
      'Reply',
      'Create thread',
      'Copy text',
      expect.stringContaining('Report message'),
    ]);
    await page.keyboard.press('Escape');
    await message.getByRole('button', { name: 'More' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    expect(await deed(page, 'useOnMessage')).toHaveLength(2);
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('More');
  });

  test('has the same menu by a long press, and where the keyboard asks for one', async () => {
    const page = await pieces.open({ width: 390 });
    const words = messageWith(page, 'slept').getByText('Good morning');
    await words.dispatchEvent('pointerdown', { pointerType: 'touch', clientX: 90, clientY: 200 });
    await page.getByRole('menuitem', { name: 'Create thread' }).click();
    expect(await deed(page, 'startThread')).toHaveLength(1);
    await words.dispatchEvent('pointerdown', { pointerType: 'touch', clientX: 90, clientY: 200 });
    await words.dispatchEvent('pointerup', { pointerType: 'touch' });
    await messageWith(page, 'chamomile').getByRole('button', { name: 'More' }).dispatchEvent('contextmenu');
    await page.getByRole('menuitem', { name: 'Reply' }).click();
    await page.getByText('Replying to Imani').waitFor();
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  test('of one’s own can be changed and deleted', async () => {
    const page = await pieces.open();
    const own = messageWith(page, 'I will be there');
    await own.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Edit message' }).click();
    const box = page.getByRole('textbox', { name: 'Edit message' });
    await box.fill('Thank you.');
    await box.press('Enter');
    expect((await deed(page, 'edit'))[1]).toBe('Thank you.');
    await own.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete message' }).click();
    expect(await deed(page, 'remove')).toHaveLength(1);
  });
});

test('whatever is pressed on a phone is as large as a thumb', async () => {
  const page = await pieces.open({ width: 390 });
  await messageWith(page, 'slept').getByRole('button', { name: 'More' }).click();
  const pressed = page.locator(
    '.button, .select, .menu-item, .compose-tool, .reaction, .message-tools button:last-child, .thread-link',
  );
  const heights = await pressed.evaluateAll((all) =>
    all.map((one) => [one.className, one.getBoundingClientRect().height] as const),
  );
  expect(heights.length).toBeGreaterThan(25);
  expect(heights.filter(([, height]) => height > 0 && height < 44)).toEqual([]);
});

describe('a component', () => {
  test('button is pressed, waits, fails in words, or is closed', async () => {
    const page = await pieces.open();
    const message = messageWith(page, 'Here is what I can do');
    await message.getByRole('button', { name: 'I agree' }).click();
    expect((await deed(page, 'press'))[1]).toBe('agree');
    await message.getByRole('button', { name: 'Says nothing' }).click();
    await message.getByRole('alert').filter({ hasText: 'This application did not respond' }).waitFor();
    expect(await message.getByRole('button', { name: 'Not now' }).isDisabled()).toBe(true);
    await message.getByRole('button', { name: 'Waits' }).click();
    await message.getByRole('button', { name: /Waits.*waiting for the application/ }).waitFor();
    expect(await message.getByRole('alert').count()).toBe(0);
    const link = message.getByRole('link', { name: 'Read more' });
    expect([await link.getAttribute('href'), await link.getAttribute('rel')]).toEqual([
      'https://example.org/more',
      'noopener noreferrer',
    ]);
  });

  test('string menu is chosen from by keyboard', async () => {
    const page = await pieces.open();
    await page.getByRole('combobox', { name: 'Choose a topic' }).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    expect((await deed(page, 'choose')).slice(1)).toEqual(['topic', ['sleep']]);
    expect(await page.getByRole('combobox', { name: 'Choose a topic' }).innerText()).toContain('Sleep');
  });

  test('menu of people takes as many as it says, and nothing when left with Escape', async () => {
    const page = await pieces.open();
    const menu = page.getByRole('combobox', { name: 'Choose two people' });
    await menu.click();
    await page.getByRole('option', { name: /Theo/ }).click();
    expect(await page.getByRole('button', { name: 'Done' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    expect((await deeds(page)).some(([name]) => name === 'choose')).toBe(false);
    await menu.click();
    for (const name of [/Theo/, /Sol/, /Wen/, /June/]) await page.getByRole('option', { name }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    expect((await deed(page, 'choose'))[2]).toHaveLength(3);
  });

  test.each([
    ['Choose a role', ['Community lead', 'Moderator', 'Newcomers']],
    ['Choose a channel', ['lobby', 'welcome']],
  ])('menu “%s” offers what there is', async (name, labels) => {
    const page = await pieces.open();
    await page.getByRole('combobox', { name }).click();
    expect(await page.getByRole('option').locator('.choice-words > span').allInnerTexts()).toEqual(labels);
  });

  test('menu of people and roles can be searched', async () => {
    const page = await pieces.open();
    await page.getByRole('combobox', { name: 'Choose anybody' }).click();
    await page.keyboard.type('moder');
    await page.keyboard.press('Enter');
    expect((await deed(page, 'choose'))[1]).toBe('anybody');
  });

  test('container holds text, sections, pictures with their descriptions, files and separators', async () => {
    const page = await pieces.open();
    const container = page.locator('.container[data-accent="#7b5cd6"]');
    expect(await container.getByRole('heading', { name: 'A group for you' }).count()).toBe(1);
    expect(
      await container.getByRole('img').evaluateAll((all) => all.map((one) => one.getAttribute('alt'))),
    ).toEqual(['A garden path', 'Morning in the garden']);
    expect(await container.locator('figcaption').first().innerText()).toContain('A garden path');
    expect(await container.locator('hr').count()).toBe(2);
    expect(await container.getByRole('link', { name: 'house-rules.txt' }).getAttribute('download')).toBe(
      'house-rules.txt',
    );
    await container.getByRole('button', { name: 'Join' }).click();
    expect((await deed(page, 'press'))[1]).toBe('join');
    await container.getByRole('button', { name: /Spoiler/ }).click();
    expect(await container.getByRole('img').count()).toBe(3);
  });
});

test('events say when, where and how often, and take interest', async () => {
  const page = await pieces.open();
  const club = page.getByRole('article', { name: /Book club/ });
  expect((await club.innerText()).replaceAll(/\s+/g, ' ')).toMatch(
    /in 2 days.*Reading room.*Every other week on Thursday.*5 interested/,
  );
  await club.getByRole('button', { name: 'Interested', pressed: true }).click();
  expect((await deed(page, 'interested'))[1]).toBe(false);
  expect(await page.getByRole('article').getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
    'Book club: When Breath Becomes Air',
    'Webinar on pacing',
  ]);
});

test('a person’s profile shows their roles; a bot’s leads to a direct message', async () => {
  const page = await pieces.open();
  await messageWith(page, 'chamomile').locator('.byline-name').click();
  const profile = page.getByRole('dialog', { name: 'Profile' });
  expect(await profile.getByRole('list', { name: 'Roles' }).innerText()).toContain('Community lead');
  expect(await profile.getByRole('button', { name: 'Message' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.locator('.byline-name', { hasText: 'Kindred' }).first().click();
  await profile.getByRole('button', { name: 'Message' }).click();
  expect(await deed(page, 'openDirect')).toHaveLength(1);
  await page.keyboard.press('Escape');
  await messageWith(page, 'chamomile').locator('.byline-name').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /Invite to match/ }).click();
  expect(await deed(page, 'useOnPerson')).toHaveLength(3);
});
