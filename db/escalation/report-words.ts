/** The words of one report. */
import { and, eq } from 'drizzle-orm';
import type { CaseKind } from '#src/escalation/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { unseal } from '../encryption/seal.ts';
import type { SealingKey } from '../encryption/seal.ts';
import { reports } from '../schema/escalation.ts';
import { reportPlace } from './reports.ts';

/** What was said in a report; undefined where it was not sent. */
export async function said(
  tx: GuildTx,
  key: SealingKey,
  ref: Ref,
): Promise<{ kind: CaseKind; words: string } | undefined> {
  const [row] = await tx.db
    .select({ kind: reports.kind, words: reports.words })
    .from(reports)
    .where(and(eq(reports.guildId, tx.guild), eq(reports.ref, ref)));
  return row && { kind: row.kind, words: unseal(key, row.words, reportPlace(tx, ref, 'words')) };
}
