/** Every interaction goes to the router. */
import { listener } from '#src/platform/discord/gateway.ts';
import type { Listener } from '#src/platform/discord/gateway.ts';
import type { Router } from '#src/platform/discord/router.ts';

export function routeInteractions(router: Router): Listener {
  return listener('interactionCreate', (interaction) => router.route(interaction));
}
