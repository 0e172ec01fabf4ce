/** Giving a consent and taking it back. Both are one step, and what a consent brought in goes with it. */
import * as stored from '#db/consents.ts';
import * as erasures from '#db/erasures.ts';
import * as members from '#db/members.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { after, hours } from '#src/platform/durations.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { currentVersion, offeredTo, stands } from './consents.ts';
import type { MemberEvents } from './events.ts';
import { admitMember, agree } from './membership.ts';
import type { AdmissionRefused, Person } from './membership.ts';
import type { Profile } from './profile.ts';
import { ageOf } from './record.ts';
import { keepProfile } from './settings.ts';
import type { ConsentPurpose } from './types.ts';

export interface Giving extends Person {
  readonly purpose: ConsentPurpose;
  /** The version of the words that they read. */
  readonly version: number;
  /** What they wanted to tell when they were asked, kept in the same step. */
  readonly tells?: Partial<Profile>;
}

export type GivingRefused = AdmissionRefused | 'words_changed' | 'not_offered';

export async function giveConsent(
  community: Community,
  { purpose, version, tells, ...person }: Giving,
): Promise<Result<void, GivingRefused>> {
  if (version !== currentVersion(purpose)) return err('words_changed');
  return community.transaction(async (tx) => {
    const { user } = person;
    // Before anything else of theirs: of two taps at once, each would else wait for the other.
    if (tells) await members.lock(tx, user);
    if (!offeredTo(person.age === 'teen' ? 'teen' : await ageOf(tx, community, user)).includes(purpose))
      return err('not_offered');
    const admitted = await admitMember(tx, community, person);
    if (!admitted.ok) return admitted;
    await agree(tx, community, { user, isNew: admitted.value.isNew }, purpose);
    if (tells) await keepProfile(tx, community, user, tells);
    return ok(undefined);
  });
}

/** Whether somebody has agreed to the words of a purpose that count now. Costs no key. */
export async function hasAgreed(tx: GuildTx, user: string, purpose: ConsentPurpose): Promise<boolean> {
  return stands(await stored.of(tx, user), purpose);
}

/** What access on Discord still stands is taken back meanwhile. */
const forgottenAfter = hours(1);

/** Takes a consent back with all that it brought in. Who has agreed to nothing any more is forgotten soon after. */
export async function withdrawConsent(
  community: Community,
  events: MemberEvents,
  { user, purpose }: { user: string; purpose: ConsentPurpose },
): Promise<void> {
  await community.transaction((tx) => withdrawConsentIn(tx, community, events, { user, purpose }));
}

/** As `withdrawConsent`, as a part of whatever brought it about. */
export async function withdrawConsentIn(
  tx: GuildTx,
  community: Community,
  events: MemberEvents,
  { user, purpose }: { user: string; purpose: ConsentPurpose },
): Promise<void> {
  const now = community.now();
  const member = await members.lock(tx, user);
  if (!member || !(await stored.withdraw(tx, { user, purpose, now }))) return;
  await events.tell(tx, community, { type: 'consentWithdrawn', user, purpose });
  const left = (await stored.of(tx, user)).filter(({ withdrawnAt }) => withdrawnAt === undefined);
  if (left.length > 0) return;
  const eraseAt = after(now, forgottenAfter);
  await erasures.plan(tx, { member: member.ref, reason: 'withdrawn', since: now, eraseAt, told: true });
}
