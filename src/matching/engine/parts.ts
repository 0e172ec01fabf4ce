/* oxlint-disable typescript/no-non-null-assertion -- Cells of typed arrays below their length always hold a number. */
/** The points of each part. What was not told counts as half: nobody is punished for keeping something to themselves. */
import type { Ledger } from './ledger.ts';

/** What two people would be to each other: the first or the second of them may be the other's mentor. */
export type Relation = 'peers' | 'first_mentors' | 'second_mentors';

/** Twelfths, so that halves, thirds and quarters are whole. */
const full = 12;
const half = 6;

/** By how far apart two are on a scale. */
const byOnset = [12, 9, 5, 2, 0];
const byAge = [12, 8, 3, 0, 0];
const byPace = [12, 6, 0];
const byEnergy = [12, 6, 0];

/** From this band on somebody has lived with it for a year or more. */
const yearOrMore = 2;

/** What each part gives to a pair, in the order of `partNames`. Read it before the next call: the array is used again. */
export function partPoints(ledger: Ledger, a: number, b: number, relation: Relation): Int32Array {
  const { settings, topics, situations, mediums, interests, hours, points } = ledger;
  const { weights } = settings;
  const give = (weight: number, twelfths: number) => Math.floor((weight * twelfths) / full);
  points[0] = give(weights.topic, topics.meets(a, topics, b) ? full : half);
  points[1] = give(weights.role, roleFit(ledger, a, b, relation));
  points[2] = give(weights.onset, onsetFit(ledger, a, b, relation));
  points[3] = give(weights.age, near(ledger.age[a]!, ledger.age[b]!, byAge));
  points[4] = give(weights.situation, shared(situations, a, b, 2));
  points[5] = give(weights.pace, near(ledger.pace[a]!, ledger.pace[b]!, byPace));
  points[6] = give(weights.medium, shared(mediums, a, b, 1));
  points[7] = give(weights.interests, shared(interests, a, b, 3));
  points[8] = give(weights.energy, near(ledger.energy[a]!, ledger.energy[b]!, byEnergy));
  // Four times what is needed is as good as it gets.
  const plenty = Math.max(1, 8 * settings.overlapHours);
  points[9] = give(weights.hours, Math.min(full, Math.floor((full * hours.of(a, b)) / plenty)));
  return points;
}

function roleFit({ wantsPeer, onset, members }: Ledger, a: number, b: number, relation: Relation): number {
  const likesBest = (index: number) => members[index]?.looksFor[0];
  if (relation === 'peers') {
    const wanted = wantsPeer[a]! + wantsPeer[b]!;
    const first = Number(likesBest(a) === 'peer') + Number(likesBest(b) === 'peer');
    return 3 * wanted + 3 * first;
  }
  const [mentor, newcomer] = relation === 'first_mentors' ? [a, b] : [b, a];
  const experienced = onset[mentor]! >= yearOrMore ? half : 0;
  return experienced + (likesBest(newcomer) === 'mentor' ? half : half / 2);
}

/** Peers do best who are about as far; with a mentor, it is the distance that helps. */
function onsetFit({ onset }: Ledger, a: number, b: number, relation: Relation): number {
  if (relation === 'peers') return near(onset[a]!, onset[b]!, byOnset);
  const [mentor, newcomer] = relation === 'first_mentors' ? [onset[a]!, onset[b]!] : [onset[b]!, onset[a]!];
  if (mentor < 0 || newcomer < 0) return half;
  return mentor >= yearOrMore && mentor > newcomer ? full : 0;
}

function near(a: number, b: number, fits: readonly number[]): number {
  return a < 0 || b < 0 ? half : fits[Math.abs(a - b)]!;
}

function shared(rows: Ledger['interests'], a: number, b: number, enough: number): number {
  if (rows.isEmpty(a) || rows.isEmpty(b)) return half;
  return Math.floor((full * Math.min(rows.common(a, b), enough)) / enough);
}
