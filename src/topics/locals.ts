/** The topics of a community: the catalogue and what its leads have added. */
import * as stored from '#db/topics.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { searchTopics, topicIndex } from './search.ts';
import type { Search, TopicIndex } from './search.ts';
import { localSlug } from './slug.ts';
import type { Locals } from './types.ts';

export async function readLocals(tx: GuildTx): Promise<Locals> {
  const [topics, aliases] = await Promise.all([stored.topics(tx), stored.aliases(tx)]);
  return { topics: topics.map(({ ref, name }) => ({ ref, name, slug: localSlug(ref) })), aliases };
}

/** All that can be found in the community of a transaction. */
export async function topicsOf(tx: GuildTx): Promise<TopicIndex> {
  return topicIndex(await readLocals(tx));
}

export async function searchTopicsHere(community: Community, text: string): Promise<Search> {
  return searchTopics(await community.transaction(topicsOf), text);
}
