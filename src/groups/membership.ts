/** Joining and leaving. The database decides; the group's channel follows by a delivery of its own for each change. */
import * as lines from '#db/group-lines.ts';
import * as groups from '#db/groups.ts';
import * as memberships from '#db/memberships.ts';
import { agreeToRulesIn, presentRulesIn } from '#src/communities/index.ts';
import type { GroundRules } from '#src/communities/index.ts';
import {
  agreeToMembership,
  isMember,
  mayBeMember,
  prefersLighter,
  recordNewcomer,
} from '#src/members/index.ts';
import type { AdmissionRefused, AgeAnswer, MemberEvents } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { admitToCircle, takeUp } from './circles/admission.ts';
import { invitationTo, invitationsOf } from './circles/invite.ts';
import { placeFor, takesPeople, wayIn } from './capacity.ts';
import { accessDelivery } from './deliveries/access.ts';
import { leaveIn } from './leaving.ts';
import { needRole } from './places.ts';
import { readingOf } from './reading.ts';
import { askStaff, withdrawRequest } from './requests.ts';
import { groupNamed } from './search.ts';
import type { Group, MembershipState } from './types.ts';

export type GroupRefused =
  | { readonly code: 'unknown'; readonly name: string }
  | { readonly code: 'gone' }
  | { readonly code: AdmissionRefused; readonly group: Group; readonly ground?: GroundRules | undefined }
  | { readonly code: 'rules_changed'; readonly group: Group; readonly ground?: GroundRules | undefined }
  | { readonly code: 'closed'; readonly group: Group }
  | { readonly code: 'circle_adults'; readonly group: Group }
  | { readonly code: 'not_in'; readonly group: Group };

export interface Joining {
  readonly group: Ref;
  readonly user: string;
  /** As a Discord locale. */
  readonly locale: string;
  /** Which ground rules they read: see `readingOf`. */
  readonly rulesVersion: number;
  /** What they have just said of their age; undefined where they were not asked. */
  readonly age?: AgeAnswer;
}

/** What became of it: they are in, wait for a yes, or wait for a place. */
export interface Joined {
  readonly group: Group;
  readonly as: Exclude<MembershipState, 'left'>;
  /** Whether somebody looks after the group who can say hello. */
  readonly canSayHello?: boolean;
  /** Whether they asked for lighter content. */
  readonly lighter?: boolean;
  /** Whether they have just said that they are under 18. */
  readonly teen?: boolean;
}

/** Makes somebody who agreed to the ground rules part of a group, or puts them in the line for it. Doing it twice is doing it once. */
export async function joinGroup(
  community: Community,
  joining: Joining,
): Promise<Result<Joined, GroupRefused>> {
  return community.transaction(async (tx) => {
    const { user, locale, rulesVersion, age } = joining;
    // Asked together: each question that waits for an answer is a way to the database and back.
    const [group, known, ground, counted] = await Promise.all([
      groups.find(tx, joining.group),
      isMember(tx, user),
      presentRulesIn(tx),
      lines.countOthers(tx, joining.group, user),
    ]);
    if (!group) return err({ code: 'gone' });
    // Who is in already may agree to other ground rules.
    if (!takesPeople(group) && (await memberships.stateOf(tx, group.ref, user)) !== 'joined')
      return err({ code: 'closed', group });
    if (readingOf(group, ground) !== rulesVersion) return err({ code: 'rules_changed', group, ground });
    const circle =
      group.kind === 'circle' ? await admitToCircle(tx, community, joining, known) : ok(undefined);
    if (!circle.ok) return err({ code: circle.error, group });
    const admitted = await mayBeMember(tx, community, { user, locale, age }, known);
    if (!admitted.ok) return err({ code: admitted.error, group, ground });
    let others = counted;
    if (group.size !== undefined) {
      await lines.lockPlaces(tx, group.ref);
      others = await lines.countOthers(tx, group.ref, user);
    }
    const as = placeFor(group, others);
    const entering = {
      ref: newRef(),
      group: group.ref,
      user,
      state: as,
      way: wayIn(group, others),
      rulesVersion: group.rulesVersion,
      now: community.now(),
    };
    const [isNew, entered, lighter] = await Promise.all([
      admitted.value ? recordNewcomer(tx, community, admitted.value) : false,
      memberships.enter(tx, entering),
      known && prefersLighter(tx, community, user),
    ]);
    const agreed = [agreeToMembership(tx, community, { user, isNew })];
    if (ground) agreed.push(agreeToRulesIn(tx, community, { user, version: ground.version }));
    // What is kept of somebody new hangs on nothing else, so the end need not wait for it.
    if (isNew) tx.last(...agreed);
    else await Promise.all(agreed);
    if (circle.value) await takeUp(tx, community, joining, circle.value);
    if (entered?.state === 'asked')
      await askStaff(tx, community, { group: group.ref, membership: entered.ref });
    else if (entered && entered.ref !== entering.ref) await withdrawRequest(tx, community, entered.ref);
    await needRole(tx, community, group, others);
    // Where nothing changed they are what they were, such as in a group that they asked to join.
    const state = entered?.state ?? (await memberships.stateOf(tx, group.ref, user));
    const became = state === undefined || state === 'left' ? as : state;
    if (entered) tx.last(deliver(tx, community, accessDelivery(entered)));
    return ok({ group, as: became, canSayHello: others.facilitators > 0, lighter, teen: age === 'teen' });
  });
}

/** Takes somebody out of a group, without a reason and without telling anybody. */
export async function leaveGroup(
  community: Community,
  { group: ref, user }: { group: Ref; user: string },
  events: MemberEvents,
): Promise<Result<Group, GroupRefused>> {
  return community.transaction(async (tx) => {
    const group = await groups.find(tx, ref);
    if (!group) return err({ code: 'gone' });
    if (!(await leaveIn(tx, community, { group: ref, user }))) return err({ code: 'not_in', group });
    await events.tell(tx, community, { type: 'leftGroup', user });
    return ok(group);
  });
}

export interface GroupForMember {
  readonly group: Group;
  readonly joined: boolean;
  /** Where they are in it or in the line for it: how, and which ground rules of it they agreed to. */
  readonly own?: Pick<MyGroup, 'state' | 'rulesAgreed'> | undefined;
  /** What its ground rules were when they agreed to them, if those are others. */
  readonly rulesBefore?: string | undefined;
  /** The community's own ground rules, which stand before the group's. */
  readonly ground?: GroundRules | undefined;
}

async function forMember(
  community: Community,
  user: string,
  choose: (all: readonly Group[]) => Group | undefined,
): Promise<GroupForMember | undefined> {
  return community.read(async (tx) => {
    const [all, mine, ground] = await Promise.all([
      groups.all(tx),
      memberships.ofMember(tx, user),
      presentRulesIn(tx),
    ]);
    const group = choose(all);
    if (!group) return undefined;
    const own = mine.find(({ ref }) => ref === group.ref);
    const invited =
      group.kind === 'circle' && !own
        ? await invitationTo(tx, community, { group: group.ref, user })
        : undefined;
    // For everybody else there is no such circle.
    if (group.kind === 'circle' && !own && !invited) return undefined;
    const changed = own && own.rulesAgreed < group.rulesVersion;
    const rulesBefore = changed ? await groups.rulesOf(tx, group.ref, own.rulesAgreed) : undefined;
    return { group, ground, joined: own?.state === 'joined', own, rulesBefore };
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

export type MyGroup = memberships.Own;

/** What somebody is in or waits for, by name, after what they are invited to. */
export async function myGroups(community: Community, user: string): Promise<MyGroup[]> {
  return community.readAtOnce(async (tx) => {
    const [mine, invited] = await Promise.all([
      memberships.ofMember(tx, user),
      invitationsOf(tx, community, user),
    ]);
    const open = invited.filter(({ state }) => state === 'open');
    return [...open.map(asInvited), ...mine];
  });
}

/** Somebody who is invited has agreed to nothing, and is asked nothing else. */
function asInvited({ group, name, createdAt }: Invited): MyGroup {
  const agreed = { rulesAgreed: 0, rulesNow: 0, offer: null, offerVersion: 0 } as const;
  const circle = { kind: 'circle', access: 'invited', part: 'member', channel: null } as const;
  return { ref: group, name, state: 'invited', joinedAt: createdAt, archived: false, ...circle, ...agreed };
}

type Invited = Awaited<ReturnType<typeof invitationsOf>>[number];
