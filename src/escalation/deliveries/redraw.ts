/** Everything that shows a case is drawn anew: its card, and the board. */
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Case } from '../types.ts';
import { boardDelivery } from './board.ts';
import { cardDelivery } from './card.ts';

export async function redraw(
  tx: GuildTx,
  community: Community,
  changed: Case,
  stands = false,
): Promise<void> {
  await deliver(tx, community, cardDelivery(changed, stands), boardDelivery());
}
