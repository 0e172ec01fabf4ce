/** The gallery of the page's pieces, built by Vite and opened in the browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build, preview } from 'vite';
import { afterAll, afterEach, expect } from 'vitest';
import { visitor } from './browser.ts';

const root = fileURLToPath(new URL('../../sandbox/page/app/', import.meta.url));

interface Gallery {
  /** Closes with the test. Fails it if anything outside was asked for, or if the page complained. */
  open(look?: { width?: number; dark?: boolean }): Promise<Page>;
}

/** Call it at the top of a test file; it closes with the file. */
export async function gallery(): Promise<Gallery> {
  const outDir = await mkdtemp(join(tmpdir(), 'gallery-'));
  const shared = { configFile: false, root, logLevel: 'error' } as const;
  await build({
    ...shared,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir, emptyOutDir: true, rolldownOptions: { input: join(root, 'gallery.html') } },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await visitor();
  const pages: Page[] = [];
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });
  afterAll(async () => {
    await server.close();
    await rm(outDir, { recursive: true });
  });
  const [address = ''] = server.resolvedUrls?.local ?? [];
  return {
    async open(look = {}) {
      const { page, requested, complaints } = await browser.open(`${address}gallery.html`, {
        width: 1280,
        ...look,
      });
      pages.push(page);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(complaints).toEqual([]);
      const elsewhere = requested.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(address));
      expect(elsewhere).toEqual([]);
      return page;
    },
  };
}

/** What was done so far, in order: the deed and what it was done with. */
export async function deeds(page: Page): Promise<unknown[][]> {
  const written = await page.evaluate<string | undefined>(`document.documentElement.dataset['done']`);
  return JSON.parse(written ?? '[]') as unknown[][];
}

/** The newest one of its kind; waits until there is one. */
export async function deed(page: Page, name: string): Promise<unknown[]> {
  await page.waitForFunction(
    `JSON.parse(document.documentElement.dataset['done'] ?? '[]').some(([deed]) => deed === '${name}')`,
  );
  const all = await deeds(page);
  return all.findLast(([one]) => one === name)?.slice(1) ?? [];
}
