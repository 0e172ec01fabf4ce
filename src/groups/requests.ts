/** Asking to join a group: a facilitator or lead says yes, or a kind no for a reason. Who it is stands on no card. */
import * as lines from '#db/group-lines.ts';
import * as requests from '#db/group-requests.ts';
import * as groups from '#db/groups.ts';
import * as memberships from '#db/memberships.ts';
import type { GuildTx } from '#db/database.ts';
import { putInInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { leads } from '#src/platform/discord/access.ts';
import type { Caller } from '#src/platform/discord/access.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { placeFor } from './capacity.ts';
import { accessDelivery } from './deliveries/access.ts';
import { requestDelivery } from './deliveries/request-card.ts';
import { declinedKind, inboxKinds } from './inbox.ts';
import { letIn } from './places.ts';
import type { DeclineReason, RequestRefused, RequestView } from './types.ts';

export async function askStaff(
  tx: GuildTx,
  community: Community,
  { group, membership }: { group: Ref; membership: Ref },
): Promise<void> {
  const opened = await requests.open(tx, { ref: membership, group, now: community.now() });
  if (opened) await deliver(tx, community, requestDelivery(opened));
}

/** Whoever leaves the line has asked for nothing any more. */
export async function withdrawRequest(tx: GuildTx, community: Community, membership: Ref): Promise<void> {
  const withdrawn = await requests.settle(tx, membership, 'withdrawn');
  if (withdrawn) await deliver(tx, community, requestDelivery(withdrawn));
}

/** Leads may look at every request, facilitators at those for their own groups. */
async function openRequest(
  tx: GuildTx,
  community: Community,
  { ref, by }: { ref: Ref; by: Caller },
): Promise<Result<RequestView, RequestRefused>> {
  const request = await requests.find(tx, ref);
  const membership = request && (await memberships.find(tx, ref));
  const group = request && (await groups.find(tx, request.group));
  if (!group || !membership) return err('gone');
  const may = leads.allows(by, community.settings) || (await lines.isFacilitator(tx, group.ref, by.id));
  if (!may) return err('not_yours');
  return request.state === 'open' && membership.state === 'asked'
    ? ok({ ref, group, user: membership.user })
    : err('gone');
}

export async function lookAtRequest(
  community: Community,
  asked: { ref: Ref; by: Caller },
): Promise<Result<RequestView, RequestRefused>> {
  return community.transaction((tx) => openRequest(tx, community, asked));
}

/** The request that has waited longest for somebody who looks after a group. */
export async function nextRequest(
  community: Community,
  { group, by }: { group: Ref; by: Caller },
): Promise<Result<RequestView, RequestRefused>> {
  return community.transaction(async (tx) => {
    const [ref] = await lines.askedIn(tx, group);
    return ref === undefined ? err('gone') : openRequest(tx, community, { ref, by });
  });
}

/** Lets somebody in who asked, or puts them in the line where there is no place. Answered once, whoever is faster. */
export async function acceptRequest(
  community: Community,
  asked: { ref: Ref; by: Caller },
): Promise<Result<'joined' | 'waiting', RequestRefused>> {
  return community.transaction(async (tx) => {
    const found = await openRequest(tx, community, asked);
    if (!found.ok) return found;
    const { user } = found.value;
    await lines.lockPlaces(tx, found.value.group.ref);
    const group = (await groups.find(tx, found.value.group.ref)) ?? found.value.group;
    const others = await lines.countOthers(tx, group.ref, user);
    const to = placeFor(group, others, true) === 'waiting' ? 'waiting' : 'joined';
    // The membership before the request, as everywhere: whoever takes theirs back at this moment would else wait for us.
    const [moved] =
      to === 'joined'
        ? await letIn(tx, community, { group, others, from: 'asked' }, [asked.ref])
        : await lines.move(tx, [asked.ref], { from: 'asked', to, now: community.now() });
    const settled = moved && (await requests.settle(tx, asked.ref, 'accepted'));
    if (!settled) return err('gone');
    await deliver(tx, community, accessDelivery(moved));
    await putInInbox(tx, community, { user, kind: inboxKinds.accepted, subject: asked.ref });
    await deliver(tx, community, requestDelivery(settled));
    return ok(to);
  });
}

/** Says no. They hear the reason at their next tap, and nothing of it is kept. */
export async function declineRequest(
  community: Community,
  { reason, ...asked }: { ref: Ref; by: Caller; reason: DeclineReason },
): Promise<Result<void, RequestRefused>> {
  return community.transaction(async (tx) => {
    const found = await openRequest(tx, community, asked);
    if (!found.ok) return found;
    const [left] = await lines.move(tx, [asked.ref], { from: 'asked', to: 'left', now: community.now() });
    const settled = left && (await requests.settle(tx, asked.ref, 'declined'));
    if (!settled) return err('gone');
    await deliver(tx, community, accessDelivery(left));
    const { user } = found.value;
    await putInInbox(tx, community, { user, kind: declinedKind(reason), subject: asked.ref });
    await deliver(tx, community, requestDelivery(settled));
    return ok(undefined);
  });
}
