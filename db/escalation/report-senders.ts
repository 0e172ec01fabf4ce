/** Who sent the reports of a case, as far as that is told without opening anything. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { reports } from '../schema/escalation.ts';

/** Whether somebody has sent one of a case's reports. */
export async function areBy(tx: GuildTx, caseRef: Ref, reporterHashes: readonly string[]): Promise<boolean> {
  const [row] = await tx.db
    .select({ ref: reports.ref })
    .from(reports)
    .where(
      and(
        eq(reports.guildId, tx.guild),
        eq(reports.caseRef, caseRef),
        inArray(reports.reporterHash, [...reporterHashes]),
      ),
    )
    .limit(1);
  return row !== undefined;
}
