/** What the engine finds for a pool, as those who are to be proposed to each other. */
import { bestFor, planRound } from './engine/index.ts';
import type { Pool } from './pool.ts';
import { standardSettings } from './types.ts';
import type { Lack, Round, RoundContext, Score } from './types.ts';

/** Two or three people, by reference, and how each pair of them fits, in the order of `pairsOf`. */
export interface Together {
  readonly members: readonly string[];
  readonly scores: readonly Score[];
}

export function runRound({ members, facts }: Pool, context: RoundContext): Round {
  return planRound(members, facts, standardSettings, context);
}

export function togetherIn({ pairs, threes }: Pick<Round, 'pairs' | 'threes'>): readonly Together[] {
  return [
    ...pairs.map(({ members, score }) => ({ members, scores: [score] })),
    ...threes.map(({ members, scores }) => ({ members, scores })),
  ];
}

/** Somebody for this one person now, or what would help them most. */
export function lookFor(
  { members, facts }: Pool,
  ref: string,
  context: RoundContext,
): { readonly found: Together } | { readonly lack: Lack } {
  const person = members.find((one) => one.ref === ref);
  if (!person) return { lack: 'odd_one_out' };
  const instant = bestFor(person, members, facts, standardSettings, context);
  return instant.found
    ? { found: { members: instant.pair.members, scores: [instant.pair.score] } }
    : { lack: instant.lack };
}
