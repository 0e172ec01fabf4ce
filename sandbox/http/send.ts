/** Writes answers and refusals on the wire. */
import type { FastifyReply } from 'fastify';
import type { Box } from '../box.ts';
import type { Standing } from '../limits/rate-limits.ts';
import { RateLimited, ShutOut } from '../limits/rate-limits.ts';
import { ApiError } from './errors.ts';
import type { Answer } from './route.ts';

const json = 'application/json; charset=utf-8';

/** A 204 carries neither body nor content type: clients would try to parse it. */
export function sendAnswer(reply: FastifyReply, answer: Answer): void {
  reply.code(answer.status);
  if (answer.body === undefined) reply.send();
  else reply.header('content-type', json).send(JSON.stringify(answer.body));
}

/** Returns the status it sent. Anything but a refusal is a fault of the box: it is kept, and answered with a 500 that says so. */
export function sendError(box: Box, reply: FastifyReply, error: unknown): number {
  if (error instanceof ShutOut) {
    // Not Discord answers here but the guard before it, and not in JSON.
    reply.code(429).header('retry-after', String(Math.ceil(error.retryAfter)));
    reply.header('content-type', 'text/plain').send(error.message);
    return 429;
  }
  if (error instanceof RateLimited) {
    showStanding(reply, error.standing);
    const global = error.scope === 'global';
    reply.header('retry-after', String(Math.ceil(error.retryAfter))).header('x-ratelimit-scope', error.scope);
    if (global) reply.header('x-ratelimit-global', 'true');
    sendAnswer(reply, {
      status: 429,
      body: { message: error.message, retry_after: error.retryAfter, global },
    });
    return 429;
  }
  if (error instanceof ApiError) {
    sendAnswer(reply, { status: error.status, body: error.body() });
    return error.status;
  }
  box.counters.failures.push(error);
  const message = error instanceof Error ? error.message : String(error);
  sendAnswer(reply, { status: 500, body: { message: `500: the sandbox failed: ${message}`, code: 0 } });
  return 500;
}

export function showStanding(reply: FastifyReply, standing: Standing | null): void {
  if (!standing) return;
  reply
    .header('x-ratelimit-limit', String(standing.limit))
    .header('x-ratelimit-remaining', String(standing.remaining))
    .header('x-ratelimit-reset', standing.reset.toFixed(3))
    .header('x-ratelimit-reset-after', standing.resetAfter.toFixed(3))
    .header('x-ratelimit-bucket', standing.bucket);
}
