/** Who asked for a hello the next day. A tick sees across communities when one is due, and nothing of whom it is for. */
import { and, asc, eq, inArray, isNotNull, lte, or } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import { seal, unseal } from '../encryption/seal.ts';
import type { SealingKey } from '../encryption/seal.ts';
import { helpHellos } from '../schema/escalation.ts';

const place = (tx: GuildTx, ref: Ref) => ({
  guild: tx.guild,
  table: 'help_hellos',
  column: 'sealed',
  row: ref,
});

const thisOne = (tx: GuildTx, ref: Ref) => and(eq(helpHellos.guildId, tx.guild), eq(helpHellos.ref, ref));

export interface NewHello {
  readonly ref: Ref;
  readonly memberHash: string;
  /** Whom and how, as JSON. */
  readonly content: string;
  readonly dueAt: Date;
  readonly now: Date;
}

export async function add(
  tx: GuildTx,
  key: SealingKey,
  { ref, memberHash, content, dueAt, now }: NewHello,
): Promise<void> {
  const sealed = seal(key, content, place(tx, ref));
  await tx.db
    .insert(helpHellos)
    .values({ guildId: tx.guild, ref, memberHash, sealed, dueAt, createdAt: now });
}

export async function read(tx: GuildTx, key: SealingKey, ref: Ref): Promise<string | undefined> {
  const [row] = await tx.db.select({ sealed: helpHellos.sealed }).from(helpHellos).where(thisOne(tx, ref));
  return row && unseal(key, row.sealed, place(tx, ref));
}

/** Notes that it is on its way. @returns whether it was time, and nobody else had done so */
export async function begin(tx: GuildTx, ref: Ref, now: Date): Promise<boolean> {
  const begun = await tx.db
    .update(helpHellos)
    .set({ dueAt: null })
    .where(and(thisOne(tx, ref), lte(helpHellos.dueAt, now)))
    .returning({ ref: helpHellos.ref });
  return begun.length > 0;
}

export async function remove(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db.delete(helpHellos).where(thisOne(tx, ref));
}

/** Those of one person. */
export async function ofPerson(
  tx: GuildTx,
  hashes: readonly string[],
): Promise<{ ref: Ref; createdAt: Date }[]> {
  return tx.db
    .select({ ref: helpHellos.ref, createdAt: helpHellos.createdAt })
    .from(helpHellos)
    .where(and(eq(helpHellos.guildId, tx.guild), inArray(helpHellos.memberHash, [...hashes])));
}

/** Those that are due, and those that should be gone, in all communities. */
export async function toDo(
  tx: SystemTx,
  { now, tooOld, limit }: { now: Date; tooOld: Date; limit: number },
): Promise<{ guild: string; ref: Ref; createdAt: Date }[]> {
  return tx.db
    .select({ guild: helpHellos.guildId, ref: helpHellos.ref, createdAt: helpHellos.createdAt })
    .from(helpHellos)
    .where(
      or(and(isNotNull(helpHellos.dueAt), lte(helpHellos.dueAt, now)), lte(helpHellos.createdAt, tooOld)),
    )
    .orderBy(asc(helpHellos.createdAt))
    .limit(limit);
}
