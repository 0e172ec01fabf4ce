/** From what a sentence says to a series: the first time, the rule, its end. Pure. */
import { zoneClock } from '#src/platform/places/time-zones/zone-clock.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { readRule } from '../recurrence/rule.ts';
import { calendarDay, dayNumber, dayOfWall, oneDay, writeWall } from '../recurrence/wall.ts';
import { wallsOf } from '../recurrence/walls.ts';
import type { DaySaid } from './day-said.ts';
import { dayMeant, isOnAnother } from './days.ts';
import type { DateOrder } from './days.ts';
import { minuteSaid } from './minute-said.ts';
import { ruleSaid } from './rule-said.ts';
import type { RuleSaid } from './rule-said.ts';
import type { Said } from './said.ts';
import type { MonthEnd } from './tokens.ts';
import type { Misread, Told, Understood } from './types.ts';

export interface Here {
  readonly zone: string;
  readonly now: Date;
}

/** How what is open is decided. */
export interface Reading {
  readonly half: 'am' | 'pm';
  readonly order: DateOrder;
  readonly monthEnd: MonthEnd;
}

export interface Decided extends Understood {
  readonly leavesEndOpen: boolean;
}

/** More than this nobody plans: a series without an end is what is meant. */
const mostTimes = 500;

export function decide(told: Said, here: Here, reading: Reading): Result<Decided, Misread> {
  const at = minuteSaid(told, reading.half);
  if (at === undefined) return err({ kind: 'no_time' });
  const { minute, isNextDay } = at;
  const said = isNextDay ? theNightOf(told) : told;
  if (!said) return err({ kind: 'night' });
  const clock = zoneClock(here.zone);
  const today = { day: dayOfWall(clock.wallAt(here.now.getTime())), order: reading.order };
  const wallOn = (day: number) => day * oneDay + minute * 60_000;
  const isAhead = (wall: number) => clock.resolve(wall).at > here.now.getTime();
  const dayOf: DayOf = (one, isOver = (day) => !isAhead(wallOn(day))) => {
    if (!one) return ok(undefined);
    const isOverAs = (day: number) => isOver(isNextDay ? day + 1 : day);
    const day = dayMeant(one, today, isOverAs);
    if (day === undefined) return err({ kind: 'no_such_day' });
    return isOnAnother(one, day) ? err({ kind: 'weekday' }) : ok(isNextDay ? day + 1 : day);
  };
  const begin = dayOf(said.from ?? said.day);
  if (!begin.ok) return begin;
  const made = said.every ? ruleSaid(said, begin.value, reading.monthEnd) : undefined;
  if (!made && (said.every || begin.value === undefined)) return err({ kind: 'no_day' });
  const first = made
    ? firstOf(made, wallOn(Math.max(begin.value ?? today.day, today.day)), isAhead)
    : wallOn(begin.value ?? 0);
  if (first === undefined || Number.isNaN(first)) return err({ kind: 'no_such_day' });
  if (!isAhead(first)) return err({ kind: 'past' });
  const exdates: string[] = [];
  for (const one of said.except ?? []) {
    // A date without a year is the one that comes after the first.
    const day = dayOf(one, (some) => wallOn(some) < first);
    if (!day.ok) return day;
    if (day.value !== undefined) exdates.push(writeWall(wallOn(day.value)));
  }
  // Of one date that is left out nothing is left.
  if (!made && exdates.includes(writeWall(first))) return err({ kind: 'no_day' });
  const ended = made
    ? endSaid(said, made, first, dayOf)
    : ok({ rule: '', told: [{ kind: 'once' } as const] });
  if (!ended.ok) return ended;
  const night: Told[] = isNextDay ? [{ kind: 'next_day' }] : [];
  return ok({
    when: { start: writeWall(first), zone: here.zone, rule: ended.value.rule, exdates },
    told: [...(made?.told ?? []), ...ended.value.told, ...night],
    leavesEndOpen: made?.leavesEndOpen ?? false,
  });
}

type DayOf = (
  one: DaySaid | undefined,
  isOver?: (day: number) => boolean,
) => Result<number | undefined, Misread>;

/** What begins after midnight is on the days after those that were said. @returns undefined where these are days of a month */
function theNightOf(said: Said): Said | undefined {
  const { every, weekdays } = said;
  if (every?.unit === 'month' || every?.unit === 'year') return undefined;
  if (!weekdays) return said;
  return { ...said, weekdays: weekdays.map(({ weekday, nth }) => ({ weekday: (weekday + 1) % 7, nth })) };
}

/** An interval counts from the first: so that is looked for without it. */
function firstOf({ days }: RuleSaid, from: number, isAhead: (wall: number) => boolean): number | undefined {
  const rule = readRule(days);
  if (!rule) return undefined;
  for (const wall of wallsOf(rule, days, from).from(from)) if (isAhead(wall)) return wall;
  return undefined;
}

type Ended = { readonly rule: string; readonly told: readonly Told[] };

function endSaid(
  { until, times, length }: Said,
  { days, interval }: RuleSaid,
  first: number,
  dayOf: DayOf,
): Result<Ended, Misread> {
  const endless = interval === 1 ? days : `${days};INTERVAL=${interval}`;
  if ([until, times, length].filter((one) => one !== undefined).length > 1) return err({ kind: 'end' });
  if (until) {
    const day = dayOf(until);
    if (!day.ok) return day;
    if (day.value === undefined || day.value < dayOfWall(first)) return err({ kind: 'end' });
    const date = writeWall(day.value * oneDay)
      .slice(0, 10)
      .replaceAll('-', '');
    return ok({ rule: `${endless};UNTIL=${date}T235959`, told: [] });
  }
  const count = times ?? (length && timesIn(endless, first, length));
  if (count === undefined) return ok({ rule: endless, told: [] });
  if (count < 1 || count > mostTimes) return err({ kind: 'end' });
  return ok({ rule: `${endless};COUNT=${count}`, told: length ? [{ kind: 'times', count }] : [] });
}

/** How often it is, of a length that begins with the first. */
function timesIn(value: string, first: number, { count, unit }: NonNullable<Said['length']>): number {
  const rule = readRule(value);
  if (!rule) return 0;
  const { year, month, day } = calendarDay(dayOfWall(first));
  const time = first - dayOfWall(first) * oneDay;
  const end = {
    day: () => dayNumber(year, month, day + count),
    week: () => dayNumber(year, month, day + 7 * count),
    month: () => dayNumber(year, month + count, day),
    year: () => dayNumber(year + count, month, day),
  }[unit]();
  let times = 0;
  for (const wall of wallsOf(rule, value, first).from(first)) {
    if (wall >= end * oneDay + time || times > mostTimes) break;
    times += 1;
  }
  return times;
}
