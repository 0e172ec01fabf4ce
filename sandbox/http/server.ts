/** The HTTP side of the box: REST under /api/v10, attachments, and whatever else is mounted. */
import type { IncomingMessage } from 'node:http';
import multipart from '@fastify/multipart';
import fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Box } from '../box.ts';
import { routes } from '../rest/routes.ts';
import { answerCall } from './answer.ts';
import { fromThisMachine } from './auth.ts';
import { formErrorAt, refusal } from './errors.ts';
import { largestRequest, parseJson } from './multipart.ts';
import { sendError } from './send.ts';

const noSchema = (): never => {
  throw new Error('no route here has a schema');
};
/** What compiles schemas is not loaded: requests are checked by what Discord says of them, and that takes no compiler. */
const withoutSchemas = { compilersFactory: { buildValidator: noSchema, buildSerializer: noSchema } };

export function createServer(box: Box): FastifyInstance {
  const app = fastify({
    logger: false,
    bodyLimit: largestRequest,
    forceCloseConnections: true,
    return503OnClosing: false,
    rewriteUrl: (request: IncomingMessage) => decodedAt(request.url ?? '/'),
    routerOptions: { maxParamLength: 2_000 },
    schemaController: withoutSchemas,
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, text === '' ? undefined : parseJson(String(text)));
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, text, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(text))));
    },
  );
  app.register(multipart, { limits: { fileSize: largestRequest } });
  app.addHook('onRequest', (request, reply, done) => {
    if (fromThisMachine(request.headers)) done();
    else
      reply
        .code(403)
        .send({ error: 'The sandbox answers programs on this machine only, and no page of another site.' });
  });
  app.setErrorHandler((error: Error & { readonly code?: string }, _request, reply) => {
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') sendError(box, reply, refusal('tooLarge'));
    else if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
      sendError(
        box,
        reply,
        formErrorAt(
          [],
          'CONTENT_TYPE_INVALID',
          "Expected \"Content-Type\" header to be one of {'application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'}.",
        ),
      );
    else sendError(box, reply, error);
  });
  app.setNotFoundHandler((request, reply) => {
    const versioned = /^\/api\/(?!v10\/)/.test(request.url);
    sendError(box, reply, refusal(versioned ? 'invalidVersion' : 'notFound'));
  });
  for (const route of routes) {
    const seen = box.description?.watch(route) ?? route;
    app.route({
      method: route.method,
      url: `/api/v10${route.path}`,
      handler: (request: FastifyRequest, reply: FastifyReply) => answerCall(box, seen, request, reply),
    });
  }
  app.get('/attachments/:channel/:id/:name', (request: FastifyRequest<{ Params: { id: string } }>, reply) => {
    const data = box.files.get(request.params.id);
    const type = data ? typeOf(box, request.params.id) : undefined;
    if (!data) return sendError(box, reply, refusal('notFound'));
    return reply
      .header('content-type', type ?? 'application/octet-stream')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff')
      .send(data);
  });
  return app;
}

/** discord.js writes `%40me` and `%40original`; routing sees them as Discord does. */
function decodedAt(url: string): string {
  return url.includes('%40') ? url.replaceAll('%40', '@') : url;
}

function typeOf(box: Box, id: string): string | undefined {
  for (const message of box.world.store.messages.values()) {
    const found = message.attachments.find((attachment) => attachment.id === id);
    if (found) return found.content_type;
  }
  return undefined;
}
