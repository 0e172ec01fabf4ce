/** Who may join a circle: whoever was invited, and says that they are 18 or over. A private thread is no place for anybody younger. */
import * as lines from '#db/group-lines.ts';
import * as memberships from '#db/memberships.ts';
import type { GuildTx } from '#db/database.ts';
import { isAdult } from '#src/members/index.ts';
import type { AgeAnswer } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { accessDelivery } from '../deliveries/access.ts';
import type { Invitation } from '../types.ts';
import { forgetInvitations, invitationTo } from './invite.ts';

interface Joining {
  readonly group: Ref;
  readonly user: string;
  /** What they have just said; undefined where they were not asked. */
  readonly age?: AgeAnswer | undefined;
}

/**
 * Asked before anything is kept of somebody.
 * @param known - whether there is a record of them already
 * @returns the invitation; undefined for those who are in it already
 */
export async function admitToCircle(
  tx: GuildTx,
  community: Community,
  { group, user, age }: Joining,
  known: boolean,
): Promise<Result<Invitation | undefined, 'gone' | 'circle_adults'>> {
  const state = await memberships.stateOf(tx, group, user);
  if (state === 'joined' || state === 'waiting') return ok(undefined);
  const invitation = await invitationTo(tx, community, { group, user });
  if (!invitation) return err('gone');
  const isTooYoung = known ? !(await isAdult(tx, community, user)) : age === 'teen';
  return isTooYoung ? err('circle_adults') : ok(invitation);
}

/** Once they are in, the invitation is used up, and whoever was asked to look after the circle does. */
export async function takeUp(
  tx: GuildTx,
  community: Community,
  { group, user }: Joining,
  { part }: Invitation,
): Promise<void> {
  await forgetInvitations(tx, community, { group, user });
  const changed = part === 'facilitator' ? await lines.setPart(tx, group, user, part) : undefined;
  if (changed) await deliver(tx, community, accessDelivery(changed));
}
