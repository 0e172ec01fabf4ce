/** What somebody tells for matching, and how the engine reads it. Pure. */
import { z } from 'zod';
import { isTimeZone } from '#src/platform/places/time-zones/zones.ts';
import { relatedTopics } from '#src/topics/index.ts';
import { talkPlaces } from './states.ts';
import {
  adultAges,
  avoidances,
  energies,
  lookingFor,
  matchPaces,
  mediums,
  onsetBands,
  situations,
  weekdays,
} from './types.ts';
import type { FreeHours, PoolMember } from './types.ts';

/** Parts of the week in which somebody is usually free. */
export const freeTimes = [
  'workday_mornings',
  'workday_afternoons',
  'workday_evenings',
  'weekend_mornings',
  'weekend_afternoons',
  'weekend_evenings',
  'nights',
] as const;
export type FreeTime = (typeof freeTimes)[number];

export const interests = [
  'books',
  'music',
  'films',
  'games',
  'cooking',
  'garden',
  'animals',
  'crafts',
  'walking',
  'writing',
  'faith',
  'languages',
] as const;

/** How somebody hears of a suggestion: at their next tap here, or by a direct message that says nothing of it. */
export const noticeWays = ['inbox', 'direct_message'] as const;

/** Kept as JSON. */
export const matchProfileShape = z.object({
  topics: z.array(z.string()).min(1),
  looksFor: z.array(z.enum(lookingFor)).min(1),
  languages: z.array(z.string()).min(1),
  zone: z.string().refine(isTimeZone),
  freeTimes: z.array(z.enum(freeTimes)).min(1),
  pace: z.enum(matchPaces).optional(),
  mediums: z.array(z.enum(mediums)).default([]),
  age: z.enum(adultAges).optional(),
  situations: z.array(z.enum(situations)).default([]),
  interests: z.array(z.enum(interests)).default([]),
  energy: z.enum(energies).optional(),
  avoids: z.array(z.enum(avoidances)).default([]),
  /** Asked on the private page unless the operator chose otherwise. */
  onset: z.enum(onsetBands).optional(),
  openToThree: z.boolean().default(false),
  /** Where they would rather talk. */
  talksIn: z.enum(talkPlaces).default('thread'),
  hears: z.enum(noticeWays).default('inbox'),
});
export type MatchProfile = z.infer<typeof matchProfileShape>;

/** What somebody has told so far: it is kept, and they go on where they stopped. */
export const toldShape = matchProfileShape.partial();
export type Told = z.infer<typeof toldShape>;

/** Undefined as long as something is missing that nobody can be matched without. */
export function wholeOf(told: Told): MatchProfile | undefined {
  return matchProfileShape.safeParse(told).data;
}

const workdays = weekdays.slice(0, 5);
const weekend = weekdays.slice(5);
const hour = 60;
const [morning, noon, evening, night] = [7 * hour, 12 * hour, 17 * hour, 22 * hour];

const hoursOf: Readonly<Record<FreeTime, FreeHours>> = {
  workday_mornings: { days: workdays, from: morning, to: noon },
  workday_afternoons: { days: workdays, from: noon, to: evening },
  workday_evenings: { days: workdays, from: evening, to: night },
  weekend_mornings: { days: weekend, from: morning, to: noon },
  weekend_afternoons: { days: weekend, from: noon, to: evening },
  weekend_evenings: { days: weekend, from: evening, to: night },
  // Into the next day.
  nights: { days: weekdays, from: night, to: 3 * hour },
};

export interface Standing extends Pick<PoolMember, 'ref' | 'adult' | 'mentorPlaces' | 'waitingSince'> {
  /** They talk with as many peers, or have as many mentors, as one has at a time. */
  readonly isTaken: boolean;
}

/** Somebody as the engine knows them; undefined where there is nothing that they look for now. */
export function poolMember(profile: MatchProfile, standing: Standing): PoolMember | undefined {
  const { mentorPlaces, isTaken } = standing;
  // One whose places are taken stays in it: that is what others are told who find no mentor.
  const mayMentor = mentorPlaces !== undefined;
  const looksFor = profile.looksFor.filter((one) => (one === 'newcomer' ? mayMentor : !isTaken));
  return looksFor.length === 0 ? undefined : { ...asPeer(profile, standing), looksFor };
}

/** What they are, whatever they look for now. */
export function asPeer(profile: MatchProfile, standing: Standing): PoolMember {
  const { ref, adult, mentorPlaces, waitingSince } = standing;
  const { languages, zone, onset, age, situations: life, pace, energy, avoids, openToThree } = profile;
  return {
    ref,
    adult,
    topics: profile.topics.map((slug) => ({ slug, related: relatedTopics(slug) })),
    languages,
    zone,
    freeHours: profile.freeTimes.map((time) => hoursOf[time]),
    looksFor: ['peer'],
    mentorPlaces,
    onset,
    age,
    situations: life,
    pace,
    mediums: profile.mediums,
    interests: profile.interests,
    energy,
    avoids,
    waitingSince,
    openToThree,
  };
}
