/**
 * What a proposal may say of the other: only what both share, only what at least five people of the pool have in common, and
 * nothing that its owner keeps to themselves. Pure.
 */
import { z } from 'zod';
import type { MatchProfile } from './profile.ts';
import { parts } from './states.ts';
import type { PoolMember, Score } from './types.ts';

/** A facet that fewer share could point at somebody. */
export const leastSharing = 5;

const facetKinds = [
  'topic',
  'language',
  'pace',
  'medium',
  'situation',
  'interest',
  'age',
  'onset',
  'energy',
] as const;
export type FacetKind = (typeof facetKinds)[number];

/** What somebody is shown, as it was when the proposal was made. */
export const shownShape = z.object({
  /** What the other would be to them. */
  other: z.enum(parts),
  /** How many others there are: two in a group of three. */
  others: z.number(),
  /** How many hours a week both are free. */
  hours: z.number().optional(),
  shared: z.array(z.object({ kind: z.enum(facetKinds), value: z.string() })),
});
export type Shown = z.infer<typeof shownShape>;
export type SharedFacet = Shown['shared'][number];

/** Who keeps what to themselves, by what they chose under *who sees what*. */
export interface Discretion {
  readonly hours: boolean;
  readonly pace: boolean;
  readonly language: boolean;
}

const facetsOf = (profile: MatchProfile): readonly SharedFacet[] => [
  ...profile.topics.map((value) => ({ kind: 'topic' as const, value })),
  ...profile.languages.map((value) => ({ kind: 'language' as const, value })),
  ...(profile.pace ? [{ kind: 'pace' as const, value: profile.pace }] : []),
  ...profile.mediums.map((value) => ({ kind: 'medium' as const, value })),
  ...profile.situations.map((value) => ({ kind: 'situation' as const, value })),
  ...profile.interests.map((value) => ({ kind: 'interest' as const, value })),
  ...(profile.age ? [{ kind: 'age' as const, value: profile.age }] : []),
  ...(profile.onset ? [{ kind: 'onset' as const, value: profile.onset }] : []),
  ...(profile.energy ? [{ kind: 'energy' as const, value: profile.energy }] : []),
];

const keyOf = ({ kind, value }: SharedFacet): string => `${kind}:${value}`;

/** How many people of the pool have each facet. */
export function countFacets(pool: readonly MatchProfile[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const profile of pool)
    for (const key of new Set(facetsOf(profile).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Somebody of a proposal, as what may be said of them is worked out. */
export interface Proposed {
  readonly profile: MatchProfile;
  readonly discretion: Discretion;
}

const hidden = ({ kind }: SharedFacet, { pace, language }: Discretion): boolean =>
  (kind === 'pace' && !pace) || (kind === 'language' && !language);

/** What all of them share and enough others do, too; what any of them keeps to themselves is left out for all. */
export function sharedFacets(
  all: readonly Proposed[],
  counts: ReadonlyMap<string, number>,
): readonly SharedFacet[] {
  const [first, ...others] = all;
  if (!first) return [];
  const theirs = others.map(({ profile }) => new Set(facetsOf(profile).map(keyOf)));
  return facetsOf(first.profile).filter(
    (facet) =>
      theirs.every((has) => has.has(keyOf(facet))) &&
      (counts.get(keyOf(facet)) ?? 0) >= leastSharing &&
      !all.some(({ discretion }) => hidden(facet, discretion)),
  );
}

/** The hours that may be said; undefined where one of them does not want their day to be known. */
export function sharedHours(all: readonly Proposed[], scores: readonly Score[]): number | undefined {
  if (all.some(({ discretion }) => !discretion.hours)) return undefined;
  return Math.floor(Math.min(...scores.map(({ overlapHours }) => overlapHours)));
}

/** What somebody is to another: a mentor, whoever they look after, or somebody like them. */
export function partOf(member: Pick<PoolMember, 'ref'>, { mentor }: Pick<Score, 'mentor'>): Shown['other'] {
  if (mentor === undefined) return 'peer';
  return mentor === member.ref ? 'mentor' : 'newcomer';
}
