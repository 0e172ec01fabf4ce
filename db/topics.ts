/** Topics and other words for topics that a community added itself. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries } from './database.ts';
import { localTopics, topicAliases } from './schema/topics.ts';

const { placeholder } = sql;

const allTopics = (db: Queries, name: string) =>
  db
    .select({ ref: localTopics.ref, name: localTopics.name })
    .from(localTopics)
    .where(eq(localTopics.guildId, placeholder('guild')))
    .orderBy(asc(localTopics.nameKey))
    .prepare(name);

export async function topics(tx: GuildTx): Promise<{ ref: Ref; name: string }[]> {
  return tx.prepared('topics.all', allTopics).execute({ guild: tx.guild });
}

const allAliases = (db: Queries, name: string) =>
  db
    .select({ ref: topicAliases.ref, slug: topicAliases.slug, alias: topicAliases.alias })
    .from(topicAliases)
    .where(eq(topicAliases.guildId, placeholder('guild')))
    .orderBy(asc(topicAliases.aliasKey))
    .prepare(name);

export async function aliases(tx: GuildTx): Promise<{ ref: Ref; slug: string; alias: string }[]> {
  return tx.prepared('topics.aliases', allAliases).execute({ guild: tx.guild });
}

/** @returns whether it was added; false where the community has one of that name. */
export async function addTopic(
  tx: GuildTx,
  topic: { ref: Ref; name: string; nameKey: string; now: Date },
): Promise<boolean> {
  const { now, ...named } = topic;
  const added = await tx.db
    .insert(localTopics)
    .values({ guildId: tx.guild, ...named, createdAt: now })
    .onConflictDoNothing()
    .returning({ ref: localTopics.ref });
  return added.length > 0;
}

/** @returns whether it is now called so; false where it is gone. */
export async function renameTopic(
  tx: GuildTx,
  ref: Ref,
  { name, nameKey }: { name: string; nameKey: string },
): Promise<boolean> {
  const renamed = await tx.db
    .update(localTopics)
    .set({ name, nameKey })
    .where(and(eq(localTopics.guildId, tx.guild), eq(localTopics.ref, ref)))
    .returning({ ref: localTopics.ref });
  return renamed.length > 0;
}

/** Deletes a topic of the community with all other words for it. @returns whether it was there. */
export async function removeTopic(tx: GuildTx, ref: Ref, slug: string): Promise<boolean> {
  await tx.db
    .delete(topicAliases)
    .where(and(eq(topicAliases.guildId, tx.guild), eq(topicAliases.slug, slug)));
  const removed = await tx.db
    .delete(localTopics)
    .where(and(eq(localTopics.guildId, tx.guild), eq(localTopics.ref, ref)))
    .returning({ ref: localTopics.ref });
  return removed.length > 0;
}

/** @returns whether it was added; false where the word stands for that topic already. */
export async function addAlias(
  tx: GuildTx,
  alias: { ref: Ref; slug: string; alias: string; aliasKey: string; now: Date },
): Promise<boolean> {
  const { now, ...word } = alias;
  const added = await tx.db
    .insert(topicAliases)
    .values({ guildId: tx.guild, ...word, createdAt: now })
    .onConflictDoNothing()
    .returning({ ref: topicAliases.ref });
  return added.length > 0;
}

/** @returns whether it was there. */
export async function removeAlias(tx: GuildTx, ref: Ref): Promise<boolean> {
  const removed = await tx.db
    .delete(topicAliases)
    .where(and(eq(topicAliases.guildId, tx.guild), eq(topicAliases.ref, ref)))
    .returning({ ref: topicAliases.ref });
  return removed.length > 0;
}

/** Until the transaction ends, no other changes what this community's words stand for. */
export async function lock(tx: GuildTx): Promise<void> {
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`topics ${tx.guild}`}, 0))`);
}
