/** What becomes of a series' rule where it is cut: one part ends before a date, the other goes on from it. Pure. */
import { Temporal } from 'temporal-polyfill';
import { instantOf } from '../local-time.ts';
import { occurrences } from '../recurrence.ts';
import { scopes } from '../types.ts';
import type { Scope, Timing } from '../types.ts';

/** For which dates a change can be: a single new date is no rule for many, and a new rule is none for one. */
export function scopesFor({
  moves,
  before,
  after,
}: {
  moves: boolean;
  before: string;
  after: string;
}): readonly Scope[] {
  if (before === '') return ['all'];
  if (!moves) return scopes;
  return after === '' ? ['this'] : ['following', 'all'];
}

/** The same rule, ended before a local start. */
export function endedBefore({ rule }: Pick<Timing, 'rule'>, slot: string): string {
  const last = Temporal.PlainDateTime.from(slot).subtract({ seconds: 1 });
  const until = last.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
  return [...withoutEnd(rule), `UNTIL=${until}`].join(';');
}

/** Of a series, what is from a date on: what a rule counts, it counts from there. */
export function goesOnFrom(timing: Timing, slot: string): Timing {
  const { zone, rule, exdates } = timing;
  const rest = { ...timing, start: slot, exdates: exdates.filter((exdate) => exdate >= slot) };
  const count = /(?:^|;)COUNT=(\d+)/.exec(rule)?.[1];
  if (count === undefined) return rest;
  const at = instantOf(zone, slot);
  // What was left out was counted, too.
  const before = occurrences({ ...timing, exdates: [] }, { after: new Date(0), limit: Number(count) });
  const left = before.filter((one) => one >= at).length;
  return { ...rest, rule: [...withoutEnd(rule), `COUNT=${Math.max(left, 1)}`].join(';') };
}

function withoutEnd(rule: string): string[] {
  return rule.split(';').filter((part) => !/^(?:COUNT|UNTIL)=/i.test(part));
}

/** When the dates of a changed series are, one for each that there was; undefined where it has fewer. */
export function newDates(timing: Timing, count: number, now: Date): readonly (Date | undefined)[] {
  const found = occurrences(timing, { after: now, limit: count });
  return Array.from({ length: count }, (_, index) => found[index]);
}
