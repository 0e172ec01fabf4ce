/** Has something shared drawn as it is now: at once, or when its moment has come. */
import * as posts from '#db/sharing/posts.ts';
import type { PostRow } from '#db/sharing/posts.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { postDelivery } from '../deliveries/wanted.ts';

export async function sendAgain(
  tx: GuildTx,
  community: Community,
  { ref }: Pick<PostRow, 'ref'>,
  at: Date,
): Promise<void> {
  const later = at > community.now();
  // Not counted on from what was read before: somebody may have changed it since, and what has been sent is not sent again.
  const version = await posts.goOut(tx, ref, later ? at : null);
  if (version !== undefined && !later) await deliver(tx, community, postDelivery({ ref, version }));
}
