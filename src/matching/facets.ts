/**
 * What a proposal may say of the other: only what all of its people share, only what at least five people of the pool have in
 * common, and nothing that its owner keeps to themselves. Pure.
 */
import { z } from 'zod';
import { explain, facetKey } from './engine/index.ts';
import { parts } from './states.ts';
import type { Facet, PoolMember, Score } from './types.ts';

/** A facet that fewer share could point at somebody. */
const leastSharing = 5;

const facetKinds = [
  'topic',
  'language',
  'pace',
  'medium',
  'situation',
  'interests',
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

/** Whether somebody lets it be spoken of, by what they chose under *who sees what*. */
export interface Discretion {
  readonly hours: boolean;
  readonly pace: boolean;
  readonly language: boolean;
}

/** Somebody of a proposal, as what may be said of them is worked out. */
export interface Proposed {
  readonly member: PoolMember;
  readonly discretion: Discretion;
}

const valuesOf = (member: PoolMember, kind: FacetKind): readonly string[] => {
  const one = (value: string | undefined) => (value === undefined ? [] : [value]);
  const values: Readonly<Record<FacetKind, readonly string[]>> = {
    topic: member.topics.map(({ slug }) => slug),
    language: member.languages,
    pace: one(member.pace),
    medium: member.mediums,
    situation: member.situations,
    interests: member.interests,
    age: one(member.age),
    onset: one(member.onset),
    energy: one(member.energy),
  };
  return values[kind];
};

const isHidden = (kind: FacetKind, { pace, language }: Discretion): boolean =>
  (kind === 'pace' && !pace) || (kind === 'language' && !language);

/** What speaks for it, the strongest first; what any of them keeps to themselves is left out for all. */
export function sharedFacets(
  all: readonly Proposed[],
  scores: readonly Score[],
  counts: ReadonlyMap<string, number>,
): readonly SharedFacet[] {
  const [first] = scores;
  const reasons: readonly Facet[] = first ? explain(first).flatMap(({ facets }) => facets) : [];
  return reasons.flatMap((facet) => {
    const kind = facetKinds.find((one) => one === facet.kind);
    if (!kind || (counts.get(facetKey(facet)) ?? 0) < leastSharing) return [];
    // A related topic speaks for a pair, and is only one's own: the other would be told of it.
    const isShared = all.every(({ member }) => valuesOf(member, kind).includes(facet.value));
    const mayBeSaid = !all.some(({ discretion }) => isHidden(kind, discretion));
    return isShared && mayBeSaid ? [{ kind, value: facet.value }] : [];
  });
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
