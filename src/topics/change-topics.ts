/** What leads do with topics of their own. The catalogue itself is never changed. */
import * as stored from '#db/topics.ts';
import type { GuildTx } from '#db/database.ts';
import { recordChange } from '#src/communities/index.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { readLocals, topicsOf } from './locals.ts';
import { normal } from './normal.ts';
import { searchTopics } from './search.ts';
import type { TopicIndex } from './search.ts';
import { localRef, localSlug } from './slug.ts';
import type { LocalTopic, Topic } from './types.ts';

export type TopicRefused =
  | { readonly code: 'no_words' }
  /** The words stand for a topic already. */
  | { readonly code: 'known'; readonly topic: Topic }
  /** The words may mean several topics. */
  | { readonly code: 'which'; readonly words: string; readonly topics: readonly Topic[] }
  /** No topic goes by these words; some are like them. */
  | { readonly code: 'unknown'; readonly words: string; readonly like: readonly Topic[] }
  /** A topic of the catalogue, which is the same in every community. */
  | { readonly code: 'shipped'; readonly topic: Topic }
  | { readonly code: 'gone' };

/** The one topic that some words stand for. */
export function topicNamed(index: TopicIndex, words: string): Result<Topic, TopicRefused> {
  const found = searchTopics(index, words);
  if (found.kind === 'ask') return err({ code: 'which', words, topics: found.topics });
  if (found.kind === 'none') return err({ code: 'unknown', words, like: [] });
  const [first] = found.topics;
  return found.sure && first ? ok(first) : err({ code: 'unknown', words, like: found.topics });
}

/** Whether a name is free for a topic: it has letters, and stands for nothing yet, but perhaps for `except`. */
function nameFree(index: TopicIndex, name: string, except?: string): Result<void, TopicRefused> {
  if (normal(name) === '') return err({ code: 'no_words' });
  const named = topicNamed(index, name);
  if (named.ok)
    return named.value.slug === except ? ok(undefined) : err({ code: 'known', topic: named.value });
  return named.error.code === 'which' ? named : ok(undefined);
}

/** Who changes something, by their Discord id: it stands in the audit trail. */
interface Changing {
  readonly by: string;
}

/** Makes a topic of the community. Made twice, it is refused as known. */
export async function addTopicIn(
  tx: GuildTx,
  community: Community,
  { name, by }: Changing & { readonly name: string },
): Promise<Result<LocalTopic, TopicRefused>> {
  await stored.lock(tx);
  const free = nameFree(await topicsOf(tx), name);
  if (!free.ok) return free;
  const ref = newRef();
  await stored.addTopic(tx, { ref, name, nameKey: normal(name), now: community.now() });
  await recordChange(tx, community, { by, what: 'topics.added', to: ref });
  return ok({ ref, name, slug: localSlug(ref) });
}

export async function addTopic(
  community: Community,
  adding: Changing & { readonly name: string },
): Promise<Result<LocalTopic, TopicRefused>> {
  return community.transaction((tx) => addTopicIn(tx, community, adding));
}

export interface AliasAdded {
  readonly topic: Topic;
  readonly alias: string;
  /** All that the word may mean now; more than one is asked about. */
  readonly means: readonly Topic[];
}

/** Makes a word stand for a topic, besides whatever else it stands for. */
export async function addAliasIn(
  tx: GuildTx,
  community: Community,
  { slug, alias, by }: Changing & { readonly slug: string; readonly alias: string },
): Promise<Result<AliasAdded, TopicRefused>> {
  if (normal(alias) === '') return err({ code: 'no_words' });
  await stored.lock(tx);
  const index = await topicsOf(tx);
  const topic = index.bySlug.get(slug);
  if (!topic) return err({ code: 'gone' });
  const before = searchTopics(index, alias);
  const meant = before.kind === 'ask' || (before.kind === 'found' && before.sure) ? before : undefined;
  const means = meant?.kind === 'found' ? meant.topics.slice(0, 1) : (meant?.topics ?? []);
  if (means.some((known) => known.slug === slug)) return err({ code: 'known', topic });
  const word = { ref: newRef(), slug, alias, aliasKey: normal(alias), now: community.now() };
  await stored.addAlias(tx, word);
  await recordChange(tx, community, { by, what: 'topics.alias', to: slug });
  return ok({ topic, alias, means: [topic, ...means] });
}

export async function addAlias(
  community: Community,
  { topic: words, alias, by }: Changing & { readonly topic: string; readonly alias: string },
): Promise<Result<AliasAdded, TopicRefused>> {
  return community.transaction(async (tx) => {
    const topic = topicNamed(await topicsOf(tx), words);
    return topic.ok ? addAliasIn(tx, community, { slug: topic.value.slug, alias, by }) : topic;
  });
}

/** Gives a topic of the community another name. Groups that are about it are about it still. */
export async function renameTopic(
  community: Community,
  { topic: words, name, by }: Changing & { readonly topic: string; readonly name: string },
): Promise<Result<Topic, TopicRefused>> {
  return community.transaction(async (tx) => {
    await stored.lock(tx);
    const index = await topicsOf(tx);
    const topic = topicNamed(index, words);
    if (!topic.ok) return topic;
    const { slug } = topic.value;
    const ref = localRef(slug);
    if (ref === undefined) return err({ code: 'shipped', topic: topic.value });
    const free = nameFree(index, name, slug);
    if (!free.ok) return free;
    await stored.renameTopic(tx, ref, { name, nameKey: normal(name) });
    await recordChange(tx, community, { by, what: 'topics.renamed', to: ref });
    return ok({ slug, name });
  });
}

export type Retired =
  | { readonly what: 'topic'; readonly name: string }
  | { readonly what: 'alias'; readonly name: string };

/** Takes back a topic or another word that leads added. Groups stay as they are. */
export async function retireWord(
  community: Community,
  { word, by }: Changing & { readonly word: string },
): Promise<Result<Retired, TopicRefused>> {
  return community.transaction(async (tx) => {
    await stored.lock(tx);
    const key = normal(word);
    const { topics, aliases } = await readLocals(tx);
    const topic = topics.find(({ name }) => normal(name) === key);
    if (topic) {
      await stored.removeTopic(tx, topic.ref, topic.slug);
      await recordChange(tx, community, { by, what: 'topics.retired', from: topic.ref });
      return ok({ what: 'topic', name: topic.name });
    }
    const named = aliases.filter(({ alias }) => normal(alias) === key);
    for (const { ref, slug } of named) {
      await stored.removeAlias(tx, ref);
      await recordChange(tx, community, { by, what: 'topics.aliasRetired', from: slug });
    }
    if (named[0]) return ok({ what: 'alias', name: named[0].alias });
    const shipped = topicNamed(await topicsOf(tx), word);
    return err(
      shipped.ok ? { code: 'shipped', topic: shipped.value } : { code: 'unknown', words: word, like: [] },
    );
  });
}
