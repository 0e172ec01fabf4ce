/** How far a helpline can be relied on: by when its source was seen, or an admin last checked it. Pure. */
import { countryLines } from './lines.ts';
import type { CountryLines, Helpline } from './lines.ts';

/** When admins checked the lines of their country, by the line's id. */
export type Checks = ReadonlyMap<string, Date>;

/** `stale`: its number is more than a year old and still shown; `too_old`: more than two, and shown no longer. */
export type Reliance = 'checked' | 'unchecked' | 'stale' | 'too_old';

export interface KnownLine extends Helpline {
  readonly reliance: Reliance;
  readonly checkedAt: Date | undefined;
}

export interface KnownLines extends Omit<CountryLines, 'lines'> {
  readonly country: string;
  readonly lines: readonly KnownLine[];
}

function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then;
}

function relianceOf({ seenOn }: Helpline, checkedAt: Date | undefined, now: Date): Reliance {
  const known = checkedAt ?? new Date(seenOn);
  if (known < monthsBefore(now, 24)) return 'too_old';
  if (known < monthsBefore(now, 12)) return 'stale';
  return checkedAt ? 'checked' : 'unchecked';
}

/** Of which countries a number is known. */
export const countriesKnown: readonly string[] = Object.keys(countryLines);

/** What is known of a country, and how far it can be relied on; undefined where nothing is. */
export function linesOf(country: string | undefined, checks: Checks, now: Date): KnownLines | undefined {
  if (country === undefined || !Object.hasOwn(countryLines, country)) return undefined;
  const known = countryLines[country];
  if (!known) return undefined;
  const lines = known.lines.map((line) => {
    const checkedAt = checks.get(line.id);
    return { ...line, checkedAt, reliance: relianceOf(line, checkedAt, now) };
  });
  return { country, emergency: known.emergency, lines };
}
