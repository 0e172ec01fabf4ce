/** Which notes of a break stand in the threads of which matches. */
import { and, eq } from 'drizzle-orm';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { matchBreaks } from '../schema/matches.ts';

export interface BreakRow {
  readonly ref: Ref;
  readonly match: Ref;
  readonly user: string | null;
  readonly thread: string | null;
  readonly message: string | null;
}

const columns = {
  ref: matchBreaks.ref,
  match: matchBreaks.matchRef,
  user: matchBreaks.userId,
  thread: matchBreaks.threadId,
  message: matchBreaks.messageId,
};

const here = (tx: GuildTx) => eq(matchBreaks.guildId, tx.guild);
const of = (tx: GuildTx, user: string) => and(here(tx), eq(matchBreaks.userId, user));
const one = (tx: GuildTx, ref: Ref) => and(here(tx), eq(matchBreaks.ref, ref));

/** Somebody's in one match: the one that there is, else a new one. */
export async function open(tx: GuildTx, match: Ref, user: string): Promise<void> {
  await tx.db
    .insert(matchBreaks)
    .values({ guildId: tx.guild, ref: newRef(), matchRef: match, userId: user })
    .onConflictDoNothing();
}

export async function ofMember(tx: GuildTx, user: string): Promise<BreakRow[]> {
  return tx.db.select(columns).from(matchBreaks).where(of(tx, user));
}

export async function inMatch(tx: GuildTx, match: Ref): Promise<BreakRow[]> {
  return tx.db
    .select(columns)
    .from(matchBreaks)
    .where(and(here(tx), eq(matchBreaks.matchRef, match)));
}

export async function find(tx: GuildTx, ref: Ref): Promise<BreakRow | undefined> {
  const [row] = await tx.db.select(columns).from(matchBreaks).where(one(tx, ref));
  return row;
}

export async function stands(tx: GuildTx, ref: Ref, thread: string, message: string): Promise<void> {
  await tx.db.update(matchBreaks).set({ threadId: thread, messageId: message }).where(one(tx, ref));
}

export async function remove(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db.delete(matchBreaks).where(one(tx, ref));
}

/** Whose they were is forgotten; the notes themselves are still to be taken down. */
export async function disown(tx: GuildTx, user: string): Promise<void> {
  await tx.db.update(matchBreaks).set({ userId: null }).where(of(tx, user));
}
