/** What ticks do to series and occurrences, many at a time, across communities. */
import { sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { SystemTx } from '../database.ts';

/** A series whose next dates are to be planned. */
export interface DueSeries {
  readonly guild: string;
  readonly ref: Ref;
  readonly start: string;
  readonly zone: string;
  readonly rule: string;
  readonly exdates: readonly string[];
  readonly minutes: number;
  /** All of its dates are known at once. */
  readonly enrols: boolean;
  /** When the last one begins that is planned already; undefined where none is. */
  readonly plannedTo: Date | undefined;
  /** How many are ahead of now. */
  readonly ahead: number;
}

/** Some of what is due, held until the transaction ends; what another holds is left to it. */
export async function claimSeries(tx: SystemTx, now: Date, limit: number): Promise<DueSeries[]> {
  const { rows } = await tx.db.execute<
    Record<string, unknown> & Omit<DueSeries, 'plannedTo'> & { plannedTo: string | null }
  >(sql`
    select due.guild_id as guild, due.ref, start, zone, rule, exdates, minutes, enrols,
           planned.last as "plannedTo", coalesce(planned.ahead, 0)::integer as ahead
      from gathering_series as due
      left join lateral (
        select max(starts_at) as last, count(*) filter (where ends_at > ${now.toISOString()}::timestamptz and state = 'planned') as ahead
          from gathering_occurrences as known
         where known.guild_id = due.guild_id and known.series_ref = due.ref
            and not known.moved and known.state in ('planned', 'over')) as planned on true
     where plan_at <= ${now.toISOString()}::timestamptz
     order by plan_at
     limit ${limit}
       for update of due skip locked`);
  return rows.map(({ plannedTo, ...row }) => ({
    ...row,
    plannedTo: plannedTo === null ? undefined : new Date(plannedTo),
  }));
}

export interface PlannedOccurrence {
  readonly guild: string;
  readonly series: Ref;
  readonly ref: Ref;
  readonly slot: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly dueAt: Date;
}

export interface PlannedSeries {
  readonly guild: string;
  readonly ref: Ref;
  /** Null where nothing more of it is to be planned. */
  readonly planAt: Date | null;
}

/** Writes the dates that come next, and when it is to be planned further. What is there already stays as it is. */
export async function savePlanned(
  tx: SystemTx,
  occurrences: readonly PlannedOccurrence[],
  series: readonly PlannedSeries[],
): Promise<void> {
  await Promise.all([
    occurrences.length === 0 ||
      tx.db.execute(sql`
      insert into gathering_occurrences (guild_id, series_ref, ref, slot, starts_at, ends_at, due_at)
      select * from unnest(${list(occurrences, ({ guild }) => guild)}::text[],
                           ${list(occurrences, (one) => one.series)}::text[],
                           ${list(occurrences, ({ ref }) => ref)}::text[],
                           ${list(occurrences, ({ slot }) => slot)}::text[],
                           ${list(occurrences, ({ startsAt }) => startsAt.toISOString())}::timestamptz[],
                           ${list(occurrences, ({ endsAt }) => endsAt.toISOString())}::timestamptz[],
                           ${list(occurrences, ({ dueAt }) => dueAt.toISOString())}::timestamptz[])
          on conflict do nothing`),
    tx.db.execute(sql`
      update gathering_series as kept set plan_at = planned.plan_at
        from unnest(${list(series, ({ guild }) => guild)}::text[], ${list(series, ({ ref }) => ref)}::text[],
                    ${list(series, ({ planAt }) => planAt?.toISOString() ?? null)}::timestamptz[])
             as planned (guild_id, ref, plan_at)
       where kept.guild_id = planned.guild_id and kept.ref = planned.ref`),
  ]);
}

/** An occurrence that is to be looked at: its card, its beginning or its end has come. */
export interface DueOccurrence {
  readonly guild: string;
  readonly ref: Ref;
}

export async function dueOccurrences(tx: SystemTx, now: Date, limit: number): Promise<DueOccurrence[]> {
  const { rows } = await tx.db.execute<Record<string, unknown> & DueOccurrence>(sql`
    select guild_id as guild, ref from gathering_occurrences
     where due_at <= ${now.toISOString()}::timestamptz order by due_at limit ${limit}`);
  return rows;
}

/** Calendars whose days have moved on. */
export async function dueCalendars(tx: SystemTx, now: Date): Promise<{ guild: string }[]> {
  const { rows } = await tx.db.execute<{ guild: string }>(sql`
    select guild_id as guild from gathering_calendars where due_at <= ${now.toISOString()}::timestamptz limit 500`);
  return rows;
}

/** One parameter with all the values of a column. */
function list<Row>(rows: readonly Row[], value: (row: Row) => string | null) {
  return sql.param(rows.map(value));
}
