/** What those who come to gatherings want, what they are told once, and who is invited. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries } from '../database.ts';
import { inParts } from '../in-parts.ts';
import {
  gatheringFeeds,
  gatheringGuests,
  gatheringInvitations,
  gatheringNotices,
  gatheringSeats,
} from '../schema/gathering-seats.ts';

export type GuestRow = InferSelectModel<typeof gatheringGuests>;
export type NoticeRow = InferSelectModel<typeof gatheringNotices>;

const findOne = (db: Queries, name: string) =>
  db
    .select()
    .from(gatheringGuests)
    .where(
      and(
        eq(gatheringGuests.guildId, sql.placeholder('guild')),
        eq(gatheringGuests.userId, sql.placeholder('user')),
      ),
    )
    .prepare(name);

export async function find(tx: GuildTx, user: string): Promise<GuestRow | undefined> {
  const [found] = await tx.prepared('guests.find', findOne).execute({ guild: tx.guild, user });
  return found;
}

/** Those of some people who come to gatherings. */
export async function several(tx: GuildTx, users: readonly string[]): Promise<GuestRow[]> {
  if (users.length === 0) return [];
  return tx.db
    .select()
    .from(gatheringGuests)
    .where(and(eq(gatheringGuests.guildId, tx.guild), inArray(gatheringGuests.userId, [...users])));
}

/** Makes a row for somebody's first yes; one that is there stays as it is. */
export async function add(tx: GuildTx, guest: Pick<GuestRow, 'userId' | 'ref' | 'createdAt'>): Promise<void> {
  await tx.db
    .insert(gatheringGuests)
    .values({ guildId: tx.guild, ...guest })
    .onConflictDoNothing();
}

export async function change(
  tx: GuildTx,
  user: string,
  changed: Partial<Pick<GuestRow, 'remindBefore' | 'remindIn' | 'asksAfter'>>,
): Promise<void> {
  await tx.db
    .update(gatheringGuests)
    .set(changed)
    .where(and(eq(gatheringGuests.guildId, tx.guild), eq(gatheringGuests.userId, user)));
}

/** Everything of somebody's that has to do with gatherings; seats that are ahead are given up before. */
export async function forget(tx: GuildTx, user: string): Promise<void> {
  const tables = [gatheringNotices, gatheringSeats, gatheringFeeds, gatheringGuests] as const;
  for (const table of tables)
    await tx.db.delete(table).where(and(eq(table.guildId, tx.guild), eq(table.userId, user)));
}

/** @returns those that are new: who was told of this change before is not told again */
export async function addNotices(
  tx: GuildTx,
  notices: readonly Omit<NoticeRow, 'guildId'>[],
): Promise<Pick<NoticeRow, 'ref' | 'userId'>[]> {
  const added: Pick<NoticeRow, 'ref' | 'userId'>[] = [];
  for (const part of inParts(notices))
    added.push(
      ...(await tx.db
        .insert(gatheringNotices)
        .values(part.map((notice) => ({ guildId: tx.guild, ...notice })))
        .onConflictDoNothing()
        .returning({ ref: gatheringNotices.ref, userId: gatheringNotices.userId })),
    );
  return added;
}

export async function notice(tx: GuildTx, ref: Ref): Promise<NoticeRow | undefined> {
  const [found] = await tx.db
    .select()
    .from(gatheringNotices)
    .where(and(eq(gatheringNotices.guildId, tx.guild), eq(gatheringNotices.ref, ref)));
  return found;
}

export async function noticesOf(tx: GuildTx, user: string): Promise<NoticeRow[]> {
  return tx.db
    .select()
    .from(gatheringNotices)
    .where(and(eq(gatheringNotices.guildId, tx.guild), eq(gatheringNotices.userId, user)));
}

export async function invite(
  tx: GuildTx,
  invitations: readonly Omit<InferSelectModel<typeof gatheringInvitations>, 'guildId'>[],
): Promise<void> {
  for (const part of inParts(invitations))
    await tx.db
      .insert(gatheringInvitations)
      .values(part.map((one) => ({ guildId: tx.guild, ...one })))
      .onConflictDoNothing();
}

/** To which series somebody is invited. */
export async function invitedTo(tx: GuildTx, hashes: readonly string[]): Promise<Ref[]> {
  const rows = await tx.db
    .select({ series: gatheringInvitations.seriesRef })
    .from(gatheringInvitations)
    .where(
      and(eq(gatheringInvitations.guildId, tx.guild), inArray(gatheringInvitations.memberHash, [...hashes])),
    );
  return rows.map(({ series }) => series);
}

export async function forgetInvitations(tx: GuildTx, hashes: readonly string[]): Promise<void> {
  await tx.db
    .delete(gatheringInvitations)
    .where(
      and(eq(gatheringInvitations.guildId, tx.guild), inArray(gatheringInvitations.memberHash, [...hashes])),
    );
}

/** Who was invited to one series is invited to the one that goes on from it. */
export async function copyInvitations(tx: GuildTx, from: Ref, to: Ref, newRef: () => Ref): Promise<void> {
  const rows = await tx.db
    .select()
    .from(gatheringInvitations)
    .where(and(eq(gatheringInvitations.guildId, tx.guild), eq(gatheringInvitations.seriesRef, from)));
  await invite(
    tx,
    rows.map(({ memberHash, createdAt }) => ({ ref: newRef(), seriesRef: to, memberHash, createdAt })),
  );
}
