/** Looking for something to read, watch or join: by words in any of its languages, or by topic with all its names. */
import * as stored from '#db/learning/resources.ts';
import type { Found, Wanted } from '#db/learning/resources.ts';
import type { GuildTx } from '#db/database.ts';
import { searchTopics, topicsExactly, topicsOf } from '#src/topics/index.ts';
import type { Topic, TopicIndex } from '#src/topics/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { stockShelf } from '../shelf.ts';
import { isStale, resourceLanguages } from '../types.ts';
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
  /** Nothing says what was typed, and what is shown is about this topic, whose name is nearly that. */
  readonly guess?: { readonly said: string; readonly topic: Topic };
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
    const guess = shown.total === 0 && wanted.about.length === 0 ? nearly(index, said) : undefined;
    if (!guess) return { ...shown, page, loosely, about: wanted.about };
    const about = [guess.slug];
    const guessed = await stored.search(tx, { ...wanted, said: '', about });
    if (guessed.total === 0) return { ...shown, page, loosely, about: [] };
    return { ...guessed, page, loosely: false, about, guess: { said, topic: guess } };
  });
}

/** More words are a sentence, which is no name with a slip of the finger, and takes long to forgive. */
const mostInName = 4;

/** The topic that was probably meant. Pure. */
function nearly(index: TopicIndex, said: string): Topic | undefined {
  if (said === '' || said.split(/\s+/).length > mostInName) return undefined;
  const found = searchTopics(index, said);
  return found.kind === 'found' ? found.topics[0] : undefined;
}

export interface ResourceView {
  readonly resource: Resource;
  readonly topics: readonly Topic[];
  /** Whoever has it on their list still reads it. */
  readonly stale: boolean;
}

export async function resourceIn(tx: GuildTx, ref: Ref, now: Date): Promise<ResourceView | undefined> {
  const [resource] = await stored.byRefs(tx, [ref]);
  if (!resource || resource.state === 'out') return undefined;
  const { bySlug } = await topicsOf(tx);
  const topics = resource.topics.flatMap((slug) => bySlug.get(slug) ?? []);
  return { resource, topics, stale: isStale(resource, now) };
}
