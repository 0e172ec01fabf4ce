/** What members keep for themselves of the library: one sealed list each. */
import { and, eq } from 'drizzle-orm';
import type { GuildTx } from '../database.ts';
import type { Sealed } from '../encryption/seal.ts';
import { savedResources } from '../schema/learning.ts';

const ofUser = (tx: GuildTx, user: string) =>
  and(eq(savedResources.guildId, tx.guild), eq(savedResources.userId, user));

export async function find(tx: GuildTx, user: string): Promise<Sealed | undefined> {
  const [row] = await tx.db
    .select({ sealed: savedResources.sealed })
    .from(savedResources)
    .where(ofUser(tx, user));
  return row?.sealed;
}

export async function keep(tx: GuildTx, user: string, sealed: Sealed): Promise<void> {
  await tx.db
    .insert(savedResources)
    .values({ guildId: tx.guild, userId: user, sealed })
    .onConflictDoUpdate({ target: [savedResources.guildId, savedResources.userId], set: { sealed } });
}

export async function forget(tx: GuildTx, user: string): Promise<void> {
  await tx.db.delete(savedResources).where(ofUser(tx, user));
}
