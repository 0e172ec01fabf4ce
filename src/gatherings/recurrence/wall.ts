/**
 * Wall times as numbers: milliseconds of the same date and time in UTC, so that calendar arithmetic knows no zone. Days are
 * counted from 1970-01-01; weekdays from Monday, which is 0.
 */

export const oneDay = 86_400_000;

const shape =
  /^(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)(?:T(?<hour>\d\d):?(?<minute>\d\d)(?::?(?<second>\d\d)(?:\.0+)?)?)?$/;

/** Reads 2026-03-24T19:00, 20260324T190000 and, as midnight, 2026-03-24. @returns undefined for what no calendar or clock shows */
export function readWall(text: string): number | undefined {
  const found = shape.exec(text)?.groups;
  if (!found) return undefined;
  const part = (name: string) => Number(found[name] ?? 0);
  const [month, day, hour, minute, second] = [
    part('month'),
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  ];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const date = new Date(Date.UTC(part('year'), month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000;
}

/** 2026-03-24T19:00, the seconds only where there are some. */
export function writeWall(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19).replace(/:00$/, '');
}

/** Months count from 0, and may run over into other years. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / oneDay;
}

export function dayOfWall(wall: number): number {
  return Math.floor(wall / oneDay);
}

export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Months count from 0. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function calendarDay(day: number): CalendarDay {
  const date = new Date(day * oneDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}
