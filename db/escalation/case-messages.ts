/** Further messages of a case, which its reporters added, sealed under its key. */
import { and, asc, count, eq, gt, inArray } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { seal, unseal } from '../encryption/seal.ts';
import type { SealingKey } from '../encryption/seal.ts';
import { caseMessageFiles, caseMessages } from '../schema/case-messages.ts';

const place = (tx: GuildTx, ref: Ref) => ({
  guild: tx.guild,
  table: 'case_messages',
  column: 'sealed',
  row: ref,
});
const filePlace = (tx: GuildTx, ref: Ref, position: number) => ({
  guild: tx.guild,
  table: 'case_message_files',
  column: 'sealed',
  row: `${ref}/${position}`,
});

export interface NewMessage {
  readonly ref: Ref;
  readonly case: Ref;
  readonly reporterHash: string;
  /** As JSON. */
  readonly content: string;
  readonly now: Date;
}

export async function add(tx: GuildTx, key: SealingKey, added: NewMessage): Promise<void> {
  const { ref, reporterHash, content, now } = added;
  await tx.db.insert(caseMessages).values({
    guildId: tx.guild,
    ref,
    caseRef: added.case,
    reporterHash,
    sealed: seal(key, content, place(tx, ref)),
    addedAt: now,
  });
}

/** The case that a message was added to; undefined where it was not. */
export async function caseOf(tx: GuildTx, ref: Ref): Promise<Ref | undefined> {
  const [found] = await tx.db
    .select({ caseRef: caseMessages.caseRef })
    .from(caseMessages)
    .where(and(eq(caseMessages.guildId, tx.guild), eq(caseMessages.ref, ref)));
  return found?.caseRef;
}

export async function contentOf(tx: GuildTx, key: SealingKey, ref: Ref): Promise<string | undefined> {
  const [row] = await tx.db
    .select({ sealed: caseMessages.sealed })
    .from(caseMessages)
    .where(and(eq(caseMessages.guildId, tx.guild), eq(caseMessages.ref, ref)))
    .for('update');
  return row && unseal(key, row.sealed, place(tx, ref));
}

/** Puts a fuller record in place of one that held the message's link only. */
export async function replace(tx: GuildTx, key: SealingKey, ref: Ref, content: string): Promise<void> {
  await tx.db
    .update(caseMessages)
    .set({ sealed: seal(key, content, place(tx, ref)) })
    .where(and(eq(caseMessages.guildId, tx.guild), eq(caseMessages.ref, ref)));
}

export async function keepFile(
  tx: GuildTx,
  key: SealingKey,
  ref: Ref,
  { position, content }: { position: number; content: string },
): Promise<void> {
  const sealed = seal(key, content, filePlace(tx, ref, position));
  await tx.db
    .insert(caseMessageFiles)
    .values({ guildId: tx.guild, messageRef: ref, position, sealed })
    .onConflictDoNothing();
}

/** How many were added to a case. */
export async function countOf(tx: GuildTx, caseRef: Ref): Promise<number> {
  const [row] = await tx.db
    .select({ count: count() })
    .from(caseMessages)
    .where(and(eq(caseMessages.guildId, tx.guild), eq(caseMessages.caseRef, caseRef)));
  return row?.count ?? 0;
}

/** One of those that were added, by its place in their order, with its attachments. */
export async function read(
  tx: GuildTx,
  key: SealingKey,
  caseRef: Ref,
  position: number,
): Promise<{ content: string; files: string[]; addedAt: Date } | undefined> {
  const [row] = await tx.db
    .select()
    .from(caseMessages)
    .where(and(eq(caseMessages.guildId, tx.guild), eq(caseMessages.caseRef, caseRef)))
    .orderBy(asc(caseMessages.addedAt), asc(caseMessages.ref))
    .offset(position)
    .limit(1);
  if (!row) return undefined;
  const files = await tx.db
    .select()
    .from(caseMessageFiles)
    .where(and(eq(caseMessageFiles.guildId, tx.guild), eq(caseMessageFiles.messageRef, row.ref)))
    .orderBy(asc(caseMessageFiles.position));
  return {
    content: unseal(key, row.sealed, place(tx, row.ref)),
    files: files.map((file) => unseal(key, file.sealed, filePlace(tx, row.ref, file.position))),
    addedAt: row.addedAt,
  };
}

export async function countSince(
  tx: GuildTx,
  reporterHashes: readonly string[],
  since: Date,
): Promise<number> {
  const [row] = await tx.db
    .select({ count: count() })
    .from(caseMessages)
    .where(
      and(
        eq(caseMessages.guildId, tx.guild),
        inArray(caseMessages.reporterHash, [...reporterHashes]),
        gt(caseMessages.addedAt, since),
      ),
    );
  return row?.count ?? 0;
}

/** What somebody added, as the JSON it was written with where that can still be read: for themselves. */
export async function addedBy(
  tx: GuildTx,
  keyOfCase: (caseRef: Ref) => Promise<SealingKey | undefined>,
  reporterHashes: readonly string[],
): Promise<{ content: string | undefined; addedAt: Date }[]> {
  const rows = await tx.db
    .select()
    .from(caseMessages)
    .where(and(eq(caseMessages.guildId, tx.guild), inArray(caseMessages.reporterHash, [...reporterHashes])))
    .orderBy(asc(caseMessages.addedAt));
  const added = [];
  for (const { ref, caseRef, sealed, addedAt } of rows) {
    const key = await keyOfCase(caseRef);
    added.push({ addedAt, content: key && unseal(key, sealed, place(tx, ref)) });
  }
  return added;
}
