/** What members may agree to, each purpose by itself: which version of the words counts, and what then stands. */
import { consentPurposes } from './types.ts';
import type { AgeBand, ConsentPurpose, StandingConsent } from './types.ts';

/** Goes up when the words of a purpose change in what they ask for: what was agreed to before then stands no longer. */
const versions: Readonly<Record<ConsentPurpose, number>> = {
  membership: 1,
  profile: 1,
  matching: 1,
  // 2: answers count in the community's pulse, and are kept for a year.
  checkins: 2,
  events: 1,
  outcomes: 1,
  visits: 1,
  // 2: how they may write is chosen, and kept.
  contact: 2,
  learning: 1,
};

export function currentVersion(purpose: ConsentPurpose): number {
  return versions[purpose];
}

/** Whether somebody has agreed to the words that count now, and has not taken it back. */
export function stands(consents: readonly StandingConsent[], purpose: ConsentPurpose): boolean {
  return consents.some(
    (consent) =>
      consent.purpose === purpose &&
      consent.withdrawnAt === undefined &&
      consent.version === versions[purpose],
  );
}

/** What somebody is asked about. Nobody under 18 is brought into a match. */
export function offeredTo(age: AgeBand | undefined): readonly ConsentPurpose[] {
  return age === 'teen' ? consentPurposes.filter((purpose) => purpose !== 'matching') : consentPurposes;
}
