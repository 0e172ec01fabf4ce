/** That moderators opened what is kept about somebody, as that person may read it. */
import { and, desc, eq, inArray, isNull, lte, or } from 'drizzle-orm';
import type { RecordReadKind } from '#src/escalation/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import { cases } from '../schema/escalation.ts';
import { recordReads } from '../schema/reporters.ts';

export async function note(
  tx: GuildTx,
  read: { ref: Ref; memberHash: string; what: RecordReadKind; case?: Ref | undefined; now: Date },
): Promise<void> {
  const { ref, memberHash, what, now } = read;
  await tx.db
    .insert(recordReads)
    .values({ guildId: tx.guild, ref, memberHash, what, caseRef: read.case ?? null, at: now });
}

/** When somebody's record was opened, newest first. Reads of a case that still runs are left out: they would tell that there is one. */
export async function of(
  tx: GuildTx,
  memberHashes: readonly string[],
  limit: number,
): Promise<{ what: RecordReadKind; at: Date }[]> {
  return tx.db
    .select({ what: recordReads.what, at: recordReads.at })
    .from(recordReads)
    .leftJoin(cases, and(eq(cases.guildId, recordReads.guildId), eq(cases.ref, recordReads.caseRef)))
    .where(
      and(
        eq(recordReads.guildId, tx.guild),
        inArray(recordReads.memberHash, [...memberHashes]),
        or(isNull(cases.state), eq(cases.state, 'resolved')),
      ),
    )
    .orderBy(desc(recordReads.at))
    .limit(limit);
}

export async function forget(tx: GuildTx, memberHashes: readonly string[]): Promise<void> {
  await tx.db
    .delete(recordReads)
    .where(and(eq(recordReads.guildId, tx.guild), inArray(recordReads.memberHash, [...memberHashes])));
}

/** Deletes what is older than it is kept, in all communities. */
export async function forgetBefore(tx: SystemTx, before: Date): Promise<void> {
  await tx.db.delete(recordReads).where(lte(recordReads.at, before));
}
