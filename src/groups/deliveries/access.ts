/** Gives a member the group's channel, or takes it back: whatever is true when it is sent. */
import { OverwriteType, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as memberships from '#db/memberships.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { NotYet, refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import type { Membership } from '../types.ts';

const memberMay =
  PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.ReadMessageHistory;

export const access = deliveryKind({
  name: 'group.access',
  async load(tx, row) {
    const membership = await memberships.find(tx, row.subject);
    // A later change of the same membership has a delivery of its own.
    return membership?.version === row.version
      ? { membership, channel: membership.channel ?? undefined }
      : undefined;
  },
  async send({ membership: { ref, user, state }, channel }, { discord }) {
    if (state === 'joined') {
      if (channel === undefined) throw new NotYet('the channel of the group is still being made');
      await discord.setOverwrite(
        channel,
        user,
        { type: OverwriteType.Member, allow: String(memberMay), deny: '0' },
        reasonOf(ref),
      );
    } else if (channel !== undefined) {
      await discord.deleteOverwrite(channel, user, reasonOf(ref)).catch(alreadyGone);
    }
  },
  async record(tx, _sent, { membership }) {
    if (membership.state === 'left') await memberships.forget(tx, membership);
  },
});

/** The overwrite or the whole channel is no longer there, so nobody has access by it. */
function alreadyGone(error: unknown): void {
  if (!refusedWith(error, RESTJSONErrorCodes.UnknownPermissionOverwrite, RESTJSONErrorCodes.UnknownChannel))
    throw error;
}

/** Changes of one membership happen one after the other; those of different people do not wait for each other. */
export function accessTarget({ ref }: Pick<Membership, 'ref'>): string {
  return `access:${ref}`;
}

export function accessDelivery({ ref, version }: Pick<Membership, 'ref' | 'version'>): Wanted {
  return { kind: access, subject: ref, target: accessTarget({ ref }), version, priority: 3 };
}
