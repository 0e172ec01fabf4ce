/** Members who like to be asked now and then. */
import { and, eq, inArray } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { GuildTx } from '../database.ts';
import { sharedAnswerers } from '../schema/sharing.ts';

const one = (tx: GuildTx, user: string) =>
  and(eq(sharedAnswerers.guildId, tx.guild), eq(sharedAnswerers.userId, user));

export async function find(
  tx: GuildTx,
  user: string,
): Promise<InferSelectModel<typeof sharedAnswerers> | undefined> {
  const [found] = await tx.db.select().from(sharedAnswerers).where(one(tx, user));
  return found;
}

export async function isAnswerer(tx: GuildTx, user: string): Promise<boolean> {
  return (await find(tx, user)) !== undefined;
}

export async function add(tx: GuildTx, user: string, since: Date): Promise<void> {
  await tx.db
    .insert(sharedAnswerers)
    .values({ guildId: tx.guild, userId: user, since })
    .onConflictDoNothing();
}

export async function remove(tx: GuildTx, user: string): Promise<void> {
  await tx.db.delete(sharedAnswerers).where(one(tx, user));
}

export async function markAsked(tx: GuildTx, users: readonly string[], at: Date): Promise<void> {
  if (users.length === 0) return;
  await tx.db
    .update(sharedAnswerers)
    .set({ askedAt: at })
    .where(and(eq(sharedAnswerers.guildId, tx.guild), inArray(sharedAnswerers.userId, [...users])));
}
