/** What there is of a conversation between a member and the moderators. */
import { and, count, eq } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { evidenceFiles, reports } from '../schema/escalation.ts';

/** A report of what somebody wrote to the bot, where the case holds any. */
export async function contactIn(tx: GuildTx, caseRef: Ref): Promise<Ref | undefined> {
  const [found] = await tx.db
    .select({ ref: reports.ref })
    .from(reports)
    .where(and(eq(reports.guildId, tx.guild), eq(reports.caseRef, caseRef), eq(reports.kind, 'contact')))
    .limit(1);
  return found?.ref;
}

/** How many attachments a case holds. */
export async function countFiles(tx: GuildTx, caseRef: Ref): Promise<number> {
  const [row] = await tx.db
    .select({ count: count() })
    .from(evidenceFiles)
    .where(and(eq(evidenceFiles.guildId, tx.guild), eq(evidenceFiles.caseRef, caseRef)));
  return row?.count ?? 0;
}
