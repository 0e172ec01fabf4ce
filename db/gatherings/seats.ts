/** Seats: who comes to which occurrence, and who waits in which order. */
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { SeatState } from '#src/gatherings/types.ts';
import type { GuildTx, Queries } from '../database.ts';
import { inParts } from '../in-parts.ts';
import { gatheringSeats } from '../schema/gathering-seats.ts';
import { gatheringOccurrences } from '../schema/gatherings.ts';

export type SeatRow = InferSelectModel<typeof gatheringSeats>;

const { placeholder } = sql;

const findOne = (db: Queries, name: string) =>
  db
    .select()
    .from(gatheringSeats)
    .where(
      and(
        eq(gatheringSeats.guildId, placeholder('guild')),
        eq(gatheringSeats.occurrenceRef, placeholder('occurrence')),
        eq(gatheringSeats.userId, placeholder('user')),
      ),
    )
    .prepare(name);

export async function find(tx: GuildTx, occurrence: Ref, user: string): Promise<SeatRow | undefined> {
  const [found] = await tx.prepared('seats.find', findOne).execute({ guild: tx.guild, occurrence, user });
  return found;
}

export async function byRef(tx: GuildTx, ref: Ref): Promise<SeatRow | undefined> {
  const [found] = await tx.db
    .select()
    .from(gatheringSeats)
    .where(and(eq(gatheringSeats.guildId, tx.guild), eq(gatheringSeats.ref, ref)));
  return found;
}

const takeOne = (db: Queries, name: string) =>
  db
    .insert(gatheringSeats)
    .values({
      guildId: placeholder('guild'),
      ref: placeholder('ref'),
      occurrenceRef: placeholder('occurrenceRef'),
      userId: placeholder('userId'),
      state: placeholder('state'),
      line: sql`${placeholder('line')}::integer`,
      since: placeholder('since'),
    })
    .onConflictDoUpdate({
      target: [gatheringSeats.guildId, gatheringSeats.occurrenceRef, gatheringSeats.userId],
      set: { state: sql`excluded.state`, line: sql`excluded.line`, since: sql`excluded.since` },
    })
    .prepare(name);

/** Takes a seat, or changes it; a seat that was taken before keeps its reference. */
export async function take(tx: GuildTx, seat: Omit<SeatRow, 'guildId'>): Promise<void> {
  await tx.prepared('seats.take', takeOne).execute({ guild: tx.guild, ...seat });
}

/** Many at once, of people who have none there yet. */
export async function addAll(tx: GuildTx, seats: readonly Omit<SeatRow, 'guildId'>[]): Promise<void> {
  for (const part of inParts(seats))
    await tx.db
      .insert(gatheringSeats)
      .values(part.map((seat) => ({ guildId: tx.guild, ...seat })))
      .onConflictDoNothing();
}

/** Gives a seat up, with its reminders. */
export function giveUp(tx: GuildTx, ref: Ref): Promise<void> {
  return giveUpAll(tx, [ref]);
}

export async function giveUpAll(tx: GuildTx, refs: readonly Ref[]): Promise<void> {
  for (const part of inParts(refs))
    await tx.db
      .delete(gatheringSeats)
      .where(and(eq(gatheringSeats.guildId, tx.guild), inArray(gatheringSeats.ref, [...part])));
}

/** The first of the line get a seat. @returns whose they are, in the order of the line */
export async function promote(
  tx: GuildTx,
  occurrence: Ref,
  count: number,
  since: Date,
): Promise<Pick<SeatRow, 'ref' | 'userId'>[]> {
  const next = await tx.db
    .select({ ref: gatheringSeats.ref, userId: gatheringSeats.userId })
    .from(gatheringSeats)
    .where(
      and(
        eq(gatheringSeats.guildId, tx.guild),
        eq(gatheringSeats.occurrenceRef, occurrence),
        eq(gatheringSeats.state, sql.raw(`'waiting'`)),
      ),
    )
    .orderBy(asc(gatheringSeats.line))
    .limit(count);
  if (next.length === 0) return [];
  await tx.db
    .update(gatheringSeats)
    .set({ state: 'going', since })
    .where(
      and(
        eq(gatheringSeats.guildId, tx.guild),
        inArray(
          gatheringSeats.ref,
          next.map(({ ref }) => ref),
        ),
      ),
    );
  return next;
}

/** Everybody of some occurrences, in the order in which they came. */
export async function of(
  tx: GuildTx,
  occurrences: readonly Ref[],
  states: readonly SeatState[],
): Promise<SeatRow[]> {
  if (occurrences.length === 0) return [];
  return tx.db
    .select()
    .from(gatheringSeats)
    .where(
      and(
        eq(gatheringSeats.guildId, tx.guild),
        inArray(gatheringSeats.occurrenceRef, [...occurrences]),
        inArray(gatheringSeats.state, [...states]),
      ),
    )
    .orderBy(asc(gatheringSeats.since), asc(gatheringSeats.ref));
}

/** One person's seats in what has not ended. */
export async function aheadOf(tx: GuildTx, user: string, now: Date): Promise<SeatRow[]> {
  const rows = await tx.db
    .select({ seat: gatheringSeats })
    .from(gatheringSeats)
    .innerJoin(
      gatheringOccurrences,
      and(
        eq(gatheringOccurrences.guildId, gatheringSeats.guildId),
        eq(gatheringOccurrences.ref, gatheringSeats.occurrenceRef),
      ),
    )
    .where(
      and(
        eq(gatheringSeats.guildId, tx.guild),
        eq(gatheringSeats.userId, user),
        gt(gatheringOccurrences.endsAt, now),
      ),
    )
    .orderBy(asc(gatheringOccurrences.startsAt));
  return rows.map(({ seat }) => seat);
}

/** How many wait before a number in the line. */
export async function waitingBefore(tx: GuildTx, occurrence: Ref, line: number): Promise<number> {
  const [row] = await tx.prepared('seats.before', countBefore).execute({ guild: tx.guild, occurrence, line });
  return row?.before ?? 0;
}

const countBefore = (db: Queries, name: string) =>
  db
    .select({ before: sql<number>`count(*)::integer` })
    .from(gatheringSeats)
    .where(
      and(
        eq(gatheringSeats.guildId, placeholder('guild')),
        eq(gatheringSeats.occurrenceRef, placeholder('occurrence')),
        eq(gatheringSeats.state, sql.raw(`'waiting'`)),
        sql`${gatheringSeats.line} < ${placeholder('line')}`,
      ),
    )
    .prepare(name);
