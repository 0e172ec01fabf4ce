/** Taps of people who felt with something. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Feeling } from '#src/sharing/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { sharedFeelings } from '../schema/sharing.ts';

const of = (tx: GuildTx, post: Ref, hashes: readonly string[]) =>
  and(
    eq(sharedFeelings.guildId, tx.guild),
    eq(sharedFeelings.postRef, post),
    inArray(sharedFeelings.memberHash, [...hashes]),
  );

export async function ofMember(tx: GuildTx, post: Ref, hashes: readonly string[]): Promise<Feeling[]> {
  const rows = await tx.db
    .select({ feeling: sharedFeelings.feeling })
    .from(sharedFeelings)
    .where(of(tx, post, hashes));
  return rows.map(({ feeling }) => feeling);
}

export async function add(tx: GuildTx, post: Ref, feeling: Feeling, memberHash: string): Promise<void> {
  await tx.db
    .insert(sharedFeelings)
    .values({ guildId: tx.guild, postRef: post, feeling, memberHash })
    .onConflictDoNothing();
}

export async function remove(
  tx: GuildTx,
  post: Ref,
  feeling: Feeling,
  hashes: readonly string[],
): Promise<void> {
  await tx.db.delete(sharedFeelings).where(and(of(tx, post, hashes), eq(sharedFeelings.feeling, feeling)));
}

export async function anyFor(tx: GuildTx, post: Ref): Promise<boolean> {
  const found = await tx.db
    .select({ post: sharedFeelings.postRef })
    .from(sharedFeelings)
    .where(and(eq(sharedFeelings.guildId, tx.guild), eq(sharedFeelings.postRef, post)))
    .limit(1);
  return found.length > 0;
}

/** Everything that anybody felt with. */
export async function posts(tx: GuildTx): Promise<Ref[]> {
  const rows = await tx.db
    .selectDistinct({ post: sharedFeelings.postRef })
    .from(sharedFeelings)
    .where(eq(sharedFeelings.guildId, tx.guild));
  return rows.map(({ post }) => post);
}

/** Postgres takes 65,535 parameters in one statement. */
const atOnce = 10_000;

/** Hashes differ from post to post, so each belongs to one. @returns what they were for */
export async function having(tx: GuildTx, hashes: readonly string[]): Promise<Feeling[]> {
  const found: Feeling[] = [];
  for (let first = 0; first < hashes.length; first += atOnce) {
    const rows = await tx.db
      .select({ feeling: sharedFeelings.feeling })
      .from(sharedFeelings)
      .where(
        and(
          eq(sharedFeelings.guildId, tx.guild),
          inArray(sharedFeelings.memberHash, hashes.slice(first, first + atOnce)),
        ),
      );
    found.push(...rows.map(({ feeling }) => feeling));
  }
  return found;
}

export async function forget(tx: GuildTx, hashes: readonly string[]): Promise<void> {
  for (let first = 0; first < hashes.length; first += atOnce)
    await tx.db
      .delete(sharedFeelings)
      .where(
        and(
          eq(sharedFeelings.guildId, tx.guild),
          inArray(sharedFeelings.memberHash, hashes.slice(first, first + atOnce)),
        ),
      );
}
