/** Where whom a case is about is, as far as that is known: what is promised about a note to them depends on it. */
import * as actions from '#db/escalation/actions.ts';
import type { GuildTx } from '#db/database.ts';
import { isAway, isMember } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import { memberHashes } from '../recusal.ts';

/** `away`: they have left the server. `banned`: because of a case, whichever it was, or they are just being banned. */
export type Whereabouts = 'here' | 'away' | 'banned';

/** Who left is noticed within that time (see the roll call in members), and so is who came back. */
const noticedWithin = days(1);

/** @param user - undefined where moderators do not know who it is: nothing is told of them then */
export async function whereaboutsOf(
  tx: GuildTx,
  community: Community,
  user: string | undefined,
): Promise<Whereabouts> {
  if (user === undefined) return 'here';
  if (await isBanned(tx, community, user)) return 'banned';
  return (await isAway(tx, user)) ? 'away' : 'here';
}

const always = new Date(0);

async function isBanned(tx: GuildTx, community: Community, user: string): Promise<boolean> {
  const done = await actions.about(tx, memberHashes(community, user), always);
  const bans = done.filter(({ deed, state }) => deed === 'ban' && (state === 'pending' || state === 'done'));
  if (bans.length === 0) return false;
  // Somebody may have lifted it by hand: who is known to be here again is not banned.
  const long = after(community.now(), -noticedWithin);
  const allLongAgo = bans.every(({ doneAt }) => doneAt !== null && doneAt < long);
  return !(allLongAgo && (await isMember(tx, user)) && !(await isAway(tx, user)));
}
