/** Who is to be forgotten, and when. References only: a tick sees it across communities. */
import { and, asc, eq, lte, not, sql } from 'drizzle-orm';
import type { ErasureReason } from '#src/members/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries, SystemTx } from './database.ts';
import { erasures, members } from './schema/members.ts';

const { placeholder } = sql;

/** @returns whether nothing was planned for them until now; a plan that stands is kept. */
export async function plan(
  tx: GuildTx,
  erasure: { member: Ref; reason: ErasureReason; since: Date; eraseAt: Date; told: boolean },
): Promise<boolean> {
  const { member: memberRef, ...rest } = erasure;
  const planned = await tx.db
    .insert(erasures)
    .values({ guildId: tx.guild, memberRef, ...rest })
    .onConflictDoNothing()
    .returning({ reason: erasures.reason });
  return planned.length > 0;
}

/** Notes that the areas are told now. @returns whether they were not yet */
export async function tell(tx: GuildTx, member: Ref): Promise<boolean> {
  const told = await tx.db
    .update(erasures)
    .set({ told: true })
    .where(and(eq(erasures.guildId, tx.guild), eq(erasures.memberRef, member), eq(erasures.told, false)))
    .returning({ reason: erasures.reason });
  return told.length > 0;
}

/** Those of whom the areas are still to be told, in all communities. */
export async function untold(tx: SystemTx, limit: number): Promise<{ guild: string; member: Ref }[]> {
  return tx.db
    .select({ guild: erasures.guildId, member: erasures.memberRef })
    .from(erasures)
    .where(not(erasures.told))
    .orderBy(asc(erasures.since))
    .limit(limit);
}

/** @returns whether there was one to call off. */
export async function callOff(tx: GuildTx, member: Ref, reason: ErasureReason): Promise<boolean> {
  const off = await tx.db
    .delete(erasures)
    .where(and(eq(erasures.guildId, tx.guild), eq(erasures.memberRef, member), eq(erasures.reason, reason)))
    .returning({ reason: erasures.reason });
  return off.length > 0;
}

const keep = (db: Queries, name: string) =>
  db
    .delete(erasures)
    .where(
      and(
        eq(erasures.guildId, placeholder('guild')),
        eq(erasures.reason, sql.raw(`'withdrawn'`)),
        eq(
          erasures.memberRef,
          sql`(select ref from members where guild_id = ${placeholder('guild')} and user_id = ${placeholder('user')})`,
        ),
      ),
    )
    .prepare(name);

/** Somebody who had taken everything back has agreed to something again. */
export async function keepAfterAll(tx: GuildTx, user: string): Promise<void> {
  await tx.prepared('erasures.keep', keep).execute({ guild: tx.guild, user });
}

/** Whether anybody of the community is known to have left. */
export async function anyAway(tx: GuildTx): Promise<boolean> {
  const found = await tx.db
    .select({ reason: erasures.reason })
    .from(erasures)
    .where(and(eq(erasures.guildId, tx.guild), eq(erasures.reason, 'left')))
    .limit(1);
  return found.length > 0;
}

/** Whether somebody is known to have left. */
export async function isAway(tx: GuildTx, user: string): Promise<boolean> {
  const found = await tx.db
    .select({ reason: erasures.reason })
    .from(erasures)
    .innerJoin(members, and(eq(members.guildId, erasures.guildId), eq(members.ref, erasures.memberRef)))
    .where(and(eq(members.guildId, tx.guild), eq(members.userId, user), eq(erasures.reason, 'left')));
  return found.length > 0;
}

/** Whether the time of one has come. */
export async function isDue(tx: GuildTx, member: Ref, now: Date): Promise<boolean> {
  const found = await tx.db
    .select({ reason: erasures.reason })
    .from(erasures)
    .where(and(eq(erasures.guildId, tx.guild), eq(erasures.memberRef, member), lte(erasures.eraseAt, now)));
  return found.length > 0;
}

/** Those whose time has come, in all communities. */
export async function due(tx: SystemTx, now: Date, limit: number): Promise<{ guild: string; member: Ref }[]> {
  return tx.db
    .select({ guild: erasures.guildId, member: erasures.memberRef })
    .from(erasures)
    .where(lte(erasures.eraseAt, now))
    .orderBy(asc(erasures.eraseAt))
    .limit(limit);
}
