/** Whom cases are about, and who wrote what they are about under another name. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries } from '../database.ts';
import { seal, unseal } from '../encryption/seal.ts';
import type { SealingKey } from '../encryption/seal.ts';
import { cases } from '../schema/escalation.ts';

const thisCase = (tx: GuildTx, ref: Ref) => and(eq(cases.guildId, tx.guild), eq(cases.ref, ref));
const { placeholder } = sql;
const thisOne = and(eq(cases.guildId, placeholder('guild')), eq(cases.ref, placeholder('ref')));

const subjectPlace = (tx: GuildTx, ref: Ref) => ({
  guild: tx.guild,
  table: 'cases',
  column: 'subject',
  row: ref,
});

/** Notes whom a case is about, unless that is known already. */
export async function noteSubject(
  tx: GuildTx,
  key: SealingKey,
  ref: Ref,
  { user, memberHash }: { user: string; memberHash: string },
): Promise<void> {
  await tx.db
    .update(cases)
    .set({ subject: seal(key, user, subjectPlace(tx, ref)), memberHash })
    .where(and(thisCase(tx, ref), isNull(cases.subject)));
}

const authorPlace = (tx: GuildTx, ref: Ref) => ({ ...subjectPlace(tx, ref), column: 'author' });

/** Notes who wrote what a case is about under another name, unless that is known already. No hash of it can be compared. */
export async function noteHidden(tx: GuildTx, key: SealingKey, ref: Ref, user: string): Promise<void> {
  await tx.db
    .update(cases)
    .set({ author: seal(key, user, authorPlace(tx, ref)) })
    .where(and(thisCase(tx, ref), isNull(cases.author)));
}

const subjectOfOne = (db: Queries, name: string) =>
  db
    .select({
      subject: cases.subject,
      author: cases.author,
      memberHash: cases.memberHash,
      appealOf: cases.appealOf,
    })
    .from(cases)
    .where(thisOne)
    .prepare(name);

/** Whom a case is about, as stored: a hash for comparing, and their id under the case's key. `hidden` wrote under another name. */
export async function subjectOf(
  tx: GuildTx,
  key: SealingKey | undefined,
  ref: Ref,
): Promise<{
  user: string | undefined;
  hidden: string | undefined;
  memberHash: string | undefined;
  appealOf: Ref | undefined;
}> {
  const [row] = await tx.prepared('cases.subjectOf', subjectOfOne).execute({ guild: tx.guild, ref });
  return {
    user: key && row?.subject ? unseal(key, row.subject, subjectPlace(tx, ref)) : undefined,
    hidden: key && row?.author ? unseal(key, row.author, authorPlace(tx, ref)) : undefined,
    memberHash: row?.memberHash ?? undefined,
    appealOf: row?.appealOf ?? undefined,
  };
}
