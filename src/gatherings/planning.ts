/** Which dates of a series are planned how far ahead, and when they are looked at. Pure. */
import type { DueSeries, PlannedOccurrence } from '#db/gatherings/planning.ts';
import { after, days } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import { endOf, wallTime } from './local-time.ts';
import { occurrences } from './recurrence.ts';

/** People can say yes to what is this near. */
const horizon = days(56);
/** A date's card is put up this long before it, unless the one before is still to come. */
const cardAhead = days(14);
/** Beyond the horizon one date is known, so that a yearly thing can be found; of a daily one no more than these are. */
const atLeast = 1;
const atMost = 10;
/** Of a workshop all sessions are known, because one yes is for all. More than these nobody enrols for. */
export const mostSessions = 30;

export interface Ahead {
  readonly dates: readonly PlannedOccurrence[];
  /** Null: it ends with these. */
  readonly planAt: Date | null;
}

/** The dates that are to be known beyond those that are, and when the next are due. */
export function planAhead(series: DueSeries, now: Date): Ahead {
  const { plannedTo, ahead, minutes, zone, enrols } = series;
  const from = plannedTo === undefined || plannedTo < now ? after(now, -days(1)) : plannedTo;
  const room = Math.max((enrols ? mostSessions : atMost) - ahead, 0);
  // One more than is kept: it says when to look again.
  const found = occurrences(series, { after: from, limit: room + 1 }).filter(
    (at) => endOf(at, minutes) > now,
  );
  const near = enrols ? room : found.filter((at) => at <= after(now, horizon)).length;
  const kept = found.slice(0, Math.min(room, Math.max(near, atLeast - ahead)));
  const next = found[kept.length];
  let before = plannedTo === undefined ? undefined : endOf(plannedTo, minutes);
  const dates = kept.map((startsAt) => {
    const endsAt = endOf(startsAt, minutes);
    const dueAt = cardTime(startsAt, before);
    before = endsAt;
    return {
      guild: series.guild,
      series: series.ref,
      ref: newRef(),
      slot: wallTime(zone, startsAt),
      startsAt,
      endsAt,
      dueAt,
    };
  });
  return { dates, planAt: next ? lookAgain(next, kept.at(-1) ?? plannedTo, now) : null };
}

/** When the card of a date is put up. @param previousEnd - when the date before it is over */
export function cardTime(startsAt: Date, previousEnd: Date | undefined): Date {
  const early = after(startsAt, -cardAhead);
  return previousEnd !== undefined && previousEnd > early ? previousEnd : early;
}

/** A date comes near, or the last that is known begins: whichever is first, and not in the past. */
function lookAgain(next: Date, last: Date | undefined, now: Date): Date {
  const near = after(next, -horizon);
  const due = last !== undefined && last < near ? last : near;
  return due > now ? due : after(now, days(1));
}
