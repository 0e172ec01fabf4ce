/** Finds time zones by what somebody types: a city, a country, an IANA name, the letters of a time, or hours from UTC. Pure. */
import { otherWords } from './cities.ts';
import { offsetAt, olderNames, placeOf, timeZones } from './zones.ts';

interface Entry {
  readonly zone: string;
  /** What it is called, as it is compared. */
  readonly names: readonly string[];
}

/** Case, accents, underscores and points do not matter. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[._/,]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const entries: readonly Entry[] = timeZones.map((zone) => {
  const older = olderNames.get(zone);
  const names = [placeOf(zone), zone, ...(older ? [placeOf(older), older] : [])];
  return { zone, names: [...names, ...(otherWords[zone]?.split(',') ?? [])].map(plain) };
});

/** Zones of many people first: where several fit as well, these are meant. */
const wellKnown = new Set(Object.keys(otherWords));

/** 0 exact, 1 it begins so, 2 one of its words does, 3 a letter or two are wrong; undefined: not at all. */
function closeness(name: string, typed: string): number | undefined {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  if (name.split(/[ -]/).some((word) => word.startsWith(typed))) return 2;
  return typed.length >= 5 && isNear(name, typed) ? 3 : undefined;
}

/** Whether one letter is missing, added, changed, or swapped with the next. */
function isNear(name: string, typed: string): boolean {
  if (Math.abs(name.length - typed.length) > 1) return false;
  let start = 0;
  while (start < name.length && name[start] === typed[start]) start += 1;
  const [restOfName, restOfTyped] = [name.slice(start), typed.slice(start)];
  const swapped = `${restOfTyped[1] ?? ''}${restOfTyped[0] ?? ''}${restOfTyped.slice(2)}`;
  return (
    restOfName.slice(1) === restOfTyped ||
    restOfName === restOfTyped.slice(1) ||
    restOfName.slice(1) === restOfTyped.slice(1) ||
    restOfName === swapped
  );
}

const offsetPattern = /^(?:utc|gmt)? ?([+\-−])? ?(\d{1,2})(?::?(\d{2}))?$/;

/** Minutes from UTC, where somebody typed such a thing: "+2", "UTC-5", "gmt +5:30". */
function offsetTyped(typed: string): number | undefined {
  const [, sign, hours, minutes = '0'] = offsetPattern.exec(typed.trim().toLowerCase()) ?? [];
  if (hours === undefined || Number(hours) > 14 || Number(minutes) > 59) return undefined;
  const size = Number(hours) * 60 + Number(minutes);
  return sign === undefined || sign === '+' ? size : -size;
}

/**
 * The zones that fit, best first. Nothing typed fits nothing.
 * @param now - which zones are so many hours from UTC differs between summer and winter
 */
export function findTimeZones(typed: string, now: Date): string[] {
  return fitting(typed, now).map(({ zone }) => zone);
}

/** Of the zones that fit, those that none fits better: where there are several, it does not say which is meant. */
export function timeZonesMeant(typed: string, now: Date): string[] {
  const found = fitting(typed, now);
  return found.filter(({ fit }) => fit === found[0]?.fit).map(({ zone }) => zone);
}

function fitting(typed: string, now: Date): { readonly zone: string; readonly fit: number }[] {
  const offset = offsetTyped(typed);
  if (offset !== undefined) {
    const there = timeZones.filter((zone) => offsetAt(zone, now) === offset);
    return there
      .toSorted((a, b) => Number(wellKnown.has(b)) - Number(wellKnown.has(a)))
      .map((zone) => ({ zone, fit: 0 }));
  }
  const wanted = plain(typed);
  if (wanted === '') return [];
  const found = entries.flatMap(({ zone, names }) => {
    const fits = names.map((name) => closeness(name, wanted)).filter((fit) => fit !== undefined);
    return fits.length === 0 ? [] : [{ zone, fit: Math.min(...fits) }];
  });
  const best = Math.min(...found.map(({ fit }) => fit));
  return (
    found
      // What only resembles is no suggestion beside what fits.
      .filter(({ fit }) => fit < 3 || best === 3)
      .toSorted((a, b) => a.fit - b.fit || Number(wellKnown.has(b.zone)) - Number(wellKnown.has(a.zone)))
  );
}
