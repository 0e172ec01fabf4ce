/** The control API under /sandbox/: the world made and changed, everything that a person can do and see, and what the box saw. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Box } from '../box.ts';
import { mountClock } from './api-clock.ts';
import { faultEndpoints } from './api-faults.ts';
import { trafficEndpoints } from './api-traffic.ts';
import { plugEndpoints } from './api-plug.ts';
import { describeRoutes } from './api-description.ts';
import { peopleEndpoints } from './api-people.ts';
import { worldEndpoints } from './api-world.ts';
import { endpoint, mountEndpoints, nothing } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';

export function mountControl(app: FastifyInstance, box: Box): void {
  const description = describeRoutes(app);
  const endpoints = [
    ...worldEndpoints(box),
    ...peopleEndpoints(box),
    ...seenEndpoints(box),
    ...faultEndpoints(box),
    ...trafficEndpoints(box),
    ...plugEndpoints(box),
  ];
  const index = endpoint(
    'GET /sandbox/',
    { says: 'What there is, and what can be done.', takes: nothing },
    () => ({
      what: 'Discord in a box: nothing here leaves this machine.',
      rest: `${box.world.origin()}/api`,
      communities: [...box.world.store.guilds.values()].map(({ id, name, members }) => ({
        id,
        name,
        members: members.size,
      })),
      bots: [...box.world.store.applications.values()].map((bot) => ({
        name: bot.name,
        token: bot.token,
        connected: box.gateway.isConnected(bot.id),
      })),
      act: Object.fromEntries(linesOf(endpoints, '/sandbox/act/')),
      view: linesOf(endpoints, '/sandbox/view/').map(([line]) => line),
      make: Object.fromEntries([
        ...linesOf(endpoints, '/sandbox/guilds'),
        ...linesOf(endpoints, '/sandbox/people'),
      ]),
      clock: ['GET /sandbox/clock', 'POST /sandbox/clock', 'GET /sandbox/clock/stream'],
      everything: 'GET /sandbox/openapi.json',
    }),
  );
  const described = endpoint(
    'GET /sandbox/openapi.json',
    { says: 'This description, as OpenAPI.', takes: nothing },
    () => description.document(box.world.origin()),
  );
  mountEndpoints(app, [index, described, ...endpoints]);
  mountClock(app, box);
  description.done();
}

/** Each with a body as it may look. */
function linesOf(endpoints: readonly Endpoint[], prefix: string): (readonly [string, object])[] {
  return endpoints
    .filter(({ path }) => path.startsWith(prefix))
    .map(({ method, path, about }) => [`${method} ${path}`, about.example ?? {}] as const);
}

function seenEndpoints({ counters, description }: Box): readonly Endpoint[] {
  return [
    endpoint(
      'GET /sandbox/requests',
      {
        says: 'The latest requests of bots, oldest first.',
        takes: z.object({ last: z.coerce.number().int().positive().max(10_000).default(100) }),
      },
      ({ last }) => counters.log.slice(-last),
    ),
    endpoint(
      'GET /sandbox/deviations',
      {
        says: 'Where Discord’s description and the box differed, if it was started with one.',
        takes: nothing,
      },
      () => description?.deviations ?? [],
    ),
  ];
}
