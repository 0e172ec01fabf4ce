/** Names that members have in one group only. */
import { and, eq, inArray } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { sharedNames, sharedPosts } from '../schema/sharing.ts';

export type NameRow = InferSelectModel<typeof sharedNames>;

const one = (tx: GuildTx, ref: Ref) => and(eq(sharedNames.guildId, tx.guild), eq(sharedNames.ref, ref));

export async function ofMember(
  tx: GuildTx,
  group: Ref,
  hashes: readonly string[],
): Promise<NameRow | undefined> {
  const [found] = await tx.db
    .select()
    .from(sharedNames)
    .where(
      and(
        eq(sharedNames.guildId, tx.guild),
        eq(sharedNames.groupRef, group),
        inArray(sharedNames.memberHash, [...hashes]),
      ),
    );
  return found;
}

export async function find(tx: GuildTx, ref: Ref): Promise<NameRow | undefined> {
  const [found] = await tx.db.select().from(sharedNames).where(one(tx, ref));
  return found;
}

/** Of a name that is taken, or a member who has one, nothing comes. */
export async function add(
  tx: GuildTx,
  name: Pick<NameRow, 'ref' | 'groupRef' | 'memberHash' | 'name'>,
): Promise<void> {
  await tx.db
    .insert(sharedNames)
    .values({ guildId: tx.guild, ...name })
    .onConflictDoNothing();
}

export async function limit(tx: GuildTx, ref: Ref, until: Date | null): Promise<void> {
  await tx.db.update(sharedNames).set({ limitedUntil: until }).where(one(tx, ref));
}

export async function isUsed(tx: GuildTx, ref: Ref): Promise<boolean> {
  const found = await tx.db
    .select({ ref: sharedPosts.ref })
    .from(sharedPosts)
    .where(and(eq(sharedPosts.guildId, tx.guild), eq(sharedPosts.nameRef, ref)))
    .limit(1);
  return found.length > 0;
}

export async function disown(tx: GuildTx, ref: Ref, memberHash: string): Promise<void> {
  await tx.db.update(sharedNames).set({ memberHash }).where(one(tx, ref));
}

export async function remove(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db.delete(sharedNames).where(one(tx, ref));
}

/** What some of them are called, by reference. */
export async function inNames(tx: GuildTx, refs: readonly Ref[]): Promise<ReadonlyMap<Ref, string>> {
  const rows = await tx.db
    .select({ ref: sharedNames.ref, name: sharedNames.name })
    .from(sharedNames)
    .where(and(eq(sharedNames.guildId, tx.guild), inArray(sharedNames.ref, [...refs])));
  return new Map(rows.map(({ ref, name }) => [ref, name]));
}
