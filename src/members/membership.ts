/** Becoming a member: the first agreement somebody gives in a community, and the only thing that makes a record of them. */
import * as consents from '#db/consents.ts';
import * as erasures from '#db/erasures.ts';
import * as homes from '#db/homes.ts';
import * as members from '#db/members.ts';
import type { GuildTx } from '#db/database.ts';
import type { SealingKey } from '#db/encryption/seal.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { admit } from './age.ts';
import type { AgeRefused } from './age.ts';
import { currentVersion } from './consents.ts';
import { homeHash } from './homes.ts';
import { ageOf, sealed } from './record.ts';
import type { AgeAnswer, AgeBand, ConsentPurpose } from './types.ts';

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

/** Somebody who may be a member, and of whom there is no record yet. */
export interface Newcomer {
  readonly user: string;
  readonly locale: string;
  readonly age: AgeBand;
}

/**
 * Whether somebody may be a member here. Who may not is not recorded.
 * @param known - whether there is a record of them, where the caller has asked that already
 * @returns whom to record; undefined where there is a record of them: what was answered before is not answered anew
 */
export async function mayBeMember(
  tx: GuildTx,
  community: Community,
  { user, locale, age }: Person,
  known?: boolean,
): Promise<Result<Newcomer | undefined, AdmissionRefused>> {
  const policy = community.settings?.agePolicy ?? 'teens_welcome';
  if (known ?? (await isMember(tx, user))) {
    // Where everybody is welcome there is nothing to look up.
    const before = policy === 'adults' ? await ageOf(tx, community, user) : undefined;
    const still = before ? admit(before, policy) : ok(undefined);
    return still.ok ? ok(undefined) : still;
  }
  if (age === undefined) return err('age_unknown');
  const admitted = admit(age, policy);
  return admitted.ok ? ok({ user, locale, age: admitted.value }) : admitted;
}

/** Makes somebody's record. Two first agreements at once make one. @returns whether it was made just now */
export async function recordNewcomer(
  tx: GuildTx,
  community: Community,
  { user, locale, age }: Newcomer,
): Promise<boolean> {
  const record = (key: SealingKey) => ({
    user,
    ref: newRef(),
    locale: sealed(tx, key, user, 'locale', locale),
    ageBand: sealed(tx, key, user, 'age_band', age),
    now: community.now(),
  });
  const home = homeHash(community.keyring, user);
  const { key: drawn, wrapped } = community.vault.members.draw(tx, user);
  if (await members.addNew(tx, { ...record(drawn), wrapped, home })) return true;
  // Somebody was faster, or there was a key without a record, and that key stays.
  const key = await community.vault.members.make(tx, user);
  // Statements of one transaction keep their order.
  const [isNew] = await Promise.all([members.add(tx, record(key)), homes.add(tx, user, home)]);
  return isNew;
}

/**
 * Both at once: whether somebody may be a member, and their record.
 * @returns whether their record was made just now
 */
export async function admitMember(
  tx: GuildTx,
  community: Community,
  person: Person,
): Promise<Result<{ readonly isNew: boolean }, AdmissionRefused>> {
  const admitted = await mayBeMember(tx, community, person);
  if (!admitted.ok) return admitted;
  return ok({ isNew: admitted.value ? await recordNewcomer(tx, community, admitted.value) : false });
}

interface Agreeing {
  readonly user: string;
  /** Whether their record was made in this transaction, so that nobody can have planned to forget them. */
  readonly isNew: boolean;
}

/** Records what a member agreed to, in the words that count now. */
export async function agree(
  tx: GuildTx,
  community: Community,
  { user, isNew }: Agreeing,
  purpose: ConsentPurpose,
): Promise<void> {
  const agreed = { user, purpose, version: currentVersion(purpose), now: community.now() };
  await Promise.all([consents.give(tx, agreed), isNew || erasures.keepAfterAll(tx, user)]);
}

/** Records a member's agreement to the ground rules of a group. */
export async function agreeToMembership(
  tx: GuildTx,
  community: Community,
  agreeing: Agreeing,
): Promise<void> {
  await agree(tx, community, agreeing, 'membership');
}
