/** Places in a group: filled in the order of the line whenever one becomes free. */
import * as groups from '#db/groups.ts';
import * as lines from '#db/group-lines.ts';
import type { GuildTx } from '#db/database.ts';
import { putInInbox, putInInboxes } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';
import { freePlaces, overwritesLeft, wayIn } from './capacity.ts';
import type { Others } from './capacity.ts';
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
  const others = await lines.countOthers(tx, ref, '');
  const free = freePlaces(group, others);
  if (free === 0) return;
  const next = await lines.firstInLine(tx, ref, free);
  for (const one of await letIn(tx, community, { group, others, from: 'waiting' }, next)) {
    await deliver(tx, community, accessDelivery(one));
    await putInInbox(tx, community, { user: one.user, kind: inboxKinds.place, subject: one.ref });
  }
}

/**
 * Makes those who have asked or waited part of a group, one by one while that is safe and by its role from then on: how many
 * there would be was not known when they came.
 * @returns who is in now, whose access is to be delivered; who is in another state by now is left alone
 */
export async function letIn(
  tx: GuildTx,
  community: Community,
  { group, others, from }: { group: Group; others: Others; from: 'asked' | 'waiting' },
  refs: readonly Ref[],
): Promise<readonly lines.Settled[]> {
  const alone = overwritesLeft(group, others);
  const change = { from, to: 'joined', now: community.now() } as const;
  const byThemselves = await lines.move(tx, refs.slice(0, alone), { ...change, way: 'overwrite' });
  const byRole = await lines.move(tx, refs.slice(alone), { ...change, way: 'role' });
  if (byRole.length > 0) await beginRole(tx, community, group);
  return [...byThemselves, ...byRole];
}

/** Has the group's role made, if whoever came just now is let in by it and there is none yet. */
export async function needRole(
  tx: GuildTx,
  community: Community,
  group: Pick<Group, 'ref' | 'byRole'>,
  others: Others,
): Promise<void> {
  if (!group.byRole && wayIn(group, others) === 'role') await beginRole(tx, community, group);
}

/** From now on newcomers are let in by a role, and those who are in already are asked whether they want that too. */
async function beginRole(tx: GuildTx, community: Community, { ref }: Pick<Group, 'ref'>): Promise<void> {
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
