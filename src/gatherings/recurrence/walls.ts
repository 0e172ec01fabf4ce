/** The wall times of a rule, in order and each once. Calendar arithmetic where it covers the rule, else the library. */
import { periodsOf } from './days.ts';
import type { Periods } from './days.ts';
import { libraryWalls } from './library.ts';
import type { Rule } from './rule.ts';
import { calendarDay, dayOfWall, oneDay } from './wall.ts';

export interface Walls {
  /** Those at or after a wall time. */
  from(wall: number): Iterable<number>;
}

/**
 * A rule that names no day for so long never will: dates and weekdays come round every 400 years.
 * (In days.)
 */
const longestPause = 146_097;

/** @param start - a wall time: nothing comes before it, and it comes itself only where the rule says so. */
export function wallsOf(rule: Rule, value: string, start: number): Walls {
  const number = dayOfWall(start);
  const periods = periodsOf(rule, { ...calendarDay(number), number });
  const walls = periods ? byArithmetic(rule, periods, start) : libraryWalls(value, start);
  return rule.count === undefined ? walls : counted(walls, start, rule.count);
}

function byArithmetic(rule: Rule, periods: Periods, start: number): Walls {
  const isDaily = rule.frequency === 'DAILY';
  const all = timesOf(rule, start);
  const pick = (list: readonly number[]) =>
    rule.positions.length > 0 ? atPositions(list, rule.positions) : list;
  // Of a daily rule the positions are among the times of a day, whatever its days are reckoned in.
  const times = isDaily ? pick(all) : all;
  const wallsIn = (index: number): readonly number[] => {
    const days = periods.days(index);
    if (days.length === 0) return days;
    const walls = days.flatMap((day) => times.map((time) => day * oneDay + time));
    return isDaily ? walls : pick(walls);
  };
  // From here on there is nothing more: looked for once.
  let barrenFrom = Infinity;
  return {
    *from(wall) {
      const least = Math.max(wall, start);
      if (least >= barrenFrom) return;
      let last = dayOfWall(least);
      let end = least;
      for (let index = Math.max(periods.indexOf(last), 0); ; index += 1) {
        if (!(periods.firstDay(index) - last <= longestPause)) break;
        for (const one of wallsIn(index)) {
          if (one < least) continue;
          last = dayOfWall(one);
          end = one + 1;
          yield one;
        }
      }
      barrenFrom = Math.min(barrenFrom, end);
    },
  };
}

/** In milliseconds after midnight. */
function timesOf({ hours, minutes, seconds }: Rule, start: number): readonly number[] {
  const own = new Date(start);
  const or = (list: readonly number[], worth: number) => (list.length > 0 ? list : [worth]);
  return or(hours, own.getUTCHours()).flatMap((hour) =>
    or(minutes, own.getUTCMinutes()).flatMap((minute) =>
      or(seconds, own.getUTCSeconds()).map((second) => ((hour * 60 + minute) * 60 + second) * 1000),
    ),
  );
}

function atPositions(walls: readonly number[], positions: readonly number[]): readonly number[] {
  const picked = positions.map((position) => walls.at(position > 0 ? position - 1 : position));
  return [...new Set(picked.filter((wall) => wall !== undefined))].toSorted((a, b) => a - b);
}

/** A count runs from the start of the series: what was reckoned once is kept. */
function counted(walls: Walls, start: number, count: number): Walls {
  const reckoned: number[] = [];
  let more: Iterator<number> | undefined;
  const at = (index: number): number | undefined => {
    if (index >= count) return undefined;
    more ??= walls.from(start)[Symbol.iterator]();
    while (reckoned.length <= index) {
      const next = more.next();
      if (next.done === true) return undefined;
      reckoned.push(next.value);
    }
    return reckoned[index];
  };
  return {
    *from(wall) {
      for (let index = firstAtOrAfter(reckoned, wall); ; index += 1) {
        const next = at(index);
        if (next === undefined) return;
        if (next >= wall) yield next;
      }
    },
  };
}

/** In a list in order: by halves. */
function firstAtOrAfter(walls: readonly number[], wall: number): number {
  let [low, high] = [0, walls.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((walls[middle] ?? wall) < wall) low = middle + 1;
    else high = middle;
  }
  return low;
}
