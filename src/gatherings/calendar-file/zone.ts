/**
 * A zone as a VTIMEZONE (RFC 5545, section 3.6.5): its clocks from before the first date on. Changes that come every year on the
 * same weekday of a month are written as a rule and go on for good; others are listed as far as they are known. Pure.
 */
import { Temporal } from 'temporal-polyfill';
import { oneDay, weekdayOf, writeWall } from '../recurrence/wall.ts';
import { weekdayCodes } from '../recurrence/rule.ts';
import { line, local } from './lines.ts';

/** Changes of clocks are listed for so many years beyond the last date that is known. */
const yearsAhead = 10;

/** A rule is only read out of so many years. */
const enoughYears = 5;

interface Change {
  /** What the clocks show at that moment if they do not change: milliseconds of the same time in UTC. */
  readonly wall: number;
  /** Minutes ahead of UTC, before and after. */
  readonly from: number;
  readonly to: number;
}

/** @param years - of the first and of the last date in the file */
export function zoneLines(zone: string, years: { readonly first: number; readonly last: number }): string[] {
  const begin = Date.UTC(years.first - 1, 0, 1);
  const end = Date.UTC(years.last + yearsAhead + 1, 0, 1);
  const { offset, changes } = changesOf(zone, begin, end);
  const kinds = Map.groupBy(changes, ({ from, to }) => `${from} ${to}`);
  return [
    'BEGIN:VTIMEZONE',
    line('TZID', zone),
    ...observance({ name: 'STANDARD', walls: [begin + offset * 60_000], from: offset, to: offset, rule: [] }),
    ...[...kinds.values()].flatMap((alike) => {
      const [{ from, to } = { from: 0, to: 0 }] = alike;
      const walls = alike.map(({ wall }) => wall);
      const yearly = yearlyRule(walls, end);
      return observance({
        name: to > from ? 'DAYLIGHT' : 'STANDARD',
        walls: yearly === undefined ? walls : walls.slice(0, 1),
        from,
        to,
        rule: yearly === undefined ? [] : [line('RRULE', yearly)],
      });
    }),
    'END:VTIMEZONE',
  ];
}

function changesOf(zone: string, begin: number, end: number): { offset: number; changes: readonly Change[] } {
  let there = Temporal.Instant.fromEpochMilliseconds(begin).toZonedDateTimeISO(zone);
  const offset = minutesAhead(there);
  const changes: Change[] = [];
  for (;;) {
    const next = there.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds >= end) return { offset, changes };
    const [from, to] = [minutesAhead(there), minutesAhead(next)];
    if (from !== to) changes.push({ wall: next.epochMilliseconds + from * 60_000, from, to });
    there = next;
  }
}

function minutesAhead({ offsetNanoseconds }: Temporal.ZonedDateTime): number {
  return offsetNanoseconds / 6e10;
}

/** The same weekday of the same month at the same time, every year to the end. */
function yearlyRule(walls: readonly number[], end: number): string | undefined {
  const [first] = walls;
  const lastYear = new Date(end).getUTCFullYear() - 1;
  if (first === undefined || walls.length < enoughYears) return undefined;
  const begins = new Date(first);
  const isYearly = walls.every((wall, index) => {
    const date = new Date(wall);
    return (
      date.getUTCFullYear() === begins.getUTCFullYear() + index &&
      date.getUTCMonth() === begins.getUTCMonth() &&
      (wall - first) % oneDay === 0
    );
  });
  if (!isYearly || new Date(walls.at(-1) ?? first).getUTCFullYear() !== lastYear) return undefined;
  const days = walls.map((wall) => Math.floor(wall / oneDay));
  const weekdays = new Set(days.map(weekdayOf));
  const [weekday = 0] = weekdays;
  if (weekdays.size > 1) return undefined;
  const nths = new Set(walls.map((wall) => Math.ceil(new Date(wall).getUTCDate() / 7)));
  const isLast = days.every((day) => new Date((day + 7) * oneDay).getUTCMonth() !== begins.getUTCMonth());
  const [nth = 0] = nths;
  if (!isLast && nths.size > 1) return undefined;
  return `FREQ=YEARLY;BYMONTH=${begins.getUTCMonth() + 1};BYDAY=${isLast ? -1 : nth}${weekdayCodes[weekday] ?? ''}`;
}

function observance(spec: {
  name: 'STANDARD' | 'DAYLIGHT';
  walls: readonly number[];
  from: number;
  to: number;
  rule: readonly string[];
}): string[] {
  const [first = 0] = spec.walls;
  // Some programs take the list for all there is, so it begins with the first.
  const listed = spec.walls.length > 1 ? spec.walls : [];
  return [
    `BEGIN:${spec.name}`,
    line('DTSTART', local(writeWall(first))),
    line('TZOFFSETFROM', offsetText(spec.from)),
    line('TZOFFSETTO', offsetText(spec.to)),
    ...spec.rule,
    ...listed.map((wall) => line('RDATE', local(writeWall(wall)))),
    `END:${spec.name}`,
  ];
}

/** +0530. */
function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
