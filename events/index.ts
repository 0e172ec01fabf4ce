/** What the suite listens to. */
import type { contact } from '#src/escalation/index.ts';
import type { Departures } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Listener } from '#src/platform/discord/gateway.ts';
import type { Router } from '#src/platform/discord/router.ts';
import type { Logger } from '#src/platform/log/index.ts';
import { watchWords } from './alerts/words-found.ts';
import { watchConnection } from './connection/trouble.ts';
import { watchDirectMessages } from './direct/message-create.ts';
import { watchServerEvents } from './gatherings/server-events.ts';
import { watchGroups } from './groups/changed-by-hand.ts';
import { watchMembers } from './members/departures.ts';
import { watchModerators } from './members/roles.ts';
import { routeInteractions } from './interactions/interaction-create.ts';

export interface EventNeeds {
  readonly router: Router;
  readonly departures: Departures;
  /** Hears what people write to the bot itself. */
  readonly direct: Pick<contact.DirectMessages, 'hear'>;
  readonly communityOf: (guild: string) => Promise<Community>;
  readonly log: Logger;
  /** The connection is gone for good. */
  readonly lost: () => void;
}

export function listeners({
  router,
  departures,
  direct,
  communityOf,
  log,
  lost,
}: EventNeeds): readonly Listener[] {
  return [
    routeInteractions(router),
    watchDirectMessages(direct),
    ...watchMembers({ departures, communityOf, log }),
    watchModerators({ communityOf, log }),
    ...watchGroups({ communityOf, log }),
    ...watchServerEvents({ communityOf, log }),
    watchWords({ communityOf, log }),
    ...watchConnection(log, lost),
  ];
}
