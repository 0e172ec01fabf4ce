/** Requests to see who sent a sealed report, or who wrote under another name. */
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { OpeningState } from '#src/escalation/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { seal, unseal } from '../encryption/seal.ts';
import type { SealingKey } from '../encryption/seal.ts';
import { reporterOpenings } from '../schema/reporters.ts';

export type OpeningRow = Omit<InferSelectModel<typeof reporterOpenings>, 'guildId' | 'reason'>;

const place = (tx: GuildTx, ref: Ref) => ({
  guild: tx.guild,
  table: 'reporter_openings',
  column: 'reason',
  row: ref,
});
const thisOne = (tx: GuildTx, ref: Ref) =>
  and(eq(reporterOpenings.guildId, tx.guild), eq(reporterOpenings.ref, ref));

export async function ask(
  tx: GuildTx,
  key: SealingKey,
  asked: { ref: Ref; case: Ref; report: Ref | null; by: string; reason: string; now: Date },
): Promise<void> {
  const { ref, report, by, reason, now } = asked;
  await tx.db.insert(reporterOpenings).values({
    guildId: tx.guild,
    ref,
    caseRef: asked.case,
    reportRef: report,
    state: 'asked',
    askedBy: by,
    reason: seal(key, reason, place(tx, ref)),
    askedAt: now,
  });
}

/** Whether somebody has asked the same since a moment and has no answer yet: about a report, or, without one, about who wrote. */
export async function isAsked(
  tx: GuildTx,
  { case: caseRef, report }: { case: Ref; report: Ref | null },
  since: Date,
): Promise<boolean> {
  const found = await tx.db
    .select({ ref: reporterOpenings.ref })
    .from(reporterOpenings)
    .where(
      and(
        eq(reporterOpenings.guildId, tx.guild),
        eq(reporterOpenings.caseRef, caseRef),
        report === null ? isNull(reporterOpenings.reportRef) : eq(reporterOpenings.reportRef, report),
        eq(reporterOpenings.state, 'asked'),
        gt(reporterOpenings.askedAt, since),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** A request with its reason, locked until the transaction ends; undefined where its case is no longer kept. */
export async function lock(
  tx: GuildTx,
  keyOfCase: (caseRef: Ref) => Promise<SealingKey | undefined>,
  ref: Ref,
): Promise<(OpeningRow & { readonly reason: string }) | undefined> {
  const [row] = await tx.db.select().from(reporterOpenings).where(thisOne(tx, ref)).for('update');
  const key = row && (await keyOfCase(row.caseRef));
  return key && { ...row, reason: unseal(key, row.reason, place(tx, ref)) };
}

export async function decide(
  tx: GuildTx,
  ref: Ref,
  decided: { state: OpeningState; by: string; now: Date; openUntil: Date | undefined },
): Promise<void> {
  const { state, by, now, openUntil } = decided;
  await tx.db
    .update(reporterOpenings)
    .set({ state, decidedBy: by, decidedAt: now, openUntil: openUntil ?? null })
    .where(thisOne(tx, ref));
}

/** Notes where the message stands that asks a lead. */
export async function placeAsking(
  tx: GuildTx,
  ref: Ref,
  { channel, message }: { channel: string; message: string },
): Promise<void> {
  await tx.db
    .update(reporterOpenings)
    .set({ channelId: channel, messageId: message })
    .where(thisOne(tx, ref));
}
