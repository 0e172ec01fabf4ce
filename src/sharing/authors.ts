/**
 * By which hashes somebody's own are found. Under one's own name it is one for the whole community; under a group's name each group
 * has another, so that what is public about the first leads to none of the second.
 */
import { allGroupRefs } from '#db/sharing/audience.ts';
import * as posts from '#db/sharing/posts.ts';
import type { PostRow } from '#db/sharing/posts.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { Naming } from './types.ts';

interface Author {
  readonly group: Ref;
  readonly user: string;
  readonly naming: Naming;
}

export function authorHashes(
  { keyring, guild }: Community,
  { group, user, naming }: Author,
): readonly string[] {
  return naming === 'own'
    ? keyring.blindIndexes('shared under own name', guild, user)
    : keyring.blindIndexes('shared under group name', guild, group, user);
}

/** Whether it is theirs; opens nothing. */
export function isBy(
  community: Community,
  { groupRef, nameRef, authorHash }: Pick<PostRow, 'groupRef' | 'nameRef' | 'authorHash'>,
  user: string,
): boolean {
  const naming = nameRef === null ? 'own' : 'group';
  return (
    authorHash !== null && authorHashes(community, { group: groupRef, user, naming }).includes(authorHash)
  );
}

/** Everything that somebody has shared and not taken back, newest first. */
export async function sharedBy(tx: GuildTx, community: Community, user: string): Promise<readonly PostRow[]> {
  return posts.ofAuthor(tx, await allHashes(tx, community, user));
}

export async function countBySince(
  tx: GuildTx,
  community: Community,
  user: string,
  since: Date,
): Promise<number> {
  return posts.countSince(tx, await allHashes(tx, community, user), since);
}

async function allHashes(tx: GuildTx, community: Community, user: string): Promise<readonly string[]> {
  const groups = await allGroupRefs(tx);
  return [
    ...authorHashes(community, { group: '', user, naming: 'own' }),
    ...groups.flatMap((group) => authorHashes(community, { group, user, naming: 'group' })),
  ];
}
