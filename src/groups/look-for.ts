/** Looking for groups by topic, in the community as it is now. */
import * as groups from '#db/groups.ts';
import type { Community } from '#src/platform/community.ts';
import { topicsOf } from '#src/topics/index.ts';
import type { Topic, TopicIndex } from '#src/topics/index.ts';
import { groupsAbout, groupsAboutTopic, groupsWhileTyping } from './about.ts';
import type { About } from './about.ts';
import type { Group } from './types.ts';

async function among<Found>(
  community: Community,
  choose: (all: readonly Group[], index: TopicIndex) => Found,
): Promise<Found> {
  return community.transaction(async (tx) => {
    const [all, index] = await Promise.all([groups.all(tx), topicsOf(tx)]);
    return choose(all, index);
  });
}

export async function lookFor(community: Community, typed: string): Promise<About<Group>> {
  return among(community, (all, index) => groupsAbout(all, typed, index));
}

/** What there is about one topic, and the topic itself; undefined where it is no longer there. */
export async function lookForTopic(
  community: Community,
  slug: string,
): Promise<{ readonly found: About<Group>; readonly topic: Topic | undefined }> {
  return among(community, (all, index) => ({
    found: groupsAboutTopic(all, slug, index),
    topic: index.bySlug.get(slug),
  }));
}

export async function whileTyping(community: Community, typed: string): Promise<readonly Group[]> {
  return among(community, (all, index) => groupsWhileTyping(all, typed, index));
}
