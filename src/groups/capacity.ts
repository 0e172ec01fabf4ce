/** How many a group takes, and how they are let in. Pure; docs/decisions/0012-group-access.md says why. */
import type { Group, MembershipState, WayIn } from './types.ts';

/**
 * Discord takes 1,000 overwrites on a channel (30060) and lets nobody in beyond them. From here on newcomers are let in by a
 * role: what is left is for roles and people that moderators add by hand.
 */
export const safeOverwrites = 900;

/** Channels in a category (docs: resources/channel). */
export const perCategory = 50;

/** Discord takes 500 channels on a server, categories among them (docs: resources/channel). */
export const serverChannels = 500;

/** Whose places count: everybody but the one who asks. */
export interface Others {
  readonly joined: number;
  readonly waiting: number;
  readonly byOverwrite: number;
}

/** Whether people may come into a group at all: an archived one can only be read, and one that is being merged empties. */
export function takesPeople({ state, offer }: Pick<Group, 'state' | 'offer'>): boolean {
  return state === 'active' && offer?.kind !== 'merge';
}

/** What becomes of somebody who wants to join. Nobody passes those who wait. */
export function placeFor(
  { access, size }: Pick<Group, 'access' | 'size'>,
  { joined, waiting }: Others,
  isAccepted = false,
): Exclude<MembershipState, 'left'> {
  if (access === 'request' && !isAccepted) return 'asked';
  return size !== undefined && joined + waiting >= size ? 'waiting' : 'joined';
}

/** How many of those who wait can have a place. */
export function freePlaces({ size }: Pick<Group, 'size'>, { joined, waiting }: Others): number {
  return size === undefined ? waiting : Math.min(waiting, Math.max(0, size - joined));
}

/** How many more can be let in one by one. */
export function overwritesLeft({ byRole }: Pick<Group, 'byRole'>, { byOverwrite }: Others): number {
  return byRole ? 0 : Math.max(0, safeOverwrites - byOverwrite);
}

export function wayIn(group: Pick<Group, 'byRole'>, others: Others): WayIn {
  return overwritesLeft(group, others) > 0 ? 'overwrite' : 'role';
}
