/** Putting right what was said of one's age. Who may not be a member by the new answer is forgotten at once, after one confirming tap. */
import * as members from '#db/members.ts';
import type { Community } from '#src/platform/community.ts';
import { usualPolicies } from '#src/platform/community.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { admit } from './age.ts';
import type { AgeRefused } from './age.ts';
import { withdrawConsentIn } from './consenting.ts';
import { offeredTo } from './consents.ts';
import type { MemberEvents } from './events.ts';
import { ageOf, sealed } from './record.ts';
import { consentPurposes } from './types.ts';
import type { AgeAnswer, AgeBand } from './types.ts';

interface Saying {
  readonly user: string;
  readonly age: AgeAnswer;
}

const admitHere = ({ settings }: Community, age: AgeAnswer) =>
  admit(age, (settings ?? usualPolicies).agePolicy);

/** An answer that keeps them out changes nothing yet: it is asked about once more. What is not for their age ends. */
export async function changeAge(
  community: Community,
  events: MemberEvents,
  { user, age }: Saying,
): Promise<Result<AgeBand, AgeRefused | 'no_record'>> {
  return community.transaction(async (tx) => {
    if (!(await members.lock(tx, user))) return err('no_record');
    const admitted = admitHere(community, age);
    if (!admitted.ok || (await ageOf(tx, community, user)) === admitted.value) return admitted;
    const band = admitted.value;
    const key = await community.vault.members.get(tx, user);
    await members.change(tx, user, { ageBand: sealed(tx, key, user, 'age_band', band) });
    await events.tell(tx, community, { type: 'ageChanged', user });
    const offered = offeredTo(band);
    for (const purpose of consentPurposes)
      if (!offered.includes(purpose)) await withdrawConsentIn(tx, community, events, { user, purpose });
    return ok(band);
  });
}

/**
 * Forgets somebody whose age keeps them out, with everything that any area keeps of them.
 * @returns why they are kept out; undefined where they are not
 */
export async function forgetKeptOut(
  community: Community,
  events: MemberEvents,
  { user, age }: Saying,
): Promise<AgeRefused | undefined> {
  const admitted = admitHere(community, age);
  if (admitted.ok) return undefined;
  await community.transaction(async (tx) => {
    if (await members.lock(tx, user)) await events.erase(tx, community, user);
  });
  return admitted.error;
}
