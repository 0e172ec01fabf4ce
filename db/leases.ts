/** Leases on the targets of deliveries: who is the only one to send there for now. */
import { and, eq, inArray, lte, min, notExists, sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries, SystemTx } from './database.ts';
import { communities } from './schema/communities.ts';
import { deliveries, deliveryTargets } from './schema/deliveries.ts';

const { placeholder } = sql;

const takeLease = (db: Queries, name: string) =>
  db
    .insert(deliveryTargets)
    .values({
      guildId: placeholder('guild'),
      target: placeholder('target'),
      holder: placeholder('holder'),
      leasedUntil: placeholder('until'),
    })
    .onConflictDoUpdate({
      target: [deliveryTargets.guildId, deliveryTargets.target],
      set: { holder: sql`excluded.holder`, leasedUntil: sql`excluded.leased_until` },
      setWhere: sql`${deliveryTargets.leasedUntil} <= ${placeholder('now')}::timestamptz or ${deliveryTargets.holder} = excluded.holder`,
    })
    .returning({ target: deliveryTargets.target })
    .prepare(name);

/**
 * Takes the lease on a target, or prolongs it for its holder.
 * @param holder - `<worker>/<run>`: a worker runs several jobs at once, and only one of them may send to a target.
 * @returns undefined when it is ours until `until`; else when the present holder's lease ends.
 */
export async function take(
  tx: GuildTx,
  target: string,
  holder: string,
  now: Date,
  until: Date,
): Promise<Date | undefined> {
  const mine = await tx
    .prepared('leases.take', takeLease)
    .execute({ guild: tx.guild, target, holder, until, now: now.toISOString() });
  if (mine.length > 0) return undefined;
  const [held] = await tx.db
    .select({ until: deliveryTargets.leasedUntil })
    .from(deliveryTargets)
    .where(and(eq(deliveryTargets.guildId, tx.guild), eq(deliveryTargets.target, target)));
  return held?.until ?? now;
}

const held = and(
  eq(deliveryTargets.guildId, placeholder('guild')),
  eq(deliveryTargets.target, placeholder('target')),
  eq(deliveryTargets.holder, placeholder('holder')),
);

const endLease = (db: Queries, name: string) => db.delete(deliveryTargets).where(held).prepare(name);

/** Ends the lease. Whoever waits for its row sees afterwards that the target is free. */
export async function end(tx: GuildTx, target: string, holder: string): Promise<void> {
  await tx.prepared('leases.end', endLease).execute({ guild: tx.guild, target, holder });
}

const endIdleLease = (db: Queries, name: string) => {
  const pending = and(
    eq(deliveries.guildId, placeholder('guild')),
    eq(deliveries.target, placeholder('target')),
    eq(deliveries.state, sql.raw(`'pending'`)),
  );
  const due = db
    .select({ one: sql`1` })
    .from(deliveries)
    .where(and(pending, lte(deliveries.nextAt, sql`${placeholder('now')}::timestamptz`)));
  const next = db
    .select({ at: min(deliveries.nextAt) })
    .from(deliveries)
    .where(pending);
  return db
    .delete(deliveryTargets)
    .where(and(held, notExists(due)))
    .returning({ next: sql<Date | null>`(${next})`.mapWith(deliveries.nextAt) })
    .prepare(name);
};

/**
 * Ends the lease if nothing is due on the target.
 * @returns when the next delivery there will be due, if there is any; undefined where something is due, or another holds it.
 */
export async function endIfIdle(
  tx: GuildTx,
  target: string,
  holder: string,
  now: Date,
): Promise<{ readonly next: Date | null } | undefined> {
  const [ended] = await tx
    .prepared('leases.endIfIdle', endIdleLease)
    .execute({ guild: tx.guild, target, holder, now: now.toISOString() });
  return ended;
}

/** Frees the targets that workers which are no more were sending to. @returns which they were */
export async function endAllOf(
  tx: SystemTx,
  workers: readonly string[],
): Promise<{ community: Ref; target: string }[]> {
  const theirs = inArray(sql`split_part(${deliveryTargets.holder}, '/', 1)`, [...workers]);
  const freed = await tx.db
    .select({ community: communities.ref, target: deliveryTargets.target })
    .from(deliveryTargets)
    .innerJoin(communities, eq(communities.guildId, deliveryTargets.guildId))
    .where(theirs);
  await tx.db.delete(deliveryTargets).where(theirs);
  return freed;
}
