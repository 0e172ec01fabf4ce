/** What is offered while a lead types a topic. */
import { normal, searchTopicsHere } from '#src/topics/index.ts';
import type { Community } from '#src/platform/community.ts';
import { suggestions } from '../group/suggestions.ts';

/** Topics of the catalogue and the community that fit, best first. */
export async function topicSuggestions(
  community: Community,
  typed: string,
): Promise<ReturnType<typeof suggestions>> {
  const found = await searchTopicsHere(community, typed);
  return suggestions(found.kind === 'none' ? [] : found.topics.map(({ name }) => name));
}

/** Those of some names that have what was typed in them. */
export function offerNames(names: readonly string[], typed: string): ReturnType<typeof suggestions> {
  return suggestions(names.filter((name) => normal(name).includes(normal(typed))));
}
