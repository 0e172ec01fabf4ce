/** Whether a series can be kept: readable, not endless work to reckon, and with a first time. Pure. */
import { isTimeZone } from '#src/platform/places/time-zones/zones.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import type { Series } from '../recurrence.ts';
import { readRule } from './rule.ts';
import type { Rule } from './rule.ts';
import { dayOfWall, readWall, writeWall } from './wall.ts';
import { wallsOf } from './walls.ts';

export type SeriesRefused =
  /** No calendar or clock shows it, or it is beyond what clocks are known of. */
  | 'start'
  | 'zone'
  | 'rule'
  /** It names no day at all, such as the 30th of February. */
  | 'never'
  /** More than once a day, which no event is. */
  | 'too_often'
  /** A count beyond what anybody plans, or an end before its start. */
  | 'end'
  | 'exception';

/** The years that series may begin in. */
const years = { first: 2000, last: 2099 };
const mostTimes = 500;
const mostExceptions = 500;

/**
 * @returns the series with its start on the first time that the rule names: calendar programs take the start for one of them, whatever
 * the rule says (RFC 5545, section 3.8.5.3)
 */
export function checkSeries(series: Series): Result<Series, SeriesRefused> {
  const start = readWall(series.start);
  const year = start === undefined ? 0 : new Date(start).getUTCFullYear();
  if (start === undefined || year < years.first || year > years.last) return err('start');
  if (!isTimeZone(series.zone)) return err('zone');
  const exdates = series.exdates ?? [];
  if (exdates.length > mostExceptions || exdates.some((one) => readWall(one) === undefined))
    return err('exception');
  if (series.rule === '') return ok(series);
  const rule = readRule(series.rule);
  if (!rule) return err('rule');
  if (isTooOften(rule)) return err('too_often');
  if ((rule.count ?? 0) > mostTimes) return err('end');
  const first = firstOf(rule, series.rule, start);
  if (first === undefined) return err('never');
  if (
    rule.until &&
    ('wall' in rule.until ? rule.until.wall < first : dayOfWall(rule.until.at) < dayOfWall(first) - 1)
  )
    return err('end');
  return ok({ ...series, start: writeWall(first) });
}

const sometimesADay = new Set(['HOURLY', 'MINUTELY', 'SECONDLY']);

function isTooOften({ frequency, hours, minutes, seconds }: Rule): boolean {
  return sometimesADay.has(frequency) || [hours, minutes, seconds].some((list) => list.length > 1);
}

function firstOf(rule: Rule, value: string, start: number): number | undefined {
  for (const wall of wallsOf(rule, value, start).from(start)) return wall;
  return undefined;
}
