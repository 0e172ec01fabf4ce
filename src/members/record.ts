/** A member's record, sealed and opened: everything in it is under that member's own key. */
import { z } from 'zod';
import * as consents from '#db/consents.ts';
import * as members from '#db/members.ts';
import type { GuildTx } from '#db/database.ts';
import { seal, unseal } from '#db/encryption/seal.ts';
import type { SealingKey } from '#db/encryption/seal.ts';
import type { Community } from '#src/platform/community.ts';
import { emptyProfile, profileShape } from './profile.ts';
import type { Profile } from './profile.ts';
import { ageBands } from './types.ts';
import type { AgeBand, StandingConsent } from './types.ts';

type Column = 'locale' | 'age_band' | 'profile';

const placeOf = (tx: GuildTx, user: string, column: Column) => ({
  guild: tx.guild,
  table: 'members',
  column,
  row: user,
});

export function sealed(tx: GuildTx, key: SealingKey, user: string, column: Column, words: string) {
  return seal(key, words, placeOf(tx, user, column));
}

const ageShape = z.enum(ageBands);

/** What a member said of their age; undefined of whom there is no record. */
export async function ageOf(tx: GuildTx, community: Community, user: string): Promise<AgeBand | undefined> {
  const [row, key] = await Promise.all([members.find(tx, user), community.vault.members.find(tx, user)]);
  return row && key && ageShape.parse(unseal(key, row.ageBand, placeOf(tx, user, 'age_band')));
}

/** Whether somebody is a member who says that they are 18 or over. Who is not known is not taken for an adult. */
export async function isAdult(tx: GuildTx, community: Community, user: string): Promise<boolean> {
  return (await ageOf(tx, community, user)) === 'adult';
}

/**
 * Whether somebody asked for lighter content. Areas ask it before they write a prompt or a suggestion to somebody, and leave
 * out what is heavy.
 */
export async function prefersLighter(tx: GuildTx, community: Community, user: string): Promise<boolean> {
  const row = await members.find(tx, user);
  // Most have chosen nothing: that costs no key.
  const key = row?.profile && (await community.vault.members.find(tx, user));
  return key ? openProfile(tx, key, user, row.profile).lighter === true : false;
}

function openProfile(tx: GuildTx, key: SealingKey, user: string, profile: string | null): Profile {
  return profile === null
    ? emptyProfile
    : profileShape.parse(JSON.parse(unseal(key, profile, placeOf(tx, user, 'profile'))));
}

/** Of somebody who told something about themselves, all that they may have chosen to show; undefined where the key is gone. */
export async function openShared(
  tx: GuildTx,
  community: Community,
  { user, locale, profile }: members.Teller,
): Promise<Pick<MemberRecord, 'profile' | 'locale'> | undefined> {
  const key = await community.vault.members.find(tx, user);
  return (
    key && {
      profile: openProfile(tx, key, user, profile),
      locale: unseal(key, locale, placeOf(tx, user, 'locale')),
    }
  );
}

/** Of a row that was read along with something else: for whoever reads many at once. */
export function openAlong(
  tx: GuildTx,
  key: SealingKey,
  { user, ageBand, profile }: Pick<members.MemberRow, 'user' | 'ageBand' | 'profile'>,
): { readonly age: AgeBand; readonly profile: Profile } {
  return {
    age: ageShape.parse(unseal(key, ageBand, placeOf(tx, user, 'age_band'))),
    profile: openProfile(tx, key, user, profile),
  };
}

export interface MemberRecord {
  readonly since: Date;
  readonly age: AgeBand;
  /** As a Discord locale. */
  readonly locale: string;
  readonly profile: Profile;
  /** Also those that were taken back. */
  readonly consents: readonly StandingConsent[];
}

/** All that is kept of somebody as a member; undefined where nothing is. */
export async function memberRecord(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<MemberRecord | undefined> {
  const [row, key, agreed] = await Promise.all([
    members.find(tx, user),
    community.vault.members.find(tx, user),
    consents.of(tx, user),
  ]);
  if (!row || !key) return undefined;
  const open = (words: string, column: Column) => unseal(key, words, placeOf(tx, user, column));
  return {
    since: row.createdAt,
    age: ageShape.parse(open(row.ageBand, 'age_band')),
    locale: open(row.locale, 'locale'),
    profile: openProfile(tx, key, user, row.profile),
    consents: agreed,
  };
}
