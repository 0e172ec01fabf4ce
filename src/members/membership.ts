/** Becoming a member: the first agreement somebody gives in a community, and the only thing that makes a record of them. */
import * as consents from '#db/consents.ts';
import * as erasures from '#db/erasures.ts';
import * as homes from '#db/homes.ts';
import * as members from '#db/members.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { admit } from './age.ts';
import type { AgeRefused } from './age.ts';
import { currentVersion } from './consents.ts';
import { homeHash } from './homes.ts';
import { ageOf, sealed } from './record.ts';
import type { AgeAnswer, ConsentPurpose } from './types.ts';

export interface Person {
  readonly user: string;
  /** As a Discord locale. */
  readonly locale: string;
  /** What they have just said of their age; undefined where they were not asked. */
  readonly age?: AgeAnswer | undefined;
}

export type AdmissionRefused = AgeRefused | 'age_unknown';

/** Whether there is a record of somebody. If so, what is kept about them beside it is not orphaned by an erasure meanwhile. */
export async function isMember(tx: GuildTx, user: string): Promise<boolean> {
  return members.hold(tx, user);
}

/**
 * Whether somebody may be a member here. The first answer about their age makes their record, unless it keeps them out: then
 * nothing is kept. Two first agreements at once make one record; what was answered before is not answered anew.
 * @param known - whether there is a record of them, where the caller has asked that already
 */
export async function admitMember(
  tx: GuildTx,
  community: Community,
  person: Person,
  known?: boolean,
): Promise<Result<void, AdmissionRefused>> {
  const policy = community.settings?.agePolicy ?? 'teens_welcome';
  if (known ?? (await isMember(tx, person.user))) {
    // Where everybody is welcome there is nothing to look up.
    const age = policy === 'adults' ? await ageOf(tx, community, person.user) : undefined;
    const still = age ? admit(age, policy) : ok(undefined);
    return still.ok ? ok(undefined) : still;
  }
  if (person.age === undefined) return err('age_unknown');
  const admitted = admit(person.age, policy);
  if (!admitted.ok) return admitted;
  const { user, locale } = person;
  const key = await community.vault.members.make(tx, user);
  await members.add(tx, {
    user,
    ref: newRef(),
    locale: sealed(tx, key, user, 'locale', locale),
    ageBand: sealed(tx, key, user, 'age_band', admitted.value),
    now: community.now(),
  });
  await homes.add(tx, user, homeHash(community.keyring, user));
  return ok(undefined);
}

/** Records what a member agreed to, in the words that count now. */
export async function agree(
  tx: GuildTx,
  community: Community,
  user: string,
  purpose: ConsentPurpose,
): Promise<void> {
  const agreed = { user, purpose, version: currentVersion(purpose), now: community.now() };
  await Promise.all([consents.give(tx, agreed), erasures.keepAfterAll(tx, user)]);
}

/** Records a member's agreement to the ground rules of a group. */
export async function agreeToMembership(tx: GuildTx, community: Community, user: string): Promise<void> {
  await agree(tx, community, user, 'membership');
}
