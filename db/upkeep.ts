/** Looking after deliveries across all communities: what was lost, what may be tried again, what can be forgotten. */
import { and, count, eq, gt, inArray, lt, lte, ne, sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { SystemTx } from './database.ts';
import type { DeliveryState } from './deliveries.ts';
import { communities } from './schema/communities.ts';
import { deliveries } from './schema/deliveries.ts';

/**
 * Targets with a delivery that should have been tried before `before`: their job was lost, is held by a dead worker, or stands in
 * a long line. The most urgent come first, and always in one order, so that no two who wake them wait for each other.
 */
export async function overdueTargets(
  tx: SystemTx,
  before: Date,
  limit: number,
): Promise<{ community: Ref; target: string; priority: number }[]> {
  const priority = sql<number>`min(${deliveries.priority})`.mapWith(Number);
  return tx.db
    .select({ community: communities.ref, target: deliveries.target, priority })
    .from(deliveries)
    .innerJoin(communities, eq(communities.guildId, deliveries.guildId))
    .where(and(eq(deliveries.state, sql.raw(`'pending'`)), lt(deliveries.nextAt, before)))
    .groupBy(communities.ref, deliveries.target)
    .orderBy(priority, communities.ref, deliveries.target)
    .limit(limit);
}

/** Makes what was given up as undeliverable before `before` due again, if it was written since `since`. @returns where */
export async function revive(
  tx: SystemTx,
  { kind, before, since }: { kind: string; before: Date; since: Date | undefined },
  now: Date,
): Promise<{ guild: string; target: string }[]> {
  const refused = and(
    eq(deliveries.kind, kind),
    eq(deliveries.state, 'undeliverable'),
    lt(deliveries.finishedAt, before),
  );
  return tx.db
    .update(deliveries)
    .set({ state: 'pending', nextAt: now, finishedAt: null })
    .where(since ? and(refused, gt(deliveries.createdAt, since)) : refused)
    .returning({ guild: deliveries.guildId, target: deliveries.target });
}

/** Deletes what ended before `before`. Asking for the same again then finds that nothing is left to do. */
export async function forgetFinished(tx: SystemTx, before: Date): Promise<void> {
  await tx.db
    .delete(deliveries)
    .where(and(ne(deliveries.state, 'pending'), lt(deliveries.finishedAt, before)));
}

/** How many deliveries are in each state that an operator should know of. */
export async function countByState(tx: SystemTx): Promise<{ state: DeliveryState; count: number }[]> {
  return tx.db
    .select({ state: deliveries.state, count: count() })
    .from(deliveries)
    .where(inArray(deliveries.state, ['pending', 'expired', 'undeliverable']))
    .groupBy(deliveries.state);
}

/** Communities in which deliveries of a kind are due. */
export async function waitingOf(tx: SystemTx, kind: string, now: Date, limit: number): Promise<string[]> {
  const rows = await tx.db
    .selectDistinct({ guild: deliveries.guildId })
    .from(deliveries)
    .where(
      and(eq(deliveries.state, sql.raw(`'pending'`)), eq(deliveries.kind, kind), lte(deliveries.nextAt, now)),
    )
    .limit(limit);
  return rows.map(({ guild }) => guild);
}
