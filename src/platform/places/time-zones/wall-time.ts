/** What the clocks somewhere show, and the instant at which they show it. Pure but for the machine's own tables. */
import { after, days, minutes } from '../../durations.ts';
import { offsetAt } from './zones.ts';

/** A date and an hour, as somebody there reads them. Months and days count from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
}

/** What stands on a calendar and a clock there. */
export function wallTimeAt(zone: string, at: Date): WallTime {
  const there = after(at, minutes(offsetAt(zone, at)));
  return {
    year: there.getUTCFullYear(),
    month: there.getUTCMonth() + 1,
    day: there.getUTCDate(),
    hour: there.getUTCHours(),
  };
}

/**
 * The instant at which the clocks there show a time. One that is skipped in spring lies later by what was skipped; of one that
 * comes twice in autumn it is the first. Days and hours beyond a month or a day run over into the next.
 */
export function instantOf(zone: string, { year, month, day, hour }: WallTime): Date {
  const asIfUtc = new Date(Date.UTC(year, month - 1, day, hour));
  const [before, later] = [days(-1), days(1)].map((away) => offsetAt(zone, after(asIfUtc, away))) as [
    number,
    number,
  ];
  const fitting = [before, later]
    .map((offset) => ({ offset, at: after(asIfUtc, -minutes(offset)) }))
    .find(({ offset, at }) => offsetAt(zone, at) === offset);
  return fitting?.at ?? after(asIfUtc, -minutes(before));
}
