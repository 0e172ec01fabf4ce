/** What members set for themselves. Nothing of it is kept without the consent for it. */
import * as consents from '#db/consents.ts';
import * as members from '#db/members.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { stands } from './consents.ts';
import { emptyProfile } from './profile.ts';
import type { Profile } from './profile.ts';
import { isAdult, memberRecord, sealed } from './record.ts';
import type { MemberRecord } from './record.ts';
import type { LetterWay } from './types.ts';

/** What somebody sees of themselves; undefined where nothing is kept. */
export async function ownRecord(community: Community, user: string): Promise<MemberRecord | undefined> {
  return community.transaction((tx) => memberRecord(tx, community, user));
}

/** Adds to what a member has told. The caller has made sure of the consent. */
export async function keepProfile(
  tx: GuildTx,
  community: Community,
  user: string,
  told: Partial<Profile>,
): Promise<void> {
  // Two changes at once must both be in it.
  await members.lock(tx, user);
  const [key, record] = await Promise.all([
    community.vault.members.get(tx, user),
    memberRecord(tx, community, user),
  ]);
  const before = record?.profile ?? emptyProfile;
  const profile = { ...before, ...told, seenBy: { ...before.seenBy, ...told.seenBy } };
  await members.change(tx, user, { profile: sealed(tx, key, user, 'profile', JSON.stringify(profile)) });
}

/** @param told - what changes; the language of later messages may be among it */
export async function changeSettings(
  community: Community,
  user: string,
  told: Partial<Profile> & { readonly locale?: string },
): Promise<Result<void, 'no_consent'>> {
  const { locale, ...profile } = told;
  return community.transaction(async (tx) => {
    // The consent that is read here is not taken back, and nobody is forgotten, before what was told is kept.
    const isMember = (await members.lock(tx, user)) !== undefined;
    if (!isMember || !stands(await consents.of(tx, user), 'profile')) return err('no_consent');
    if (locale !== undefined) {
      const key = await community.vault.members.get(tx, user);
      await members.change(tx, user, { locale: sealed(tx, key, user, 'locale', locale) });
    }
    if (Object.keys(profile).length > 0) await keepProfile(tx, community, user, profile);
    return ok(undefined);
  });
}

/** Where moderators may write to somebody: kept under the consent to be contacted by them. */
export async function chooseLetters(
  community: Community,
  user: string,
  letters: LetterWay,
): Promise<Result<void, 'no_consent' | 'adults_only'>> {
  return community.transaction(async (tx) => {
    const isMember = (await members.lock(tx, user)) !== undefined;
    if (!isMember || !stands(await consents.of(tx, user), 'contact')) return err('no_consent');
    if (letters === 'thread' && !(await isAdult(tx, community, user))) return err('adults_only');
    await keepProfile(tx, community, user, { letters });
    return ok(undefined);
  });
}

/** Forgets everything that somebody has told about themselves, but for what another consent holds. */
export async function forgetProfile(tx: GuildTx, community: Community, user: string): Promise<void> {
  const letters = (await memberRecord(tx, community, user))?.profile.letters;
  await members.change(tx, user, { profile: null });
  if (letters) await keepProfile(tx, community, user, { letters });
}

/** Forgets where moderators may write to somebody. */
export async function forgetLetterWay(tx: GuildTx, community: Community, user: string): Promise<void> {
  if ((await memberRecord(tx, community, user))?.profile.letters)
    await keepProfile(tx, community, user, { letters: undefined });
}
