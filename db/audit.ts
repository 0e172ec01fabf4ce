/** The audit trail: written entry by entry, sealed in batches, dropped from its beginning. */
import { and, asc, count, desc, eq, gt, lt, lte, min, notLike, or, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, SystemTx } from './database.ts';
import { auditActors, auditBatches, auditChains, auditCheckpoints, auditEntries } from './schema/audit.ts';

export type Entry = Omit<InferSelectModel<typeof auditEntries>, 'guildId'>;
export type Batch = Omit<InferSelectModel<typeof auditBatches>, 'guildId'>;
export type Checkpoint = Omit<InferSelectModel<typeof auditCheckpoints>, 'guildId'>;
export type Actor = Omit<InferSelectModel<typeof auditActors>, 'guildId'>;
type Chain = Pick<InferSelectModel<typeof auditChains>, 'last' | 'chainedThrough' | 'batch' | 'oldestAt'>;

/** The head of the chain, made if there is none, which nobody else can change until the transaction ends. */
export async function lockChain(tx: GuildTx): Promise<Chain> {
  await tx.db.insert(auditChains).values({ guildId: tx.guild }).onConflictDoNothing();
  const [chain] = await tx.db
    .select()
    .from(auditChains)
    .where(eq(auditChains.guildId, tx.guild))
    .for('update');
  if (!chain) throw new Error('a chain that was just begun is not there');
  return chain;
}

/** The head of the chain as it is; undefined where nothing was ever written. */
export async function chain(tx: GuildTx): Promise<Chain | undefined> {
  const [found] = await tx.db.select().from(auditChains).where(eq(auditChains.guildId, tx.guild));
  return found;
}

export interface NewEntry {
  readonly number: number;
  readonly ref: Ref;
  readonly what: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly actorRef: Ref;
  readonly now: Date;
}

/** Writes one entry. Its number follows the chain's last, which the caller holds locked. */
export async function add(tx: GuildTx, { now, before, after, ...entry }: NewEntry): Promise<void> {
  await tx.db.insert(auditEntries).values({
    guildId: tx.guild,
    ...entry,
    before: before ?? null,
    after: after ?? null,
    at: now,
  });
  await tx.db
    .update(auditChains)
    .set({ last: entry.number, open: true })
    .where(eq(auditChains.guildId, tx.guild));
}

const entryColumns = {
  number: auditEntries.number,
  ref: auditEntries.ref,
  what: auditEntries.what,
  before: auditEntries.before,
  after: auditEntries.after,
  actorRef: auditEntries.actorRef,
  at: auditEntries.at,
};

/** The entries after a number, in their order; at most `limit`, if there is one. */
export async function entriesAfter(tx: GuildTx, number: number, limit?: number): Promise<Entry[]> {
  const found = tx.db
    .select(entryColumns)
    .from(auditEntries)
    .where(and(eq(auditEntries.guildId, tx.guild), gt(auditEntries.number, number)))
    .orderBy(asc(auditEntries.number));
  return limit === undefined ? found : found.limit(limit);
}

/** The newest entries, after skipping some, with who made them where that is still known. */
export async function newest(
  tx: GuildTx,
  skip: number,
  limit: number,
): Promise<(Entry & { readonly by: string | null })[]> {
  return tx.db
    .select({ ...entryColumns, by: auditActors.userId })
    .from(auditEntries)
    .leftJoin(
      auditActors,
      and(eq(auditActors.guildId, auditEntries.guildId), eq(auditActors.ref, auditEntries.actorRef)),
    )
    .where(eq(auditEntries.guildId, tx.guild))
    .orderBy(desc(auditEntries.number))
    .offset(skip)
    .limit(limit);
}

/** So many of the newest entries tell who is active. */
const latelyIs = 200;

/** Who made the newest changes of how a community is run, whoever made the last one first; what is done with cases is none. */
export async function activeLately(tx: GuildTx): Promise<string[]> {
  const rows = await tx.db
    .select({ user: auditActors.userId })
    .from(auditEntries)
    .innerJoin(
      auditActors,
      and(eq(auditActors.guildId, auditEntries.guildId), eq(auditActors.ref, auditEntries.actorRef)),
    )
    .where(and(eq(auditEntries.guildId, tx.guild), notLike(auditEntries.what, 'case.%')))
    .orderBy(desc(auditEntries.number))
    .limit(latelyIs);
  return [...new Set(rows.map(({ user }) => user))];
}

export async function countEntries(tx: GuildTx): Promise<number> {
  const [row] = await tx.db
    .select({ count: count() })
    .from(auditEntries)
    .where(eq(auditEntries.guildId, tx.guild));
  return row?.count ?? 0;
}

export async function batches(tx: GuildTx): Promise<Batch[]> {
  return tx.db
    .select()
    .from(auditBatches)
    .where(eq(auditBatches.guildId, tx.guild))
    .orderBy(asc(auditBatches.number));
}

export async function newestBatch(tx: GuildTx): Promise<Batch | undefined> {
  const [batch] = await tx.db
    .select()
    .from(auditBatches)
    .where(eq(auditBatches.guildId, tx.guild))
    .orderBy(desc(auditBatches.number))
    .limit(1);
  return batch;
}

/** Adds a batch, and moves the chain's head to it. */
export async function addBatch(tx: GuildTx, batch: Batch, open: boolean): Promise<void> {
  await tx.db.insert(auditBatches).values({ guildId: tx.guild, ...batch });
  await tx.db
    .update(auditChains)
    .set({ batch: batch.number, chainedThrough: batch.last, open })
    .where(eq(auditChains.guildId, tx.guild));
  await noteOldest(tx);
}

/** Batches whose entries are all older than `before`, oldest first. */
export async function batchesBefore(tx: GuildTx, before: Date): Promise<Batch[]> {
  return tx.db
    .select()
    .from(auditBatches)
    .where(and(eq(auditBatches.guildId, tx.guild), lt(auditBatches.chainedAt, before)))
    .orderBy(asc(auditBatches.number));
}

/** Drops everything through a batch, and leaves the checkpoint in its place. */
export async function dropThrough(tx: GuildTx, checkpoint: Checkpoint): Promise<void> {
  await tx.db
    .delete(auditEntries)
    .where(and(eq(auditEntries.guildId, tx.guild), lte(auditEntries.number, checkpoint.last)));
  await tx.db
    .delete(auditBatches)
    .where(and(eq(auditBatches.guildId, tx.guild), lte(auditBatches.number, checkpoint.batch)));
  await tx.db
    .insert(auditCheckpoints)
    .values({ guildId: tx.guild, ...checkpoint })
    .onConflictDoUpdate({ target: auditCheckpoints.guildId, set: checkpoint });
  await noteOldest(tx);
}

async function noteOldest(tx: GuildTx): Promise<void> {
  const [oldest] = await tx.db
    .select({ at: min(auditBatches.chainedAt) })
    .from(auditBatches)
    .where(eq(auditBatches.guildId, tx.guild));
  await tx.db
    .update(auditChains)
    .set({ oldestAt: oldest?.at ?? null })
    .where(eq(auditChains.guildId, tx.guild));
}

export async function checkpoint(tx: GuildTx): Promise<Checkpoint | undefined> {
  const [row] = await tx.db.select().from(auditCheckpoints).where(eq(auditCheckpoints.guildId, tx.guild));
  return row;
}

/**
 * The reference that stands for somebody in the trail, made at their first change.
 * @param signature - of that they go together
 */
export async function actorRef(tx: GuildTx, user: string, made: Ref, signature: string): Promise<Ref> {
  const [row] = await tx.db
    .insert(auditActors)
    .values({ guildId: tx.guild, userId: user, ref: made, signature })
    // The update changes nothing; it makes Postgres return the row that is there.
    .onConflictDoUpdate({
      target: [auditActors.guildId, auditActors.userId],
      set: { ref: sql`${auditActors.ref}` },
    })
    .returning({ ref: auditActors.ref });
  return row?.ref ?? made;
}

/** All whom references stand for. */
export async function actors(tx: GuildTx): Promise<Actor[]> {
  return tx.db
    .select({ userId: auditActors.userId, ref: auditActors.ref, signature: auditActors.signature })
    .from(auditActors)
    .where(eq(auditActors.guildId, tx.guild));
}

/** How many changes somebody made. */
export async function countBy(tx: GuildTx, user: string): Promise<number> {
  const [row] = await tx.db
    .select({ count: count() })
    .from(auditEntries)
    .innerJoin(
      auditActors,
      and(eq(auditActors.guildId, auditEntries.guildId), eq(auditActors.ref, auditEntries.actorRef)),
    )
    .where(and(eq(auditEntries.guildId, tx.guild), eq(auditActors.userId, user)));
  return row?.count ?? 0;
}

/** Forgets who a reference stands for. */
export async function forgetActor(tx: GuildTx, user: string): Promise<void> {
  await tx.db.delete(auditActors).where(and(eq(auditActors.guildId, tx.guild), eq(auditActors.userId, user)));
}

/** All communities with a trail. */
export async function guildsWithTrail(tx: SystemTx): Promise<string[]> {
  const rows = await tx.db
    .select({ guild: auditChains.guildId })
    .from(auditChains)
    .orderBy(asc(auditChains.guildId));
  return rows.map(({ guild }) => guild);
}

/** Communities with entries to seal, or with sealed ones older than `before`. */
export async function due(tx: SystemTx, before: Date): Promise<string[]> {
  const rows = await tx.db
    .select({ guild: auditChains.guildId })
    .from(auditChains)
    .where(or(eq(auditChains.open, true), lt(auditChains.oldestAt, before)));
  return rows.map(({ guild }) => guild);
}
