/** Rounds: each is planned once, and goes out once. */
import { and, desc, eq, inArray, lte } from 'drizzle-orm';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { PlannedRound, RoundState } from '#src/matching/states.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import { matchRounds } from '../schema/matching.ts';

const columns = { ref: matchRounds.ref, state: matchRounds.state, dueAt: matchRounds.dueAt };

/** @returns undefined where that round is planned already */
export async function plan(
  tx: GuildTx,
  { state, dueAt }: Pick<PlannedRound, 'state' | 'dueAt'>,
): Promise<PlannedRound | undefined> {
  const [row] = await tx.db
    .insert(matchRounds)
    .values({ guildId: tx.guild, ref: newRef(), state, dueAt })
    .onConflictDoNothing()
    .returning(columns);
  return row;
}

/** Rounds that are to go out, over all communities. */
export async function due(tx: SystemTx, now: Date, limit: number): Promise<{ guild: string; ref: Ref }[]> {
  return tx.db
    .select({ guild: matchRounds.guildId, ref: matchRounds.ref })
    .from(matchRounds)
    .where(and(eq(matchRounds.state, 'due'), lte(matchRounds.dueAt, now)))
    .orderBy(matchRounds.dueAt)
    .limit(limit);
}

export async function find(tx: GuildTx, ref: Ref): Promise<PlannedRound | undefined> {
  const [row] = await tx.db
    .select(columns)
    .from(matchRounds)
    .where(and(eq(matchRounds.guildId, tx.guild), eq(matchRounds.ref, ref)));
  return row;
}

/** Goes on from one state to another, once. @returns whether it did */
export async function change(
  tx: GuildTx,
  ref: Ref,
  { from, to, ...done }: { from: readonly RoundState[]; to: RoundState; doneAt?: Date; proposals?: number },
): Promise<boolean> {
  const changed = await tx.db
    .update(matchRounds)
    .set({ state: to, ...done })
    .where(
      and(eq(matchRounds.guildId, tx.guild), eq(matchRounds.ref, ref), inArray(matchRounds.state, [...from])),
    )
    .returning({ ref: matchRounds.ref });
  return changed.length > 0;
}

/** The latest that has not gone out. */
export async function waiting(tx: GuildTx): Promise<PlannedRound | undefined> {
  const [row] = await tx.db
    .select(columns)
    .from(matchRounds)
    .where(and(eq(matchRounds.guildId, tx.guild), inArray(matchRounds.state, ['waiting', 'due'])))
    .orderBy(desc(matchRounds.dueAt))
    .limit(1);
  return row;
}

/** The one that went out last. */
export async function latest(tx: GuildTx): Promise<{ doneAt: Date | null; proposals: number } | undefined> {
  const [row] = await tx.db
    .select({ doneAt: matchRounds.doneAt, proposals: matchRounds.proposals })
    .from(matchRounds)
    .where(and(eq(matchRounds.guildId, tx.guild), eq(matchRounds.state, 'done')))
    .orderBy(desc(matchRounds.dueAt))
    .limit(1);
  return row;
}
