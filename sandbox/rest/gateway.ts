/** Where the gateway is. */
import { ok, openRoute, route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import type { World } from '../state/world.ts';

/** Discord recommends about a shard for every thousand guilds. Source: events/gateway, "Sharding". */
const guildsToAShard = 1_000;

const addressOf = (world: World): string => `${world.origin().replace('http', 'ws')}/gateway`;

export const gatewayRoutes: readonly Route[] = [
  openRoute('GET', '/gateway', ({ world }) => ok({ url: addressOf(world) })),
  route('GET', '/gateway/bot', ({ world, box, bot }) => {
    const { total, remaining, resetAfter } = box.gateway.startsOf(bot.id);
    const guilds = [...world.store.guilds.values()].filter((guild) => guild.members.has(bot.userId));
    return ok({
      url: addressOf(world),
      shards: Math.max(1, Math.ceil(guilds.length / guildsToAShard)),
      session_start_limit: {
        total,
        remaining,
        reset_after: resetAfter,
        max_concurrency: box.limits.table?.maxConcurrency ?? 16,
      },
    });
  }),
];
