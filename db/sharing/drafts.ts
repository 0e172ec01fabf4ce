/** What somebody has begun to write. */
import { and, desc, eq, inArray, lte } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import { sharedDrafts } from '../schema/sharing.ts';

export type DraftRow = InferSelectModel<typeof sharedDrafts>;

const by = (tx: GuildTx, hashes: readonly string[]) =>
  and(eq(sharedDrafts.guildId, tx.guild), inArray(sharedDrafts.memberHash, [...hashes]));

/** Writes it, or writes it anew. */
export async function save(tx: GuildTx, { guildId: _guild, ...draft }: DraftRow): Promise<void> {
  await tx.db
    .insert(sharedDrafts)
    .values({ guildId: tx.guild, ...draft })
    .onConflictDoUpdate({
      target: [sharedDrafts.guildId, sharedDrafts.ref],
      set: { groupRef: draft.groupRef, content: draft.content, writtenAt: draft.writtenAt },
      setWhere: eq(sharedDrafts.memberHash, draft.memberHash),
    });
}

/** Locked, so that one that is sent twice is one. */
export async function lock(tx: GuildTx, hashes: readonly string[], ref: Ref): Promise<DraftRow | undefined> {
  const [found] = await tx.db
    .select()
    .from(sharedDrafts)
    .where(and(by(tx, hashes), eq(sharedDrafts.ref, ref)))
    .for('update');
  return found;
}

/** Newest first. */
export async function ofMember(tx: GuildTx, hashes: readonly string[]): Promise<DraftRow[]> {
  return tx.db.select().from(sharedDrafts).where(by(tx, hashes)).orderBy(desc(sharedDrafts.writtenAt));
}

export async function remove(tx: GuildTx, hashes: readonly string[], ref: Ref): Promise<void> {
  await tx.db.delete(sharedDrafts).where(and(by(tx, hashes), eq(sharedDrafts.ref, ref)));
}

export async function forget(tx: GuildTx, hashes: readonly string[]): Promise<void> {
  await tx.db.delete(sharedDrafts).where(by(tx, hashes));
}

/** Of all communities. */
export async function forgetBefore(tx: SystemTx, before: Date): Promise<void> {
  await tx.db.delete(sharedDrafts).where(lte(sharedDrafts.writtenAt, before));
}
