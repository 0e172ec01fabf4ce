/** Becoming a member: the first agreement somebody gives in a community, and the only thing that makes a record of them. */
import * as members from '#db/members.ts';
import type { GuildTx } from '#db/database.ts';
import { seal, unseal } from '#db/encryption/seal.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';

/** The version of the words on joining a group. A new version is agreed to anew. */
const membershipVersion = 1;

const localePlace = (tx: GuildTx, user: string) => ({
  guild: tx.guild,
  table: 'members',
  column: 'locale',
  row: user,
});

/** Whether there is a record of somebody. */
export async function isMember(tx: GuildTx, user: string): Promise<boolean> {
  return (await members.find(tx, user)) !== undefined;
}

/** Makes the record of somebody whose first agreement this is. Two first agreements at once make one record. */
export async function becomeMember(
  tx: GuildTx,
  community: Community,
  { user, locale }: { user: string; locale: string },
): Promise<void> {
  const key = await community.vault.members.make(tx, user);
  const sealed = seal(key, locale, localePlace(tx, user));
  await members.add(tx, { user, ref: newRef(), locale: sealed, now: community.now() });
}

/** Records a member's agreement to the ground rules of a group. */
export async function agreeToMembership(tx: GuildTx, community: Community, user: string): Promise<void> {
  await members.agree(tx, { user, version: membershipVersion, now: community.now() });
}

export interface MemberRecord {
  readonly since: Date;
  /** As a Discord locale. */
  readonly locale: string;
  readonly consents: readonly {
    readonly purpose: string;
    readonly version: number;
    readonly givenAt: Date;
  }[];
}

/** All that is kept of somebody as a member; undefined where nothing is. */
export async function memberRecord(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<MemberRecord | undefined> {
  const member = await members.find(tx, user);
  const key = await community.vault.members.find(tx, user);
  if (!member || !key) return undefined;
  return {
    since: member.createdAt,
    locale: unseal(key, member.locale, localePlace(tx, user)),
    consents: await members.consentsOf(tx, user),
  };
}
