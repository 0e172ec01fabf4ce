/**
 * The words that Discord is asked to look for, in the community's language and in English, which is written everywhere. Few, in the
 * first person, and plain: of 258 messages that such a list found in a day elsewhere, 10 were about somebody in danger (Samaritans
 * Radar, 2014). Admins change them in Discord's own settings; what stands here is only what the rules begin with.
 */
import { english } from './words-english.ts';
import { spanish } from './words-spanish.ts';

export const alertRules = ['crisis', 'noticed'] as const;
export type AlertRule = (typeof alertRules)[number];

/** What one rule looks for in a language, as Discord matches it: whole words, in any case (docs: resources/auto-moderation). */
interface Words {
  readonly found: readonly string[];
  /** What is passed over although something of the others stands in it: ill people say it on any day. */
  readonly passed: readonly string[];
}

/** By language (BCP 47). */
const languages: Readonly<Record<string, Readonly<Record<AlertRule, Words>>>> = { en: english, es: spanish };

/** As Discord takes it. */
export interface Looked {
  readonly keyword_filter: string[];
  readonly allow_list: string[];
}

/** What a rule begins with. @param locale - the community's */
export function firstWords(which: AlertRule, locale: string): Looked {
  const own = languages[new Intl.Locale(locale).language] ?? english;
  const both = [...new Set([english, own])].map((language) => language[which]);
  return {
    keyword_filter: both.flatMap(({ found }) => found),
    allow_list: both.flatMap(({ passed }) => passed),
  };
}

/** What a rule is to look for instead; undefined where that is right, or is an admin's own since they have changed it. */
export function reworded(which: AlertRule, locale: string, there: Partial<Looked>): Looked | undefined {
  const wanted = firstWords(which, locale);
  const begun = Object.keys(languages).some((language) => same(firstWords(which, language), there));
  return begun && !same(wanted, there) ? wanted : undefined;
}

const same = (one: Looked, { keyword_filter: found = [], allow_list: passed = [] }: Partial<Looked>) =>
  alike(one.keyword_filter, found) && alike(one.allow_list, passed);

const alike = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));
