/** Makes the pictures of docs/pictures: starts everything in a temporary folder, acts on the page, and looks. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pictures = join(root, 'docs/pictures');
const group = 'ms-together';

interface Look {
  readonly width: number;
  readonly dark?: boolean;
}

/** The address of the page, once everything runs and the sample community has settled in. */
async function start(folder: string): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [join(root, 'src/main.ts')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'error', PORT: '0', DATA_DIR: folder, SANDBOX_PORT: '4700' },
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\/\/127\.0\.0\.1:\d+(?=\/sandbox\/)/.exec(line)?.[0];
    if (url === undefined) continue;
    child.stdout.resume();
    return {
      url,
      async stop() {
        child.kill('SIGTERM');
        await ended;
      },
    };
  }
  throw new Error('Kindred ended before it ran.');
}

async function open(browser: Browser, address: string, { width, dark = false }: Look): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height: width < 500 ? 844 : 800 },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-US',
  });
  await page.goto(address);
  return page;
}

const shot = (page: Page, name: string) =>
  page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });

const channel = (page: Page, name: string) =>
  page.getByRole('link', { name: new RegExp(`^${name}, `) }).click({ timeout: 60_000 });

/** A member in her group. */
async function memberInGroup(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, `${url}/sandbox/#/as/mara`, { width: 1280 });
  await channel(page, group);
  await page
    .getByRole('log', { name: `Messages in ${group}` })
    .getByText('bread day')
    .waitFor();
  await shot(page, 'member-in-a-group');
}

/** A moderator takes what waits, and looks. */
async function staffLooks(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, `${url}/sandbox/#/as/theo`, { width: 1280, dark: true });
  await channel(page, 'staff');
  const waiting = page.getByRole('article').filter({ hasText: 'Shares something private' }).first();
  await waiting.getByRole('button', { name: 'Take' }).click({ timeout: 60_000 });
  await waiting.filter({ hasText: /Case \d+ is with @Theo/ }).waitFor();
  await waiting.getByRole('button', { name: 'Look' }).click();
  await page.getByText('It is noted that you looked').waitFor();
  await page.mouse.move(0, 0);
  await shot(page, 'staff-looks-at-a-case');
}

/** On a phone: the ground rules, before anything happens. */
async function joiningOnPhone(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, `${url}/sandbox/#/as/ansel`, { width: 390 });
  await page.getByRole('button', { name: 'Servers and channels' }).click();
  await channel(page, 'bot-corner');
  await page.getByRole('textbox', { name: /^Message #/ }).focus();
  await page.keyboard.type('/group join ');
  await page.keyboard.type('first');
  await page.getByRole('option', { name: 'First steps' }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'I agree' }).scrollIntoViewIfNeeded();
  await shot(page, 'joining-on-a-phone');
}

/** In the moment in which two moderators have pressed *Take*. */
async function watchInProgress(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, `${url}/sandbox/#/watch`, { width: 1280 });
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByRole('heading', { name: 'Asking a moderator to look' }).waitFor();
  await page.getByText(/has it\. The other was told so/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Pause' }).click();
  await shot(page, 'watch-60-seconds');
}

const folder = await mkdtemp(join(tmpdir(), 'kindred-pictures-'));
await mkdir(pictures, { recursive: true });
const running = await start(folder);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  await memberInGroup(browser, running.url);
  await staffLooks(browser, running.url);
  await joiningOnPhone(browser, running.url);
  await watchInProgress(browser, running.url);
} finally {
  await browser.close();
  await running.stop();
  await rm(folder, { recursive: true, force: true });
}
