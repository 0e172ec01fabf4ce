/** Where what moderators write to somebody goes. Pure. */
import { stands } from './consents.ts';
import type { MemberRecord } from './record.ts';
import type { LetterWay } from './types.ts';

/** The inbox, unless they agreed to be contacted and chose otherwise. Somebody under 18 gets no thread, whatever they chose before. */
export function letterWayOf({
  age,
  profile,
  consents,
}: Pick<MemberRecord, 'age' | 'profile' | 'consents'>): LetterWay {
  const chosen = stands(consents, 'contact') ? (profile.letters ?? 'inbox') : 'inbox';
  return chosen === 'thread' && age !== 'adult' ? 'inbox' : chosen;
}
