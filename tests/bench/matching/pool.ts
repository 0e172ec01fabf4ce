/** Pools of people who never were, the same for the same seed: many of a few conditions, few of many, on both sides of two oceans. */
import { after, days } from '#src/platform/durations.ts';
import {
  adultAges,
  energies,
  matchPaces,
  mediums,
  onsetBands,
  situations,
  weekdays,
} from '#src/matching/types.ts';
import type { FreeHours, LookingFor, PoolMember } from '#src/matching/types.ts';

/** A stream of whole numbers below a bound, the same for the same seed (xorshift). */
export function stream(seed: number): (below: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const topics = [
  'lupus',
  'ms',
  'fibromyalgia',
  'me-cfs',
  'long-covid',
  'crohns',
  'endometriosis',
  'pots',
  'eds',
];
const zones = [
  'Europe/London',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Sydney',
];
const evening: FreeHours = { days: weekdays, from: 18 * 60, to: 22 * 60 };
const daytime: FreeHours = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: 9 * 60, to: 18 * 60 };
const weekend: FreeHours = { days: ['sat', 'sun'], from: 10 * 60, to: 20 * 60 };
const hours = [[evening], [daytime], [evening, weekend], [daytime, weekend], [daytime, evening, weekend]];
const wishes: readonly (readonly LookingFor[])[] = [
  ['peer'],
  ['peer'],
  ['peer', 'mentor'],
  ['mentor', 'peer'],
  ['peer', 'newcomer'],
];
export const poolMoment = new Date('2026-11-30T08:00:00Z');

export function samplePool(size: number, seed: number): PoolMember[] {
  const draw = stream(seed);
  /** The first ones more often. */
  const common = <Value>(values: readonly Value[]) =>
    one(values, Math.min(draw(values.length), draw(values.length)));
  const any = <Value>(values: readonly Value[]) => one(values, draw(values.length));
  const some = <Value>(values: readonly Value[]) => values.filter(() => draw(4) === 0);
  return Array.from({ length: size }, (_, index): PoolMember => {
    const looksFor = any(wishes);
    const [first, second] = [common(topics), common(topics)];
    return {
      ref: `m${index}`,
      adult: true,
      topics: [...new Set([first, second])].map((slug) => ({
        slug,
        related: slug === 'pots' ? ['eds'] : [],
      })),
      languages: draw(40) === 0 ? ['es'] : ['en'],
      zone: common(zones),
      freeHours: any(hours),
      looksFor,
      mentorPlaces: looksFor.includes('newcomer') ? 1 + draw(3) : undefined,
      onset: any(onsetBands),
      age: any(adultAges),
      situations: some(situations),
      pace: any(matchPaces),
      mediums: some(mediums),
      interests: some(['reading', 'games', 'music', 'pets', 'crafts', 'cooking', 'films', 'gardens']),
      energy: any(energies),
      avoids: draw(40) === 0 ? ['newly_diagnosed'] : [],
      waitingSince: after(poolMoment, -days(draw(60))),
      openToThree: draw(3) === 0,
    };
  });
}

function one<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError('There is nothing to draw from.');
  return value;
}
