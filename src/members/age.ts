/** Who may be a member, by what they say of their age. */
import type { AgePolicy } from '#src/platform/community.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import type { AgeAnswer, AgeBand } from './types.ts';

export type AgeRefused = 'too_young' | 'adults_only';

/** Nobody under 13 anywhere (Discord's own terms), and nobody under 18 in a community for adults. */
export function admit(answer: AgeAnswer, policy: AgePolicy): Result<AgeBand, AgeRefused> {
  if (answer === 'child') return err('too_young');
  return answer === 'teen' && policy === 'adults' ? err('adults_only') : ok(answer);
}
