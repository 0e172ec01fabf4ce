/**
 * When a series takes place. A rule is expanded on the calendar and the clock of its place, which know no change of clocks, and
 * each wall time then becomes an instant of the zone. Pure.
 */
import { zoneClock } from '#src/platform/places/time-zones/zone-clock.ts';
import { readRule } from './recurrence/rule.ts';
import type { Until } from './recurrence/rule.ts';
import { oneDay, readWall } from './recurrence/wall.ts';
import { wallsOf } from './recurrence/walls.ts';
import type { Walls } from './recurrence/walls.ts';

export interface Series {
  /** Local, as 2026-03-24T19:00. It is an occurrence where the rule says so, and where there is no rule. */
  readonly start: string;
  /** IANA. */
  readonly zone: string;
  /** An RRULE value of RFC 5545, or '' for once. Its UNTIL is local like `start`, or UTC with Z. */
  readonly rule: string;
  /** Local. What a rule counts, it counts with these. */
  readonly exdates?: readonly string[];
}

/** What is left to reckon of a series once it is read: its zone and its exceptions come later. */
interface Plan {
  readonly walls: Walls;
  readonly until: Until | undefined;
}

/** No clock on earth differs from UTC by more, also while it jumps. */
const apart = 2 * oneDay;

/** As many as two large communities have; the oldest makes room. */
const plansKept = 5_000;
const plans = new Map<string, Plan>();

/**
 * The instants strictly after `after`, in order, each once. A local time that clocks skip moves forward by the gap; one that
 * comes twice is the first. A month without the day has none (RFC 5545).
 *
 * @param options.limit - at most so many; fewer where the series ends
 * @throws {RangeError} where `start`, `zone`, `rule` or an exception cannot be read: `checkSeries` tells which, and kindly
 */
export function occurrences(
  series: Series,
  { after, limit }: { readonly after: Date; readonly limit: number },
): Date[] {
  const { walls, until } = planOf(series);
  const clock = zoneClock(series.zone);
  const left = new Set(series.exdates?.map((exdate) => clock.resolve(wallOf(exdate)).at));
  const from = after.getTime();
  const [lastWall, last] = endOf(until);
  const found: number[] = [];
  // Behind a gap, times that were skipped and times that were not come in one another's order.
  let settled = -Infinity;
  if (limit < 1) return [];
  for (const wall of walls.from(from - apart)) {
    if (wall > lastWall || (found.length >= limit && wall > settled)) break;
    const { at, skipped } = clock.resolve(wall);
    if (skipped > 0) settled = Math.max(settled, wall + 2 * skipped);
    if (at <= from || at > last || left.has(at)) continue;
    if (wall > settled || !found.includes(at)) found.push(at);
  }
  const ordered = settled === -Infinity ? found : found.toSorted((a, b) => a - b);
  return ordered.slice(0, limit).map((at) => new Date(at));
}

/** The last wall time and the last instant that may be: where one is told, the other is only near enough to stop at. */
function endOf(until: Until | undefined): readonly [wall: number, at: number] {
  if (until === undefined) return [Infinity, Infinity];
  return 'wall' in until ? [until.wall, Infinity] : [until.at + apart, until.at];
}

function planOf({ start, rule }: Series): Plan {
  const key = `${start} ${rule}`;
  const known = plans.get(key);
  if (known) return known;
  const made = makePlan(wallOf(start), rule);
  if (plans.size >= plansKept) for (const oldest of plans.keys()) if (plans.delete(oldest)) break;
  plans.set(key, made);
  return made;
}

function makePlan(start: number, value: string): Plan {
  if (value === '') return { walls: { from: (wall) => (wall > start ? [] : [start]) }, until: undefined };
  const rule = readRule(value);
  if (!rule) throw new RangeError('this is no recurrence rule');
  return { walls: wallsOf(rule, value, start), until: rule.until };
}

function wallOf(text: string): number {
  const wall = readWall(text);
  if (wall === undefined) throw new RangeError('this is no local time');
  return wall;
}
