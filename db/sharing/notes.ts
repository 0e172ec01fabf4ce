/** What is said about messages: that an answer helped, and what moderators correct. */
import { and, asc, eq, inArray, isNotNull, lte } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import { sharedNotes } from '../schema/sharing.ts';

export type NoteRow = InferSelectModel<typeof sharedNotes>;

const one = (tx: GuildTx, ref: Ref) => and(eq(sharedNotes.guildId, tx.guild), eq(sharedNotes.ref, ref));

export async function add(
  tx: GuildTx,
  note: Pick<NoteRow, 'ref' | 'kind' | 'channelId' | 'messageId' | 'content' | 'dueAt' | 'createdAt'>,
): Promise<void> {
  await tx.db.insert(sharedNotes).values({ guildId: tx.guild, ...note });
}

export async function find(tx: GuildTx, ref: Ref): Promise<NoteRow | undefined> {
  const [found] = await tx.db.select().from(sharedNotes).where(one(tx, ref));
  return found;
}

/** Oldest first. */
export async function about(tx: GuildTx, message: string): Promise<NoteRow[]> {
  return tx.db
    .select()
    .from(sharedNotes)
    .where(and(eq(sharedNotes.guildId, tx.guild), eq(sharedNotes.messageId, message)))
    .orderBy(asc(sharedNotes.createdAt), asc(sharedNotes.ref));
}

export async function markShown(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db.update(sharedNotes).set({ shown: true }).where(one(tx, ref));
}

export async function remove(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db.delete(sharedNotes).where(one(tx, ref));
}

/** @returns what there was */
export async function forgetAbout(tx: GuildTx, message: string): Promise<Ref[]> {
  const gone = await tx.db
    .delete(sharedNotes)
    .where(and(eq(sharedNotes.guildId, tx.guild), eq(sharedNotes.messageId, message)))
    .returning({ ref: sharedNotes.ref });
  return gone.map(({ ref }) => ref);
}

export async function due(tx: SystemTx, now: Date): Promise<{ guild: string; ref: Ref }[]> {
  return tx.db
    .select({ guild: sharedNotes.guildId, ref: sharedNotes.ref })
    .from(sharedNotes)
    .where(and(isNotNull(sharedNotes.dueAt), lte(sharedNotes.dueAt, now)))
    .orderBy(sharedNotes.dueAt)
    .limit(500);
}

/** Takes those that are still due and nobody else has taken. */
export async function claim(tx: GuildTx, refs: readonly Ref[], now: Date): Promise<NoteRow[]> {
  const these = and(eq(sharedNotes.guildId, tx.guild), inArray(sharedNotes.ref, [...refs]));
  const found = await tx.db
    .select()
    .from(sharedNotes)
    .where(and(these, lte(sharedNotes.dueAt, now)))
    .for('update', { skipLocked: true });
  if (found.length > 0)
    await tx.db
      .update(sharedNotes)
      .set({ dueAt: null })
      .where(
        and(
          eq(sharedNotes.guildId, tx.guild),
          inArray(
            sharedNotes.ref,
            found.map(({ ref }) => ref),
          ),
        ),
      );
  return found;
}
