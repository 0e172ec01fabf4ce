/** What a locale lacks beside the English source: the check on translations that the compiler never saw. */
import source from './locales/en-US/index.ts';

/** Texts by namespace and key, as a translator hands them in. */
export type LocaleTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const plural = /_(zero|one|two|few|many|other)$/;

/**
 * Names every text that is missing from a locale, has lost or gained an argument, or belongs to no key of the source.
 * @param tag - the locale's language, which decides the plural categories it needs
 */
export function missingKeys(tag: string, locale: LocaleTexts): string[] {
  const expected: LocaleTexts = source;
  const namespaces = new Set([...Object.keys(expected), ...Object.keys(locale)]);
  return [...namespaces].flatMap((namespace) =>
    compare(tag, expected[namespace] ?? {}, locale[namespace] ?? {}).map((name) => `${namespace}:${name}`),
  );
}

type Texts = Readonly<Record<string, string>>;

function compare(tag: string, expected: Texts, actual: Texts): string[] {
  const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const stems = new Set(Object.keys(expected).map((name) => name.replace(plural, '')));
  const missing = [...stems].flatMap((stem) => {
    const plain = expected[stem];
    if (plain !== undefined) return sameArguments(plain, actual[stem]) ? [] : [stem];
    const many = expected[`${stem}_other`];
    // Nothing at all may be said in words of its own, and is then in every language.
    const zero = expected[`${stem}_zero`] === undefined ? [] : ['zero'];
    return [...new Set([...zero, ...categories])]
      .map((category) => `${stem}_${category}`)
      .filter((name) => !sameArguments(many, actual[name], 'count'));
  });
  const unknown = Object.keys(actual).filter(
    (name) => !stems.has(name) && !stems.has(name.replace(plural, '')),
  );
  return [...missing, ...unknown];
}

/** A plural text may leave out its number (`one message`), so `count` is optional there. */
function sameArguments(expected: string | undefined, actual: string | undefined, optional?: string): boolean {
  if (expected === undefined || actual === undefined || actual.trim() === '') return false;
  const needed = argumentsOf(expected);
  const given = argumentsOf(actual);
  return [...needed, ...given].every((name) => name === optional || (needed.has(name) && given.has(name)));
}

function argumentsOf(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, name = '']) => name));
}
