/** What a topic is called in a language. One that a community added has the one name that its leads gave it. */
import type { Translate } from '#src/platform/i18n/index.ts';
import { catalogue } from './catalogue/index.ts';
import { spanishNames } from './catalogue/spanish-names.ts';
import type { Condition, Topic } from './types.ts';

/** A topic of the catalogue, with its names in all languages. */
export function topicOfCondition({ slug, name, es }: Condition): Topic {
  const [first] = es;
  const spanish = spanishNames[slug] ?? (first === undefined ? name : capital(first));
  return { slug, name, names: { es: spanish } };
}

/** @param reader - the words of the reader's language */
export function topicName({ name, names }: Topic, { locale }: Pick<Translate, 'locale'>): string {
  return names?.[locale.split('-', 1)[0] ?? locale] ?? name;
}

const shipped = new Map(catalogue.map((condition) => [condition.slug, topicOfCondition(condition)]));

/** What something is about, as it was written down: in the reader's language where it is a name of the catalogue. */
export function topicSaid(
  { topic: said, topicSlug }: { readonly topic: string; readonly topicSlug: string | undefined },
  reader: Pick<Translate, 'locale'>,
): string {
  const topic = topicSlug === undefined ? undefined : shipped.get(topicSlug);
  return topic?.name === said ? topicName(topic, reader) : said;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('es') + text.slice(1);
}
