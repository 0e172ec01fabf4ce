/**
 * Who is there for what Discord notices. The one place that knows how the rota says so: words are looked for only while somebody
 * is on it, and only those on crisis duty see where Discord quotes them.
 */
import * as duty from '#db/escalation/duty.ts';
import * as rota from '#db/escalation/rota.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';

/** Whether anybody has a shift, or is on duty now. */
export async function somebodyCovers(tx: GuildTx, community: Community): Promise<boolean> {
  return (await duty.onDuty(tx, community.now())).length > 0 || (await rota.anyShift(tx));
}

/** Those who are on crisis duty now, by their Discord ids. */
export async function onCrisisDuty(tx: GuildTx, community: Community): Promise<readonly string[]> {
  return duty.onDuty(tx, community.now());
}
