/** Which day was meant. Pure. */
import { calendarDay, dayNumber, weekdayOf } from '../recurrence/wall.ts';
import type { DaySaid } from './day-said.ts';

/** Of two numbers that could be either, which is the day. */
export type DateOrder = 'day_first' | 'month_first';

export interface Today {
  /** Counted from 1970. */
  readonly day: number;
  readonly order: DateOrder;
}

/** The furthest that a day may lie ahead, in years. */
const furthest = 5;

/**
 * @param isOver - whether a day is of no use any more: then a day without a year, or of the week, is the one after it
 * @returns undefined where no calendar has such a day
 */
export function dayMeant(said: DaySaid, today: Today, isOver: (day: number) => boolean): number | undefined {
  switch (said.kind) {
    case 'away':
      return today.day + said.days;
    case 'weekday': {
      const away = (said.weekday - weekdayOf(today.day) + 7) % 7;
      const isLater = away === 0 && (said.next || isOver(today.day));
      return today.day + away + (isLater ? 7 : 0);
    }
    case 'date':
      return dateMeant(said, today, isOver);
    case 'numbers': {
      const [day, month] =
        today.order === 'day_first' ? [said.first, said.second] : [said.second, said.first];
      return dateMeant({ day, month, year: said.year }, today, isOver);
    }
  }
}

/** Whether two numbers leave open which is the day: both orders are days that there are, and they differ. */
export function leavesOrderOpen(said: DaySaid): boolean {
  return said.kind === 'numbers' && said.first <= 12 && said.second <= 12 && said.first !== said.second;
}

/** Which order there can be, where only one can. */
export function orderOf(said: DaySaid): DateOrder | undefined {
  if (said.kind !== 'numbers') return undefined;
  if (said.first > 12) return 'day_first';
  return said.second > 12 ? 'month_first' : undefined;
}

/** Whether a date was said with a weekday that is not its own. */
export function isOnAnother(said: DaySaid, day: number): boolean {
  if (said.kind !== 'date' && said.kind !== 'numbers') return false;
  return said.weekday !== undefined && said.weekday !== weekdayOf(day);
}

function dateMeant(
  { day, month, year }: { readonly day: number; readonly month: number; readonly year: number | undefined },
  today: Today,
  isOver: (day: number) => boolean,
): number | undefined {
  const { year: thisYear } = calendarDay(today.day);
  const years =
    year === undefined ? Array.from({ length: furthest }, (_, later) => thisYear + later) : [year];
  const real = years
    .map((one) => dayNumber(one, month - 1, day))
    .filter((one) => calendarDay(one).day === day && calendarDay(one).month === month - 1);
  return year === undefined ? real.find((one) => !isOver(one)) : real[0];
}
