/** Who wrote what a case is about under a name that is only for a group: sealed, and with no hash that could be compared. */
import { and, eq, isNull } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { seal, unseal } from '../encryption/seal.ts';
import type { SealingKey } from '../encryption/seal.ts';
import { cases } from '../schema/escalation.ts';
import type { StoredCase } from './cases.ts';

const placeOf = (tx: GuildTx, row: Ref) => ({ guild: tx.guild, table: 'cases', column: 'author', row });

/** Notes it, unless that is known already. */
export async function noteHidden(tx: GuildTx, key: SealingKey, ref: Ref, user: string): Promise<void> {
  await tx.db
    .update(cases)
    .set({ author: seal(key, user, placeOf(tx, ref)) })
    .where(and(eq(cases.guildId, tx.guild), eq(cases.ref, ref), isNull(cases.author)));
}

/** Undefined where nobody did. */
export function openHidden(
  tx: GuildTx,
  key: SealingKey,
  { ref, about: { author } }: Pick<StoredCase, 'ref' | 'about'>,
): string | undefined {
  return author && unseal(key, author, placeOf(tx, ref));
}
