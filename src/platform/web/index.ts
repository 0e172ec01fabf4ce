/** The web role: whether this process is well, the private pages, and members' calendar feeds. No cookies, no scripts, no log of who asked. */
import { fastify } from 'fastify';
import { ConfigurationError } from '../../config.ts';
import { seconds } from '../durations.ts';
import { serveFeeds } from './feeds.ts';
import type { CalendarFeeds } from './feeds.ts';
import { sendStrictHeaders } from './headers.ts';
import { sendFailure, servePrivatePages } from './private-pages.ts';
import type { PrivatePages } from './private-pages.ts';
import { ask } from './probes.ts';
import type { Probe } from './probes.ts';

export type { PageWords } from './dates.ts';
export type { CalendarFeeds } from './feeds.ts';
export { pageForm } from './forms.ts';
export type { FormWriter, PageForm } from './forms.ts';
export { html, toText } from './html.ts';
export type { Html } from './html.ts';
export { signLink } from './links.ts';
export type { LinkStore, OpenedPage } from './links.ts';
export { definePage } from './page.ts';
export type { Page } from './page.ts';
export type { Probe } from './probes.ts';

export interface WebOptions extends PrivatePages {
  readonly port: number;
  /** The address to listen on: loopback, or `0.0.0.0` behind a proxy on another machine. */
  readonly host: string;
  /** Where the role is reached from outside; absent: where it listens. Without a slash at the end. */
  readonly publicUrl: string | undefined;
  readonly probes: Readonly<Record<string, Probe>>;
  readonly feeds: CalendarFeeds;
}

export interface Web {
  readonly port: number;
  /** Where the role is reached from outside; a private page is at `${url}/p/${token}`. */
  readonly url: string;
  /** Finishes what was begun, takes nothing new. */
  close(): Promise<void>;
}

const noSchema = (): never => {
  throw new Error('no route here has a schema');
};
/** What compiles schemas is not loaded: that would be a twentieth of a start, for nothing. */
const withoutSchemas = { compilersFactory: { buildValidator: noSchema, buildSerializer: noSchema } };

/** Starts to listen. A port that is taken is a `ConfigurationError`. */
export async function startWeb(options: WebOptions): Promise<Web> {
  const { port, host, publicUrl, probes, log, translations } = options;
  const app = fastify({
    bodyLimit: 16 * 1024,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: seconds(10),
    keepAliveTimeout: seconds(5),
    forceCloseConnections: 'idle',
    http: { headersTimeout: seconds(5), maxHeaderSize: 8 * 1024 },
    schemaController: withoutSchemas,
  });
  sendStrictHeaders(app, publicUrl?.startsWith('https:') === true);
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, new URLSearchParams(body.toString())),
  );
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error);
    if (status < 500) return reply.code(status).type('text/plain').send('This request cannot be answered.\n');
    log.error('web.failed', { route: request.routeOptions.url, error });
    return sendFailure(request, reply, translations);
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).type('text/plain').send('There is nothing here.\n'),
  );

  app.get('/healthz', () => ({ alive: true }));
  app.get('/readyz', async (_request, reply) => {
    const readiness = await ask(probes);
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
  servePrivatePages(app, options);
  serveFeeds(app, options.feeds, options.clock);

  let closing = false;
  // A connection kept alive past its last answer would hold up the end of the process.
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) reply.header('connection', 'close');
    done();
  });

  const listening = await app.listen({ port, host }).catch((error: unknown) => {
    throw taken(error) ? portTaken(port) : error;
  });
  // An address leaves out the port that its protocol implies.
  const actual = Number(new URL(listening).port) || port;
  return {
    port: actual,
    url: publicUrl ?? `http://127.0.0.1:${actual}`,
    close: () => {
      closing = true;
      return app.close();
    },
  };
}

/** The status that Fastify gave to what it refused by itself, such as a body that is too large; else 500. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}

function taken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function portTaken(port: number): ConfigurationError {
  return new ConfigurationError([
    {
      setting: 'PORT',
      problem: `is ${port}, where another program already listens`,
      example: String(port + 1),
    },
  ]);
}
