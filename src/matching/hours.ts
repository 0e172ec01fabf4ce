/** The one schedule on which everything about proposals goes out. Pure. */
import { after, hours } from '#src/platform/durations.ts';

/** How long somebody has to answer. */
const answerWithin = hours(72);
/** When who has not answered is reminded, once. */
export const remindAfter = hours(48);

/**
 * The first full hour that is not before a moment. Outcomes go out on it: so it does not show at which minute the other
 * answered, and a no looks like silence.
 */
export function fullHour(at: Date): Date {
  const hour = hours(1);
  return new Date(Math.ceil(at.getTime() / hour) * hour);
}

/** When a proposal that is made now ends, whatever is answered: on a full hour, with all its 72 hours in it. */
export function endOf(openedAt: Date): Date {
  return fullHour(after(openedAt, answerWithin));
}
