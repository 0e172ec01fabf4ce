/** For whom everything pauses, and who is to be asked whether it is over. References only: a tick sees it across communities. */
import { and, asc, eq, lte } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, SystemTx } from './database.ts';
import type { Sealed } from './encryption/seal.ts';
import { members, pauses } from './schema/members.ts';

export interface PauseRow {
  readonly sealed: Sealed;
  readonly dueAt: Date | null;
}

export async function find(tx: GuildTx, user: string): Promise<PauseRow | undefined> {
  const [row] = await tx.db
    .select({ sealed: pauses.sealed, dueAt: pauses.dueAt })
    .from(pauses)
    .innerJoin(members, and(eq(members.guildId, pauses.guildId), eq(members.ref, pauses.memberRef)))
    .where(and(eq(members.guildId, tx.guild), eq(members.userId, user)));
  return row;
}

/** Begins a pause, or changes how long it is. */
export async function save(tx: GuildTx, member: Ref, pause: PauseRow): Promise<void> {
  await tx.db
    .insert(pauses)
    .values({ guildId: tx.guild, memberRef: member, ...pause })
    .onConflictDoUpdate({ target: [pauses.guildId, pauses.memberRef], set: { ...pause } });
}

/** @returns whether there was one */
export async function end(tx: GuildTx, member: Ref): Promise<boolean> {
  const ended = await tx.db
    .delete(pauses)
    .where(and(eq(pauses.guildId, tx.guild), eq(pauses.memberRef, member)))
    .returning({ member: pauses.memberRef });
  return ended.length > 0;
}

/** Notes that somebody is asked now. @returns whether it was time, and nobody else had done so */
export async function ask(tx: GuildTx, member: Ref, now: Date): Promise<boolean> {
  const asked = await tx.db
    .update(pauses)
    .set({ dueAt: null })
    .where(and(eq(pauses.guildId, tx.guild), eq(pauses.memberRef, member), lte(pauses.dueAt, now)))
    .returning({ member: pauses.memberRef });
  return asked.length > 0;
}

/** Those who are to be asked, in all communities. */
export async function due(tx: SystemTx, now: Date, limit: number): Promise<{ guild: string; member: Ref }[]> {
  return tx.db
    .select({ guild: pauses.guildId, member: pauses.memberRef })
    .from(pauses)
    .where(lte(pauses.dueAt, now))
    .orderBy(asc(pauses.dueAt))
    .limit(limit);
}
