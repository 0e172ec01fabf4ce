/** When somebody is reminded, how it is typed, and until when a late reminder is still worth sending. Pure. */
import { after, minutes } from '#src/platform/durations.ts';

/** What can be chosen with a tap, in minutes before it begins. */
export const offeredLeads = [5, 15, 30, 60, 180, 720, 1440, 2880, 10_080] as const;

/** What *Yes, remind me* means. */
export const usualLeads: readonly number[] = [1440, 60];

/** The longest and the most that make sense: four weeks, and five of them. */
const longestLead = 28 * 1440;
export const mostLeads = 5;

/** By how they begin, in English and Spanish. */
const units: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440, w: 10_080, s: 10_080 };

/**
 * Reads "2 days, 3 hours, 20 min".
 * @returns minutes before, longest first; undefined where something in it is no time that can be kept
 */
export function leadsTyped(typed: string): readonly number[] | undefined {
  const parts = typed
    .toLowerCase()
    .split(/,|;|\band\b|\by\b|\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const leads = parts.map((part) => {
    const [, count, unit] =
      /^(\d{1,4})\s*(m|min|minutes?|minutos?|h|hours?|horas?|d|days?|d[ií]as?|w|weeks?|semanas?)(?:\s+(?:before|antes))?$/.exec(
        part,
      ) ?? [];
    const each = unit === undefined ? undefined : units[unit.charAt(0)];
    return each === undefined ? undefined : Number(count) * each;
  });
  const known = leads.filter((lead) => lead !== undefined && lead >= 1 && lead <= longestLead);
  return parts.length === 0 || known.length < parts.length ? undefined : inOrder(known as number[]);
}

/** Each once, the earliest reminder first, and no more than can be kept. */
export function inOrder(leads: readonly number[]): readonly number[] {
  return [...new Set(leads)].toSorted((a, b) => b - a).slice(0, mostLeads);
}

/** When a reminder is due; null where that is past, and nothing is to be made up for. */
export function reminderDue(startsAt: Date, lead: number, now: Date): Date | null {
  const dueAt = after(startsAt, -minutes(lead));
  return dueAt > now ? dueAt : null;
}

/** After a downtime: half the time that was left counts as in time, two hours at the most, and never past the beginning. */
export function worthwhileUntil(startsAt: Date, lead: number): Date {
  const late = Math.min(lead / 2, 120);
  return after(startsAt, -minutes(lead - late));
}
