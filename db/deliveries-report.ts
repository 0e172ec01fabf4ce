/** What is to be told of a community's deliveries: which of a kind wait or were refused, and what nobody got. */
import { and, count, eq, gt } from 'drizzle-orm';
import type { DeliveryState } from './deliveries.ts';
import type { GuildTx } from './database.ts';
import { deliveries } from './schema/deliveries.ts';

/** The states in which deliveries of a kind are. */
export async function statesOf(tx: GuildTx, kind: string): Promise<DeliveryState[]> {
  const rows = await tx.db
    .selectDistinct({ state: deliveries.state })
    .from(deliveries)
    .where(and(eq(deliveries.guildId, tx.guild), eq(deliveries.kind, kind)));
  return rows.map(({ state }) => state);
}

const refused = (tx: GuildTx, since: Date) =>
  and(
    eq(deliveries.guildId, tx.guild),
    eq(deliveries.state, 'undeliverable'),
    gt(deliveries.createdAt, since),
  );

/** How many of each kind Discord refused for good. */
export async function refusedSince(tx: GuildTx, since: Date): Promise<{ kind: string; count: number }[]> {
  return tx.db
    .select({ kind: deliveries.kind, count: count() })
    .from(deliveries)
    .where(refused(tx, since))
    .groupBy(deliveries.kind)
    .orderBy(deliveries.kind);
}

/** Makes what was refused due again. @returns the targets to look after */
export async function reviveSince(tx: GuildTx, since: Date, now: Date): Promise<string[]> {
  const rows = await tx.db
    .update(deliveries)
    .set({ state: 'pending', nextAt: now, finishedAt: null })
    .where(refused(tx, since))
    .returning({ target: deliveries.target });
  return [...new Set(rows.map(({ target }) => target))];
}
