/** What goes wrong with the connection: written down, and where discord.js gives up for good, the process ends. */
import { listener } from '#src/platform/discord/gateway.ts';
import type { Listener } from '#src/platform/discord/gateway.ts';
import type { Logger } from '#src/platform/log/index.ts';

/** @param lost - called when no reconnection is possible, such as with a token that was taken back */
export function watchConnection(log: Logger, lost: () => void): readonly Listener[] {
  return [
    listener('error', (error) => log.error('gateway.error', { error })),
    listener('shardError', (error, shard) => log.warn('gateway.shard.error', { shard, error })),
    listener('shardReconnecting', (shard) => log.info('gateway.shard.reconnecting', { shard })),
    listener('shardResume', (shard, count) => log.info('gateway.shard.resumed', { shard, count })),
    listener('shardDisconnect', (event, shard) => {
      log.error('gateway.shard.lost', { shard, status: event.code });
      lost();
    }),
    listener('invalidated', () => {
      log.error('gateway.invalidated');
      lost();
    }),
  ];
}
