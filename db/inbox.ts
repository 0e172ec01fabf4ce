/** What waits for people who may not be sent direct messages. Whose it is stands there as a keyed hash only. */
import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from './database.ts';
import { inParts } from './in-parts.ts';
import { inbox } from './schema/inbox.ts';

export interface Waiting {
  readonly ref: Ref;
  readonly kind: string;
  readonly subject: Ref;
}

export interface Entry extends Waiting {
  readonly memberHash: string;
  readonly createdAt: Date;
}

export async function put(tx: GuildTx, entries: readonly Entry[]): Promise<void> {
  for (const part of inParts(entries))
    await tx.db.insert(inbox).values(part.map((entry) => ({ guildId: tx.guild, ...entry })));
}

/** Whether anything waits for anybody in the community. */
export async function anyWaiting(tx: GuildTx): Promise<boolean> {
  const found = await tx.db
    .select({ ref: inbox.ref })
    .from(inbox)
    .where(and(eq(inbox.guildId, tx.guild), isNull(inbox.shownAt)))
    .limit(1);
  return found.length > 0;
}

const waitingFor = (tx: GuildTx, memberHashes: readonly string[]) =>
  and(eq(inbox.guildId, tx.guild), inArray(inbox.memberHash, [...memberHashes]), isNull(inbox.shownAt));

/** What waits for somebody, oldest first; whoever else looks at the same moment sees nothing. */
export async function claim(tx: GuildTx, memberHashes: readonly string[], limit: number): Promise<Waiting[]> {
  return tx.db
    .select({ ref: inbox.ref, kind: inbox.kind, subject: inbox.subject })
    .from(inbox)
    .where(waitingFor(tx, memberHashes))
    .orderBy(asc(inbox.createdAt))
    .limit(limit)
    .for('update', { skipLocked: true });
}

/** Those rows, and whatever else waits for them that says the same: it is said once. What is being shown elsewhere is left to that. */
export async function claimAlike(
  tx: GuildTx,
  memberHashes: readonly string[],
  claimed: readonly Waiting[],
): Promise<Ref[]> {
  const alike = claimed.map(({ kind, subject }) => and(eq(inbox.kind, kind), eq(inbox.subject, subject)));
  const rows = await tx.db
    .select({ ref: inbox.ref })
    .from(inbox)
    .where(and(waitingFor(tx, memberHashes), or(...alike)))
    .for('update', { skipLocked: true });
  return rows.map(({ ref }) => ref);
}

export async function markShown(tx: GuildTx, refs: readonly Ref[], now: Date): Promise<void> {
  await tx.db
    .update(inbox)
    .set({ shownAt: now })
    .where(and(eq(inbox.guildId, tx.guild), inArray(inbox.ref, [...refs])));
}

/** What was shown to somebody since a moment, newest first. */
export async function shownSince(
  tx: GuildTx,
  memberHashes: readonly string[],
  since: Date,
  limit: number,
): Promise<(Waiting & { readonly shownAt: Date })[]> {
  const rows = await tx.db
    .select({ ref: inbox.ref, kind: inbox.kind, subject: inbox.subject, shownAt: inbox.shownAt })
    .from(inbox)
    .where(
      and(
        eq(inbox.guildId, tx.guild),
        inArray(inbox.memberHash, [...memberHashes]),
        isNotNull(inbox.shownAt),
        gt(inbox.shownAt, since),
      ),
    )
    .orderBy(desc(inbox.shownAt), desc(inbox.createdAt))
    .limit(limit);
  return rows.flatMap(({ shownAt, ...row }) => (shownAt ? [{ ...row, shownAt }] : []));
}

/** Deletes what was shown before one moment, and what was left before an earlier one and never looked at. */
export async function forgetBefore(tx: GuildTx, { shown, left }: { shown: Date; left: Date }): Promise<void> {
  const over = or(lte(inbox.shownAt, shown), lte(inbox.createdAt, left));
  await tx.db.delete(inbox).where(and(eq(inbox.guildId, tx.guild), over));
}

export async function countWaiting(tx: GuildTx, memberHashes: readonly string[]): Promise<number> {
  const [row] = await tx.db.select({ count: count() }).from(inbox).where(waitingFor(tx, memberHashes));
  return row?.count ?? 0;
}

/**
 * Takes back what waits for somebody of some kinds and was not shown yet.
 *
 * @param subject - undefined: whatever it is about
 * @returns the kinds of it
 */
export async function takeBack(
  tx: GuildTx,
  memberHashes: readonly string[],
  { kinds, subject }: { readonly kinds: readonly string[]; readonly subject?: Ref | undefined },
): Promise<string[]> {
  const about = subject === undefined ? undefined : eq(inbox.subject, subject);
  const taken = await tx.db
    .delete(inbox)
    .where(and(waitingFor(tx, memberHashes), inArray(inbox.kind, [...kinds]), about))
    .returning({ kind: inbox.kind });
  return taken.map(({ kind }) => kind);
}

export async function forget(tx: GuildTx, memberHashes: readonly string[]): Promise<void> {
  await tx.db
    .delete(inbox)
    .where(and(eq(inbox.guildId, tx.guild), inArray(inbox.memberHash, [...memberHashes])));
}
