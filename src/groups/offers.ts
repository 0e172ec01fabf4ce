/**
 * What a group asks its members: to move to another group, or to be let in by a role. Each answers for themselves, and who
 * says nothing stays where they are, so that nobody is lost.
 */
import * as groups from '#db/groups.ts';
import * as lines from '#db/group-lines.ts';
import * as memberships from '#db/memberships.ts';
import type { GuildTx } from '#db/database.ts';
import { recordChange } from '#src/communities/index.ts';
import { isMember, putInInboxes } from '#src/members/index.ts';
import type { MemberEvents } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { placeFor, takesPeople, wayIn } from './capacity.ts';
import { createGroupIn } from './create-group.ts';
import type { CreateRefused } from './create-group.ts';
import { accessDelivery } from './deliveries/access.ts';
import { inboxKinds } from './inbox.ts';
import { leaveIn } from './leaving.ts';
import { overflowName } from './overflow-name.ts';
import { needRole } from './places.ts';
import { withdrawRequest } from './requests.ts';
import { groupNamed } from './search.ts';
import type { Group, Offer } from './types.ts';

export type OfferRefused =
  | { readonly code: 'unknown'; readonly name: string }
  | { readonly code: 'same' }
  | { readonly code: 'circle_apart'; readonly name: string }
  | { readonly code: 'not_active'; readonly name: string };

export interface Offered {
  readonly from: Group;
  readonly into: Group;
}

/** Asks everybody in one group to move to another. Meanwhile nobody new joins the first. */
export async function mergeGroups(
  community: Community,
  { from, into, by }: { from: string; into: string; by: string },
): Promise<Result<Offered, OfferRefused>> {
  return community.transaction(async (tx) => {
    const there = await groups.all(tx);
    const known = [groupNamed(there, from), groupNamed(there, into)].flatMap((group) => group?.ref ?? []);
    await lockInOrder(tx, known);
    const all = await groups.all(tx);
    const [one, other] = [groupNamed(all, from), groupNamed(all, into)];
    if (!one) return err({ code: 'unknown', name: from });
    if (!other) return err({ code: 'unknown', name: into });
    if (one.ref === other.ref) return err({ code: 'same' });
    const circle = [one, other].find(({ kind }) => kind === 'circle');
    if (circle) return err({ code: 'circle_apart', name: circle.name });
    if (one.state === 'archived') return err({ code: 'not_active', name: one.name });
    if (!takesPeople(other)) return err({ code: 'not_active', name: other.name });
    // What was split before goes together again: nobody is asked to move both ways.
    if (other.offer?.into === one.ref) await groups.place(tx, other.ref, { offerKind: null, offerRef: null });
    await ask(tx, community, one, { kind: 'merge', into: other.ref, by });
    return ok({ from: one, into: other });
  });
}

/** In one order, whichever way people move. */
async function lockInOrder(tx: GuildTx, refs: readonly Ref[]): Promise<void> {
  for (const ref of refs.toSorted()) await lines.lockPlaces(tx, ref);
}

/** Makes an overflow group of the same topic, and asks everybody in the first whether they want to move there. */
export async function splitGroup(
  community: Community,
  { name, by }: { name: string; by: string },
): Promise<Result<Offered, OfferRefused | CreateRefused>> {
  return community.transaction(async (tx): Promise<Result<Offered, OfferRefused | CreateRefused>> => {
    const named = groupNamed(await groups.all(tx), name);
    if (!named) return err({ code: 'unknown', name });
    if (named.kind === 'circle') return err({ code: 'circle_apart', name: named.name });
    await lines.lockPlaces(tx, named.ref);
    const all = await groups.all(tx);
    const from = all.find(({ ref }) => ref === named.ref) ?? named;
    if (from.state === 'archived') return err({ code: 'not_active', name: from.name });
    // Asked for twice it is made once.
    const asked = from.offer?.kind === 'split' ? from.offer.into : undefined;
    const there = all.find(({ ref }) => ref === asked);
    if (there?.state === 'active') return ok({ from, into: there });
    const { kind, voice, topic, topicSlug, rules, access, size, tags } = from;
    const plan = {
      kind,
      voice,
      name: overflowName(from.name, all),
      topic,
      topicSlug,
      rules,
      access,
      size,
      tags,
    };
    const made = await createGroupIn(tx, community, plan);
    if (!made.ok) return made;
    const into = made.value.group;
    await ask(tx, community, from, { kind: 'split', into: into.ref, by });
    return ok({ from, into });
  });
}

async function ask(
  tx: GuildTx,
  community: Community,
  { ref }: Group,
  { kind, into, by }: { kind: 'merge' | 'split'; into: Ref; by: string },
): Promise<void> {
  await lines.lockPlaces(tx, ref);
  const group = await groups.find(tx, ref);
  // The same question is not asked twice; another takes its place.
  if (!group || (group.offer?.kind === kind && group.offer.into === into)) return;
  const offerVersion = group.offersMade + 1;
  await groups.place(tx, ref, { offerKind: kind, offerRef: into, offerVersion });
  await recordChange(tx, community, { by, what: `groups.${kind}`, from: ref, to: into });
  const asked = await lines.joinedIn(tx, ref);
  await putInInboxes(tx, community, asked, { kind: inboxKinds.question, subject: ref });
}

export interface OfferView {
  readonly group: Group;
  readonly offer: Offer;
  readonly into: Group | undefined;
}

/** What a group asks somebody who has not answered yet. */
export async function offerFor(
  community: Community,
  asked: { group: Ref; user: string },
): Promise<OfferView | undefined> {
  return community.transaction((tx) => openOffer(tx, asked));
}

async function openOffer(
  tx: GuildTx,
  { group: ref, user }: { group: Ref; user: string },
): Promise<OfferView | undefined> {
  const group = await groups.find(tx, ref);
  const own = (await memberships.ofMember(tx, user)).find((one) => one.ref === ref);
  if (!group?.offer || own?.state !== 'joined' || own.offer === null) return undefined;
  const into = group.offer.into === undefined ? undefined : await groups.find(tx, group.offer.into);
  return { group, offer: group.offer, into };
}

interface Answer {
  readonly group: Ref;
  readonly offer: number;
  readonly user: string;
}

export interface Answered {
  /** Where they are now. */
  readonly group: Group;
  /** The group that they wanted to move to, and that takes nobody in now. The question stays open for them. */
  readonly keptOutOf?: Group;
}

/** @returns undefined where there is no such question for them any more */
export async function answerOffer(
  community: Community,
  { group: ref, offer: version, user, takes }: Answer & { takes: boolean },
  events: MemberEvents,
): Promise<Answered | undefined> {
  return community.transaction(async (tx) => {
    // From here on they are not forgotten before they have moved: what they move into would be kept without them.
    if (!(await isMember(tx, user))) return undefined;
    const asked = await groups.find(tx, ref);
    await lockInOrder(tx, asked?.offer?.into === undefined ? [ref] : [ref, asked.offer.into]);
    const open = await openOffer(tx, { group: ref, user });
    if (open?.offer.version !== version) return undefined;
    const { group, into, offer } = open;
    if (takes && into && !(await hasPlace(tx, into, user))) return { group, keptOutOf: into };
    const byRole = takes && offer.kind === 'role';
    const said = { group: ref, user, version, ...(byRole && { way: 'role' as const }) };
    const answered = await lines.answerOffer(tx, said);
    if (!answered) return undefined;
    if (byRole) await deliver(tx, community, accessDelivery(answered));
    if (!takes || !into) return { group };
    await moveTo(tx, community, { from: group, into, user });
    await events.tell(tx, community, { type: 'leftGroup', user });
    return { group: into };
  });
}

/** Leads asked them to come, so there is nobody else to ask; a place they need all the same, and a channel that is there. */
async function hasPlace(tx: GuildTx, into: Group, user: string): Promise<boolean> {
  if (!takesPeople(into) || into.places.channel === undefined) return false;
  return placeFor(into, await lines.countOthers(tx, into.ref, user), true) === 'joined';
}

/** First into the other group, then out of this one. */
async function moveTo(
  tx: GuildTx,
  community: Community,
  { from, into, user }: { from: Group; into: Group; user: string },
): Promise<void> {
  const others = await lines.countOthers(tx, into.ref, user);
  const entered = await memberships.enter(tx, {
    ref: newRef(),
    group: into.ref,
    user,
    state: 'joined',
    way: wayIn(into, others),
    // Other ground rules than they know are shown to them with their groups, and agreed to there.
    rulesVersion: into.rules === from.rules ? into.rulesVersion : 0,
    now: community.now(),
  });
  if (entered) await deliver(tx, community, accessDelivery(entered));
  // They may have asked to join it before.
  if (entered) await withdrawRequest(tx, community, entered.ref);
  await needRole(tx, community, into, others);
  await leaveIn(tx, community, { group: from.ref, user });
}
