/** Who is on duty. */
import { and, asc, eq, gt } from 'drizzle-orm';
import type { GuildTx } from '../database.ts';
import { duty } from '../schema/duty.ts';

const theirs = (tx: GuildTx, user: string) => and(eq(duty.guildId, tx.guild), eq(duty.userId, user));

/** Those on duty, whoever is on longest first. */
export async function onDuty(tx: GuildTx, now: Date): Promise<string[]> {
  const rows = await tx.db
    .select({ user: duty.userId })
    .from(duty)
    .where(and(eq(duty.guildId, tx.guild), gt(duty.onUntil, now)))
    .orderBy(asc(duty.onUntil));
  return rows.map(({ user }) => user);
}

/** Those who said that they may be called for a crisis although they are off. */
export async function callable(tx: GuildTx): Promise<string[]> {
  const rows = await tx.db
    .select({ user: duty.userId })
    .from(duty)
    .where(and(eq(duty.guildId, tx.guild), eq(duty.callable, true)));
  return rows.map(({ user }) => user);
}

/** Everybody who ever said that they are on duty. */
export async function everybody(tx: GuildTx): Promise<string[]> {
  const rows = await tx.db.select({ user: duty.userId }).from(duty).where(eq(duty.guildId, tx.guild));
  return rows.map(({ user }) => user);
}

export async function begin(
  tx: GuildTx,
  user: string,
  { onUntil, callable: may }: { onUntil: Date; callable: boolean | undefined },
): Promise<void> {
  await tx.db
    .insert(duty)
    .values({ guildId: tx.guild, userId: user, onUntil, callable: may ?? false })
    .onConflictDoUpdate({
      target: [duty.guildId, duty.userId],
      set: { onUntil, ...(may !== undefined && { callable: may }) },
    });
}

export async function end(tx: GuildTx, user: string): Promise<void> {
  await tx.db.update(duty).set({ onUntil: null }).where(theirs(tx, user));
}

export async function forget(tx: GuildTx, user: string): Promise<void> {
  await tx.db.delete(duty).where(theirs(tx, user));
}
