/** The words of matching: what the engine knows of the people in a pool, and what it says of them. Values only; no names, no sentences, no clock. */

/** What somebody would like to meet: somebody in the same place, somebody with more of the road behind them, or somebody new to it. */
export const lookingFor = ['peer', 'mentor', 'newcomer'] as const;
export type LookingFor = (typeof lookingFor)[number];

/** How long somebody has lived with it: under 3 months, under a year, under 3 years, under 10, longer. */
export const onsetBands = ['newly', 'first_year', 'few_years', 'settled', 'long'] as const;
export type OnsetBand = (typeof onsetBands)[number];

export const adultAges = ['18_24', '25_34', '35_49', '50_64', '65_plus'] as const;
export type AdultAge = (typeof adultAges)[number];

export const situations = [
  'studying',
  'working',
  'not_working',
  'retired',
  'parent',
  'pregnant_or_trying',
  'carer',
  'living_alone',
  'rural',
] as const;
export type Situation = (typeof situations)[number];

export const matchPaces = ['slow', 'steady', 'quick'] as const;
export type MatchPace = (typeof matchPaces)[number];

/** `own_time`: writing when one can, without anybody waiting. */
export const mediums = ['text', 'voice', 'own_time'] as const;
export type Medium = (typeof mediums)[number];

export const energies = ['low', 'changing', 'good'] as const;
export type Energy = (typeof energies)[number];

/** Whom somebody would rather not be matched with. It is a hard rule, and nobody but its owner learns of it. */
export const avoidances = ['newly_diagnosed', 'carers'] as const;
export type Avoidance = (typeof avoidances)[number];

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Waking hours that somebody has free, by the clock on their own wall. */
export interface FreeHours {
  readonly days: readonly Weekday[];
  /** Minutes after midnight, 0 to 1439. */
  readonly from: number;
  /** Minutes after midnight, 1 to 1440. Not after `from`: it ends on the next day. */
  readonly to: number;
}

export interface PoolTopic {
  readonly slug: string;
  /** Slugs of related topics. It holds both ways, even where only one side says so. */
  readonly related: readonly string[];
}

/** A person in the pool. Whatever they did not tell is left undefined or empty, and counts as half a fit. */
export interface PoolMember {
  /** A reference of one's own choice, the same in all facts; never shown. */
  readonly ref: string;
  /** Nobody else is ever matched. */
  readonly adult: boolean;
  readonly topics: readonly PoolTopic[];
  /** BCP 47 codes. */
  readonly languages: readonly string[];
  /** IANA. */
  readonly zone: string;
  readonly freeHours: readonly FreeHours[];
  /** At least one; the first is what they would like best. `newcomer` needs `mentorPlaces`. */
  readonly looksFor: readonly LookingFor[];
  /** How many more newcomers an approved mentor can take now (0: none). Undefined: no mentor. */
  readonly mentorPlaces: number | undefined;
  readonly onset: OnsetBand | undefined;
  readonly age: AdultAge | undefined;
  readonly situations: readonly Situation[];
  readonly pace: MatchPace | undefined;
  readonly mediums: readonly Medium[];
  readonly interests: readonly string[];
  readonly energy: Energy | undefined;
  readonly avoids: readonly Avoidance[];
  readonly waitingSince: Date;
  readonly openToThree: boolean;
}

/** What stands between two people. Which of them it came from makes no difference to the engine, so it is not told. */
export interface PairFact {
  readonly kind: 'block' | 'declined' | 'matched';
  readonly between: readonly [string, string];
  /** When: of a match, its end (or its beginning, if it goes on). A block has no end. */
  readonly at: Date;
}

/** What may speak for a pair. */
export const partNames = [
  'topic',
  'role',
  'onset',
  'age',
  'situation',
  'pace',
  'medium',
  'interests',
  'energy',
  'hours',
] as const;
export type PartName = (typeof partNames)[number];

/** The most points that each part can give, integers of 0 to 1,000. */
export type Weights = Readonly<Record<PartName, number>>;

export interface MatchSettings {
  /** How many hours a week both must be free at once, in every one of the coming weeks. Hours count by the half. */
  readonly overlapHours: number;
  /** How long a decline or a past match keeps two people from being proposed again. */
  readonly coolOffDays: number;
  readonly weights: Weights;
  /** How many of somebody's best partners are weighed in a pool too large to weigh all. */
  readonly candidatesEach: number;
}

export const standardSettings: MatchSettings = {
  overlapHours: 3,
  coolOffDays: 90,
  weights: {
    topic: 200,
    role: 200,
    onset: 120,
    age: 80,
    situation: 80,
    pace: 80,
    medium: 100,
    interests: 60,
    energy: 40,
    hours: 40,
  },
  candidatesEach: 16,
};

/** When a round is planned, and the seed that settles ties. The same pool, facts, settings, moment and seed give the same round. */
export interface RoundContext {
  readonly now: Date;
  readonly seed: string;
}

/** What a pair must never break. */
export const hardRules = [
  'adults_only',
  'block',
  'cool_off',
  'topic',
  'language',
  'wish',
  'mentor_places',
  'hours',
] as const;
export type HardRule = (typeof hardRules)[number];

/** One part of a score: its points, how many there could be, and what two people have in common there. */
export interface ScorePart {
  readonly name: PartName;
  readonly points: number;
  readonly of: number;
  /** Shared values: slugs, codes, tags. Empty where they share nothing or did not tell. */
  readonly shared: readonly string[];
}

export interface Score {
  /** The sum of the parts' points. */
  readonly total: number;
  /** Of the most that could be: 0 to 100. */
  readonly percent: number;
  readonly parts: readonly ScorePart[];
  readonly languages: readonly string[];
  /** Hours a week in which both are free, in the leanest of the coming weeks. */
  readonly overlapHours: number;
  /** Who is whose mentor, if anybody. */
  readonly mentor: string | undefined;
}

export type Verdict =
  | { readonly fits: true; readonly score: Score }
  | { readonly fits: false; readonly broken: HardRule };

/** What speaks for a pair, the strongest first: for "why we suggested this". Each is data; words are made of it elsewhere. */
export interface Reason {
  readonly kind: PartName | 'language';
  /** `full` where nothing better could be. */
  readonly strength: 'full' | 'some';
  /** What may be shown only if enough people in the pool share it (`facetKey`). */
  readonly facets: readonly Facet[];
}

/** One thing that people have in common, like a topic or a pace. */
export interface Facet {
  readonly kind: PartName | 'language';
  readonly value: string;
}

/** Two people for each other. `members` are in the order of their references. */
export interface MatchedPair {
  readonly members: readonly [string, string];
  readonly score: Score;
}

/** A pair and somebody who was left over; each of them fits both others. */
export interface MatchedThree {
  readonly members: readonly [string, string, string];
  /** The scores of the first with the second, the first with the third, the second with the third. */
  readonly scores: readonly [Score, Score, Score];
}

/**
 * Why somebody is left, in terms of what they could do about it themselves. A block, a decline or another person's wish is never
 * told: it reads as `nobody_yet`. `odd_one_out`: there are people who would fit, and each of them is with somebody else.
 */
export const lacks = [
  'nobody_yet',
  'odd_one_out',
  'topic',
  'language',
  'hours',
  'own_wish',
  'mentor_places',
] as const;
export type Lack = (typeof lacks)[number];

export interface Unmatched {
  readonly ref: string;
  /** The one thing that would help most. */
  readonly lack: Lack;
  /** How many people would fit if it were otherwise (`odd_one_out`: how many do). For totals, and never for a person's eyes. */
  readonly opens: number;
}

export interface Round {
  readonly pairs: readonly MatchedPair[];
  readonly threes: readonly MatchedThree[];
  readonly unmatched: readonly Unmatched[];
  readonly totals: RoundTotals;
}

/** What a lead may see of a round; whoever shows it holds back statistics of fewer than ten people. */
export interface RoundTotals {
  /** People in the pool who wait for somebody. A mentor with nothing but places to give waits for nobody. */
  readonly waiting: number;
  /** Those of them who found somebody. */
  readonly matched: number;
  /** How many pairs were weighed. */
  readonly weighedPairs: number;
  /** Whether every fitting pair was weighed, and not only the best of each person's. */
  readonly weighedAll: boolean;
  /** Whether nobody could have paired more people, by whatever means. Always where all pairs were weighed. */
  readonly provenMost: boolean;
  readonly meanPercent: number | undefined;
  readonly leastPercent: number | undefined;
  /** How long all who wait have waited, in days. */
  readonly waitedDays: { readonly p50: number; readonly p95: number } | undefined;
  /** Why people are left over. */
  readonly lacks: Readonly<Record<Lack, number>>;
}

export type Instant =
  | { readonly found: true; readonly pair: MatchedPair }
  | { readonly found: false; readonly lack: Lack; readonly opens: number };

/** A group of 6 to 10. `worst` is who fits least well, with the mean of their scores with all others, 0 to 100. */
export interface PlannedCircle {
  readonly members: readonly string[];
  readonly meanPercent: number;
  readonly worst: { readonly ref: string; readonly percent: number };
}
