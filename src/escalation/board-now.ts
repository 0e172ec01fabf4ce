/** The board as it stands: what waits, who has what, and who is off duty with something grave in their hands. */
import * as duty from '#db/escalation/duty.ts';
import * as queue from '#db/escalation/queue.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { isHeavy } from './types.ts';

export interface BoardNow extends queue.Board {
  /** Who has a red case or a crisis and is not on duty. */
  readonly off: readonly string[];
}

export async function boardNow(tx: GuildTx, community: Community): Promise<BoardNow> {
  const board = await queue.board(tx);
  const on = await duty.onDuty(tx, community.now());
  const owners = board.running.flatMap(({ owner, severity }) =>
    owner !== undefined && isHeavy(severity) && !on.includes(owner) ? [owner] : [],
  );
  return { ...board, off: [...new Set(owners)] };
}
