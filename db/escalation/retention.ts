/** Cases whose time is over, and deleting one with all that belongs to it. */
import { and, asc, eq, exists, lte, ne, not } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import { caseActions } from '../schema/case-actions.ts';
import { caseMessages } from '../schema/case-messages.ts';
import { caseEvents, caseReads, cases, evidence, evidenceFiles, reports } from '../schema/escalation.ts';
import { reporterOpenings } from '../schema/reporters.ts';

const over = (before: Date) => and(eq(cases.state, 'resolved'), lte(cases.resolvedAt, before));

/** Resolved before `before`, in all communities: where and which, nothing of what they hold. */
export async function due(tx: SystemTx, before: Date, limit: number): Promise<{ guild: string; ref: Ref }[]> {
  const appeals = alias(cases, 'appeals');
  // Who looks at an outcome again needs to see it.
  const appealed = exists(
    tx.db
      .select({ ref: appeals.ref })
      .from(appeals)
      .where(
        and(
          eq(appeals.guildId, cases.guildId),
          eq(appeals.appealOf, cases.ref),
          ne(appeals.state, 'resolved'),
        ),
      ),
  );
  return tx.db
    .select({ guild: cases.guildId, ref: cases.ref })
    .from(cases)
    .where(and(over(before), not(appealed)))
    .orderBy(asc(cases.resolvedAt))
    .limit(limit);
}

/** Whether it is still there and still over; if so, nobody else can change it until the transaction ends. */
export async function lockOver(tx: GuildTx, ref: Ref, before: Date): Promise<boolean> {
  const found = await tx.db
    .select({ ref: cases.ref })
    .from(cases)
    .where(and(eq(cases.guildId, tx.guild), eq(cases.ref, ref), over(before)))
    .for('update');
  return found.length > 0;
}

/** Deletes a case and everything of it. Its key is the vault's to destroy. */
export async function remove(tx: GuildTx, ref: Ref): Promise<void> {
  const parts = [
    reporterOpenings,
    caseMessages,
    evidenceFiles,
    evidence,
    reports,
    caseActions,
    caseEvents,
    caseReads,
  ];
  for (const part of parts)
    await tx.db.delete(part).where(and(eq(part.guildId, tx.guild), eq(part.caseRef, ref)));
  await tx.db.delete(cases).where(and(eq(cases.guildId, tx.guild), eq(cases.ref, ref)));
}
