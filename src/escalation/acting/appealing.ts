/** What can be appealed, and for how long. Pure. */
import { after, days } from '#src/platform/durations.ts';
import type { Action } from './content.ts';

/** How long what was done can be appealed. */
export const appealableFor = days(30);

/** Why whom it concerns does not know yet: a direct message was refused, and it waits where they may never look. */
export const notTold = 'not_told';

export const canAppeal = (
  { deed, state, madeAt }: Pick<Action, 'deed' | 'state' | 'madeAt'>,
  now: Date,
): boolean =>
  deed !== 'write' && state !== 'draft' && state !== 'undone' && after(madeAt, appealableFor) > now;
