/** What can be appealed, and for how long. Pure. */
import { after, days } from '#src/platform/durations.ts';
import type { Action } from './content.ts';
import { standingOf } from './standing.ts';

/** What links and their rows call the page. */
export const appealPageName = 'appeal';

/** How long what was done can be appealed. */
export const appealableFor = days(30);

/** Whether it is too long ago to ask. What came of an earlier look is shown all the same. */
const isOver = ({ madeAt }: Pick<Action, 'madeAt'>, now: Date): boolean =>
  after(madeAt, appealableFor) <= now;

/** Why another look cannot be asked for. */
export type NotAppealable = 'gone' | 'taken_back' | 'not_done' | 'over';

/** Of what was taken back, and of what Discord refused to do, nothing is left to look at. */
export function notAppealable(
  action: Pick<Action, 'deed' | 'state' | 'madeAt' | 'toldAt' | 'until' | 'failure'>,
  now: Date,
): NotAppealable | undefined {
  const { deed, state, toldAt } = action;
  if (deed === 'write' || state === 'draft' || !toldAt) return 'gone';
  const standing = standingOf(action, now);
  if (standing === 'taken_back' || standing === 'not_done') return standing;
  return isOver(action, now) ? 'over' : undefined;
}
