/** Words that members looked for in vain. They are sealed, and nothing says whose they are. */
import { and, asc, count, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { TopicRequest } from '#src/topics/types.ts';
import type { GuildTx, SystemTx } from './database.ts';
import { seal, unseal } from './encryption/seal.ts';
import type { KeySet } from './encryption/keyring.ts';
import { topicRequests } from './schema/topics.ts';

const placeOf = (tx: GuildTx, ref: Ref) => ({
  guild: tx.guild,
  table: 'topic_requests',
  column: 'sealed',
  row: ref,
});

const columns = {
  ref: topicRequests.ref,
  sealed: topicRequests.sealed,
  times: topicRequests.times,
  lastAskedAt: topicRequests.lastAskedAt,
};

/** Counts one more asking for the same words. @returns whether they had been asked for. */
export async function countAgain(tx: GuildTx, fingerprints: readonly string[], now: Date): Promise<boolean> {
  const counted = await tx.db
    .update(topicRequests)
    .set({ times: sql`${topicRequests.times} + 1`, lastAskedAt: now })
    .where(and(eq(topicRequests.guildId, tx.guild), inArray(topicRequests.fingerprint, [...fingerprints])))
    .returning({ ref: topicRequests.ref });
  return counted.length > 0;
}

/** Keeps words that were not asked for before; where somebody was faster with the same ones, they are counted. */
export async function add(
  tx: GuildTx,
  keys: KeySet,
  request: { ref: Ref; words: string; fingerprint: string; now: Date },
): Promise<void> {
  const { ref, words, fingerprint, now } = request;
  await tx.db
    .insert(topicRequests)
    .values({
      guildId: tx.guild,
      ref,
      fingerprint,
      sealed: seal(keys[0], words, placeOf(tx, ref)),
      state: 'waiting',
      lastAskedAt: now,
    })
    .onConflictDoUpdate({
      target: [topicRequests.guildId, topicRequests.fingerprint],
      set: { times: sql`${topicRequests.times} + 1`, lastAskedAt: now },
    });
}

export async function countWaiting(tx: GuildTx): Promise<number> {
  const [row] = await tx.db
    .select({ count: count() })
    .from(topicRequests)
    .where(and(eq(topicRequests.guildId, tx.guild), eq(topicRequests.state, 'waiting')));
  return row?.count ?? 0;
}

/** What waits for the leads: what was asked for most comes first. */
export async function waiting(tx: GuildTx, keys: KeySet): Promise<TopicRequest[]> {
  const rows = await tx.db
    .select(columns)
    .from(topicRequests)
    .where(and(eq(topicRequests.guildId, tx.guild), eq(topicRequests.state, 'waiting')))
    .orderBy(desc(topicRequests.times), asc(topicRequests.lastAskedAt), asc(topicRequests.ref));
  return rows.map(({ sealed, ...row }) => ({ ...row, words: unseal(keys, sealed, placeOf(tx, row.ref)) }));
}

/** One that waits. Until the transaction ends, no other decides about it. */
export async function lockWaiting(tx: GuildTx, keys: KeySet, ref: Ref): Promise<TopicRequest | undefined> {
  const [row] = await tx.db
    .select(columns)
    .from(topicRequests)
    .where(
      and(
        eq(topicRequests.guildId, tx.guild),
        eq(topicRequests.ref, ref),
        eq(topicRequests.state, 'waiting'),
      ),
    )
    .for('update');
  if (!row) return undefined;
  const { sealed, ...request } = row;
  return { ...request, words: unseal(keys, sealed, placeOf(tx, ref)) };
}

export async function setAside(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db
    .update(topicRequests)
    .set({ state: 'set_aside' })
    .where(and(eq(topicRequests.guildId, tx.guild), eq(topicRequests.ref, ref)));
}

export async function remove(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db
    .delete(topicRequests)
    .where(and(eq(topicRequests.guildId, tx.guild), eq(topicRequests.ref, ref)));
}

/** Deletes what nobody has asked for since, in all communities. */
export async function forget(tx: SystemTx, before: Date): Promise<void> {
  await tx.db.delete(topicRequests).where(lt(topicRequests.lastAskedAt, before));
}
