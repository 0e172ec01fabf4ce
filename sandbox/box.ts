/** Everything that the routes, the gateway and the actors share: one box. */
import type { Counters } from './counters.ts';
import type { DescriptionCheck } from './openapi/check.ts';
import type { Faults } from './faults/faults.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { RateLimits } from './limits/rate-limits.ts';
import type { FileShelf } from './state/files.ts';
import type { Interactions } from './state/interactions.ts';
import type { PlugSocket } from './plug.ts';
import type { World } from './state/world.ts';

export interface Box {
  readonly world: World;
  readonly interactions: Interactions;
  readonly resolvesWith: 'first' | 'promised';
  readonly gateway: Gateway;
  readonly limits: RateLimits;
  readonly files: FileShelf;
  readonly faults: Faults;
  readonly counters: Counters;
  readonly plug: PlugSocket;
  /** Holds everything to Discord's own description, where that was asked for. */
  readonly description: DescriptionCheck | undefined;
  /** Do channels get lines of Discord's own, such as that something was pinned? */
  readonly systemMessages: boolean;
}
