/** Reports that somebody has begun. Sealed as a whole under a key of their own, which goes when they go. */
import { and, asc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import { seal, unseal } from '../encryption/seal.ts';
import type { SealingKey } from '../encryption/seal.ts';
import { draftFiles, drafts } from '../schema/escalation.ts';

export interface StoredDraft {
  readonly ref: Ref;
  /** Everything of it, as JSON. */
  readonly content: string;
  readonly expiresAt: Date;
}

const place = (tx: GuildTx, ref: Ref) => ({ guild: tx.guild, table: 'drafts', column: 'sealed', row: ref });
const filePlace = (tx: GuildTx, ref: Ref, position: number) => ({
  guild: tx.guild,
  table: 'draft_files',
  column: 'sealed',
  row: `${ref}/${position}`,
});

/** Lets one transaction at a time work on a draft, also on one that is not there yet. */
export async function lock(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`draft ${ref}`}, 0))`);
}

/** Writes a draft, or writes it anew. */
export async function save(
  tx: GuildTx,
  key: SealingKey,
  draft: StoredDraft & { reporterHash: string; now: Date },
): Promise<void> {
  const { ref, reporterHash, expiresAt, now } = draft;
  const sealed = seal(key, draft.content, place(tx, ref));
  await tx.db
    .insert(drafts)
    .values({ guildId: tx.guild, ref, reporterHash, sealed, createdAt: now, expiresAt })
    .onConflictDoUpdate({ target: [drafts.guildId, drafts.ref], set: { sealed, expiresAt } });
}

/** Adds one attachment. @returns false where the draft is no longer there. */
export async function addFile(
  tx: GuildTx,
  key: SealingKey,
  draft: Ref,
  file: { position: number; content: string },
): Promise<boolean> {
  const [still] = await tx.db
    .select({ ref: drafts.ref })
    .from(drafts)
    .where(and(eq(drafts.guildId, tx.guild), eq(drafts.ref, draft)))
    .for('share');
  if (!still) return false;
  const { position, content } = file;
  await tx.db
    .insert(draftFiles)
    .values({
      guildId: tx.guild,
      draftRef: draft,
      position,
      sealed: seal(key, content, filePlace(tx, draft, position)),
    })
    .onConflictDoNothing();
  return true;
}

/** Reads a draft that has not expired, and keeps the sweep away from it until the transaction ends. */
export async function read(
  tx: GuildTx,
  key: SealingKey,
  ref: Ref,
  now: Date,
): Promise<StoredDraft | undefined> {
  const [row] = await tx.db
    .select()
    .from(drafts)
    .where(and(eq(drafts.guildId, tx.guild), eq(drafts.ref, ref), gt(drafts.expiresAt, now)))
    .for('update');
  return row && { ref, content: unseal(key, row.sealed, place(tx, ref)), expiresAt: row.expiresAt };
}

export async function files(tx: GuildTx, key: SealingKey, ref: Ref): Promise<string[]> {
  const rows = await tx.db
    .select({ position: draftFiles.position, sealed: draftFiles.sealed })
    .from(draftFiles)
    .where(and(eq(draftFiles.guildId, tx.guild), eq(draftFiles.draftRef, ref)))
    .orderBy(asc(draftFiles.position));
  return rows.map(({ position, sealed }) => unseal(key, sealed, filePlace(tx, ref, position)));
}

/** Deletes a draft with its attachments. Its key is the vault's to destroy. */
export async function remove(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db.delete(drafts).where(and(eq(drafts.guildId, tx.guild), eq(drafts.ref, ref)));
}

/** Deletes a draft if it has expired. @returns whether it did. */
export async function removeExpired(tx: GuildTx, ref: Ref, now: Date): Promise<boolean> {
  const removed = await tx.db
    .delete(drafts)
    .where(and(eq(drafts.guildId, tx.guild), eq(drafts.ref, ref), lte(drafts.expiresAt, now)))
    .returning({ ref: drafts.ref });
  return removed.length > 0;
}

/** Drafts whose time is over, in all communities: where and which, nothing of what they hold. */
export async function expired(
  tx: SystemTx,
  now: Date,
  limit: number,
): Promise<{ guild: string; ref: Ref }[]> {
  return tx.db
    .select({ guild: drafts.guildId, ref: drafts.ref })
    .from(drafts)
    .where(lte(drafts.expiresAt, now))
    .orderBy(asc(drafts.expiresAt))
    .limit(limit);
}

export async function begunBy(
  tx: GuildTx,
  reporterHashes: readonly string[],
): Promise<{ ref: Ref; createdAt: Date; expiresAt: Date }[]> {
  return tx.db
    .select({ ref: drafts.ref, createdAt: drafts.createdAt, expiresAt: drafts.expiresAt })
    .from(drafts)
    .where(and(eq(drafts.guildId, tx.guild), inArray(drafts.reporterHash, [...reporterHashes])))
    .orderBy(asc(drafts.createdAt));
}
