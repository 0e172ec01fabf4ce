/** Which notes of a break stand in which groups. */
import { and, eq } from 'drizzle-orm';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from './database.ts';
import { groupBreaks } from './schema/group-breaks.ts';

export interface BreakRow {
  readonly ref: Ref;
  readonly group: Ref;
  readonly user: string | null;
  readonly channel: string | null;
  readonly message: string | null;
}

const columns = {
  ref: groupBreaks.ref,
  group: groupBreaks.groupRef,
  user: groupBreaks.userId,
  channel: groupBreaks.channelId,
  message: groupBreaks.messageId,
};

const of = (tx: GuildTx, user: string) =>
  and(eq(groupBreaks.guildId, tx.guild), eq(groupBreaks.userId, user));
const one = (tx: GuildTx, ref: Ref) => and(eq(groupBreaks.guildId, tx.guild), eq(groupBreaks.ref, ref));

/** Somebody's in one group: the one that there is, else a new one. */
export async function open(tx: GuildTx, group: Ref, user: string): Promise<void> {
  await tx.db
    .insert(groupBreaks)
    .values({ guildId: tx.guild, ref: newRef(), groupRef: group, userId: user })
    .onConflictDoNothing();
}

export async function ofMember(tx: GuildTx, user: string): Promise<BreakRow[]> {
  return tx.db.select(columns).from(groupBreaks).where(of(tx, user));
}

export async function find(tx: GuildTx, ref: Ref): Promise<BreakRow | undefined> {
  const [row] = await tx.db.select(columns).from(groupBreaks).where(one(tx, ref));
  return row;
}

export async function stands(tx: GuildTx, ref: Ref, channel: string, message: string): Promise<void> {
  await tx.db.update(groupBreaks).set({ channelId: channel, messageId: message }).where(one(tx, ref));
}

export async function remove(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db.delete(groupBreaks).where(one(tx, ref));
}

/** Whose they were is forgotten; the notes themselves are still to be taken down. */
export async function disown(tx: GuildTx, user: string): Promise<void> {
  await tx.db.update(groupBreaks).set({ userId: null }).where(of(tx, user));
}
