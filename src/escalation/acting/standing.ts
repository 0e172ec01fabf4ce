/** How what moderators decided about somebody stands now, whatever was said when they were told. Pure. */
import { stillHolds } from '../types.ts';
import type { Action } from './content.ts';

/**
 * `ending`: it was decided that it is taken back, and Discord has not done that. `not_done`: Discord refused to do it. `over`: it has
 * ended by itself.
 */
export type Standing = 'holds' | 'ending' | 'taken_back' | 'not_done' | 'over';

export function standingOf(
  { deed, state, until, failure }: Pick<Action, 'deed' | 'state' | 'until' | 'failure'>,
  now: Date,
): Standing {
  // What moderators wrote was told, and that is all of it.
  if (deed === 'write') return 'holds';
  if (state === 'undone') return 'taken_back';
  if (state === 'undoing' || failure === stillHolds) return 'ending';
  // A warning is done once it was read.
  if (state === 'failed' && deed !== 'warn') return 'not_done';
  return until && until <= now ? 'over' : 'holds';
}
