/** Who is let into a group's channel and should not be, and the other way round. */
import type { ChannelKind, Group, Membership } from '../types.ts';
import { botMay, givenToMembers, hides, memberMay, sees, staffMay } from '../rights.ts';
import type { Allowed } from '../rights.ts';
import type { SeenChannel, SeenOverwrite, SeenServer } from './seen.ts';

/** Whether they should have an overwrite of their own: a role cannot say who looks after the others. */
export function isLetIn({
  state,
  away,
  way,
  part,
}: Pick<Membership, 'state' | 'away' | 'way' | 'part'>): boolean {
  return state === 'joined' && !away && (way === 'overwrite' || part === 'facilitator');
}

export interface Mislet {
  readonly membership: Membership;
  /** Whether they have more than they should; otherwise less. */
  readonly isIn: boolean;
}

/** Known people who are let in otherwise than they should be. */
export function misletIn(
  { overwrites }: SeenChannel,
  { kind }: { readonly kind: ChannelKind },
  memberships: readonly Membership[],
): readonly Mislet[] {
  const own = new Map(overwrites.filter(({ member }) => member).map((one) => [one.id, one]));
  return memberships.flatMap((membership): Mislet[] => {
    const found = own.get(membership.user);
    // Nobody is forgotten before Discord has said that nothing lets them in any more: a role, say, is not seen here.
    if (membership.state === 'left') return [{ membership, isIn: true }];
    if (!isLetIn(membership)) return found && sees(found) ? [{ membership, isIn: true }] : [];
    return found && fits(found, membership, kind) ? [] : [{ membership, isIn: false }];
  });
}

/** A moderator who shut somebody out of a channel by hand meant it. */
function fits(found: SeenOverwrite, { part }: Membership, kind: ChannelKind): boolean {
  return hides(found) || (found.allow & ~found.deny & givenToMembers) === memberMay(part, kind).allow;
}

/** Overwrites by which people see the channel who are not in the group, nor moderators. */
export function strangers(
  { overwrites }: SeenChannel,
  { role }: Pick<Group, 'role'>,
  memberships: readonly Pick<Membership, 'user'>[],
  { guild, bot, moderatorRole }: Pick<SeenServer, 'guild' | 'bot' | 'moderatorRole'>,
): readonly SeenOverwrite[] {
  const known = new Set([guild, bot, moderatorRole, ...(role === undefined ? [] : [role])]);
  for (const { user } of memberships) known.add(user);
  return overwrites.filter((one) => sees(one) && !known.has(one.id));
}

/** Whether the channel is hidden from everybody who is not let in. */
export function isHidden({ overwrites }: SeenChannel, guild: string): boolean {
  const everyone = overwrites.find(({ id }) => id === guild);
  return everyone !== undefined && hides(everyone);
}

/** Whether people see it who should not. */
export function othersIn(
  channel: SeenChannel,
  group: Pick<Group, 'role'>,
  memberships: readonly Membership[],
  server: SeenServer,
): boolean {
  return !isHidden(channel, server.guild) || strangers(channel, group, memberships, server).length > 0;
}

export interface Lacking {
  readonly id: string;
  readonly member: boolean;
  readonly may: Allowed;
}

/** What moderators, the bot itself or the group's own role lack there. */
export function lacking(
  { overwrites }: SeenChannel,
  { role, kind }: Pick<Group, 'role'> & { readonly kind: ChannelKind },
  { bot, moderatorRole }: Pick<SeenServer, 'bot' | 'moderatorRole'>,
): readonly Lacking[] {
  const needed: Lacking[] = [
    { id: bot, member: true, may: botMay(kind) },
    { id: moderatorRole, member: false, may: staffMay(kind) },
    ...(role === undefined ? [] : [{ id: role, member: false, may: memberMay('member', kind) }]),
  ];
  return needed.filter(({ id, may }) => {
    const found = overwrites.find((one) => one.id === id);
    return !found || (found.allow & may.allow) !== may.allow;
  });
}
