/** What groups of the community are about, for areas that bring people together by topic. */
import * as groups from '#db/groups.ts';
import * as memberships from '#db/memberships.ts';
import type { GuildTx } from '#db/database.ts';

/** Topics by slug, each once: first those of somebody's own groups, then those of all others that are listed. */
export async function topicsHere(
  tx: GuildTx,
  user: string,
): Promise<{ readonly own: readonly string[]; readonly others: readonly string[] }> {
  const [all, mine] = await Promise.all([groups.all(tx), memberships.ofMember(tx, user)]);
  const joined = new Set(mine.filter(({ state }) => state === 'joined').map(({ ref }) => ref));
  const slugs = (found: typeof all) => found.flatMap(({ topicSlug }) => topicSlug ?? []);
  const own = new Set(slugs(all.filter(({ ref }) => joined.has(ref))));
  // What is listed for nobody is not made known here either.
  const listed = all.filter(
    ({ access, state }) => state === 'active' && (access === 'open' || access === 'request'),
  );
  const others = new Set(slugs(listed).filter((slug) => !own.has(slug)));
  return { own: [...own], others: [...others] };
}
