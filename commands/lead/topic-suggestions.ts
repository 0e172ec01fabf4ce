/** What is offered while a lead types a topic. */
import { normal, searchTopicsHere, topicName } from '#src/topics/index.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { suggestions } from '../group/suggestions.ts';

/** Topics of the catalogue and the community that fit, best first, as the reader calls them. */
export async function topicSuggestions(
  { community, t }: Pick<Tap, 'community' | 't'>,
  typed: string,
): Promise<ReturnType<typeof suggestions>> {
  const found = await searchTopicsHere(community, typed);
  return suggestions(found.kind === 'none' ? [] : found.topics.map((topic) => topicName(topic, t)));
}

/** Those of some names that have what was typed in them. */
export function offerNames(names: readonly string[], typed: string): ReturnType<typeof suggestions> {
  return suggestions(names.filter((name) => normal(name).includes(normal(typed))));
}
