/** What this person may do in a channel, in the page's own questions. Pure. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { SeatChannel } from '../../wire.ts';

export function may(channel: SeatChannel, right: keyof typeof PermissionFlagsBits): boolean {
  const bit = PermissionFlagsBits[right];
  return (BigInt(channel.permissions) & bit) === bit;
}

/** Why nothing can be written there, in words; undefined where it can. */
export function closedBecause(channel: SeatChannel): string | undefined {
  if (channel.locked && !may(channel, 'ManageThreads')) return 'This thread is locked.';
  // In a thread the box already counts the right for threads as this one.
  return may(channel, 'SendMessages')
    ? undefined
    : 'You do not have permission to send messages in this channel.';
}
