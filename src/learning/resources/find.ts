/** Looking for something to read, watch or join: by words in any of its languages, or by topic with all its names. */
import * as stored from '#db/learning/resources.ts';
import type { Found, Wanted } from '#db/learning/resources.ts';
import type { GuildTx } from '#db/database.ts';
import { topicsExactly, topicsOf } from '#src/topics/index.ts';
import type { TopicIndex } from '#src/topics/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { stockShelf } from '../shelf.ts';
import { resourceLanguages } from '../types.ts';
import type { Resource } from '../types.ts';

/** Short enough to read on a phone without much scrolling. */
export const perPage = 5;

export interface Looking {
  /** What was typed; '' where a topic was chosen, or nothing. */
  readonly said: string;
  /** A slug, where one was chosen. */
  readonly topic?: string | undefined;
  /** Counted from 0. */
  readonly page: number;
  /** The reader's, as a Discord locale. */
  readonly locale: string;
}

export interface Shelf extends Found {
  readonly page: number;
  /** None had all the words; these have some. */
  readonly loosely: boolean;
  /** The topics that were meant. */
  readonly about: readonly string[];
}

/** The reader's own language first, then English, in which there is most, then all others. */
function languagesInOrder(locale: string): readonly string[] {
  const own = locale.split('-', 1)[0] ?? '';
  return [...new Set([own, 'en', ...resourceLanguages])].filter((code) =>
    resourceLanguages.some((known) => known === code),
  );
}

export async function findResources(community: Community, looking: Looking): Promise<Shelf> {
  return community.transaction(async (tx) => {
    await stockShelf(tx, community);
    const index = await topicsOf(tx);
    const { said, topic, page, locale } = looking;
    const wanted: Wanted = {
      said,
      // What may mean several topics is shown for each, with its name beside it.
      about: topic === undefined ? topicsExactly(index, said).map(({ slug }) => slug) : [topic],
      languages: languagesInOrder(locale),
      country: community.settings?.country,
      now: community.now(),
      loosely: false,
      skipped: page * perPage,
      most: perPage,
    };
    const found = await stored.search(tx, wanted);
    // A long question rarely stands anywhere as a whole.
    const loosely = found.total === 0 && said !== '';
    const shown = loosely ? await stored.search(tx, { ...wanted, loosely }) : found;
    return { ...shown, page, loosely, about: wanted.about };
  });
}

const nameIn =
  (index: TopicIndex) =>
  (slug: string): string | undefined =>
    index.bySlug.get(slug)?.name;

export interface ResourceView {
  readonly resource: Resource;
  readonly topics: readonly string[];
}

export async function resourceIn(tx: GuildTx, ref: Ref): Promise<ResourceView | undefined> {
  const [resource] = await stored.byRefs(tx, [ref]);
  if (!resource || resource.state === 'out') return undefined;
  const index = await topicsOf(tx);
  return { resource, topics: resource.topics.flatMap((slug) => nameIn(index)(slug) ?? []) };
}
