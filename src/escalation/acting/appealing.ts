/** What can be appealed, and for how long. Pure. */
import { after, days } from '#src/platform/durations.ts';
import type { Action } from './content.ts';

/** What links and their rows call the page. */
export const appealPageName = 'appeal';

/** How long what was done can be appealed. */
export const appealableFor = days(30);

export const canAppeal = (
  { deed, state, madeAt, toldAt }: Pick<Action, 'deed' | 'state' | 'madeAt' | 'toldAt'>,
  now: Date,
): boolean =>
  deed !== 'write' &&
  state !== 'draft' &&
  state !== 'undone' &&
  toldAt !== null &&
  after(madeAt, appealableFor) > now;
