/** Until when somebody's reports wait, by the keyed hash that their reports carry. */
import { and, eq, gt, inArray, lte, max } from 'drizzle-orm';
import type { GuildTx, SystemTx } from '../database.ts';
import { reporterLimits } from '../schema/reporters.ts';

export async function set(
  tx: GuildTx,
  limit: { reporterHash: string; until: Date; by: string; now: Date },
): Promise<void> {
  const { reporterHash, until, by, now } = limit;
  await tx.db
    .insert(reporterLimits)
    .values({ guildId: tx.guild, reporterHash, until, setBy: by, setAt: now })
    .onConflictDoUpdate({
      target: [reporterLimits.guildId, reporterLimits.reporterHash],
      set: { until, setBy: by, setAt: now },
    });
}

export async function lift(tx: GuildTx, reporterHashes: readonly string[]): Promise<void> {
  await tx.db
    .delete(reporterLimits)
    .where(
      and(eq(reporterLimits.guildId, tx.guild), inArray(reporterLimits.reporterHash, [...reporterHashes])),
    );
}

/** Undefined where nothing waits at that moment. */
export async function until(
  tx: GuildTx,
  reporterHashes: readonly string[],
  now: Date,
): Promise<Date | undefined> {
  const [row] = await tx.db
    .select({ until: max(reporterLimits.until) })
    .from(reporterLimits)
    .where(
      and(
        eq(reporterLimits.guildId, tx.guild),
        inArray(reporterLimits.reporterHash, [...reporterHashes]),
        gt(reporterLimits.until, now),
      ),
    );
  return row?.until ?? undefined;
}

/** Deletes limits whose time is over, in all communities. */
export async function forgetOver(tx: SystemTx, now: Date): Promise<void> {
  await tx.db.delete(reporterLimits).where(lte(reporterLimits.until, now));
}
