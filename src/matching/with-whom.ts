/** With whom somebody talks through a match, and how they would hear of something: for areas that bring the two of them closer. */
import * as matches from '#db/matching/matches.ts';
import type { GuildTx } from '#db/database.ts';
import { isDeceased } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { matchRecord } from './record.ts';

export interface Talks {
  readonly match: Ref;
  /** The thread that they talk in; undefined where they write to each other directly. */
  readonly thread: string | undefined;
  /** The Discord ids of the others who are still in it. */
  readonly others: readonly string[];
}

/** Matches that are going on, oldest first. */
export async function talksOf(tx: GuildTx, user: string): Promise<readonly Talks[]> {
  const going = (await matches.allOf(tx, user)).filter(
    ({ state, own }) => state === 'open' && own.leftAt === null,
  );
  const talks: Talks[] = [];
  for (const { ref, thread } of going) {
    const people = await matches.peopleOf(tx, ref);
    const others = people.filter((one) => one.user !== user && one.leftAt === null).map((one) => one.user);
    if (others.length > 0) talks.push({ match: ref, thread, others });
  }
  return talks;
}

/** How somebody chose to hear of their matches; undefined of whom nothing may be asked now. */
export async function hearsBy(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<'direct' | 'inbox' | undefined> {
  const record = await matchRecord(tx, community, user);
  if (!record || record.row.hold || (await isDeceased(tx, user))) return undefined;
  return community.settings?.directMessages === true && record.profile?.hears === 'direct_message'
    ? 'direct'
    : 'inbox';
}
