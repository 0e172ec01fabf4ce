/** What is to be told of a community's deliveries: which of a kind wait or were refused, and what nobody got. */
import { and, count, countDistinct, eq, gt, sql } from 'drizzle-orm';
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

/** CANNOT_SEND_MESSAGES_TO_THIS_USER (docs: topics/opcodes-and-status-codes): nothing that an admin could mend. */
const directClosed = 'discord_50007';

const undeliverable = (tx: GuildTx, since: Date) =>
  and(
    eq(deliveries.guildId, tx.guild),
    eq(deliveries.state, 'undeliverable'),
    gt(deliveries.createdAt, since),
  );

const refused = (tx: GuildTx, since: Date) =>
  and(undeliverable(tx, since), sql`${deliveries.outcome} is distinct from ${directClosed}`);

/** Of how many things that go to one person each, such as a check-in, Discord took none because they take no direct messages. */
export async function directClosedSince(tx: GuildTx, since: Date): Promise<number> {
  const [row] = await tx.db
    .select({ count: countDistinct(deliveries.target) })
    .from(deliveries)
    .where(and(undeliverable(tx, since), eq(deliveries.outcome, directClosed)));
  return row?.count ?? 0;
}

/** How many of each kind Discord refused for good, but for closed direct messages. */
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
