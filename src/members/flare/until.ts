/** How long a pause is to last: a short code that stands in custom ids, and becomes an instant where somebody is. Pure. */
import type { Part } from '#src/platform/discord/custom-id.ts';
import { after, hours } from '#src/platform/durations.ts';
import { instantOf, wallTimeAt } from '#src/platform/places/time-zones/wall-time.ts';

/** `none`; `h12`, hours from now; `d3`, in so many days; `w5`, the next such day of the week, 0 is Sunday; or `2026-12-04`. */
export type Until = string;

/** The longest that a pause may be before somebody is asked, in days. Without an end it may be longer. */
const longest = 366;
/** Somebody is asked in the morning of the day, in hours of the clock there. */
const morning = 9;
/** A month, as people say it of a rest. In days. */
export const aMonth = 30;

const shapes = [/^none$/, /^h([1-9]|[1-6]\d|7[0-2])$/, /^d[1-9]\d{0,2}$/, /^w[0-6]$/, /^\d{4}-\d\d-\d\d$/];

export const untilPart: Part<Until> = {
  parse: (text) => (isUntil(text) ? text : undefined),
};

export function isUntil(text: string): text is Until {
  return (
    shapes.some((shape) => shape.test(text)) && (!text.startsWith('d') || Number(text.slice(1)) <= longest)
  );
}

export interface Here {
  readonly now: Date;
  readonly zone: string;
}

/** The instant at which somebody is asked; undefined without an end, and for a day that is over or too far away. */
export function resolveUntil(until: Until, { now, zone }: Here): Date | undefined {
  const at = instantOfCode(until, { now, zone });
  if (at === undefined) return undefined;
  return at > now && at <= after(now, hours(24 * (longest + 1))) ? at : undefined;
}

function instantOfCode(until: Until, { now, zone }: Here): Date | undefined {
  const count = Number(until.slice(1));
  const today = { ...wallTimeAt(zone, now), hour: morning };
  const inDays = (days: number) => instantOf(zone, { ...today, day: today.day + days });
  if (until === 'none') return undefined;
  if (until.startsWith('h')) return after(now, hours(count));
  if (until.startsWith('d')) return inDays(count);
  if (until.startsWith('w')) {
    const weekday = new Date(Date.UTC(today.year, today.month - 1, today.day)).getUTCDay();
    return inDays(((count - weekday + 6) % 7) + 1);
  }
  const [year = 0, month = 0, day = 0] = until.split('-').map(Number);
  return instantOf(zone, { year, month, day, hour: morning });
}

/** What is offered before anything is typed. */
export const usualUntils: readonly Until[] = ['d1', 'd3', 'd7', 'd14', `d${aMonth}`];

/** "Friday, December 4 at 9:00 AM": how somebody there reads an instant. */
export function dayIn(zone: string, at: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}
