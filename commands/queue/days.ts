/** Days as somebody types them, such as 2026-03-31; in UTC, since a moderator looks for about a day and not for a minute. */
import { days, after } from '#src/platform/durations.ts';
import { refusal } from '#src/platform/failures.ts';

const pattern = /^\d{4}-\d{2}-\d{2}$/;

function dayOf(typed: string): Date | undefined {
  const text = typed.trim();
  const day = new Date(`${text}T00:00:00Z`);
  // There is no thirteenth month, and a 31st of February would be another day.
  const isOne = pattern.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  return isOne ? day : undefined;
}

/** From the beginning of one day to the end of another; undefined where either is no day. */
export function spanOf(
  since: string | undefined,
  until: string | undefined,
): { from: Date | undefined; until: Date | undefined } | undefined {
  const [first, last] = [since, until].map((typed) => (typed === undefined ? undefined : dayOf(typed)));
  if ((since !== undefined && !first) || (until !== undefined && !last)) return undefined;
  return { from: first, until: last && after(last, days(1)) };
}

export const dayRefused = refusal((t) => t('escalation:dayRefused'));
