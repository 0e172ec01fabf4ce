/** Joining and leaving. The database decides; the group's channel follows by a delivery of its own for each change. */
import * as groups from '#db/groups.ts';
import * as memberships from '#db/memberships.ts';
import { agreeToMembership, becomeMember, isMember } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { accessDelivery } from './deliveries/access.ts';
import { groupNamed } from './search.ts';
import type { Group } from './types.ts';

export type GroupRefused =
  | { readonly code: 'unknown'; readonly name: string }
  | { readonly code: 'gone' }
  | { readonly code: 'rules_changed'; readonly group: Group }
  | { readonly code: 'not_in'; readonly group: Group };

export interface Joining {
  readonly group: Ref;
  readonly user: string;
  /** As a Discord locale. */
  readonly locale: string;
  /** The version of the ground rules that they read. */
  readonly rulesVersion: number;
}

/** Makes somebody who agreed to the ground rules part of a group. Doing it twice is doing it once. */
export async function joinGroup(
  community: Community,
  joining: Joining,
): Promise<Result<Group, GroupRefused>> {
  return community.transaction(async (tx) => {
    const { user, locale, rulesVersion } = joining;
    // Asked together: each question that waits for an answer is a way to the database and back.
    const [group, known] = await Promise.all([groups.find(tx, joining.group), isMember(tx, user)]);
    if (!group) return err({ code: 'gone' });
    if (group.rulesVersion !== rulesVersion) return err({ code: 'rules_changed', group });
    if (!known) await becomeMember(tx, community, { user, locale });
    const membership = { ref: newRef(), group: group.ref, user, rulesVersion, now: community.now() };
    const [joined] = await Promise.all([
      memberships.join(tx, membership),
      agreeToMembership(tx, community, user),
    ]);
    if (joined) tx.last(deliver(tx, community, accessDelivery(joined)));
    return ok(group);
  });
}

/** Takes somebody out of a group, without a reason and without telling anybody. */
export async function leaveGroup(
  community: Community,
  { group: ref, user }: { group: Ref; user: string },
): Promise<Result<Group, GroupRefused>> {
  return community.transaction(async (tx) => {
    const group = await groups.find(tx, ref);
    if (!group) return err({ code: 'gone' });
    const left = await memberships.leave(tx, ref, user, community.now());
    if (!left) return err({ code: 'not_in', group });
    await deliver(tx, community, accessDelivery(left));
    return ok(group);
  });
}

export interface GroupForMember {
  readonly group: Group;
  readonly joined: boolean;
}

async function forMember(
  community: Community,
  user: string,
  choose: (all: readonly Group[]) => Group | undefined,
): Promise<GroupForMember | undefined> {
  return community.read(async (tx) => {
    const [all, mine] = await Promise.all([groups.all(tx), memberships.ofMember(tx, user)]);
    const group = choose(all);
    return group && { group, joined: mine.some(({ ref }) => ref === group.ref) };
  });
}

/** The group of a name, hidden or not, and whether somebody is in it. */
export async function groupByName(
  community: Community,
  name: string,
  user: string,
): Promise<Result<GroupForMember, GroupRefused>> {
  const found = await forMember(community, user, (all) => groupNamed(all, name));
  return found ? ok(found) : err({ code: 'unknown', name });
}

export async function groupByRef(
  community: Community,
  ref: Ref,
  user: string,
): Promise<Result<GroupForMember, GroupRefused>> {
  const found = await forMember(community, user, (all) => all.find((group) => group.ref === ref));
  return found ? ok(found) : err({ code: 'gone' });
}

export async function allGroups(community: Community): Promise<Group[]> {
  return community.read((tx) => groups.all(tx));
}

export type MyGroup = Awaited<ReturnType<typeof memberships.ofMember>>[number];

export async function myGroups(community: Community, user: string): Promise<MyGroup[]> {
  return community.read((tx) => memberships.ofMember(tx, user));
}
