/** Notes that members write for themselves, sealed under their own key. */
import { and, asc, count, eq } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import type { Sealed } from '../encryption/seal.ts';
import { checkinNotes } from '../schema/checkin-notes.ts';

export interface SealedNote {
  readonly ref: Ref;
  readonly at: Date;
  readonly words: Sealed;
}

const of = (tx: GuildTx, user: string) =>
  and(eq(checkinNotes.guildId, tx.guild), eq(checkinNotes.userId, user));

/** Twice with one reference is once. */
export async function add(tx: GuildTx, user: string, { ref, at, words }: SealedNote): Promise<void> {
  await tx.db
    .insert(checkinNotes)
    .values({ guildId: tx.guild, userId: user, ref, writtenAt: at, words })
    .onConflictDoNothing();
}

/** Oldest first. */
export async function all(tx: GuildTx, user: string): Promise<SealedNote[]> {
  return tx.db
    .select({ ref: checkinNotes.ref, at: checkinNotes.writtenAt, words: checkinNotes.words })
    .from(checkinNotes)
    .where(of(tx, user))
    .orderBy(asc(checkinNotes.writtenAt), asc(checkinNotes.ref));
}

export async function countOf(tx: GuildTx, user: string): Promise<number> {
  const [row] = await tx.db.select({ count: count() }).from(checkinNotes).where(of(tx, user));
  return row?.count ?? 0;
}

export async function remove(tx: GuildTx, user: string, ref: Ref): Promise<void> {
  await tx.db.delete(checkinNotes).where(and(of(tx, user), eq(checkinNotes.ref, ref)));
}

export async function forget(tx: GuildTx, user: string): Promise<void> {
  await tx.db.delete(checkinNotes).where(of(tx, user));
}
