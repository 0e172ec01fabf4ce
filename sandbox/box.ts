/** Everything that the routes, the gateway and the actors share: one box. */
import type { Counters } from './counters.ts';
import type { Faults } from './faults.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { RateLimits } from './limits/rate-limits.ts';
import type { FileShelf } from './state/files.ts';
import type { Interactions } from './state/interactions.ts';
import type { World } from './state/world.ts';

export interface Box {
  readonly world: World;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly limits: RateLimits;
  readonly files: FileShelf;
  readonly faults: Faults;
  readonly counters: Counters;
}
