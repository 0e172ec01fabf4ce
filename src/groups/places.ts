/** Places in a group: filled in the order of the line whenever one becomes free. */
import * as groups from '#db/groups.ts';
import * as lines from '#db/group-lines.ts';
import type { GuildTx } from '#db/database.ts';
import { putInInbox, putInInboxes } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { freePlaces } from './capacity.ts';
import { accessDelivery } from './deliveries/access.ts';
import { askForRole } from './deliveries/role.ts';
import { inboxKinds } from './inbox.ts';
import type { Group } from './types.ts';

/** Gives the places that are free to those who have waited longest. They hear of it at their next tap. */
export async function fillPlaces(
  tx: GuildTx,
  community: Community,
  { ref }: Pick<Group, 'ref'>,
): Promise<void> {
  await lines.lockPlaces(tx, ref);
  const group = await groups.find(tx, ref);
  if (!group || group.state === 'archived') return;
  const free = freePlaces(group, await lines.countOthers(tx, ref, ''));
  if (free === 0) return;
  const next = await lines.firstInLine(tx, ref, free);
  const joined = await lines.move(tx, next, { from: 'waiting', to: 'joined', now: community.now() });
  for (const one of joined) {
    await deliver(tx, community, accessDelivery(one));
    await putInInbox(tx, community, { user: one.user, kind: inboxKinds.place, subject: one.ref });
  }
}

/** From now on newcomers are let in by a role, and those who are in already are asked whether they want that too. */
export async function beginRole(
  tx: GuildTx,
  community: Community,
  { ref }: Pick<Group, 'ref'>,
): Promise<void> {
  await lines.lockPlaces(tx, ref);
  const group = await groups.find(tx, ref);
  if (!group || group.byRole) return;
  await groups.place(tx, ref, { byRole: true });
  await askForRole(tx, community, ref);
  // What is being asked already is not talked over.
  if (group.offer) return;
  await groups.place(tx, ref, { offerKind: 'role', offerVersion: group.offersMade + 1 });
  const asked = await lines.joinedIn(tx, ref);
  await putInInboxes(tx, community, asked, { kind: inboxKinds.question, subject: ref });
}
