/** Writing on the page: the message box, slash commands by keyboard, forms, and markdown as it is shown; in the gallery of its pieces. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { deed, deeds, gallery } from './gallery.ts';

const pieces = await gallery();

const box = (page: Page) => page.getByRole('textbox', { name: 'Message #lobby' });

describe('the message box', () => {
  test('sends with Enter, breaks the line with Shift+Enter, and says that somebody types', async () => {
    const page = await pieces.open();
    await box(page).pressSequentially('one');
    await page.keyboard.press('Shift+Enter');
    await box(page).pressSequentially('two');
    await page.keyboard.press('Enter');
    expect((await deed(page, 'send'))[1]).toBe('one\ntwo');
    expect((await deeds(page)).filter(([name]) => name === 'type')).toHaveLength(1);
    await expect.poll(() => box(page).inputValue()).toBe('');
  });

  test('replies, with a file, and can be talked out of both', async () => {
    const page = await pieces.open();
    await page.locator('article').filter({ hasText: 'slept' }).first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Reply' }).click();
    await page.getByText('Replying to Sol').waitFor();
    for (const name of ['note.txt', 'other.txt'])
      await page
        .getByLabel('Attach files')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from('hello') });
    await page.getByRole('button', { name: 'Remove other.txt' }).click();
    await box(page).fill('here');
    await page.keyboard.press('Enter');
    expect((await deed(page, 'send'))[2]).toEqual({
      files: ['note.txt'],
      replyTo: expect.stringMatching(/^\d+$/),
    });
    await page.getByText('Replying to Sol').waitFor({ state: 'detached' });
  });

  test('refuses more than fits, and says how much is left', async () => {
    const page = await pieces.open();
    await box(page).fill('a'.repeat(2001));
    await page.getByText('-1 characters left').waitFor();
    await box(page).press('Enter');
    expect((await deeds(page)).some(([name]) => name === 'send')).toBe(false);
  });
});

describe('a slash command', () => {
  test('is found, filled in with suggestions and choices, and run by keyboard alone', async () => {
    const page = await pieces.open();
    await box(page).pressSequentially('/gro');
    const names = page.getByRole('option').locator('strong');
    expect(await names.allInnerTexts()).toEqual(['/group find', '/group leave']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    const topic = page.getByRole('combobox', { name: 'topic (required)' });
    await expect.poll(() => page.evaluate(`document.activeElement.dataset['option'] === 'topic'`)).toBe(true);
    await page.keyboard.type('lup');
    await page.getByRole('option', { name: 'Lupus' }).waitFor();
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await topic.inputValue()).toBe('Lupus');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('crowd');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await deed(page, 'run')).toEqual([
      expect.any(String),
      {
        commandId: expect.any(String),
        path: ['find'],
        options: { topic: 'lupus', size: 'large' },
      },
    ]);
    await box(page).waitFor();
    expect(await box(page).inputValue()).toBe('');
  });

  test('asks its bot once people pause, drops what is stale, and says when nothing came', async () => {
    const page = await pieces.open();
    await box(page).fill('/group find ');
    const topic = page.getByRole('combobox', { name: 'topic (required)' });
    await topic.fill('m');
    await expect.poll(async () => (await deed(page, 'complete'))[0]).toBe('m');
    await topic.pressSequentially('ig');
    await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual(['Migraine']);
    const asked = (await deeds(page)).filter(([name]) => name === 'complete').map(([, typed]) => typed);
    expect(asked).not.toContain('mi');
    await topic.fill('fail');
    await page.getByText('Loading options failed').waitFor();
  });

  test('says what is wrong beside the option, and keeps what was typed when its bot says nothing', async () => {
    const page = await pieces.open();
    await box(page).fill('/lead event plan ');
    await page.keyboard.press('Enter');
    await page.getByText('This option is required. Specify a value.').first().waitFor();
    const seats = page.getByRole('textbox', { name: /seats/ });
    await seats.fill('99');
    await page.getByText('At most 50.').waitFor();
    await seats.fill('12');
    await seats.press('Tab');
    await page.keyboard.type('theo');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add option where' }).click();
    await page.keyboard.type('lob');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add option flyer' }).click();
    await page
      .getByLabel('flyer')
      .setInputFiles({ name: 'flyer.png', mimeType: 'image/png', buffer: Buffer.from('x') });
    await page.getByRole('button', { name: 'Send command' }).click();
    expect((await deed(page, 'run'))[1]).toMatchObject({
      path: ['event', 'plan'],
      options: {
        seats: 12,
        host: expect.stringMatching(/^\d+$/),
        where: expect.any(String),
        flyer: 'flyer.png',
      },
    });

    await box(page).fill('/group find ');
    const topic = page.getByRole('combobox', { name: 'topic (required)' });
    await topic.fill('silent');
    await page.getByText('No options match your search.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'This application did not respond' }).waitFor();
    expect(await topic.inputValue()).toBe('silent');
  });

  test('is left with Escape, back to what was typed', async () => {
    const page = await pieces.open();
    await box(page).fill('/help');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    await box(page).press('End');
    await box(page).pressSequentially('-');
    await page.keyboard.press('Enter');
    await page.getByRole('form', { name: 'Command /help-now' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await box(page).inputValue()).toBe('/help-');
  });

  test('starts from its mention, too, and by touch on a phone', async () => {
    const page = await pieces.open({ width: 390 });
    await page.locator('#mentions').getByRole('button', { name: '/group find' }).click();
    await page.getByRole('option', { name: 'Migraine' }).click();
    await page.getByRole('button', { name: 'Send command' }).click();
    expect((await deed(page, 'run'))[1]).toMatchObject({ options: { topic: 'migraine' } });
  });
});

describe('a form', () => {
  test.each([{ width: 1280 }, { width: 390, dark: true }])('has fields of every kind: %j', async (look) => {
    const page = await pieces.open(look);
    await page.getByRole('button', { name: 'Open the form' }).click();
    const form = page.getByRole('dialog', { name: 'Tell us a little' });
    await form.getByRole('button', { name: 'Submit' }).click();
    expect(await form.getByText('This field is required.').count()).toBe(4);
    expect(await violations(page)).toEqual([]);

    await form.getByLabel('What shall we call you?').fill('M');
    await form.getByText('At least 2 characters; these are 1.').waitFor();
    await form.getByLabel('What shall we call you?').fill('Mara');
    await form.getByLabel('Anything else?').fill('No.');
    await form.getByText('3 / 300').waitFor();
    const choose = async (name: string, ...options: string[]) => {
      await form.getByRole('combobox', { name }).click();
      for (const option of options) await page.getByRole('option', { name: option }).click();
    };
    await choose('Best time of day', 'Evening');
    await choose('Who do you know here?', 'Sol', 'Wen');
    await page.getByRole('button', { name: 'Done' }).click();
    await choose('Your roles', 'Newcomers');
    await choose('Who may read this?', 'Moderator');
    await choose('Where do you write most?', 'welcome');
    await form.getByLabel('So so').check();
    await form.getByLabel('Quiet').check();
    await form.getByLabel('Rest').check();
    await form.getByLabel('Remind me tomorrow').uncheck();
    await form
      .getByLabel('A picture')
      .setInputFiles({ name: 'cat.png', mimeType: 'image/png', buffer: Buffer.from('x') });
    await form.getByLabel('An old-fashioned field').fill('yes');
    await form.getByRole('button', { name: 'Submit' }).click();
    expect((await deed(page, 'submit'))[1]).toEqual({
      name: 'Mara',
      more: 'No.',
      time: ['evening'],
      people: [expect.any(String), expect.any(String)],
      roles: [expect.any(String)],
      readers: [expect.any(String)],
      channel: [expect.any(String)],
      today: 'so',
      helps: ['rest', 'quiet'],
      remind: false,
      picture: ['cat.png'],
      old: 'yes',
    });
    await form.waitFor({ state: 'detached' });
  });

  test('keeps what was typed when sending fails, and when it is put away and opened again', async () => {
    const page = await pieces.open();
    const open = page.getByRole('button', { name: 'Open the form' });
    await open.click();
    const form = page.getByRole('dialog', { name: 'Tell us a little' });
    await form.getByLabel('What shall we call you?').fill('fail');
    await form.getByRole('combobox', { name: 'Best time of day' }).click();
    await page.keyboard.press('Enter');
    await form.getByLabel('So so').check();
    await form.getByLabel('Rest').check();
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByRole('alert').filter({ hasText: 'Something went wrong' }).waitFor();
    expect(await form.getByLabel('What shall we call you?').inputValue()).toBe('fail');

    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    expect(await deed(page, 'dismiss')).toHaveLength(1);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Open the form');
    await open.click();
    expect(await form.getByLabel('What shall we call you?').inputValue()).toBe('fail');
    expect(await form.getByLabel('So so').isChecked()).toBe(true);
  });
});
