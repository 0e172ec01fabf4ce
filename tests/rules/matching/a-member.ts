/** People for pools, told by what matters about them. */
import type { FreeHours, PairFact, PoolMember } from '#src/matching/types.ts';
import { weekdays } from '#src/matching/types.ts';

export const noon = new Date('2026-07-01T12:00:00Z');
export const allDay: FreeHours = { days: weekdays, from: 9 * 60, to: 21 * 60 };

/** An adult with lupus in London who speaks English, would like a peer, is free all day and tells nothing else. */
export function aMember(ref: string, about: Partial<PoolMember> = {}): PoolMember {
  return {
    ref,
    adult: true,
    topics: [{ slug: 'lupus', related: ['sjogrens'] }],
    languages: ['en'],
    zone: 'Europe/London',
    freeHours: [allDay],
    looksFor: ['peer'],
    mentorPlaces: undefined,
    onset: undefined,
    age: undefined,
    situations: [],
    pace: undefined,
    mediums: [],
    interests: [],
    energy: undefined,
    avoids: [],
    waitingSince: new Date('2026-06-01T12:00:00Z'),
    openToThree: false,
    ...about,
  };
}

export function fact(kind: PairFact['kind'], between: readonly [string, string], at = noon): PairFact {
  return { kind, between, at };
}
