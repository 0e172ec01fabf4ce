/** The web role on a free port, with links kept in memory: what a database does for it, without one. */
import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { createLog } from '#src/platform/log/index.ts';
import { newRef } from '#src/platform/ref.ts';
import { definePage, html, pageForm, signLink, startWeb } from '#src/platform/web/index.ts';
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

const datedPage = definePage({
  name: 'dated',
  title: () => 'Dated',
  load: async () => new Date('2026-03-04T02:00:00Z'),
  render: (at, t) => html`<p>${t.day(at)}</p>`,
});

/** A page with one line that can be changed, and a form that always breaks. */
function notebook() {
  const kept = new Map<string, string>();
  const write = pageForm({
    name: 'write',
    fields: z.object({ line: z.string().max(20) }),
    async submit(_owner, { line }, once) {
      if (line.includes('forbidden')) return { as: 'refused', says: 'That word is not for here.' };
      kept.set(once, line);
      return { as: 'done', says: 'It is kept.' };
    },
  });
  const take = pageForm({
    name: 'take',
    fields: z.object({}),
    submit: async () => ({ as: 'file', name: 'lines.csv', type: 'text/csv; charset=utf-8', content: 'a,b' }),
  });
  const broken = pageForm({
    name: 'broken',
    fields: z.object({ line: z.string() }),
    submit: () => Promise.reject(new Error('the database is away')),
  });
  const page = definePage({
    name: 'notebook',
    title: () => 'Your page',
    load: async () => [...kept.values()],
    render: (lines, _t, forms) => html`
      <ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>
      ${forms.form(write, html`<label>Line <textarea name="line">${forms.typed(write, 'line')}</textarea></label>`, 'Keep it')}
      ${forms.form(take, html``, 'Take it with me')}
      ${forms.form(broken, html`<input name="line">`, 'Break it')}`,
    forms: [write, take, broken],
  });
  return { kept, page };
}

export async function openWeb(options: Partial<WebOptions> = {}) {
  const key = randomBytes(32);
  const kept = new Map<string, string>();
  const used = new Set<string>();
  const lasting = new Set<string>();
  let time = new Date('2026-11-22T12:00:00Z');
  let logged = '';
  const clock = { now: () => time };
  const links: LinkStore = {
    use: (community, link) => {
      const place = `${community}.${link}`;
      const page = kept.get(place);
      if (page === undefined) return Promise.resolve('unknown');
      if (used.has(place) && !lasting.has(place)) return Promise.resolve('used');
      used.add(place);
      return Promise.resolve({ page, who: owner });
    },
    opened: async (community, link) => {
      const page = kept.get(`${community}.${link}`);
      return used.has(`${community}.${link}`) && page !== undefined ? { page, who: owner } : undefined;
    },
  };
  const book = notebook();
  const web = await startWeb({
    port: 0,
    host: '127.0.0.1',
    publicUrl: undefined,
    log: createLog({ level: 'debug', clock, to: { write: (line) => void (logged += line) } }),
    clock,
    probes: {},
    feeds: { read: async () => undefined },
    pages: [keptPage, brokenPage, datedPage, book.page],
    links,
    key,
    translations: createTranslations(),
    zoneOf: async () => 'America/Mexico_City',
    ...options,
  });
  onTestFinished(() => web.close());
  const local = `http://127.0.0.1:${web.port}`;

  return {
    web,
    local,
    /** A link to a page, and the address it is at. @param lasts - for how many days, again and again */
    makeLink(
      page = 'kept',
      { stored = true, lasts }: { stored?: boolean; lasts?: number | undefined } = {},
    ): string {
      const link = { community: newRef(), link: newRef(), days: lasts };
      const place = `${link.community}.${link.link}`;
      if (stored) kept.set(place, page);
      if (lasts !== undefined) lasting.add(place);
      return `${local}/p/${signLink(link, key, clock).token}`;
    },
    pass(milliseconds: number): void {
      time = new Date(time.getTime() + milliseconds);
    },
    /** How many links were used up. */
    usedUp: () => used.size,
    /** What was kept on the page with a form. */
    kept: () => [...book.kept.values()],
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

/** The forms of a page by their names, as a browser would send them: what is hidden in them, and what somebody adds. */
export function formsOf(page: string): Map<string, Record<string, string>> {
  const forms = [...page.matchAll(/<form method="post" action="send">([^]*?)<\/form>/g)];
  return new Map(
    forms.map(([, inside = '']) => {
      const hidden = [...inside.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
      const fields = Object.fromEntries(hidden.map(([, name, value]) => [name ?? '', value ?? '']));
      return [fields['form_name'] ?? '', fields];
    }),
  );
}

export function send(
  local: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${local}/p/send`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });
}
