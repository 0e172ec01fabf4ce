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

/** Records the agreement to the ground rules of a group, and the member where this is their first. */
export async function agreeToMembership(
  tx: GuildTx,
  community: Community,
  { user, locale }: { user: string; locale: string },
): Promise<void> {
  const now = community.now();
  if (!(await members.find(tx, user))) {
    const key = await community.vault.members.get(tx, user);
    await members.add(tx, { user, ref: newRef(), locale: seal(key, locale, localePlace(tx, user)), now });
  }
  await members.agree(tx, { user, version: membershipVersion, now });
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
