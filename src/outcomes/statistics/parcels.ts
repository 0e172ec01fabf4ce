/**
 * How answers become figures that tell nothing of anybody: in parcels of at least ten people, closed on fixed days. What leads
 * see is always the sum of whole parcels, so the difference of any two reports is the sum of whole parcels too, and tells of ten
 * people or more. A parcel is sums only: whose answers are in it is forgotten when it closes. Pure.
 */
import { noChange, sumsOf, together } from './paired.ts';
import type { ChangeSums, Parcel, Parts } from '../types.ts';

/** No statistics of fewer people. */
export const fewest = 10;

/** What became of one person at one wave: by how much the score changed since the first, or no answer. */
export interface Resolved {
  readonly change: number | undefined;
}

export interface Measure {
  readonly better: 'lower' | 'higher';
  /** From which difference on a change counts. */
  readonly threshold: number | undefined;
}

/** @returns undefined while fewer than ten have answered: then all of them wait for the next fixed day */
export function closeParcel(waiting: readonly Resolved[], measure: Measure): Parcel | undefined {
  const changes = waiting.flatMap(({ change }) => change ?? []);
  if (changes.length < fewest) return undefined;
  return {
    change: sumsOf(changes),
    lost: waiting.length - changes.length,
    parts: measure.threshold === undefined ? undefined : partsOf(changes, measure.better, measure.threshold),
  };
}

/** A little less than a threshold: means of six items are not exact. */
const slack = 1e-9;

function partsOf(changes: readonly number[], better: Measure['better'], threshold: number): Parts {
  const gains = changes.map((change) => (better === 'higher' ? change : -change));
  const up = gains.filter((gain) => gain >= threshold - slack).length;
  const down = gains.filter((gain) => gain <= slack - threshold).length;
  return { better: up, same: gains.length - up - down, worse: down };
}

export interface Summary {
  readonly change: ChangeSums;
  /** Began and did not answer: so many, or up to nine more. Nobody can tell which, so that nobody can tell of one. */
  readonly lostAtLeast: number;
  /** Of everybody in the parcels that have parts; undefined while some of them cannot be told of. */
  readonly parts: Parts | undefined;
}

/** @param parcels - of one questionnaire at one wave, in the order in which they closed */
export function summary(parcels: readonly Parcel[]): Summary | undefined {
  if (parcels.length === 0) return undefined;
  return {
    change: parcels.reduce((sum, { change }) => together(sum, change), noChange),
    lostAtLeast: lostTogether(parcels),
    parts: partsTogether(parcels.flatMap(({ parts }) => parts ?? [])),
  };
}

/** Parcels are taken together, in order, until they have lost ten people, and only such bundles are told: two reports differ in none or in ten. */
function lostTogether(parcels: readonly Parcel[]): number {
  let [told, open] = [0, 0];
  for (const { lost } of parcels) {
    open += lost;
    if (open >= fewest) [told, open] = [told + open, 0];
  }
  return told;
}

/**
 * "Better", "same" and "worse" of few people would tell of those few. So parcels are taken together, in order, until each part
 * is empty or of at least ten: what two reports differ in is whole bundles. Where that leaves a parcel over, nothing is told of
 * any: to tell of the others would be to choose them by what came out, and to say "nobody" where a few were left over.
 */
function partsTogether(parcels: readonly Parts[]): Parts | undefined {
  let [all, open, isWhole] = [nothing, nothing, false];
  for (const parts of parcels) {
    [all, open] = [added(all, parts), added(open, parts)];
    isWhole = Object.values(open).every((count) => count === 0 || count >= fewest);
    if (isWhole) open = nothing;
  }
  return isWhole ? all : undefined;
}

const nothing: Parts = { better: 0, same: 0, worse: 0 };

function added(one: Parts, other: Parts): Parts {
  return {
    better: one.better + other.better,
    same: one.same + other.same,
    worse: one.worse + other.worse,
  };
}
