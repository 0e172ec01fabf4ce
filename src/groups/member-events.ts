/** What becomes of somebody's groups when they leave the server, come back, or are banned. Nobody in a group is told. */
import * as memberships from '#db/memberships.ts';
import type { GuildTx } from '#db/database.ts';
import { isAdult } from '#src/members/index.ts';
import type { ConsentPurpose } from '#src/platform/member-event.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { forgetBreaks } from './breaks.ts';
import { forgetInvitations } from './circles/invite.ts';
import { accessDelivery } from './deliveries/access.ts';
import { leaveIn } from './leaving.ts';

interface Somebody {
  readonly user: string;
}

/** Their groups wait for them, and let nobody in meanwhile. */
export async function memberGone(tx: GuildTx, community: Community, { user }: Somebody): Promise<void> {
  for (const one of await memberships.markAway(tx, user, community.now()))
    await deliver(tx, community, accessDelivery(one));
}

export async function memberBack(tx: GuildTx, community: Community, { user }: Somebody): Promise<void> {
  for (const one of await memberships.markBack(tx, user)) await deliver(tx, community, accessDelivery(one));
}

/** A ban ends what they are in: should they ever be allowed back, they begin anew. */
export async function memberBanned(tx: GuildTx, community: Community, { user }: Somebody): Promise<void> {
  await leaveAll(tx, community, user);
}

/** A private thread is no place for anybody under 18. */
export async function memberAged(tx: GuildTx, community: Community, { user }: Somebody): Promise<void> {
  if (await isAdult(tx, community, user)) return;
  await forgetInvitations(tx, community, { user });
  for (const { ref, kind } of await memberships.ofMember(tx, user))
    if (kind === 'circle') await leaveIn(tx, community, { group: ref, user });
}

/** Their groups keep them with care; what they asked or waited for is asked no more. */
export async function memberDeceased(tx: GuildTx, community: Community, { user }: Somebody): Promise<void> {
  await forgetInvitations(tx, community, { user });
  for (const { ref, state } of await memberships.ofMember(tx, user))
    if (state !== 'joined') await leaveIn(tx, community, { group: ref, user });
}

/** Who takes back that their groups are kept leaves them all. */
export async function membershipWithdrawn(
  tx: GuildTx,
  community: Community,
  { user, purpose }: Somebody & { readonly purpose: ConsentPurpose },
): Promise<void> {
  if (purpose === 'membership') await leaveAll(tx, community, user);
}

/**
 * They leave all their groups, and each membership is forgotten once Discord has taken away what let them in, not before:
 * in the channel of a group that does not know them they would be a stranger, and staff would hear of one.
 */
export async function eraseMemberships(tx: GuildTx, community: Community, user: string): Promise<void> {
  await forgetBreaks(tx, community, user);
  await forgetInvitations(tx, community, { user });
  await leaveAll(tx, community, user);
  for (const one of await memberships.leftBy(tx, user)) await deliver(tx, community, accessDelivery(one));
}

async function leaveAll(tx: GuildTx, community: Community, user: string): Promise<void> {
  // In the order in which groups are locked wherever two are.
  const refs = (await memberships.ofMember(tx, user)).map(({ ref }) => ref).toSorted();
  for (const group of refs) await leaveIn(tx, community, { group, user });
}
