/** What members put forward for the library. It is sealed, and nothing says whose it is. */
import { and, asc, count, eq } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import type { Sealed } from '../encryption/seal.ts';
import { resourceSuggestions } from '../schema/learning.ts';

export interface SuggestionRow {
  readonly ref: Ref;
  readonly sealed: Sealed;
}

const here = (tx: GuildTx) => eq(resourceSuggestions.guildId, tx.guild);
const one = (tx: GuildTx, ref: Ref) => and(here(tx), eq(resourceSuggestions.ref, ref));

/** The same link twice waits once. */
export async function add(
  tx: GuildTx,
  row: SuggestionRow & { readonly fingerprint: string; readonly createdAt: Date },
): Promise<void> {
  await tx.db
    .insert(resourceSuggestions)
    .values({ guildId: tx.guild, ...row })
    .onConflictDoNothing();
}

export async function countWaiting(tx: GuildTx): Promise<number> {
  const [row] = await tx.db.select({ count: count() }).from(resourceSuggestions).where(here(tx));
  return row?.count ?? 0;
}

/** Oldest first. */
export async function waiting(
  tx: GuildTx,
  { skipped, most }: { readonly skipped: number; readonly most: number },
): Promise<SuggestionRow[]> {
  return tx.db
    .select({ ref: resourceSuggestions.ref, sealed: resourceSuggestions.sealed })
    .from(resourceSuggestions)
    .where(here(tx))
    .orderBy(asc(resourceSuggestions.createdAt), asc(resourceSuggestions.ref))
    .offset(skipped)
    .limit(most);
}

/** Until the transaction ends, no other decides about it. */
export async function lock(tx: GuildTx, ref: Ref): Promise<SuggestionRow | undefined> {
  const [row] = await tx.db
    .select({ ref: resourceSuggestions.ref, sealed: resourceSuggestions.sealed })
    .from(resourceSuggestions)
    .where(one(tx, ref))
    .for('update');
  return row;
}

export async function change(tx: GuildTx, { ref, sealed }: SuggestionRow): Promise<void> {
  await tx.db.update(resourceSuggestions).set({ sealed }).where(one(tx, ref));
}

export async function remove(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db.delete(resourceSuggestions).where(one(tx, ref));
}
