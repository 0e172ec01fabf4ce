/** What was shared: writing it, finding one's own, and what is due. */
import { and, count, desc, eq, gt, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import { groups } from '../schema/groups.ts';
import { sharedNames, sharedPosts } from '../schema/sharing.ts';

export type PostRow = InferSelectModel<typeof sharedPosts>;

const one = (tx: GuildTx, ref: Ref) => and(eq(sharedPosts.guildId, tx.guild), eq(sharedPosts.ref, ref));

export type NewPost = Pick<
  PostRow,
  | 'ref'
  | 'groupRef'
  | 'kind'
  | 'nameRef'
  | 'authorHash'
  | 'author'
  | 'content'
  | 'parentRef'
  | 'dueAt'
  | 'returnAt'
  | 'createdAt'
>;

export async function add(tx: GuildTx, post: NewPost): Promise<void> {
  await tx.db.insert(sharedPosts).values({ guildId: tx.guild, ...post });
}

export async function find(tx: GuildTx, ref: Ref): Promise<PostRow | undefined> {
  const [found] = await tx.db.select().from(sharedPosts).where(one(tx, ref));
  return found;
}

/** Nobody else changes it until the transaction ends. */
export async function lock(tx: GuildTx, ref: Ref): Promise<PostRow | undefined> {
  const [found] = await tx.db.select().from(sharedPosts).where(one(tx, ref)).for('update');
  return found;
}

export async function change(
  tx: GuildTx,
  ref: Ref,
  changed: Partial<Omit<PostRow, 'guildId' | 'ref' | 'version'>>,
): Promise<void> {
  await tx.db.update(sharedPosts).set(changed).where(one(tx, ref));
}

/** There is something to be sent of it: at `dueAt`, or, where that is null, now. @returns its version from here on */
export async function goOut(tx: GuildTx, ref: Ref, dueAt: Date | null): Promise<number | undefined> {
  const [now] = await tx.db
    .update(sharedPosts)
    .set({ dueAt, version: sql`${sharedPosts.version} + 1` })
    .where(one(tx, ref))
    .returning({ version: sharedPosts.version });
  return now?.version;
}

/** A post with what is needed to show it. */
export async function shown(tx: GuildTx, ref: Ref) {
  const [found] = await tx.db
    .select({
      post: sharedPosts,
      name: sharedNames.name,
      group: { ref: groups.ref, state: groups.state, kind: groups.kind, channel: groups.channelId },
    })
    .from(sharedPosts)
    .innerJoin(groups, and(eq(groups.guildId, sharedPosts.guildId), eq(groups.ref, sharedPosts.groupRef)))
    .leftJoin(
      sharedNames,
      and(eq(sharedNames.guildId, sharedPosts.guildId), eq(sharedNames.ref, sharedPosts.nameRef)),
    )
    .where(one(tx, ref));
  return found;
}

/** What stands as a message on Discord, if it is one of these. */
export async function byMessage(tx: GuildTx, message: string): Promise<PostRow | undefined> {
  const [found] = await tx.db
    .select()
    .from(sharedPosts)
    .where(and(eq(sharedPosts.guildId, tx.guild), eq(sharedPosts.messageId, message)));
  return found;
}

const by = (tx: GuildTx, hashes: readonly string[]) =>
  and(eq(sharedPosts.guildId, tx.guild), inArray(sharedPosts.authorHash, [...hashes]));

/** Newest first. */
export async function ofAuthor(tx: GuildTx, hashes: readonly string[]): Promise<PostRow[]> {
  return tx.db
    .select()
    .from(sharedPosts)
    .where(and(by(tx, hashes), eq(sharedPosts.state, 'up')))
    .orderBy(desc(sharedPosts.createdAt), desc(sharedPosts.ref));
}

export async function countSince(tx: GuildTx, hashes: readonly string[], since: Date): Promise<number> {
  const [row] = await tx.db
    .select({ count: count() })
    .from(sharedPosts)
    .where(and(by(tx, hashes), gt(sharedPosts.createdAt, since)));
  return row?.count ?? 0;
}

export async function answersTo(tx: GuildTx, question: Ref): Promise<PostRow[]> {
  return tx.db
    .select()
    .from(sharedPosts)
    .where(
      and(
        eq(sharedPosts.guildId, tx.guild),
        eq(sharedPosts.parentRef, question),
        eq(sharedPosts.state, 'up'),
      ),
    );
}

export async function remove(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db.delete(sharedPosts).where(one(tx, ref));
}

type Moment = 'dueAt' | 'feltAt' | 'returnAt';

/** What has its moment by now, in all communities. */
export async function due(tx: SystemTx, which: Moment, now: Date): Promise<{ guild: string; ref: Ref }[]> {
  return tx.db
    .select({ guild: sharedPosts.guildId, ref: sharedPosts.ref })
    .from(sharedPosts)
    .where(and(isNotNull(sharedPosts[which]), lte(sharedPosts[which], now)))
    .orderBy(sharedPosts[which])
    .limit(500);
}

/** Takes what is still due and nobody else has taken. */
export async function claim(tx: GuildTx, which: Moment, refs: readonly Ref[], now: Date): Promise<PostRow[]> {
  const found = await tx.db
    .select()
    .from(sharedPosts)
    .where(
      and(
        eq(sharedPosts.guildId, tx.guild),
        inArray(sharedPosts.ref, [...refs]),
        lte(sharedPosts[which], now),
      ),
    )
    .for('update', { skipLocked: true });
  if (found.length > 0)
    await tx.db
      .update(sharedPosts)
      .set({ [which]: null })
      .where(
        and(
          eq(sharedPosts.guildId, tx.guild),
          inArray(
            sharedPosts.ref,
            found.map(({ ref }) => ref),
          ),
        ),
      );
  return found;
}
