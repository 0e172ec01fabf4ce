/** Leaving a group, as a part of whatever brought it about. */
import * as groups from '#db/groups.ts';
import * as lines from '#db/group-lines.ts';
import * as memberships from '#db/memberships.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';
import { lookAtBreaks } from './breaks.ts';
import { accessDelivery } from './deliveries/access.ts';
import { fillPlaces } from './places.ts';
import { withdrawRequest } from './requests.ts';

/**
 * Takes somebody out of a group or its line, and gives their place to the next. The group is locked before any membership:
 * whoever leaves and whoever is let in for it would else wait for each other.
 * @returns whether they were in it
 */
export async function leaveIn(
  tx: GuildTx,
  community: Community,
  { group: ref, user }: { group: Ref; user: string },
): Promise<boolean> {
  const group = await groups.find(tx, ref);
  if (group?.size !== undefined) await lines.lockPlaces(tx, ref);
  const left = await memberships.leave(tx, ref, user, community.now());
  if (!group || !left) return false;
  await deliver(tx, community, accessDelivery(left));
  await withdrawRequest(tx, community, left.ref);
  await lookAtBreaks(tx, community, { user });
  if (group.size !== undefined) await fillPlaces(tx, community, group);
  return true;
}
