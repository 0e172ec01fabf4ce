/** Deliveries and the leases on their targets: what happens to a row between being written and being done. */
import { and, asc, count, eq, gt, inArray, lt, lte, min, ne, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries, SystemTx } from './database.ts';
import { communities } from './schema/communities.ts';
import { deliveries, deliveryTargets } from './schema/deliveries.ts';

export type DeliveryRow = InferSelectModel<typeof deliveries>;
export type DeliveryState = DeliveryRow['state'];

/** What is known when a delivery is written. Everything in it is a reference or a word of ours. */
export interface NewDelivery {
  readonly ref: Ref;
  readonly kind: string;
  readonly target: string;
  readonly subject: Ref;
  readonly key: string;
  readonly version: number;
  /** Lower is sent first. */
  readonly priority: number;
  readonly notAfter: Date | undefined;
  readonly now: Date;
}

const { placeholder } = sql;

const insertDelivery = (db: Queries, name: string) =>
  db
    .insert(deliveries)
    .values({
      guildId: placeholder('guild'),
      ref: placeholder('ref'),
      kind: placeholder('kind'),
      target: placeholder('target'),
      subject: placeholder('subject'),
      key: placeholder('key'),
      version: placeholder('version'),
      priority: placeholder('priority'),
      state: 'pending',
      nextAt: placeholder('now'),
      notAfter: sql`${placeholder('notAfter')}::timestamptz`,
      createdAt: placeholder('now'),
    })
    .onConflictDoUpdate({
      target: [deliveries.guildId, deliveries.key],
      set: {
        state: 'pending',
        nextAt: sql`excluded.next_at`,
        notAfter: sql`excluded.not_after`,
        finishedAt: null,
        outcome: null,
      },
      setWhere: inArray(deliveries.state, ['expired', 'undeliverable']),
    })
    .prepare(name);

/**
 * Writes a delivery. One of the same key is left as it is, unless it had been given up: then it is due again. Its attempts
 * go on counting, because an earlier one may have succeeded unnoticed.
 */
export async function add(tx: GuildTx, delivery: NewDelivery): Promise<void> {
  await tx
    .prepared('deliveries.add', insertDelivery)
    .execute({ guild: tx.guild, ...delivery, notAfter: delivery.notAfter?.toISOString() ?? null });
}

/**
 * Takes the lease on a target, or prolongs it for its holder.
 * @param holder - `<worker>/<run>`: a worker runs several jobs at once, and only one of them may send to a target.
 * @returns undefined when it is ours until `until`; else when the present holder's lease ends.
 */
export async function lease(
  tx: GuildTx,
  target: string,
  holder: string,
  now: Date,
  until: Date,
): Promise<Date | undefined> {
  const mine = await tx.db
    .insert(deliveryTargets)
    .values({ guildId: tx.guild, target, holder, leasedUntil: until })
    .onConflictDoUpdate({
      target: [deliveryTargets.guildId, deliveryTargets.target],
      set: { holder, leasedUntil: until },
      setWhere: sql`${deliveryTargets.leasedUntil} <= ${now.toISOString()} or ${deliveryTargets.holder} = ${holder}`,
    })
    .returning({ target: deliveryTargets.target });
  if (mine.length > 0) return undefined;
  const [held] = await tx.db
    .select({ until: deliveryTargets.leasedUntil })
    .from(deliveryTargets)
    .where(ofTarget(tx, target));
  return held?.until ?? now;
}

/** Ends the lease. Whoever waits for its row sees afterwards that the target is free. */
export async function endLease(tx: GuildTx, target: string, holder: string): Promise<void> {
  await tx.db.delete(deliveryTargets).where(and(ofTarget(tx, target), eq(deliveryTargets.holder, holder)));
}

function ofTarget(tx: GuildTx, target: string) {
  return and(eq(deliveryTargets.guildId, tx.guild), eq(deliveryTargets.target, target));
}

function pendingAt(tx: GuildTx, target: string) {
  return and(
    eq(deliveries.guildId, tx.guild),
    eq(deliveries.target, target),
    eq(deliveries.state, 'pending'),
  );
}

/** Gives up what came too late. @returns what was given up. */
export async function expire(tx: GuildTx, target: string, now: Date): Promise<DeliveryRow[]> {
  return tx.db
    .update(deliveries)
    .set({ state: 'expired', finishedAt: now, outcome: 'too_late' })
    .where(and(pendingAt(tx, target), lt(deliveries.notAfter, now)))
    .returning();
}

/** The next delivery of a target that is due, counted as tried. Call it under the target's lease. */
export async function startNext(tx: GuildTx, target: string, now: Date): Promise<DeliveryRow | undefined> {
  const due = tx.db
    .select({ ref: deliveries.ref })
    .from(deliveries)
    .where(and(pendingAt(tx, target), lte(deliveries.nextAt, now)))
    .orderBy(asc(deliveries.priority), asc(deliveries.nextAt), asc(deliveries.ref))
    .limit(1);
  const [started] = await tx.db
    .update(deliveries)
    .set({
      attempts: sql`${deliveries.attempts} + 1`,
      firstTriedAt: sql`coalesce(${deliveries.firstTriedAt}, ${now.toISOString()})`,
    })
    .where(and(eq(deliveries.guildId, tx.guild), eq(deliveries.ref, due)))
    .returning();
  return started;
}

/** When the next delivery of a target, not yet due, will be. */
export async function nextDue(tx: GuildTx, target: string): Promise<Date | undefined> {
  const [earliest] = await tx.db
    .select({ at: min(deliveries.nextAt) })
    .from(deliveries)
    .where(pendingAt(tx, target));
  return earliest?.at ?? undefined;
}

export interface Ending {
  readonly state: Exclude<DeliveryState, 'pending'>;
  readonly outcome: string;
  readonly discordId?: string | undefined;
}

export async function finish(tx: GuildTx, ref: Ref, ending: Ending, now: Date): Promise<void> {
  await tx.db
    .update(deliveries)
    .set({
      state: ending.state,
      outcome: ending.outcome,
      discordId: ending.discordId ?? null,
      finishedAt: now,
    })
    .where(and(eq(deliveries.guildId, tx.guild), eq(deliveries.ref, ref)));
}

export async function tryAgain(tx: GuildTx, ref: Ref, at: Date, outcome: string): Promise<void> {
  await tx.db
    .update(deliveries)
    .set({ nextAt: at, outcome })
    .where(and(eq(deliveries.guildId, tx.guild), eq(deliveries.ref, ref)));
}

/** Makes what waits for another try due now: what it waited for has come. */
export async function hurry(tx: GuildTx, target: string, now: Date): Promise<void> {
  await tx.db.update(deliveries).set({ nextAt: now }).where(pendingAt(tx, target));
}

/** Targets with a delivery that should have been tried before `before`: their job was lost or is held by a dead worker. */
export async function overdueTargets(
  tx: SystemTx,
  before: Date,
  limit: number,
): Promise<{ community: Ref; target: string }[]> {
  return tx.db
    .selectDistinct({ community: communities.ref, target: deliveries.target })
    .from(deliveries)
    .innerJoin(communities, eq(communities.guildId, deliveries.guildId))
    .where(and(eq(deliveries.state, 'pending'), lt(deliveries.nextAt, before)))
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

/** Frees the targets that workers which are no more were sending to. @returns which they were */
export async function endLeasesOf(
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

/** How many deliveries are in each state that an operator should know of. */
export async function countByState(tx: SystemTx): Promise<{ state: DeliveryState; count: number }[]> {
  return tx.db
    .select({ state: deliveries.state, count: count() })
    .from(deliveries)
    .where(inArray(deliveries.state, ['pending', 'expired', 'undeliverable']))
    .groupBy(deliveries.state);
}
