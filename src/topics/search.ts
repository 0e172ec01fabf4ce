/**
 * Finds topics by what somebody types, in memory: exact before a beginning, a beginning before a word, a word before a
 * slip of the finger. What may mean several topics is asked about, never guessed.
 */
import { catalogue } from './catalogue/index.ts';
import { distance, slipsAllowed } from '#src/platform/distance.ts';
import { topicOfCondition } from './name.ts';
import { meaning, normal } from './normal.ts';
import type { Locals, Topic } from './types.ts';

export type Search =
  /** Best first. `sure`: what was typed is a name or another word of the first, and of no other. */
  | { readonly kind: 'found'; readonly topics: readonly Topic[]; readonly sure: boolean }
  /** What was typed stands for each of these alike. */
  | { readonly kind: 'ask'; readonly acronym: string; readonly topics: readonly Topic[] }
  | { readonly kind: 'none' };

/** One word for a topic, in the forms that are compared. */
interface Entry {
  readonly topic: Topic;
  readonly joined: string;
  readonly meant: string;
  readonly words: readonly string[];
}

type Words = ReadonlyMap<string, readonly Topic[]>;

export interface TopicIndex {
  readonly bySlug: ReadonlyMap<string, Topic>;
  readonly entries: readonly Entry[];
  /** What words stand for exactly: in the catalogue, and in the community. */
  readonly exact: readonly Words[];
}

const joined = (words: string): string => words.replaceAll(' ', '');

function entry(topic: Topic, text: string): Entry {
  const whole = normal(text);
  return { topic, joined: joined(whole), meant: joined(meaning(text)), words: whole.split(' ') };
}

function exactWords(entries: readonly Entry[]): Words {
  const words = new Map<string, Topic[]>();
  for (const { joined: word, topic } of entries) words.set(word, [...(words.get(word) ?? []), topic]);
  return words;
}

const shippedEntries = catalogue.flatMap((condition) => {
  const topic = topicOfCondition(condition);
  const words = [condition.name, ...condition.en, ...condition.es, ...Object.values(topic.names ?? {})];
  return [...new Map(words.map((text) => [normal(text), text])).values()].map((text) => entry(topic, text));
});

const shipped: TopicIndex = {
  bySlug: new Map(catalogue.map((condition) => [condition.slug, topicOfCondition(condition)])),
  entries: shippedEntries,
  exact: [exactWords(shippedEntries)],
};

/** The catalogue together with what a community has added to it. */
export function topicIndex({ topics, aliases }: Locals): TopicIndex {
  const bySlug = new Map(shipped.bySlug);
  for (const { slug, name } of topics) bySlug.set(slug, { slug, name });
  const local = topics.map((topic) => entry({ slug: topic.slug, name: topic.name }, topic.name));
  const named = aliases.flatMap(({ slug, alias }) => {
    const topic = bySlug.get(slug);
    return topic ? [entry(topic, alias)] : [];
  });
  const added = [...local, ...named];
  return {
    bySlug,
    entries: [...shipped.entries, ...added],
    exact: [...shipped.exact, exactWords(added)],
  };
}

interface Typed {
  readonly joined: string;
  readonly meant: string;
  readonly meantJoined: string;
}

/** How well a word fits, undefined where it does not: the less the better. */
type Fit = (entry: Entry, typed: Typed) => number | undefined;

const nearly: Fit = (is, { joined: all, meant, meantJoined }) => {
  if (is.meant === meantJoined) return 1;
  if (is.joined.startsWith(all) || is.meant.startsWith(meantJoined)) return 2;
  const everyWord = meant.split(' ').every((word) => is.words.some((other) => other.startsWith(word)));
  return everyWord ? 3 : undefined;
};

/** For one text: what a word is from it is worked out once, however many topics have that word. */
function withSlips({ joined: all, meant, meantJoined }: Typed): Fit {
  const known = new Map<string, number>();
  const wordFits = (word: string, typed: string): number => {
    const pair = `${word} ${typed}`;
    const fits = known.get(pair) ?? (word.startsWith(typed) ? 0 : slips(word, typed));
    known.set(pair, fits);
    return fits;
  };
  const typedWords = meant.split(' ');
  return (is) => {
    const whole = Math.min(slips(is.joined, all), slips(is.meant, meantJoined));
    const byWord = typedWords.reduce(
      (sum, typed) => sum + Math.min(...is.words.map((word) => wordFits(word, typed))),
      0,
    );
    // A whole that nearly fits is closer than words that nearly do.
    const best = Math.min(whole, byWord + 0.5);
    return Number.isFinite(best) ? best : undefined;
  };
}

function slips(word: string, typed: string): number {
  const most = slipsAllowed(typed);
  const found = distance(word, typed, most);
  return found <= most ? found : Infinity;
}

/** The topics whose words fit, each with the best of its fits, best first. */
function fitting({ entries }: TopicIndex, typed: Typed, fit: Fit): { topic: Topic; fits: number }[] {
  const best = new Map<string, { topic: Topic; fits: number }>();
  for (const each of entries) {
    const fits = fit(each, typed);
    if (fits === undefined || fits >= (best.get(each.topic.slug)?.fits ?? Infinity)) continue;
    best.set(each.topic.slug, { topic: each.topic, fits });
  }
  // Those that fit alike stay in the order of the catalogue.
  return [...best.values()].toSorted((a, b) => a.fits - b.fits);
}

function read(text: string): Typed {
  const meant = meaning(text);
  return { joined: joined(normal(text)), meant, meantJoined: joined(meant) };
}

/** The topics that a text is a name of, or another word for; more than one where it may mean several. */
export function topicsExactly(index: TopicIndex, text: string): readonly Topic[] {
  const typed = read(text);
  const meant = [typed.joined, typed.meantJoined].flatMap((word) =>
    index.exact.flatMap((words) => words.get(word) ?? []),
  );
  return [...new Map(meant.map((topic) => [topic.slug, topic])).values()];
}

export function searchTopics(index: TopicIndex, text: string): Search {
  const typed = read(text);
  if (typed.joined === '') return { kind: 'none' };
  const exact = topicsExactly(index, text);
  if (exact.length > 1) return { kind: 'ask', acronym: text.trim(), topics: exact };
  const near = fitting(index, typed, nearly)
    .map(({ topic }) => topic)
    .filter(({ slug }) => slug !== exact[0]?.slug);
  const topics = [...exact, ...near];
  if (topics.length > 0) return { kind: 'found', topics, sure: exact.length === 1 };
  const guessed = fitting(index, typed, withSlips(typed)).map(({ topic }) => topic);
  return guessed.length > 0 ? { kind: 'found', topics: guessed, sure: false } : { kind: 'none' };
}

const neighbours = new Map<string, Set<string>>(catalogue.map(({ slug }) => [slug, new Set()]));
for (const { slug, related } of catalogue) {
  for (const other of related) {
    neighbours.get(slug)?.add(other);
    neighbours.get(other)?.add(slug);
  }
}

/** The topics whose people may have much to say to those of this one. Communities' own topics have none. */
export function relatedTopics(slug: string): readonly string[] {
  return [...(neighbours.get(slug) ?? [])];
}
