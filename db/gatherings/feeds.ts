/** Members' own calendar feeds. Their addresses are secrets: what is kept only recognises them. */
import { and, eq, inArray } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { GuildTx } from '../database.ts';
import { gatheringFeeds } from '../schema/gathering-seats.ts';

export type FeedRow = InferSelectModel<typeof gatheringFeeds>;

const ofUser = (tx: GuildTx, user: string) =>
  and(eq(gatheringFeeds.guildId, tx.guild), eq(gatheringFeeds.userId, user));

/** Somebody's feed; undefined where they have none. */
export async function find(tx: GuildTx, user: string): Promise<FeedRow | undefined> {
  const [found] = await tx.db.select().from(gatheringFeeds).where(ofUser(tx, user));
  return found;
}

/** @param hashes - under which a secret may have been kept */
export async function bySecret(tx: GuildTx, hashes: readonly string[]): Promise<FeedRow | undefined> {
  const [found] = await tx.db
    .select()
    .from(gatheringFeeds)
    .where(and(eq(gatheringFeeds.guildId, tx.guild), inArray(gatheringFeeds.secretHash, [...hashes])));
  return found;
}

/** Makes somebody's feed, or gives it another address: the one before leads nowhere from then on. */
export async function renew(
  tx: GuildTx,
  feed: Pick<FeedRow, 'userId' | 'ref' | 'secretHash' | 'createdAt'>,
): Promise<void> {
  const { ref, secretHash, createdAt } = feed;
  await tx.db
    .insert(gatheringFeeds)
    .values({ guildId: tx.guild, ...feed })
    .onConflictDoUpdate({
      target: [gatheringFeeds.guildId, gatheringFeeds.userId],
      set: { ref, secretHash, createdAt },
    });
}

export async function change(
  tx: GuildTx,
  user: string,
  changed: Partial<Pick<FeedRow, 'names' | 'shows'>>,
): Promise<void> {
  await tx.db.update(gatheringFeeds).set(changed).where(ofUser(tx, user));
}

export async function remove(tx: GuildTx, user: string): Promise<void> {
  await tx.db.delete(gatheringFeeds).where(ofUser(tx, user));
}
