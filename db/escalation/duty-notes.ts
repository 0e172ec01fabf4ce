/** What somebody left behind at the end of a shift, sealed, for whoever comes next. */
import { and, asc, desc, eq, gt, lte } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import { seal, unseal } from '../encryption/seal.ts';
import type { SealingKey } from '../encryption/seal.ts';
import { dutyNotes } from '../schema/duty.ts';

const place = (tx: GuildTx, ref: Ref) => ({
  guild: tx.guild,
  table: 'duty_notes',
  column: 'sealed',
  row: ref,
});

export async function leave(
  tx: GuildTx,
  key: SealingKey,
  { ref, author, words, now }: { ref: Ref; author: string; words: string; now: Date },
): Promise<void> {
  await tx.db.insert(dutyNotes).values({
    guildId: tx.guild,
    ref,
    authorId: author,
    sealed: seal(key, words, place(tx, ref)),
    leftAt: now,
  });
}

export interface LeftNote {
  readonly ref: Ref;
  readonly author: string;
  readonly leftAt: Date;
  open(key: SealingKey): string;
}

/** The newest since a moment, newest first; or all that somebody left. */
export async function left(
  tx: GuildTx,
  which: { since: Date; most: number } | { by: string },
): Promise<LeftNote[]> {
  const these = 'by' in which ? eq(dutyNotes.authorId, which.by) : gt(dutyNotes.leftAt, which.since);
  const rows = await tx.db
    .select()
    .from(dutyNotes)
    .where(and(eq(dutyNotes.guildId, tx.guild), these))
    .orderBy(desc(dutyNotes.leftAt))
    .limit('by' in which ? 1000 : which.most);
  return rows.map(({ ref, authorId, leftAt, sealed }) => ({
    ref,
    author: authorId,
    leftAt,
    open: (key) => unseal(key, sealed, place(tx, ref)),
  }));
}

export async function remove(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db.delete(dutyNotes).where(and(eq(dutyNotes.guildId, tx.guild), eq(dutyNotes.ref, ref)));
}

/** Those that are old, in all communities. */
export async function old(tx: SystemTx, before: Date, limit: number): Promise<{ guild: string; ref: Ref }[]> {
  return tx.db
    .select({ guild: dutyNotes.guildId, ref: dutyNotes.ref })
    .from(dutyNotes)
    .where(lte(dutyNotes.leftAt, before))
    .orderBy(asc(dutyNotes.leftAt))
    .limit(limit);
}
