/** Occurrences: the dates of series, each an instant with what differs there. */
import { and, asc, eq, gt, gte, inArray, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { gatheringOccurrences, gatheringSeries } from '../schema/gatherings.ts';
import type { SeriesRow } from './series.ts';

export type OccurrenceRow = InferSelectModel<typeof gatheringOccurrences>;
export type OccurrenceChange = Partial<
  Omit<OccurrenceRow, 'guildId' | 'ref' | 'version' | 'going' | 'maybe' | 'waiting' | 'inLine'>
>;

/** An occurrence and the series that it belongs to. */
export interface Dated {
  readonly occurrence: OccurrenceRow;
  readonly series: SeriesRow;
}

const itself = (tx: GuildTx, ref: Ref) =>
  and(eq(gatheringOccurrences.guildId, tx.guild), eq(gatheringOccurrences.ref, ref));

const ofSeries = and(
  eq(gatheringSeries.guildId, gatheringOccurrences.guildId),
  eq(gatheringSeries.ref, gatheringOccurrences.seriesRef),
);

export async function find(tx: GuildTx, ref: Ref): Promise<Dated | undefined> {
  const [found] = await tx.db
    .select({ occurrence: gatheringOccurrences, series: gatheringSeries })
    .from(gatheringOccurrences)
    .innerJoin(gatheringSeries, ofSeries)
    .where(itself(tx, ref));
  return found;
}

/** As `find`, and nobody else changes the occurrence or who comes to it before the transaction ends. */
export async function lock(tx: GuildTx, ref: Ref): Promise<Dated | undefined> {
  const [found] = await tx.db
    .select({ occurrence: gatheringOccurrences, series: gatheringSeries })
    .from(gatheringOccurrences)
    .innerJoin(gatheringSeries, ofSeries)
    .where(itself(tx, ref))
    .for('update', { of: gatheringOccurrences });
  return found;
}

/** Of a series, those that are not over, the next first. */
export async function ahead(tx: GuildTx, series: Ref, now: Date): Promise<OccurrenceRow[]> {
  return tx.db
    .select()
    .from(gatheringOccurrences)
    .where(
      and(
        eq(gatheringOccurrences.guildId, tx.guild),
        eq(gatheringOccurrences.seriesRef, series),
        gt(gatheringOccurrences.endsAt, now),
      ),
    )
    .orderBy(asc(gatheringOccurrences.startsAt), asc(gatheringOccurrences.ref));
}

/** Of the whole community, what is planned or was called off and has not ended, the next first. */
export async function comingUp(tx: GuildTx, now: Date, limit: number, from = 0): Promise<Dated[]> {
  return tx.db
    .select({ occurrence: gatheringOccurrences, series: gatheringSeries })
    .from(gatheringOccurrences)
    .innerJoin(gatheringSeries, ofSeries)
    .where(
      and(
        eq(gatheringOccurrences.guildId, tx.guild),
        inArray(gatheringOccurrences.state, ['planned', 'cancelled']),
        gte(gatheringOccurrences.endsAt, now),
      ),
    )
    .orderBy(asc(gatheringOccurrences.startsAt), asc(gatheringOccurrences.ref))
    .limit(limit)
    .offset(from);
}

/** Changes it; whatever shows it is drawn anew from the version on that this returns. */
export async function change(
  tx: GuildTx,
  ref: Ref,
  changed: OccurrenceChange,
): Promise<OccurrenceRow | undefined> {
  const [row] = await tx.db
    .update(gatheringOccurrences)
    .set({ ...changed, version: sql`${gatheringOccurrences.version} + 1` })
    .where(itself(tx, ref))
    .returning();
  return row;
}

/** Remembers where its card stands and what that shows, which changes nothing that it shows. */
export async function cardShown(
  tx: GuildTx,
  ref: Ref,
  card: { channelId: string | null; messageId: string | null; shownVersion: number },
): Promise<void> {
  await tx.db.update(gatheringOccurrences).set(card).where(itself(tx, ref));
}
