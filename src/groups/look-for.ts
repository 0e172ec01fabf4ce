/** Looking for groups by topic, in the community as it is now. */
import * as groups from '#db/groups.ts';
import type { GuildTx } from '#db/database.ts';
import { prefersLighter } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { topicsOf } from '#src/topics/index.ts';
import type { Topic, TopicIndex } from '#src/topics/index.ts';
import { groupsAbout, groupsAboutTopic, groupsWhileTyping } from './about.ts';
import type { About } from './about.ts';
import type { Group } from './types.ts';

async function among<Found>(
  community: Community,
  choose: (all: readonly Group[], index: TopicIndex, tx: GuildTx) => Found | Promise<Found>,
): Promise<Found> {
  return community.transaction(async (tx) => {
    const [all, index] = await Promise.all([groups.all(tx), topicsOf(tx)]);
    return choose(all, index, tx);
  });
}

/** `withheld`: there are groups about something close, and they are not suggested to somebody who asked for lighter content. */
export type Answer = About<Group> | { readonly kind: 'withheld' };

/** What somebody did not ask for may be heavy: the groups close to it are suggested to those who did not say no to that. */
async function forReader(
  tx: GuildTx,
  community: Community,
  user: string,
  found: About<Group>,
): Promise<Answer> {
  return found.kind === 'related' && (await prefersLighter(tx, community, user))
    ? { kind: 'withheld' }
    : found;
}

/** @param user - who looks */
export async function lookFor(community: Community, typed: string, user: string): Promise<Answer> {
  return among(community, (all, index, tx) => forReader(tx, community, user, groupsAbout(all, typed, index)));
}

/** What there is about one topic, and the topic itself; undefined where it is no longer there. */
export async function lookForTopic(
  community: Community,
  slug: string,
  user: string,
): Promise<{ readonly found: Answer; readonly topic: Topic | undefined }> {
  return among(community, async (all, index, tx) => ({
    found: await forReader(tx, community, user, groupsAboutTopic(all, slug, index)),
    topic: index.bySlug.get(slug),
  }));
}

export async function whileTyping(community: Community, typed: string): Promise<readonly Group[]> {
  return among(community, (all, index) => groupsWhileTyping(all, typed, index));
}
