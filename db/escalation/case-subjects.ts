/** Whom cases are about, and who wrote what they are about under another name. */
import { and, eq, isNull } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { seal, unseal } from '../encryption/seal.ts';
import type { Sealed, SealingKey } from '../encryption/seal.ts';
import { cases } from '../schema/escalation.ts';
import type { StoredCase } from './cases.ts';

const thisCase = (tx: GuildTx, ref: Ref) => and(eq(cases.guildId, tx.guild), eq(cases.ref, ref));

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

/**
 * Notes who wrote what a case is about under another name, or who else has written something that is in it: the first of them
 * leads. No hash of it can be compared.
 */
export async function noteHidden(tx: GuildTx, key: SealingKey, ref: Ref, user: string): Promise<void> {
  const [row] = await tx.db
    .select({ author: cases.author })
    .from(cases)
    .where(thisCase(tx, ref))
    .for('update');
  const known = row?.author ? opened(key, row.author, authorPlace(tx, ref)) : [];
  if (!row || known.includes(user)) return;
  const author = seal(key, [...known, user].join(','), authorPlace(tx, ref));
  await tx.db.update(cases).set({ author }).where(thisCase(tx, ref));
}

const opened = (key: SealingKey, author: Sealed, place: ReturnType<typeof authorPlace>): readonly string[] =>
  unseal(key, author, place).split(',');

export interface People {
  /** Whom it is about. */
  readonly user: string | undefined;
  /** Who wrote what it is about under another name. */
  readonly hidden: string | undefined;
  /** Everybody, `hidden` among them, who wrote something that is in it and is not whom it is about. */
  readonly keptFrom: readonly string[];
}

/** As far as they are known and can be opened. */
export function peopleOf(
  tx: GuildTx,
  key: SealingKey | undefined,
  { ref, about: { subject, author } }: Pick<StoredCase, 'ref' | 'about'>,
): People {
  const keptFrom = key && author ? opened(key, author, authorPlace(tx, ref)) : [];
  return {
    user: key && subject && unseal(key, subject, subjectPlace(tx, ref)),
    hidden: keptFrom[0],
    keptFrom,
  };
}
