/** Gives a member the group's channel and its voice room, or takes them back: whatever is true when it is sent. */
import { OverwriteType, RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as memberships from '#db/memberships.ts';
import { noteMissing } from '#src/members/index.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { NotYet, refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { isLetIn } from '../reconcile/lets.ts';
import { memberMay, overwriteOf } from '../rights.ts';
import { roomsIn } from '../rooms.ts';
import type { Room } from '../rooms.ts';
import { accessTarget } from '../targets.ts';
import type { GroupKind, Membership } from '../types.ts';
import { alreadyGone } from '#src/platform/discord/delivery/already-gone.ts';
import { awake } from './circle-thread.ts';

interface Access {
  readonly membership: Membership;
  readonly channel: string | undefined;
  readonly rooms: readonly Room[];
  readonly role: string | undefined;
  readonly kind: GroupKind;
  readonly archived: boolean;
}

export const access = deliveryKind({
  name: 'group.access',
  async load(tx, row): Promise<Access | undefined> {
    const found = await memberships.find(tx, row.subject);
    if (found?.version !== row.version) return undefined;
    // A later change of the same membership has a delivery of its own.
    const { channel, voice, role, kind, archived, ...membership } = found;
    const rooms = roomsIn({ kind, channel, voice });
    return { membership, rooms, channel: channel ?? undefined, role: role ?? undefined, kind, archived };
  },
  async send(view, sending) {
    try {
      await (view.kind === 'circle' ? inThread(view, sending) : giveAndTake(view, sending));
      return 'done' as const;
    } catch (error) {
      if (refusedWith(error, RESTJSONErrorCodes.UnknownMember, RESTJSONErrorCodes.UnknownUser)) return 'away';
      throw error;
    }
  },
  async record(tx, outcome, { membership }, _row, community) {
    // Nobody told that they have left the server. Once every area knows, what they have in the group waits for them.
    if (outcome === 'away') await noteMissing(tx, community, membership.user);
    if (membership.state === 'left') await memberships.forget(tx, membership);
  },
});

/** First what lets somebody in, then what must not let them in any more: nobody who moves is outside for a moment. */
async function giveAndTake({ membership, channel, rooms, role }: Access, sending: Sending): Promise<void> {
  const { discord, community } = sending;
  const { ref, user, part, state, way, away } = membership;
  const reason = reasonOf(ref);
  const byRole = state === 'joined' && way === 'role';
  if ((isLetIn(membership) && channel === undefined) || (byRole && !away && role === undefined))
    throw new NotYet('what lets people into the group is still being made');

  if (isLetIn(membership))
    for (const room of rooms) {
      const may = overwriteOf(user, OverwriteType.Member, memberMay(part, room.kind));
      const letIn = discord.setOverwrite(room.id, user, may, reason);
      // A voice room that is gone is made anew, and keeps nobody out of the rest.
      await (room.kind === 'voice' ? letIn.catch(alreadyGone) : letIn);
    }
  if (role !== undefined && !away)
    await (byRole
      ? discord.addRole(community.guild, user, role, reason)
      : discord.removeRole(community.guild, user, role, reason).catch(alreadyGone));
  if (!isLetIn(membership))
    for (const { id } of rooms) await discord.deleteOverwrite(id, user, reason).catch(alreadyGone);
}

async function inThread({ membership, channel, archived }: Access, { discord }: Sending): Promise<void> {
  const { user, group } = membership;
  const isIn = isLetIn(membership);
  if (channel === undefined) {
    if (isIn) throw new NotYet('the thread of the circle is still being made');
    return;
  }
  const circle = { ref: group, state: archived ? 'archived' : 'active' } as const;
  await awake(discord, { group: circle, thread: channel }, () =>
    isIn
      ? discord.addThreadMember(channel, user)
      : discord.removeThreadMember(channel, user).catch(alreadyGone),
  );
}

/** @param occasion sets it apart from what was done for the same version before */
export function accessDelivery(
  { ref, version }: Pick<Membership, 'ref' | 'version'>,
  occasion?: string,
): Wanted {
  const again = occasion === undefined ? {} : { occasion };
  return { kind: access, subject: ref, target: accessTarget({ ref }), version, priority: 3, ...again };
}
