/** What becomes of a series' rule where it is cut: one part ends before a date, the other goes on from it. Pure. */
import { Temporal } from 'temporal-polyfill';
import { instantOf, wallTime } from '../local-time.ts';
import { occurrences } from '../recurrence.ts';
import { scopes } from '../types.ts';
import type { Scope, Timing } from '../types.ts';

/** For which dates a change can be: a single new date is no rule for many, and neither a new rule nor what only a series says is for one. */
export function scopesFor({
  moves,
  before,
  after,
  ofSeries,
}: {
  moves: boolean;
  before: string;
  after: string;
  ofSeries: 'none' | 'some' | 'all';
}): readonly Scope[] {
  if (before === '') return ['all'];
  if (!moves) return ofSeries === 'all' ? ['following', 'all'] : scopes;
  return after === '' ? ['this'] : ['following', 'all'];
}

/** The local start on the day of a date, as the rule names it: clocks that skip it made another of it for that day alone. */
function ruleStart({ start }: Pick<Timing, 'start'>, slot: string): string {
  return `${slot.slice(0, 10)}${start.slice(10)}`;
}

/** The same rule, ended before a local start. */
export function endedBefore(timing: Pick<Timing, 'rule' | 'start'>, slot: string): string {
  const last = Temporal.PlainDateTime.from(ruleStart(timing, slot)).subtract({ seconds: 1 });
  const until = last.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
  return [...withoutEnd(timing.rule), `UNTIL=${until}`].join(';');
}

/** Of a series, what is from a date on: what a rule counts, it counts from there. */
export function goesOnFrom(timing: Timing, slot: string): Timing {
  const { zone, rule, exdates } = timing;
  const start = ruleStart(timing, slot);
  const rest = { ...timing, start, exdates: exdates.filter((exdate) => exdate >= start) };
  const count = /(?:^|;)COUNT=(\d+)/.exec(rule)?.[1];
  if (count === undefined) return rest;
  const at = instantOf(zone, start);
  // What was left out was counted, too.
  const before = occurrences({ ...timing, exdates: [] }, { after: new Date(0), limit: Number(count) });
  const left = before.filter((one) => one >= at).length;
  return { ...rest, rule: [...withoutEnd(rule), `COUNT=${Math.max(left, 1)}`].join(';') };
}

/**
 * A new rule for a date and those that follow: its first is on the day of that date or the next that it names, and what it
 * counts (how often, every how many weeks) it counts from there.
 */
export function countedFrom(timing: Timing, date: Date): Timing {
  const day = wallTime(timing.zone, date).slice(0, 10);
  if (timing.start.slice(0, 10) >= day) return timing;
  const rule = withoutEnd(timing.rule)
    .filter((part) => !/^INTERVAL=/i.test(part))
    .join(';');
  const days = { ...timing, start: ruleStart(timing, day), rule, exdates: [] };
  const [first] = occurrences(days, { after: new Date(0), limit: 1 });
  return first ? { ...timing, start: ruleStart(timing, wallTime(timing.zone, first)) } : timing;
}

/** A new rule leaves out the days of dates that were called off before: these do not come back by it. */
export function withoutDaysOf(timing: Timing, slots: readonly string[]): Timing {
  const off = slots.map((slot) => ruleStart(timing, slot)).filter((start) => start >= timing.start);
  return { ...timing, exdates: [...new Set([...timing.exdates, ...off])] };
}

/**
 * A new rule for series that go on from one another: each has it until the day on which the next begins, so that what else
 * differs between them stays. Undefined: nothing of it is left for that one.
 *
 * @param begins - when each begins
 */
export function sharedOut(
  timing: Timing,
  begins: readonly Date[],
  now: Date,
): readonly (Timing | undefined)[] {
  let rest: Timing | undefined = timing;
  return begins.map((_, index) => {
    const mine = rest;
    const next = begins[index + 1];
    if (!mine) return undefined;
    const from = next && instantOf(mine.zone, `${wallTime(mine.zone, next).slice(0, 10)}T00:00`);
    const [first] = from ? occurrences(mine, { after: new Date(from.getTime() - 1), limit: 1 }) : [];
    const slot = first && wallTime(mine.zone, first);
    rest = slot === undefined ? undefined : goesOnFrom(mine, slot);
    const own = slot === undefined ? mine : { ...mine, rule: endedBefore(mine, slot) };
    return occurrences(own, { after: now, limit: 1 }).length > 0 ? own : undefined;
  });
}

/** When a date of a series is once that is on another clock: at the same hour there. */
export function onClockOf(
  series: Pick<Timing, 'zone' | 'start'>,
  zone: string,
  { slot, startsAt, moved }: { slot: string; startsAt: Date; moved: boolean },
): Date {
  if (zone === series.zone) return startsAt;
  return instantOf(zone, moved ? wallTime(series.zone, startsAt) : ruleStart(series, slot));
}

function withoutEnd(rule: string): string[] {
  return rule.split(';').filter((part) => !/^(?:COUNT|UNTIL)=/i.test(part));
}

/** When the dates of a changed series are, one for each that there was; undefined where it has fewer. */
export function newDates(timing: Timing, count: number, now: Date): readonly (Date | undefined)[] {
  const found = occurrences(timing, { after: now, limit: count });
  return Array.from({ length: count }, (_, index) => found[index]);
}
