/** What page tests do on a phone: type a command, press what was shown last, look. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';

export const phone = { width: 390 } as const;

/** Where pictures of what is shown are put, for whoever wants to look at them; nowhere unless asked. */
export const pictures = process.env['PICTURES'];

/** Nothing is wider than the screen. */
export async function looks(page: Page, name: string, { whole = false } = {}): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: whole });
}

/** Types a command into the message box and sends it. */
export async function runs(
  page: Page,
  command: string,
  options: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.getByRole('textbox', { name: /^Message #/ }).focus();
  await page.keyboard.type(`/${command} `);
  const form = page.getByRole('form', { name: new RegExp(command) });
  for (const [name, value] of Object.entries(options)) {
    const add = page.getByRole('button', { name: new RegExp(`Add option ${name}`) });
    if ((await add.count()) > 0) await add.click();
    await form.getByRole('combobox', { name: new RegExp(`^${name}`) }).fill(value);
  }
  await form.locator('[type=submit]').click();
}

export const last = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last();

/** How many pages a PDF has: each is an object of its own. */
export const pagesIn = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
