/** What somebody told for matching, sealed and opened under their own key. */
import type { GuildTx } from '#db/database.ts';
import { seal, unseal } from '#db/encryption/seal.ts';
import type { Sealed, SealingKey } from '#db/encryption/seal.ts';
import * as profiles from '#db/matching/profiles.ts';
import type { ProfileRow } from '#db/matching/profiles.ts';
import type { Community } from '#src/platform/community.ts';
import { toldShape, wholeOf } from './profile.ts';
import type { MatchProfile, Told } from './profile.ts';

/** The sealed columns of matching, each with what tells its row from others. */
type Column =
  | { readonly table: 'match_profiles'; readonly column: 'profile' }
  | { readonly table: 'match_sides'; readonly column: 'shown' | 'answer' }
  | { readonly table: 'match_people'; readonly column: 'feeling' }
  | { readonly table: 'match_apart'; readonly column: 'other' }
  | { readonly table: 'match_mentors'; readonly column: 'words' };

export function sealIn(
  tx: GuildTx,
  key: SealingKey,
  place: Column & { readonly row: string },
  words: string,
): Sealed {
  return seal(key, words, { guild: tx.guild, ...place });
}

export function openIn(
  tx: GuildTx,
  key: SealingKey,
  place: Column & { readonly row: string },
  words: Sealed,
): string {
  return unseal(key, words, { guild: tx.guild, ...place });
}

const profileOf = (user: string) => ({ table: 'match_profiles', column: 'profile', row: user }) as const;

export function openTold(
  tx: GuildTx,
  key: SealingKey,
  { user, profile }: Pick<ProfileRow, 'user' | 'profile'>,
): Told {
  return profile === null ? {} : toldShape.parse(JSON.parse(openIn(tx, key, profileOf(user), profile)));
}

export interface MatchRecord {
  readonly row: ProfileRow;
  readonly key: SealingKey;
  readonly told: Told;
  /** Undefined until they have said what they look for. */
  readonly profile: MatchProfile | undefined;
}

/** Undefined where somebody has not agreed to matching. */
export async function matchRecord(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<MatchRecord | undefined> {
  const row = await profiles.find(tx, user);
  const key = row && (await community.vault.members.find(tx, user));
  if (!key) return undefined;
  const told = openTold(tx, key, row);
  return { row, key, told, profile: wholeOf(told) };
}

export async function saveTold(tx: GuildTx, key: SealingKey, user: string, told: Told): Promise<void> {
  await profiles.change(tx, user, { profile: sealIn(tx, key, profileOf(user), JSON.stringify(told)) });
}
