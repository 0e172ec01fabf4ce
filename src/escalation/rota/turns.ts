/**
 * The rota: weekly shifts in the wall time of whoever has them, as instants. Pure.
 *
 * A shift begins and ends when the clocks there show it: over a night in which they change, it is an hour shorter or longer. A
 * beginning that clocks skip in spring moves forward by the gap; one that comes twice in autumn is the first of the two.
 */
import { Temporal } from 'temporal-polyfill';
import type { Ref } from '#src/platform/ref.ts';
import type { Shift, Swapped } from '../types.ts';

/** One time that a shift comes. */
export interface Turn {
  readonly shift: Ref;
  /** Who has it this time. */
  readonly user: string;
  readonly owner: string;
  readonly from: Date;
  readonly until: Date;
}

/** All that overlap a span of time, in the order in which they begin. */
export function turnsIn(
  shifts: readonly Shift[],
  swaps: readonly Swapped[],
  { from, until }: { from: Date; until: Date },
): readonly Turn[] {
  const taken = new Map(
    swaps.flatMap(({ shift, beginsAt, takenBy }) =>
      takenBy === undefined ? [] : [[`${shift} ${beginsAt.getTime()}`, takenBy] as const],
    ),
  );
  return shifts
    .flatMap((shift) => timesOf(shift, from, until))
    .map((turn) => ({ ...turn, user: taken.get(`${turn.shift} ${turn.from.getTime()}`) ?? turn.owner }))
    .toSorted((a, b) => a.from.getTime() - b.from.getTime() || (a.shift < b.shift ? -1 : 1));
}

function timesOf(shift: Shift, from: Date, until: Date): Omit<Turn, 'user'>[] {
  const { ref, user: owner, zone, weekday, minute, lasts } = shift;
  const found: Omit<Turn, 'user'>[] = [];
  // One that began the day before yesterday can reach into today where clocks are turned back.
  let day = localDay(zone, from).subtract({ days: 2 });
  const last = localDay(zone, until);
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    if (day.dayOfWeek !== weekday) continue;
    const begins = day.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
    const turn = {
      shift: ref,
      owner,
      from: instant(begins, zone),
      until: instant(begins.add({ minutes: lasts }), zone),
    };
    if (turn.until > turn.from && turn.until > from && turn.from < until) found.push(turn);
  }
  return found;
}

const wholeDay = 24 * 60;
const wholeWeek = 7 * wholeDay;

/** Whether one of two weekly shifts of somebody begins while the other runs. Those that begin together are one. In minutes. */
export function overlaps(
  one: Pick<Shift, 'weekday' | 'minute' | 'lasts'>,
  other: Pick<Shift, 'weekday' | 'minute' | 'lasts'>,
): boolean {
  const [a, b] = [one, other].map(({ weekday, minute }) => weekday * wholeDay + minute) as [number, number];
  const between = (from: number, to: number) => (to - from + wholeWeek) % wholeWeek;
  return a !== b && (between(a, b) < one.lasts || between(b, a) < other.lasts);
}

const instant = (at: Temporal.PlainDateTime, zone: string) =>
  new Date(at.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);

function localDay(zone: string, at: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate();
}

/** Those of some people who are next on duty, by when their next shift begins; who has none comes last, in the order given. */
export function nextFirst(users: readonly string[], turns: readonly Turn[], now: Date): readonly string[] {
  const begins = (user: string) =>
    turns.find((turn) => turn.user === user && turn.from > now)?.from.getTime() ?? Number.POSITIVE_INFINITY;
  return users
    .map((user) => ({ user, at: begins(user) }))
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ user }) => user);
}
