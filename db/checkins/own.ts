/** A member's check-in: when they want to be asked, and under their own key what and where. */
import { and, eq, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { GuildTx, Queries } from '../database.ts';
import { checkins } from '../schema/checkins.ts';

export type CheckinRow = InferSelectModel<typeof checkins>;

const { placeholder } = sql;

const checkinOf = (db: Queries, name: string) =>
  db
    .select()
    .from(checkins)
    .where(and(eq(checkins.guildId, placeholder('guild')), eq(checkins.userId, placeholder('user'))))
    .prepare(name);

export async function find(tx: GuildTx, user: string): Promise<CheckinRow | undefined> {
  const [found] = await tx.prepared('checkins.find', checkinOf).execute({ guild: tx.guild, user });
  return found;
}

/** As `find`, and nobody else changes it before the transaction ends. */
export async function lock(tx: GuildTx, user: string): Promise<CheckinRow | undefined> {
  const [found] = await tx.db
    .select()
    .from(checkins)
    .where(and(eq(checkins.guildId, tx.guild), eq(checkins.userId, user)))
    .for('update');
  return found;
}

/** @returns false where there is one already */
export async function add(
  tx: GuildTx,
  checkin: Omit<typeof checkins.$inferInsert, 'guildId'>,
): Promise<boolean> {
  const added = await tx.db
    .insert(checkins)
    .values({ guildId: tx.guild, ...checkin })
    .onConflictDoNothing()
    .returning({ ref: checkins.ref });
  return added.length > 0;
}

export type CheckinChange = Partial<Omit<CheckinRow, 'guildId' | 'userId' | 'ref' | 'createdAt'>>;

export async function change(tx: GuildTx, user: string, changed: CheckinChange): Promise<void> {
  await tx.db
    .update(checkins)
    .set(changed)
    .where(and(eq(checkins.guildId, tx.guild), eq(checkins.userId, user)));
}

/** Deletes it with its prompts. What was answered stays. */
export async function remove(tx: GuildTx, user: string): Promise<boolean> {
  const removed = await tx.db
    .delete(checkins)
    .where(and(eq(checkins.guildId, tx.guild), eq(checkins.userId, user)))
    .returning({ ref: checkins.ref });
  return removed.length > 0;
}
