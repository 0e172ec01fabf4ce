/** Whom cases are about, and who wrote what they are about under another name. */
import { and, eq, isNull } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { seal, unseal } from '../encryption/seal.ts';
import type { SealingKey } from '../encryption/seal.ts';
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

/** Notes who wrote what a case is about under another name, unless that is known already. No hash of it can be compared. */
export async function noteHidden(tx: GuildTx, key: SealingKey, ref: Ref, user: string): Promise<void> {
  await tx.db
    .update(cases)
    .set({ author: seal(key, user, authorPlace(tx, ref)) })
    .where(and(thisCase(tx, ref), isNull(cases.author)));
}

/** Whom a case is about, and who wrote what it is about under another name (`hidden`), as far as that is known and can be opened. */
export function peopleOf(
  tx: GuildTx,
  key: SealingKey | undefined,
  { ref, about: { subject, author } }: Pick<StoredCase, 'ref' | 'about'>,
): { readonly user: string | undefined; readonly hidden: string | undefined } {
  return {
    user: key && subject && unseal(key, subject, subjectPlace(tx, ref)),
    hidden: key && author && unseal(key, author, authorPlace(tx, ref)),
  };
}
