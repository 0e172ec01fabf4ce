/** When it was last asked who of a community's members is still there. */
import { eq, sql } from 'drizzle-orm';
import type { GuildTx } from './database.ts';
import { rollCalls } from './schema/members.ts';

/** Takes the next roll call, unless there was one since `before`. Of several processes one gets it. */
export async function claim(tx: GuildTx, before: Date, now: Date): Promise<boolean> {
  const claimed = await tx.db
    .insert(rollCalls)
    .values({ guildId: tx.guild, calledAt: now })
    .onConflictDoUpdate({
      target: rollCalls.guildId,
      set: { calledAt: sql`excluded.called_at` },
      setWhere: sql`${rollCalls.calledAt} <= ${before.toISOString()}::timestamptz`,
    })
    .returning({ calledAt: rollCalls.calledAt });
  return claimed.length > 0;
}

/** Lets the next who asks call it again. */
export async function giveBack(tx: GuildTx): Promise<void> {
  await tx.db.delete(rollCalls).where(eq(rollCalls.guildId, tx.guild));
}
