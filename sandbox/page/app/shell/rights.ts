/** What this person may do in a channel, in the page's own questions. Pure. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIRole } from 'discord-api-types/v10';
import type { SeatChannel, SeatGuild } from '../../wire.ts';

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

/** The roles that this person may give and take: below their own highest, and none that came with a bot. Highest first. */
export function rolesToGive({ guild, member, permissions }: SeatGuild): APIRole[] {
  const { ManageRoles } = PermissionFlagsBits;
  if ((BigInt(permissions) & ManageRoles) !== ManageRoles) return [];
  const own = guild.roles.filter(({ id }) => member.roles.includes(id)).map(({ position }) => position);
  const top = guild.owner_id === member.user.id ? Infinity : Math.max(0, ...own);
  return guild.roles
    .filter(({ id, managed, position }) => id !== guild.id && !managed && position < top)
    .toSorted((one, other) => other.position - one.position);
}
