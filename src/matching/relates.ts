/** Whether two people talk with each other through a match: neither should decide over the other. */
import * as matches from '#db/matching/matches.ts';
import type { GuildTx } from '#db/database.ts';

export async function matchedWith(tx: GuildTx, a: string, b: string): Promise<boolean> {
  return matches.together(tx, a, b);
}
