/** When people are free in the coming weeks, as half hours on one clock, so that two can be laid over each other. */
import { minutes } from '#src/platform/durations.ts';
import { offsetAt } from '#src/platform/places/time-zones/zones.ts';
import { weekdays } from '../types.ts';
import type { FreeHours, PoolMember } from '../types.ts';
import { BitRows } from './bit-rows.ts';

const halfHour = minutes(30);
const slots = 336;
const slotsADay = 48;
/** Clocks change at most once in this time, nearly everywhere; a pair must fit before and after. */
const weeksAhead = 4;

/** From `from` on, the clocks are `ahead` minutes ahead of UTC. */
interface Stretch {
  readonly from: number;
  readonly ahead: number;
}

/**
 * The least of what two people share in any of the coming weeks. Each week is reckoned with the offsets that are in force in
 * it, hour by hour; weeks in which no clock of the pool differs from an earlier one are left out.
 */
export class SharedHours {
  readonly #weeks: readonly BitRows[];

  constructor(pool: readonly Pick<PoolMember, 'zone' | 'freeHours'>[], now: Date) {
    const start = Math.floor(now.getTime() / halfHour);
    const zones = [...new Set(pool.map(({ zone }) => zone))];
    const seen = new Set<string>();
    const weeks: BitRows[] = [];
    const own = pool.map(({ freeHours }) => onTheWall(freeHours));
    for (let week = 0; week < weeksAhead; week += 1) {
      const first = start + week * slots;
      const stretches = new Map(zones.map((zone) => [zone, stretchesOf(zone, first)]));
      const key = JSON.stringify([...stretches.values()]);
      if (seen.has(key)) continue;
      seen.add(key);
      const rows = new BitRows(pool.length, slots);
      for (const [row, { zone }] of pool.entries())
        lay(rows, row, {
          wall: own[row] ?? new Uint8Array(slots),
          stretches: stretches.get(zone) ?? [],
          start,
        });
      weeks.push(rows);
    }
    this.#weeks = weeks;
  }

  /** In half hours. */
  of(a: number, b: number): number {
    let least = slots;
    for (const week of this.#weeks) least = Math.min(least, week.common(a, b));
    return least;
  }
}

/** The half hours of a week that are free, from Monday at midnight on. One that is free in part does not count. */
function onTheWall(free: readonly FreeHours[]): Uint8Array {
  const wall = new Uint8Array(slots);
  for (const { days: on, from, to } of free) {
    const end = to > from ? to : to + slotsADay * 30;
    for (const day of on) {
      const midnight = weekdays.indexOf(day) * slotsADay;
      for (let slot = Math.ceil(from / 30); slot < Math.floor(end / 30); slot += 1)
        wall[(midnight + slot) % slots] = 1;
    }
  }
  return wall;
}

/** A slot on clocks that are a quarter of an hour off lies over two of the wall's: both must be free. */
function lay(
  rows: BitRows,
  row: number,
  { wall, stretches, start }: { wall: Uint8Array; stretches: readonly Stretch[]; start: number },
): void {
  // The first of January 1970 was a Thursday.
  const monday = start + 3 * slotsADay;
  for (const [index, { from, ahead }] of stretches.entries()) {
    const until = stretches[index + 1]?.from ?? slots;
    const shift = Math.floor(ahead / 30);
    const isSplit = ahead % 30 !== 0;
    for (let slot = from; slot < until; slot += 1) {
      const local = (monday + slot + shift + slots) % slots;
      if (wall[local] === 1 && (!isSplit || wall[(local + 1) % slots] === 1)) rows.set(row, slot);
    }
  }
}

/** What a zone's clocks do in a week never changes, and the machine is slow to tell: so it is remembered, up to a bound. */
const remembered = new Map<string, readonly Stretch[]>();
const mostRemembered = 4000;

function stretchesOf(zone: string, first: number): readonly Stretch[] {
  const key = `${zone} ${first}`;
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const found = findStretches(zone, first);
  remembered.set(key, found);
  return found;
}

function findStretches(zone: string, first: number): readonly Stretch[] {
  const at = (slot: number) => offsetAt(zone, new Date((first + slot) * halfHour));
  const [ahead, later] = [at(0), at(slots)];
  if (ahead === later) return [{ from: 0, ahead }];
  let [before, after] = [0, slots];
  while (after - before > 1) {
    const middle = (before + after) >> 1;
    if (at(middle) === ahead) before = middle;
    else after = middle;
  }
  return [
    { from: 0, ahead },
    { from: after, ahead: later },
  ];
}
