/** Headless Chromium from the machine, told to talk to nobody but the page under test. */
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll } from 'vitest';

/** Where Debian puts it; elsewhere `CHROMIUM` says. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Visit {
  readonly page: Page;
  /** Every address that the page asked for. */
  readonly requested: readonly string[];
  /** What went wrong in it, such as a blocked style. */
  readonly complaints: readonly string[];
}

interface Visitor {
  open(
    address: string,
    look?: { width?: number; dark?: boolean; locale?: string; zone?: string },
  ): Promise<Visit>;
}

/** Call it at the top of a test file; it closes with the file. */
export async function visitor(): Promise<Visitor> {
  const browser: Browser = await chromium.launch({ executablePath, args: quietly });
  afterAll(() => browser.close());
  return {
    async open(address, { width = 390, dark = false, locale = 'en-US', zone } = {}) {
      const page = await browser.newPage({
        viewport: { width, height: 844 },
        colorScheme: dark ? 'dark' : 'light',
        locale,
        ...(zone !== undefined && { timezoneId: zone }),
      });
      const requested: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requested.push(request.url()));
      page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(address);
      return { page, requested, complaints };
    },
  };
}
