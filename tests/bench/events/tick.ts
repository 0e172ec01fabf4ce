/** 2,000 series of one community whose next dates are all to be planned: how long the planner's tick takes. */
import { planAllDue } from '#src/gatherings/ticks.ts';
import { series } from './occurrences.ts';
import type { House } from './house.ts';

export interface Planned {
  readonly milliseconds: number;
  /** Of the series that have a next date, how many got none. */
  readonly missed: number;
}

export async function tick({ database, community, query }: House): Promise<Planned> {
  const refs = series.map(
    (_, index) =>
      `s${String(index)
        .padStart(9, 'a')
        .replaceAll(/[0189]/g, letterOf)}`,
  );
  await query(
    `insert into gathering_series (guild_id, ref, kind, title, where_kind, where_link, start, zone, rule, minutes, plan_at, created_at)
     select $1, ref, 'meet_up', 'One of many', 'link', 'https://example.org', start, zone, rule, 60, now() - interval '1 minute', now()
       from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as many (ref, start, zone, rule)`,
    [
      community.guild,
      refs,
      series.map(({ start }) => start),
      series.map(({ zone }) => zone),
      series.map(({ rule }) => rule),
    ],
  );
  await query('analyze gathering_series');
  const begun = performance.now();
  await planAllDue(database, new Date());
  const milliseconds = performance.now() - begun;
  const [left] = await query<{ missed: number }>(
    `select count(*)::integer as missed from gathering_series as made
      where plan_at is not null
        and not exists (select from gathering_occurrences as date where date.guild_id = made.guild_id and date.series_ref = made.ref)`,
  );
  await query('delete from gathering_series');
  return { milliseconds, missed: left?.missed ?? -1 };
}

/** References have no such digits. */
function letterOf(digit: string): string {
  return 'wxyz'['0189'.indexOf(digit)] ?? 'w';
}
