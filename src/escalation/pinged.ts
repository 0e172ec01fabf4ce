/**
 * Whom a call in the staff channel notifies. Pure. Nobody off shift is notified but for a crisis, and then whoever said that they
 * may be; of what waits, amber and green notify nobody at all. The leads' role, whose people said nothing of the kind, is named in words: it is
 * notified of a crisis that nobody took although others were called, who may be asleep, and of one in somebody's hands where there
 * is nobody else to ask.
 */
import { isAboutOwner } from './clock.ts';
import type { Call } from './clock.ts';
import { isHeavy } from './types.ts';
import type { Severity } from './types.ts';

export interface Pinged {
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

/**
 * @param called - those on duty, and of a crisis whoever may be called off shift
 * @param leads - their role, where leads are asked
 */
export function pinged(
  { severity, attention }: { readonly severity: Severity; readonly attention: Call },
  called: readonly string[],
  leads: string | undefined,
): Pinged {
  const rings = severity === 'crisis' && (attention === 'leads' || called.length === 0);
  return {
    users: isHeavy(severity) || isAboutOwner(attention) ? called : [],
    roles: rings && leads !== undefined ? [leads] : [],
  };
}
