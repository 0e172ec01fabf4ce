/**
 * Who may do what in a group's channel, as Discord's overwrites. Whether people take part is said once, for @everyone, who see
 * nothing of it: so a group is archived by one change, and a role that silences somebody silences them here too.
 */
import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIOverwrite } from 'discord-api-types/v10';
import type { ChannelKind, GroupState, Part } from './types.ts';

const { ViewChannel, Connect, SendMessages, SendMessagesInThreads, ReadMessageHistory } = PermissionFlagsBits;
const { ManageMessages, ManageThreads, PinMessages } = PermissionFlagsBits;

/** The two ways of writing: what silences a channel and not its threads and posts silences nobody (docs: topics/threads). */
const writing = SendMessages | SendMessagesInThreads;

/** What taking part in a channel takes beyond seeing it. */
function takingPart(kind: ChannelKind): bigint {
  return kind === 'voice' ? Connect | SendMessages : writing;
}

export interface Allowed {
  readonly allow: bigint;
  readonly deny: bigint;
}

export function staffMay(kind: ChannelKind): Allowed {
  return { allow: ViewChannel | takingPart(kind) | ReadMessageHistory, deny: 0n };
}

/** In a forum the ground rules are a post, which is pinned and locked by another right than a message. */
export function botMay(kind: ChannelKind): Allowed {
  const { allow, deny } = staffMay(kind);
  if (kind === 'voice') return { allow, deny };
  return { allow: allow | (kind === 'forum' ? ManageThreads : PinMessages), deny };
}

/** What those who are in it may do there; for everybody else it means nothing, because they do not see it. */
export function everyoneMay(state: GroupState, kind: ChannelKind = 'text'): Allowed {
  return state === 'active'
    ? { allow: takingPart(kind) | ReadMessageHistory, deny: ViewChannel }
    : { allow: ReadMessageHistory, deny: ViewChannel | takingPart(kind) };
}

/**
 * Facilitators may also pin and take away what hurts. Whole posts only in a forum: elsewhere the same right would show them
 * other people's private threads.
 */
export function memberMay(part: Part, kind: ChannelKind): Allowed {
  if (part === 'member' || kind === 'voice') return { allow: ViewChannel, deny: 0n };
  const looksAfter = ViewChannel | ManageMessages | PinMessages;
  return { allow: kind === 'forum' ? looksAfter | ManageThreads : looksAfter, deny: 0n };
}

/** The rights that we give single people; others that a human gave them are left alone. */
export const givenToMembers = ViewChannel | ManageMessages | PinMessages | ManageThreads;

export const sees = ({ allow, deny }: Allowed): boolean => (allow & ~deny & ViewChannel) !== 0n;
export const hides = ({ deny }: Allowed): boolean => (deny & ViewChannel) !== 0n;
/** Which ways of writing are taken away: where nothing is said, the server's own settings count. */
export const silenced = ({ deny }: Allowed, kind: ChannelKind = 'text'): bigint => deny & takingPart(kind);

/** The same, but nobody is let in by it. */
export function closed({ allow, deny }: Allowed): Allowed {
  return { allow: allow & ~ViewChannel, deny: deny | ViewChannel };
}

/** The same, with writing as it should be. */
export function withWriting(
  { allow, deny }: Allowed,
  state: GroupState,
  kind: ChannelKind = 'text',
): Allowed {
  const part = takingPart(kind);
  return state === 'active'
    ? { allow: allow | part, deny: deny & ~part }
    : { allow: allow & ~part, deny: deny | part };
}

export function overwriteOf(id: string, type: OverwriteType, { allow, deny }: Allowed): APIOverwrite {
  return { id, type, allow: String(allow), deny: String(deny) };
}

/** What a channel for some people is made with. Those people are let in one by one. */
export function closedTo(
  guild: string,
  bot: string,
  moderatorRole: string,
  kind: ChannelKind,
): readonly APIOverwrite[] {
  return [
    overwriteOf(guild, OverwriteType.Role, everyoneMay('active', kind)),
    overwriteOf(bot, OverwriteType.Member, botMay(kind)),
    overwriteOf(moderatorRole, OverwriteType.Role, staffMay(kind)),
  ];
}
