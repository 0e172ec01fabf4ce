/** What becomes of what somebody shared when they leave, are banned, or have everything about them deleted. */
import * as answerers from '#db/sharing/answerers.ts';
import { allGroupRefs } from '#db/sharing/audience.ts';
import * as drafts from '#db/sharing/drafts.ts';
import * as feelings from '#db/sharing/feelings.ts';
import * as posts from '#db/sharing/posts.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { sharedBy } from './authors.ts';
import { feelingHashes } from './feelings.ts';
import { groupNameOf, letNameGo } from './names/group-name.ts';
import { draftHashes } from './writing/draft.ts';
import { withdrawOnLeaving } from './writing/post.ts';
import { sendAgain } from './writing/send-again.ts';

interface Somebody {
  readonly user: string;
}

/** What they wanted gone with them goes; what is to stay, and the name that it stands under, waits for them. */
export async function memberGone(tx: GuildTx, community: Community, { user }: Somebody): Promise<void> {
  await drafts.forget(tx, draftHashes(community, user));
  await answerers.remove(tx, user);
  for (const post of await sharedBy(tx, community, user))
    if (post.onLeaving === 'take_back') await withdrawOnLeaving(tx, community, post);
}

/** What stays after that is nobody's: no name above it is theirs, and nothing leads to them. */
export async function forgetSharing(tx: GuildTx, community: Community, user: string): Promise<void> {
  await memberGone(tx, community, { user });
  for (const post of await sharedBy(tx, community, user)) {
    await posts.change(tx, post.ref, { author: null, authorHash: null, feltAt: null, returnAt: null });
    if (post.nameRef === null) await sendAgain(tx, community, post, community.now());
  }
  for (const group of await allGroupRefs(tx)) {
    const name = await groupNameOf(tx, community, { group, user });
    if (name) await letNameGo(tx, name);
  }
  await feelings.forget(tx, await feelingsOf(tx, community, user));
}

/** The hash of somebody for each thing that anybody felt with. */
export async function feelingsOf(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<readonly string[]> {
  return (await feelings.posts(tx)).flatMap((post) => feelingHashes(community, post, user));
}
