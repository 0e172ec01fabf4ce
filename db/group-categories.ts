/** The categories that groups stand in, and the channel that circles hang under, which has the number 0. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from './database.ts';
import { groupCategories, groups } from './schema/groups.ts';

export const categoryOfGroup = and(
  eq(groupCategories.guildId, groups.guildId),
  eq(groupCategories.number, groups.categoryNumber),
);

/** One that is about to be deleted counts until it is. */
const channels =
  sql<number>`count(${groups.ref}) + count(${groups.ref}) filter (where ${groups.voice} or ${groups.voiceChannelId} is not null)`.mapWith(
    Number,
  );

/** How many channels of groups stand in each category, by number: voice rooms count. Until the transaction ends, no other may add one. */
export async function lockCategories(tx: GuildTx): Promise<{ number: number; channels: number }[]> {
  await tx.db.select().from(groupCategories).where(eq(groupCategories.guildId, tx.guild)).for('update');
  return tx.db
    .select({ number: groupCategories.number, channels })
    .from(groupCategories)
    .leftJoin(groups, categoryOfGroup)
    .where(eq(groupCategories.guildId, tx.guild))
    .groupBy(groupCategories.number)
    .orderBy(asc(groupCategories.number));
}

export async function addCategory(tx: GuildTx, number: number, ref: Ref): Promise<void> {
  await tx.db.insert(groupCategories).values({ guildId: tx.guild, number, ref }).onConflictDoNothing();
}

export async function category(
  tx: GuildTx,
  number: number,
): Promise<{ ref: Ref; channel: string | undefined } | undefined> {
  const [row] = await tx.db
    .select({ ref: groupCategories.ref, channel: groupCategories.channelId })
    .from(groupCategories)
    .where(and(eq(groupCategories.guildId, tx.guild), eq(groupCategories.number, number)));
  return row && { ref: row.ref, channel: row.channel ?? undefined };
}

export async function placeCategory(tx: GuildTx, number: number, channel: string): Promise<void> {
  await tx.db
    .update(groupCategories)
    .set({ channelId: channel })
    .where(and(eq(groupCategories.guildId, tx.guild), eq(groupCategories.number, number)));
}

/** A category is gone: it is to be made anew. @returns whether it was this one */
export async function forgetCategory(tx: GuildTx, number: number, channel: string): Promise<boolean> {
  const forgotten = await tx.db
    .update(groupCategories)
    .set({ channelId: null, round: sql`${groupCategories.round} + 1` })
    .where(
      and(
        eq(groupCategories.guildId, tx.guild),
        eq(groupCategories.number, number),
        eq(groupCategories.channelId, channel),
      ),
    )
    .returning({ number: groupCategories.number });
  return forgotten.length > 0;
}

/** Every category, whether it stands on Discord or not. */
export async function categories(
  tx: GuildTx,
): Promise<{ number: number; ref: Ref; channel: string | null }[]> {
  return tx.db
    .select({ number: groupCategories.number, ref: groupCategories.ref, channel: groupCategories.channelId })
    .from(groupCategories)
    .where(eq(groupCategories.guildId, tx.guild))
    .orderBy(asc(groupCategories.number));
}
