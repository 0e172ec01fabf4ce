/** Sheets for appointments, sealed under their member's key. */
import { and, count, desc, eq, ne } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from './database.ts';
import type { Sealed } from './encryption/seal.ts';
import { visitSheets } from './schema/visits.ts';

export interface SheetRow {
  readonly ref: Ref;
  readonly createdAt: Date;
  readonly sheet: Sealed;
  readonly debrief: Sealed | null;
}

const ofUser = (tx: GuildTx, user: string) =>
  and(eq(visitSheets.guildId, tx.guild), eq(visitSheets.userId, user));

/** Newest first. */
export async function all(tx: GuildTx, user: string): Promise<SheetRow[]> {
  const { ref, createdAt, sheet, debrief } = visitSheets;
  return tx.db
    .select({ ref, createdAt, sheet, debrief })
    .from(visitSheets)
    .where(ofUser(tx, user))
    .orderBy(desc(visitSheets.createdAt), desc(visitSheets.ref));
}

/** How many there are beside one of them, or beside a new one. */
export async function countBeside(tx: GuildTx, user: string, ref: Ref): Promise<number> {
  const [row] = await tx.db
    .select({ count: count() })
    .from(visitSheets)
    .where(and(ofUser(tx, user), ne(visitSheets.ref, ref)));
  return row?.count ?? 0;
}

/** Writes a sheet; the one with that reference is replaced, if it is theirs. */
export async function keep(
  tx: GuildTx,
  user: string,
  { ref, createdAt, sheet }: Pick<SheetRow, 'ref' | 'createdAt' | 'sheet'>,
): Promise<void> {
  await tx.db
    .insert(visitSheets)
    .values({ guildId: tx.guild, userId: user, ref, createdAt, sheet })
    .onConflictDoUpdate({
      target: [visitSheets.guildId, visitSheets.ref],
      set: { sheet },
      setWhere: eq(visitSheets.userId, user),
    });
}

/** @returns whether there is such a sheet of theirs */
export async function addDebrief(tx: GuildTx, user: string, ref: Ref, debrief: Sealed): Promise<boolean> {
  const { rowCount } = await tx.db
    .update(visitSheets)
    .set({ debrief })
    .where(and(ofUser(tx, user), eq(visitSheets.ref, ref)));
  return rowCount === 1;
}

export async function remove(tx: GuildTx, user: string, ref: Ref): Promise<void> {
  await tx.db.delete(visitSheets).where(and(ofUser(tx, user), eq(visitSheets.ref, ref)));
}

export async function forget(tx: GuildTx, user: string): Promise<void> {
  await tx.db.delete(visitSheets).where(ofUser(tx, user));
}
