/** The recurrence rule that a sentence says. Pure. */
import { weekdayCodes } from '../recurrence/rule.ts';
import { calendarDay, weekdayOf } from '../recurrence/wall.ts';
import type { Said } from './said.ts';
import type { MonthEnd } from './tokens.ts';
import type { Told } from './types.ts';

export interface RuleSaid {
  /** Without its interval and its end. */
  readonly days: string;
  readonly interval: number;
  readonly told: readonly Told[];
  /** Some months have no such day, and it could be their last. */
  readonly leavesEndOpen: boolean;
}

/** No month is shorter. */
export const inEveryMonth = 28;

/** @param day - that something begins on, where it was said. @returns undefined where nothing says on which day it is */
export function ruleSaid(said: Said, day: number | undefined, monthEnd: MonthEnd): RuleSaid | undefined {
  const { every, weekdays, months } = said;
  if (!every) return undefined;
  const from = day === undefined ? undefined : calendarDay(day);
  const make = (days: string, more: Partial<RuleSaid> = {}): RuleSaid => ({
    days,
    interval: every.interval,
    told: [],
    leavesEndOpen: false,
    ...more,
  });
  const byDay = weekdays?.map(({ weekday, nth }) => `${nth === 0 ? '' : nth}${weekdayCodes[weekday]}`);
  switch (every.unit) {
    case 'day':
      return make('FREQ=DAILY');
    case 'week': {
      const own = byDay ?? (day === undefined ? undefined : [weekdayCodes[weekdayOf(day)]]);
      return own && make(`FREQ=WEEKLY;BYDAY=${[...new Set(own)].join(',')}`);
    }
    case 'month': {
      if (byDay) return make(`FREQ=MONTHLY;BYDAY=${byDay.join(',')}`);
      const own = said.monthDays ?? (from === undefined ? undefined : [from.day]);
      return own && make(...monthly(own, monthEnd));
    }
    case 'year': {
      const month = months?.[0] ?? (from === undefined ? undefined : from.month + 1);
      const own = said.monthDays ?? (from === undefined ? undefined : [from.day]);
      if (month === undefined) return undefined;
      if (byDay) return make(`FREQ=YEARLY;BYMONTH=${month};BYDAY=${byDay.join(',')}`);
      const told: Told[] = month === 2 && own?.includes(29) === true ? [{ kind: 'left_out', day: 29 }] : [];
      return own && make(`FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${own.join(',')}`, { told });
    }
  }
}

function monthly(days: readonly number[], monthEnd: MonthEnd): [string, Partial<RuleSaid>] {
  const late = days.find((day) => day > inEveryMonth);
  const plain = `FREQ=MONTHLY;BYMONTHDAY=${days.join(',')}`;
  if (late === undefined) return [plain, {}];
  if (days.length > 1) return [plain, { told: [{ kind: 'left_out', day: late }] }];
  if (monthEnd === 'left_out')
    return [plain, { told: [{ kind: 'left_out', day: late }], leavesEndOpen: true }];
  const last = Array.from({ length: late - inEveryMonth + 1 }, (_, index) => inEveryMonth + index);
  const rule =
    late === 31 ? 'FREQ=MONTHLY;BYMONTHDAY=-1' : `FREQ=MONTHLY;BYMONTHDAY=${last.join(',')};BYSETPOS=-1`;
  return [rule, { told: [{ kind: 'last_day' }], leavesEndOpen: true }];
}
