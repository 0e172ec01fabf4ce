/** What becomes of the notes of somebody's break, in the groups that they allowed to be told. */
import * as breaks from '#db/group-breaks.ts';
import * as memberships from '#db/memberships.ts';
import type { GuildTx } from '#db/database.ts';
import { pauseTold } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { breakDelivery } from './deliveries/break-note.ts';

interface Somebody {
  readonly user: string;
}

/** They pause, or say otherwise than before what may be told of it. */
export async function memberPaused(tx: GuildTx, community: Community, { user }: Somebody): Promise<void> {
  const told = await pauseTold(tx, community, user);
  // A forum has no place to say it once, and nobody looks for it there.
  const mine = (await memberships.ofMember(tx, user)).filter(
    ({ state, kind, archived }) => state === 'joined' && kind !== 'forum' && !archived,
  );
  if (told.groups) for (const { ref } of mine) await breaks.open(tx, ref, user);
  await lookAtBreaks(tx, community, { user });
}

/** Something changed that the notes depend on; each is then as it should be, or gone. */
export async function lookAtBreaks(tx: GuildTx, community: Community, { user }: Somebody): Promise<void> {
  for (const { ref } of await breaks.ofMember(tx, user))
    await deliver(tx, community, breakDelivery(ref, community.now()));
}

export async function forgetBreaks(tx: GuildTx, community: Community, user: string): Promise<void> {
  await lookAtBreaks(tx, community, { user });
  await breaks.disown(tx, user);
}
