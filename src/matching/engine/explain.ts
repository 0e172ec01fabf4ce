/** Why a pair was suggested, as data; and what of it enough people share for it to be shown. */
import type { Facet, PoolMember, Reason, Score } from '../types.ts';

/** What speaks for a pair, the strongest first. What they do not share, or did not tell, is left out. */
export function explain({ parts, languages }: Score): readonly Reason[] {
  const spoken = parts
    .filter(
      ({ name, points, shared }) => points > 0 && (shared.length > 0 || name === 'role' || name === 'hours'),
    )
    .toSorted((a, b) => b.points - a.points);
  return [
    ...spoken.map(({ name, points, of, shared }): Reason => {
      return { kind: name, strength: points === of ? 'full' : 'some', facets: facets(name, shared) };
    }),
    { kind: 'language', strength: 'full', facets: facets('language', languages) },
  ];
}

/** How many people in the pool share each thing, by `facetKey`. */
export function countFacets(pool: readonly PoolMember[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const facet of pool.flatMap(facetsOf)) {
    const key = facetKey(facet);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export function facetKey({ kind, value }: Facet): string {
  return `${kind} ${value}`;
}

function facetsOf(member: PoolMember): readonly Facet[] {
  const one = (value: string | undefined) => (value === undefined ? [] : [value]);
  return [
    ...facets(
      'topic',
      member.topics.map(({ slug }) => slug),
    ),
    ...facets('language', member.languages),
    ...facets('onset', one(member.onset)),
    ...facets('age', one(member.age)),
    ...facets('situation', member.situations),
    ...facets('pace', one(member.pace)),
    ...facets('medium', member.mediums),
    ...facets('interests', member.interests),
    ...facets('energy', one(member.energy)),
  ];
}

function facets(kind: Facet['kind'], values: readonly string[]): readonly Facet[] {
  return [...new Set(values)].map((value) => ({ kind, value }));
}
