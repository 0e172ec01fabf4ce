/**
 * Calendar feeds: read by programs that come again and again with nothing but the address. Whatever is wrong with an address, the
 * answer is the same. Who asks is remembered for some minutes, in memory and as a hash, so that nobody can try addresses out.
 */
import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock.ts';
import { minutes } from '../durations.ts';
import { rateLimit } from './rate-limit.ts';

export interface CalendarFeeds {
  /** @returns the whole calendar file behind an address; undefined where there is none */
  read(token: string): Promise<string | undefined>;
}

/** A program asks once an hour, and some ask every few minutes. */
const askedFor = { times: 30, within: minutes(10) };
/** Addresses that lead nowhere, from one place. */
const missed = { times: 100, within: minutes(10) };

interface FeedRoute {
  Params: { file: string };
}

export function serveFeeds(app: FastifyInstance, feeds: CalendarFeeds, clock: Clock): void {
  const asked = rateLimit(askedFor, clock);
  const misses = rateLimit(missed, clock);
  // What was found lately is found again, however many others try out what is not there.
  const found = rateLimit({ times: Infinity, within: minutes(120) }, clock);

  app.get<FeedRoute>('/calendar/:file', async (request, reply) => {
    const token = request.params.file.replace(/\.ics$/, '');
    const [whose, from] = [keyOf(token), keyOf(request.ip)];
    const wait = asked.waits(whose) ?? (found.knows(whose) ? undefined : misses.waits(from));
    if (wait !== undefined)
      return reply.code(429).header('retry-after', wait).type('text/plain').send('Please ask less often.\n');
    asked.count(whose);
    const file = await feeds.read(token);
    if (file === undefined) {
      misses.count(from);
      return reply.code(404).type('text/plain').send('There is nothing here.\n');
    }
    found.count(whose);
    const tag = `"${createHash('sha256').update(file).digest('base64url')}"`;
    reply.headers({
      // Asked again each time, so that one that was taken away is gone at once.
      'cache-control': 'private, no-cache',
      etag: tag,
    });
    if (hasTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="calendar.ics"')
      .send(file);
  });
}

/** Compared weakly, as RFC 9110 says (section 13.1.2). */
function hasTag(given: string | undefined, tag: string): boolean {
  const tags = (given ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}

/** Addresses are secrets, and who asks is nobody's business: neither is kept, not even in memory. */
function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
