/** Serves the page under /sandbox/: to browsers; programs that ask there are told about the control API. */
import { extname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { BuiltPage } from './build.ts';
import { builtPage } from './build.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Nothing but the box itself, which also shows the page within the page; files that somebody is about to send are shown from memory. */
const policy =
  "default-src 'self'; img-src 'self' blob: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; object-src 'none'";

const headers = {
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const withoutVite = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Discord in a box</title>
<h1>The page is not here</h1>
<p>It builds itself with Vite, which is a development dependency and is not installed. <code>npm ci</code> installs it.</p>
<p>Everything else of the box works: the <a href="/sandbox/people">people</a> and the control API, described by
<code>curl -s</code> on this address.</p></html>`;

/** The answer to the first request waits until the page is built; `begin` builds it ahead of that. */
export function mountPage(app: FastifyInstance): { begin(): void } {
  let page: Promise<BuiltPage | undefined> | undefined;
  const built = (): Promise<BuiltPage | undefined> => (page ??= builtPage());

  app.addHook('onRequest', async (request, reply) => {
    const [path] = request.url.split('?');
    if (request.method !== 'GET' || path !== '/sandbox/' || !request.headers.accept?.includes('text/html'))
      return undefined;
    const html = (await built())?.get('index.html');
    return reply
      .headers(headers)
      .header('cache-control', 'no-cache')
      .header('content-type', types['.html'])
      .send(html ?? withoutVite);
  });
  app.get<{ Params: { name: string } }>('/sandbox/assets/:name', async (request, reply) => {
    const { name } = request.params;
    const body = (await built())?.get(`assets/${name}`);
    if (!body) return reply.code(404).send();
    return reply
      .headers(headers)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-type', types[extname(name)] ?? 'application/octet-stream')
      .send(body);
  });
  return {
    begin: () => void built().catch(() => undefined),
  };
}
