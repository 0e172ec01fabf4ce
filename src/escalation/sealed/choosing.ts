/** Which reports of a case a moderator may choose for what concerns their sender. */
import * as cases from '#db/escalation/cases.ts';
import * as reports from '#db/escalation/reports.ts';
import type { ReportRow } from '#db/escalation/reports.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import type { SealedAction } from '../actions.ts';
import { isRecused } from '../recusal.ts';
import type { Relates } from '../recusal.ts';

/** Who asked for themselves is limited in nothing, and who is known needs no opening. */
export function choosable(action: SealedAction, sent: readonly ReportRow[]): readonly ReportRow[] {
  return sent.filter(
    ({ kind, known }) => kind !== 'reach_out' && kind !== 'appeal' && (action === 'limit_reporter' || !known),
  );
}

export async function reportsToChoose(
  community: Community,
  relates: Relates,
  { ref, action, by }: { ref: Ref; action: SealedAction; by: string },
): Promise<Result<readonly ReportRow[], 'gone' | 'not_yours_to_see'>> {
  return community.transaction(async (tx) => {
    const current = await cases.find(tx, ref);
    if (!current) return err('gone');
    if (await isRecused(tx, community, relates, { case: current, moderator: by }))
      return err('not_yours_to_see');
    // Who wrote is one person, whichever report speaks of it.
    if (action === 'open_author') return ok([]);
    const found = choosable(action, await reports.listOf(tx, ref));
    return found.length > 0 ? ok(found) : err('gone');
  });
}
