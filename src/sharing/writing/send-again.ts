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
  post: Pick<PostRow, 'ref' | 'version' | 'dueAt'>,
  at: Date,
): Promise<void> {
  const { ref, version } = post;
  if (at > community.now()) return posts.goOut(tx, ref, at);
  await posts.goOut(tx, ref, null);
  await deliver(tx, community, postDelivery({ ref, version: version + 1 }));
}
