/** What can be appealed, and for how long. Pure. */
import { after, days } from '#src/platform/durations.ts';
import type { Action } from './content.ts';

/** What links and their rows call the page. */
export const appealPageName = 'appeal';

/** How long what was done can be appealed. */
export const appealableFor = days(30);

/** Whether it is too long ago to ask. What came of an earlier look is shown all the same. */
export const isOver = ({ madeAt }: Pick<Action, 'madeAt'>, now: Date): boolean =>
  after(madeAt, appealableFor) <= now;

export const canAppeal = (
  { deed, state, madeAt, toldAt }: Pick<Action, 'deed' | 'state' | 'madeAt' | 'toldAt'>,
  now: Date,
): boolean =>
  deed !== 'write' && state !== 'draft' && state !== 'undone' && toldAt !== null && !isOver({ madeAt }, now);
