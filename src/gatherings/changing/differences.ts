/** What a change changes: what of it stands with one date, and what people who come want to know. Pure. */
import type { OccurrenceRow } from '#db/gatherings/occurrences.ts';
import type { SeriesRow } from '#db/gatherings/series.ts';
import { aboutOf, ownSaid } from '../gathering.ts';
import type { GatheringAbout, GatheringPlan, OccurrenceOwn, Timing } from '../types.ts';

/** What may differ for one date; for whom it is and what kind it is, a series decides. */
const ownParts = ['title', 'description', 'where', 'capacity', 'eases', 'speakers'] as const;

type Part = keyof GatheringAbout;

/** The parts in which two say different things. */
function differing(
  one: Partial<GatheringAbout>,
  other: Partial<GatheringAbout>,
  parts: readonly Part[],
): Part[] {
  return parts.filter((part) => JSON.stringify(one[part]) !== JSON.stringify(other[part]));
}

/** Where one date differs from its series. */
export function ownOf(series: GatheringAbout, wanted: Partial<GatheringAbout>): OccurrenceOwn {
  const whole = { ...series, ...wanted };
  const parts = new Set(differing(series, whole, ownParts));
  return Object.fromEntries(
    ownParts.filter((part) => parts.has(part)).map((part) => [part, whole[part] ?? null]),
  );
}

export function changedAbout(
  series: SeriesRow,
  { own }: OccurrenceRow,
  { about }: GatheringPlan,
): readonly Part[] {
  const before = { ...aboutOf(series), ...ownSaid(own) };
  return differing(before, { ...before, ...about }, [...ownParts, 'kind', 'audience']);
}

/** A new description or more room changes nothing for who comes; another place, name or length does. */
export function isNews(changed: readonly Part[], { minutes }: Timing, series: SeriesRow): boolean {
  return (
    minutes !== series.minutes ||
    changed.some((part) => part === 'where' || part === 'title' || part === 'eases' || part === 'speakers')
  );
}
