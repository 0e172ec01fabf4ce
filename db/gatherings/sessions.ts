/** Sessions of workshops: which of how many a date is, and all that are still ahead, of whatever goes on from one first series. */
import { and, asc, eq, gt, or, sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { gatheringOccurrences, gatheringSeries } from '../schema/gatherings.ts';
import { ofSeries } from './occurrences.ts';
import { lockOrigin } from './series.ts';
import type { Dated } from './occurrences.ts';

export interface Session {
  /** The first is 1; what is called off is not counted. */
  readonly number: number;
  readonly total: number;
  /** How many have not ended. */
  readonly left: number;
}

/** Of those among some dates that are sessions of a workshop, which they are. */
export async function sessionsOf(
  tx: GuildTx,
  refs: readonly Ref[],
  now: Date,
): Promise<ReadonlyMap<string, Session>> {
  if (refs.length === 0) return new Map();
  const { rows } = await tx.db.execute<Record<string, unknown> & Session & { ref: string }>(sql`
    with wanted as (
      select distinct coalesce(series.origin_ref, series.ref) as origin
        from gathering_occurrences as dated
        join gathering_series as series
          on series.guild_id = dated.guild_id and series.ref = dated.series_ref and series.enrols
       where dated.guild_id = ${tx.guild} and dated.ref = any(${sql.param([...refs])}::text[]))
    select ref, number::integer, total::integer, ahead::integer as "left" from (
      select dated.ref,
             row_number() over (partition by origin order by dated.starts_at, dated.ref) as number,
             count(*) over (partition by origin) as total,
             count(*) filter (where dated.ends_at > ${now.toISOString()}::timestamptz) over (partition by origin) as ahead
        from wanted
        join gathering_series as series
          on series.guild_id = ${tx.guild} and coalesce(series.origin_ref, series.ref) = wanted.origin
        join gathering_occurrences as dated
          on dated.guild_id = series.guild_id and dated.series_ref = series.ref
       where dated.state in ('planned', 'over')) as counted
     where ref = any(${sql.param([...refs])}::text[])`);
  return new Map(rows.map(({ ref, number, total, left }) => [ref, { number, total, left }]));
}

const ofOrigin = (origin: Ref) => or(eq(gatheringSeries.ref, origin), eq(gatheringSeries.originRef, origin));

/** What is planned of it and has not ended, the next first. */
export async function aheadOf(tx: GuildTx, origin: Ref, now: Date): Promise<Dated[]> {
  return tx.db
    .select({ occurrence: gatheringOccurrences, series: gatheringSeries })
    .from(gatheringOccurrences)
    .innerJoin(gatheringSeries, ofSeries)
    .where(
      and(
        eq(gatheringOccurrences.guildId, tx.guild),
        ofOrigin(origin),
        eq(gatheringOccurrences.state, 'planned'),
        gt(gatheringOccurrences.endsAt, now),
      ),
    )
    .orderBy(asc(gatheringOccurrences.startsAt), asc(gatheringOccurrences.ref));
}

/** As `aheadOf`, and nobody else changes any of them, or who comes, before the transaction ends. */
export async function lockAhead(tx: GuildTx, origin: Ref, now: Date): Promise<Dated[]> {
  await lockOrigin(tx, origin);
  const ahead = await aheadOf(tx, origin, now);
  for (const { occurrence } of ahead.toSorted((a, b) => (a.occurrence.ref < b.occurrence.ref ? -1 : 1)))
    await tx.db
      .select({ ref: gatheringOccurrences.ref })
      .from(gatheringOccurrences)
      .where(and(eq(gatheringOccurrences.guildId, tx.guild), eq(gatheringOccurrences.ref, occurrence.ref)))
      .for('update');
  // As they are now that nobody changes them any more.
  return aheadOf(tx, origin, now);
}
