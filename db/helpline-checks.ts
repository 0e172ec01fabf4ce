/** When an admin of the community last checked a helpline. Who it was stands in the audit trail only. */
import { and, eq } from 'drizzle-orm';
import type { GuildTx } from './database.ts';
import { helplineChecks } from './schema/communities.ts';

export async function note(
  tx: GuildTx,
  { country, line, now }: { country: string; line: string; now: Date },
): Promise<void> {
  await tx.db
    .insert(helplineChecks)
    .values({ guildId: tx.guild, country, line, checkedAt: now })
    .onConflictDoUpdate({
      target: [helplineChecks.guildId, helplineChecks.country, helplineChecks.line],
      set: { checkedAt: now },
    });
}

/** Of one country, by the line's id. */
export async function of(tx: GuildTx, country: string): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx.db
    .select({ line: helplineChecks.line, checkedAt: helplineChecks.checkedAt })
    .from(helplineChecks)
    .where(and(eq(helplineChecks.guildId, tx.guild), eq(helplineChecks.country, country)));
  return new Map(rows.map(({ line, checkedAt }) => [line, checkedAt]));
}
