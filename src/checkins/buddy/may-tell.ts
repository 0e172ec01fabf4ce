/** Whether somebody's match may be told now that a hello might be nice. */
import type { BuddyRow } from '#db/checkins/buddies.ts';
import * as checkins from '#db/checkins/own.ts';
import type { GuildTx } from '#db/database.ts';
import { hearsBy, talksOf } from '#src/matching/index.ts';
import type { Community } from '#src/platform/community.ts';

/** Prompts in a row that nobody tapped on: one or two are any busy day. Usually fewer than make prompts rarer, where the count begins anew. */
export const leftAlone = 3;

/** Whether the match that it was agreed on in still brings the two together. */
export async function isTogether(tx: GuildTx, { userId, matchRef, buddyId }: BuddyRow): Promise<boolean> {
  const talks = await talksOf(tx, userId);
  return talks.some(({ match, others }) => match === matchRef && others.includes(buddyId));
}

/** Both still want it, nothing is paused on either side, and their match goes on. @returns how the other hears of it */
export async function mayTell(
  tx: GuildTx,
  community: Community,
  row: BuddyRow,
): Promise<'direct' | 'inbox' | undefined> {
  if (!row.wanted || row.answer !== 'yes') return undefined;
  const own = await checkins.find(tx, row.userId);
  if (!own || own.state !== 'running' || own.flare || own.away || own.unanswered < leftAlone)
    return undefined;
  return (await isTogether(tx, row)) ? hearsBy(tx, community, row.buddyId) : undefined;
}
