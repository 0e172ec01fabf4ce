/** Whether somebody's match may be told now that a hello might be nice. */
import type { BuddyRow } from '#db/checkins/buddies.ts';
import * as checkins from '#db/checkins/own.ts';
import type { GuildTx } from '#db/database.ts';
import { hearsBy, talksOf } from '#src/matching/index.ts';
import type { Community } from '#src/platform/community.ts';

/** Prompts in a row that nobody tapped on: one or two are any busy day. Fewer than make prompts rarer, where the count begins anew. */
export const leftAlone = 3;

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
  const goesOn = (await talksOf(tx, row.userId)).some(
    ({ match, others }) => match === row.matchRef && others.includes(row.buddyId),
  );
  return goesOn ? hearsBy(tx, community, row.buddyId) : undefined;
}
