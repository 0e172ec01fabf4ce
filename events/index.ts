/** What the suite listens to. */
import type { Listener } from '#src/platform/discord/gateway.ts';
import type { Router } from '#src/platform/discord/router.ts';
import type { Logger } from '#src/platform/log/index.ts';
import { watchConnection } from './connection/trouble.ts';
import { routeInteractions } from './interactions/interaction-create.ts';

export interface EventNeeds {
  readonly router: Router;
  readonly log: Logger;
  /** The connection is gone for good. */
  readonly lost: () => void;
}

export function listeners({ router, log, lost }: EventNeeds): readonly Listener[] {
  return [routeInteractions(router), ...watchConnection(log, lost)];
}
