/** Moments in words where Discord draws none, as in menus: "Mar 3, 2026, 2:05 PM", by UTC. */
import type { Translate } from './keys.ts';

export function momentInUtc(at: Date, t: Translate): string {
  return new Intl.DateTimeFormat(t.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(at);
}
