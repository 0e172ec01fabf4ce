/** The hard rules. No wish, weight or shortage ever outweighs one of them. */
import { hardRules } from '../types.ts';
import type { HardRule } from '../types.ts';
import { pairKey } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import type { Relation } from './parts.ts';

type Breaks = (ledger: Ledger, a: number, b: number) => boolean;

const breaks: Readonly<Record<HardRule, Breaks>> = {
  adults_only: ({ members }, a, b) => members[a]?.adult !== true || members[b]?.adult !== true,
  block: (ledger, a, b) => standing(ledger, a, b) === 'block',
  cool_off: (ledger, a, b) => standing(ledger, a, b) === 'cool_off',
  topic: ({ topics, relatedTopics }, a, b) =>
    !topics.meets(a, topics, b) && !topics.meets(a, relatedTopics, b) && !relatedTopics.meets(a, topics, b),
  language: ({ languages }, a, b) => !languages.meets(a, languages, b),
  wish: (ledger, a, b) => isAvoidedBy(ledger, a, b) || isAvoidedBy(ledger, b, a),
  mentor_places: (ledger, a, b) => relationsOf(ledger, a, b).length === 0,
  hours: ({ hours, settings }, a, b) => hours.of(a, b) < 2 * settings.overlapHours,
};

/** In the order in which they are asked: those that are quick to tell first. */
const asked = hardRules.map((rule) => [rule, breaks[rule]] as const);

/** The first hard rule that a pair would break. */
export function brokenRule(ledger: Ledger, a: number, b: number): HardRule | undefined {
  for (const [rule, isBroken] of asked) if (isBroken(ledger, a, b)) return rule;
  return undefined;
}

/** All of them. */
export function brokenRules(ledger: Ledger, a: number, b: number): HardRule[] {
  return asked.filter(([, isBroken]) => isBroken(ledger, a, b)).map(([rule]) => rule);
}

/** All that two people may be to each other. None, where one has nothing but a mentor's places to give and the other no use for one. */
export function relationsOf({ seeks, wantsMentor, places }: Ledger, a: number, b: number): Relation[] {
  const ways: Relation[] = [];
  if (seeks[a] === 1 && seeks[b] === 1) ways.push('peers');
  if (wantsMentor[a] === 1 && (places[b] ?? 0) > 0) ways.push('second_mentors');
  if (wantsMentor[b] === 1 && (places[a] ?? 0) > 0) ways.push('first_mentors');
  return ways;
}

export function isAvoidedBy({ avoids, avoidable }: Ledger, one: number, other: number): boolean {
  return avoids.meets(one, avoidable, other);
}

function standing(ledger: Ledger, a: number, b: number): HardRule | undefined {
  return ledger.between.size === 0 ? undefined : ledger.between.get(pairKey(ledger, a, b));
}
