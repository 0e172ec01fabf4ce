/**
 * How answers become figures that tell nothing of anybody: in parcels of at least ten people, closed on fixed days. What leads
 * see is always the sum of whole parcels, so the difference of any two reports is the sum of whole parcels too, and tells of ten
 * people or more. A parcel is sums only: whose answers are in it is forgotten when it closes. Pure.
 */
import { noChange, sumsOf, together } from './paired.ts';
import type { ChangeSums } from './paired.ts';

/** No statistics of fewer people. */
export const fewest = 10;

/** What became of one person at one wave: by how much the score changed since the first, or no answer. */
export interface Resolved {
  readonly change: number | undefined;
}

/** How many changed by more than noise, and how. */
export interface Parts {
  readonly better: number;
  readonly same: number;
  readonly worse: number;
}

export interface Parcel {
  readonly change: ChangeSums;
  /** Began, and did not answer this time. */
  readonly lost: number;
  /** Undefined where a questionnaire has no threshold. */
  readonly parts: Parts | undefined;
}

export interface Measure {
  readonly better: 'lower' | 'higher';
  /** From which difference a change is more than noise. */
  readonly reliable: number | undefined;
}

/** @returns undefined while fewer than ten have answered: then all of them wait for the next fixed day */
export function closeParcel(waiting: readonly Resolved[], measure: Measure): Parcel | undefined {
  const changes = waiting.flatMap(({ change }) => change ?? []);
  if (changes.length < fewest) return undefined;
  return {
    change: sumsOf(changes),
    lost: waiting.length - changes.length,
    parts: measure.reliable === undefined ? undefined : partsOf(changes, measure.better, measure.reliable),
  };
}

/** A little less than a threshold: means of six items are not exact. */
const slack = 1e-9;

function partsOf(changes: readonly number[], better: Measure['better'], reliable: number): Parts {
  const gains = changes.map((change) => (better === 'higher' ? change : -change));
  const up = gains.filter((gain) => gain >= reliable - slack).length;
  const down = gains.filter((gain) => gain <= slack - reliable).length;
  return { better: up, same: gains.length - up - down, worse: down };
}

export interface Summary {
  readonly change: ChangeSums;
  readonly lost: number;
  /** Over those parcels that can be told of together; undefined while none can. */
  readonly parts: Parts | undefined;
}

/** @param parcels - of one questionnaire at one wave, in the order in which they closed */
export function summary(parcels: readonly Parcel[]): Summary | undefined {
  if (parcels.length === 0) return undefined;
  return {
    change: parcels.reduce((sum, { change }) => together(sum, change), noChange),
    lost: parcels.reduce((sum, { lost }) => sum + lost, 0),
    parts: partsTogether(parcels.flatMap(({ parts }) => parts ?? [])),
  };
}

/**
 * "Better", "same" and "worse" of few people would tell of those few. So parcels are taken together, in order, until each part
 * is empty or of at least ten, and only such bundles are shown: what two reports differ in is whole bundles again.
 */
function partsTogether(parcels: readonly Parts[]): Parts | undefined {
  const nothing: Parts = { better: 0, same: 0, worse: 0 };
  let [shown, open]: [Parts | undefined, Parts] = [undefined, nothing];
  for (const parts of parcels) {
    open = added(open, parts);
    if (Object.values(open).every((count) => count === 0 || count >= fewest)) {
      shown = added(shown ?? nothing, open);
      open = nothing;
    }
  }
  return shown;
}

function added(one: Parts, other: Parts): Parts {
  return {
    better: one.better + other.better,
    same: one.same + other.same,
    worse: one.worse + other.worse,
  };
}
