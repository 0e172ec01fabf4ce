/** A match begins: with a thread as soon as one is free, or with the names for those who chose direct messages. */
import * as matches from '#db/matching/matches.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';
import { askForHall } from './deliveries/hall.ts';
import { threadDelivery } from './deliveries/wanted.ts';
import { openMatch } from './open-match.ts';

export async function beginMatch(tx: GuildTx, community: Community, ref: Ref): Promise<void> {
  const match = await matches.find(tx, ref);
  if (match?.medium === 'direct') await openMatch(tx, community, ref);
  else if (match) {
    await askForHall(tx, community, ref);
    await deliver(tx, community, threadDelivery(match));
  }
}
