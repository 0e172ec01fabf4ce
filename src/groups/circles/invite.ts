/** Inviting people to a circle, and what they may answer. Whoever invites never learns who said no, or nothing. */
import * as groups from '#db/groups.ts';
import * as invitations from '#db/group-invitations.ts';
import * as lines from '#db/group-lines.ts';
import * as memberships from '#db/memberships.ts';
import type { GuildTx } from '#db/database.ts';
import { recordChange } from '#src/communities/index.ts';
import { isDeceased, putInInbox, takeFromInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { leads } from '#src/platform/discord/access.ts';
import type { Caller } from '#src/platform/discord/access.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { inboxKinds } from '../inbox.ts';
import { groupNamed } from '../search.ts';
import type { Group, Invitation, Part } from '../types.ts';

const purpose = 'invitation';

function hashesOf({ keyring, guild }: Community, user: string): readonly string[] {
  return keyring.blindIndexes(purpose, guild, user);
}

/** Who is in it, was invited before or must not be written to hears nothing more. */
export async function inviteIn(
  tx: GuildTx,
  community: Community,
  { group, users, part }: { group: Pick<Group, 'ref'>; users: readonly string[]; part: Part },
): Promise<void> {
  for (const user of users) {
    const state = await memberships.stateOf(tx, group.ref, user);
    if ((state !== undefined && state !== 'left') || (await isDeceased(tx, user))) continue;
    const memberHash = community.keyring.blindIndex(purpose, community.guild, user);
    const added = await invitations.add(tx, { group: group.ref, memberHash, part, now: community.now() });
    if (added) await putInInbox(tx, community, { user, kind: inboxKinds.invited, subject: group.ref });
  }
}

export type InviteRefused =
  | { readonly code: 'unknown'; readonly name: string }
  | { readonly code: 'gone' }
  | { readonly code: 'not_yours' }
  | { readonly code: 'not_circle'; readonly name: string }
  | { readonly code: 'not_active'; readonly name: string };

interface Inviting {
  /** Its reference, or its name as a lead types it. */
  readonly circle: { readonly ref: Ref } | { readonly name: string };
  readonly by: Caller;
}

/** The circle that somebody wants to invite to, if they look after it or are a lead. */
export async function circleToInviteTo(
  community: Community,
  inviting: Inviting,
): Promise<Result<Group, InviteRefused>> {
  return community.transaction((tx) => mayInvite(tx, community, inviting));
}

async function mayInvite(
  tx: GuildTx,
  community: Community,
  { circle, by }: Inviting,
): Promise<Result<Group, InviteRefused>> {
  const isLead = leads.allows(by, community.settings);
  const group =
    'ref' in circle ? await groups.find(tx, circle.ref) : groupNamed(await groups.all(tx), circle.name);
  if (!group) return err('ref' in circle ? { code: 'gone' } : { code: 'unknown', name: circle.name });
  if (!isLead && !(await lines.isFacilitator(tx, group.ref, by.id))) return err({ code: 'not_yours' });
  if (group.kind !== 'circle') return err({ code: 'not_circle', name: group.name });
  return group.state === 'active' ? ok(group) : err({ code: 'not_active', name: group.name });
}

export async function inviteTo(
  community: Community,
  { users, ...inviting }: Inviting & { users: readonly string[] },
): Promise<Result<Group, InviteRefused>> {
  return community.transaction(async (tx) => {
    const found = await mayInvite(tx, community, inviting);
    if (!found.ok) return found;
    const { ref } = found.value;
    await inviteIn(tx, community, { group: found.value, users, part: 'member' });
    if (leads.allows(inviting.by, community.settings))
      await recordChange(tx, community, { by: inviting.by.id, what: 'groups.invited', to: ref });
    return found;
  });
}

export async function invitationsOf(
  tx: GuildTx,
  community: Community,
  user: string,
): ReturnType<typeof invitations.of> {
  return invitations.of(tx, hashesOf(community, user));
}

export async function invitationTo(
  tx: GuildTx,
  community: Community,
  { group, user }: { group: Ref; user: string },
): Promise<Invitation | undefined> {
  return (await invitationsOf(tx, community, user)).find((one) => one.group === group);
}

/** Says no, without a reason and for good: nobody is asked twice. They themselves may still change their mind. */
export async function declineInvitation(
  community: Community,
  { group, user }: { group: Ref; user: string },
): Promise<void> {
  await community.transaction(async (tx) => {
    await invitations.decline(tx, hashesOf(community, user), group);
    await dropLetter(tx, community, { group, user });
  });
}

/** Whoever found the invitation by themselves and has answered it is not told of it afterwards. */
async function dropLetter(
  tx: GuildTx,
  community: Community,
  { group, user }: { group: Ref | undefined; user: string },
): Promise<void> {
  await takeFromInbox(tx, community, { user, kinds: [inboxKinds.invited], subject: group });
}

/** @param group - undefined: all that they were ever invited to */
export async function forgetInvitations(
  tx: GuildTx,
  community: Community,
  { group, user }: { group?: Ref; user: string },
): Promise<void> {
  await invitations.forget(tx, hashesOf(community, user), group);
  await dropLetter(tx, community, { group, user });
}
