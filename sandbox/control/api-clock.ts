/** The box's clock over HTTP: read, stopped, set, advanced, and followed as a stream of server-sent events. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Box } from '../box.ts';
import { answering } from './answering.ts';
import { about } from './endpoint.ts';

/** What can be done to the clock, one thing at a time. Milliseconds to advance by. */
const clockBody = z.union([
  z.strictObject({ stop: z.literal(true) }),
  z.strictObject({ run: z.literal(true) }),
  z.strictObject({ set: z.iso.datetime({ offset: true }) }),
  z.strictObject({ advance: z.number().positive() }),
]);

export function mountClock(app: FastifyInstance, { world: { clock } }: Box): void {
  const state = (): { now: string; running: boolean } => ({
    now: clock.now().toISOString(),
    running: clock.running,
  });
  const streams = new Set<FastifyReply>();

  app.get('/sandbox/clock', about('The time, and whether it runs.'), answering(state));
  app.post(
    '/sandbox/clock',
    about('Stops, runs, sets or advances it.', clockBody, { advance: 60_000 }),
    answering((request) => {
      const body = clockBody.parse(request.body);
      if ('stop' in body) clock.stop();
      else if ('run' in body) clock.run();
      else if ('set' in body) clock.set(new Date(body.set));
      else clock.advance(body.advance);
      return state();
    }),
  );

  /** The state at once, and again whenever somebody moves the clock. */
  app.get('/sandbox/clock/stream', about('Follows it, as server-sent events.'), (_request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    const tell = (): void => void reply.raw.write(`data: ${JSON.stringify(state())}\n\n`);
    tell();
    streams.add(reply);
    const stop = clock.onChange(tell);
    reply.raw.on('close', () => {
      stop();
      streams.delete(reply);
    });
  });
  app.addHook('preClose', (done) => {
    for (const reply of streams) reply.raw.end();
    done();
  });
}
