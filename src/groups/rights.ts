/**
 * Who may do what in a group's channel, as Discord's overwrites. Whether people write is said once, for @everyone, who see
 * nothing of it: so a group is archived by one change, and a role that silences somebody silences them here too.
 */
import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIOverwrite } from 'discord-api-types/v10';
import type { GroupState, Part } from './types.ts';

const { ViewChannel, SendMessages, ReadMessageHistory, ManageMessages, PinMessages } = PermissionFlagsBits;

export interface Allowed {
  readonly allow: bigint;
  readonly deny: bigint;
}

export const staffMay: Allowed = { allow: ViewChannel | SendMessages | ReadMessageHistory, deny: 0n };
export const botMay: Allowed = { allow: staffMay.allow | PinMessages, deny: 0n };

/** What those who are in it may do there; for everybody else it means nothing, because they do not see it. */
export function everyoneMay(state: GroupState): Allowed {
  return state === 'active'
    ? { allow: SendMessages | ReadMessageHistory, deny: ViewChannel }
    : { allow: ReadMessageHistory, deny: ViewChannel | SendMessages };
}

/** Facilitators may also pin and take away what hurts. */
export function memberMay(part: Part): Allowed {
  return {
    allow: part === 'facilitator' ? ViewChannel | ManageMessages | PinMessages : ViewChannel,
    deny: 0n,
  };
}

/** The rights that we give single people; others that a human gave them are left alone. */
export const givenToMembers = ViewChannel | ManageMessages | PinMessages;

export const sees = ({ allow, deny }: Allowed): boolean => (allow & ~deny & ViewChannel) !== 0n;
export const hides = ({ deny }: Allowed): boolean => (deny & ViewChannel) !== 0n;
/** Not taken away, that is: where nothing is said, the server's own settings count. */
export const writes = ({ deny }: Allowed): boolean => (deny & SendMessages) === 0n;

/** The same, but nobody is let in by it. */
export function closed({ allow, deny }: Allowed): Allowed {
  return { allow: allow & ~ViewChannel, deny: deny | ViewChannel };
}

/** The same, with writing as it should be. */
export function withWriting({ allow, deny }: Allowed, state: GroupState): Allowed {
  return state === 'active'
    ? { allow: allow | SendMessages, deny: deny & ~SendMessages }
    : { allow: allow & ~SendMessages, deny: deny | SendMessages };
}

export function overwriteOf(id: string, type: OverwriteType, { allow, deny }: Allowed): APIOverwrite {
  return { id, type, allow: String(allow), deny: String(deny) };
}

/** What a channel for some people is made with. Those people are let in one by one. */
export function closedTo(guild: string, bot: string, moderatorRole: string): readonly APIOverwrite[] {
  return [
    overwriteOf(guild, OverwriteType.Role, everyoneMay('active')),
    overwriteOf(bot, OverwriteType.Member, botMay),
    overwriteOf(moderatorRole, OverwriteType.Role, staffMay),
  ];
}
