/** The web role on a free port, with links kept in memory: what a database does for it, without one. */
import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { createLog } from '#src/platform/log/index.ts';
import { newRef } from '#src/platform/ref.ts';
import { definePage, html, signLink, startWeb } from '#src/platform/web/index.ts';
import type { LinkStore, WebOptions } from '#src/platform/web/index.ts';

export const owner = { guild: '123456789012345678', user: '223456789012345678' };

const keptPage = definePage({
  name: 'kept',
  title: () => 'What is kept',
  load: ({ user }) => Promise.resolve({ items: [`about ${user}`, '<script>alert(1)</script>'] }),
  render: ({ items }) => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`,
});

const brokenPage = definePage({
  name: 'broken',
  title: () => 'Broken',
  load: () => Promise.reject(new Error(`no data for ${owner.user}`)),
  render: () => html``,
});

export async function openWeb(options: Partial<WebOptions> = {}) {
  const key = randomBytes(32);
  const kept = new Map<string, string>();
  const used = new Set<string>();
  let time = new Date('2026-11-22T12:00:00Z');
  let logged = '';
  const clock = { now: () => time };
  const links: LinkStore = {
    use: (community, link) => {
      const place = `${community}.${link}`;
      const page = kept.get(place);
      if (page === undefined) return Promise.resolve('unknown');
      if (used.has(place)) return Promise.resolve('used');
      used.add(place);
      return Promise.resolve({ page, who: owner });
    },
  };
  const web = await startWeb({
    port: 0,
    host: '127.0.0.1',
    publicUrl: undefined,
    log: createLog({ level: 'debug', clock, to: { write: (line) => void (logged += line) } }),
    clock,
    probes: {},
    pages: [keptPage, brokenPage],
    links,
    key,
    translations: createTranslations(),
    ...options,
  });
  onTestFinished(() => web.close());
  const local = `http://127.0.0.1:${web.port}`;

  return {
    web,
    local,
    /** A link to a page, and the address it is at. */
    makeLink(page = 'kept', { stored = true } = {}): string {
      const link = { community: newRef(), link: newRef() };
      if (stored) kept.set(`${link.community}.${link.link}`, page);
      return `${local}/p/${signLink(link, key, clock).token}`;
    },
    pass(milliseconds: number): void {
      time = new Date(time.getTime() + milliseconds);
    },
    /** How many links were used up. */
    usedUp: () => used.size,
    logged: () => logged,
  };
}

/** Presses the one button of a landing page, as a browser does. */
export function press(address: string): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: '',
  });
}
