/** Which groups somebody means who types a topic: a pure search over the groups that are listed and the topics there are. */
import { relatedTopics, searchTopics, topicsExactly } from '#src/topics/index.ts';
import type { Topic, TopicIndex } from '#src/topics/index.ts';
import { findGroups } from './search.ts';
import type { Group } from './types.ts';

type Listed = Pick<Group, 'ref' | 'name' | 'topic' | 'topicSlug' | 'access' | 'state'>;

export type About<Found> =
  | { readonly kind: 'groups'; readonly groups: readonly Found[] }
  /** What was typed may mean any of these. It is asked even where only one of them has a group: that is no answer. */
  | { readonly kind: 'which'; readonly topics: readonly Topic[] }
  /** No group fits; these are about something close to it. */
  | { readonly kind: 'related'; readonly groups: readonly Found[] }
  | { readonly kind: 'none' };

/** The topic of a group, also of one that was made with words of its own for it. */
function slugOf({ topicSlug, topic }: Listed, index: TopicIndex): string | undefined {
  if (topicSlug !== undefined && index.bySlug.has(topicSlug)) return topicSlug;
  const [only, ...others] = topicsExactly(index, topic);
  return others.length === 0 ? only?.slug : undefined;
}

/** The listed groups about some topics, in the order of the topics, then by name. */
function about<Found extends Listed>(
  all: readonly Found[],
  slugs: readonly string[],
  index: TopicIndex,
): Found[] {
  const listed = findGroups(all, '').map((group) => ({ group, slug: slugOf(group, index) }));
  return slugs.flatMap((wanted) => listed.filter(({ slug }) => slug === wanted).map(({ group }) => group));
}

function groupsOrRelated<Found extends Listed>(
  all: readonly Found[],
  groups: readonly Found[],
  slugs: readonly string[],
  index: TopicIndex,
): About<Found> {
  if (groups.length > 0) return { kind: 'groups', groups };
  const related = about(all, [...new Set(slugs.flatMap(relatedTopics))], index);
  return related.length > 0 ? { kind: 'related', groups: related } : { kind: 'none' };
}

/** The groups about one topic, or else about what is close to it. */
export function groupsAboutTopic<Found extends Listed>(
  all: readonly Found[],
  slug: string,
  index: TopicIndex,
): About<Found> {
  return groupsOrRelated(all, about(all, [slug], index), [slug], index);
}

/** How many near misses are followed when it is unsure which topic is meant. */
const mostMeant = 5;

/** The groups that fit what was typed, by their own words or by any name of their topic, best first. */
export function groupsAbout<Found extends Listed>(
  all: readonly Found[],
  typed: string,
  index: TopicIndex,
): About<Found> {
  const search = searchTopics(index, typed);
  if (search.kind === 'ask') return { kind: 'which', topics: search.topics };
  const byWords = findGroups(all, typed);
  if (search.kind === 'none') return groupsOrRelated(all, byWords, [], index);
  const slugs = search.topics.slice(0, search.sure ? 1 : mostMeant).map(({ slug }) => slug);
  const byTopic = about(all, slugs, index);
  const groups = search.sure ? [...byTopic, ...byWords] : [...byWords, ...byTopic];
  return groupsOrRelated(all, [...new Set(groups)], slugs, index);
}

/** What is offered while somebody types: listed groups only, those of every topic that the letters may mean. */
export function groupsWhileTyping<Found extends Listed>(
  all: readonly Found[],
  typed: string,
  index: TopicIndex,
): readonly Found[] {
  if (typed.trim() === '') return findGroups(all, '');
  const found = groupsAbout(all, typed, index);
  if (found.kind === 'groups') return found.groups;
  if (found.kind !== 'which') return [];
  const slugs = found.topics.map(({ slug }) => slug);
  return [...new Set([...findGroups(all, typed), ...about(all, slugs, index)])];
}
