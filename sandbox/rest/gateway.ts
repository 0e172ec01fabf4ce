/** Where the gateway is. */
import { ok, openRoute, route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import type { World } from '../state/world.ts';

const addressOf = (world: World): string => `${world.origin().replace('http', 'ws')}/gateway`;

export const gatewayRoutes: readonly Route[] = [
  openRoute('GET', '/gateway', ({ world }) => ok({ url: addressOf(world) })),
  route('GET', '/gateway/bot', ({ world, box }) =>
    ok({
      url: addressOf(world),
      shards: 1,
      session_start_limit: {
        total: 1000,
        remaining: 1000,
        reset_after: 86_400_000,
        max_concurrency: box.limits.table?.maxConcurrency ?? 16,
      },
    }),
  ),
];
