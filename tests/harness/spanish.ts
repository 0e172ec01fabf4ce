/** Tells what is still English in what somebody reads who reads Spanish. */
import spanish from '#src/platform/i18n/locales/es-ES/index.ts';

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Each line of the catalogue, with room for values; one that is nothing but values says nothing. */
const lines = Object.values(spanish)
  .flatMap((texts) => Object.values<string>(texts))
  .flatMap((text) => text.split('\n'))
  .filter((line) => /\p{L}{3}/u.test(line.replaceAll(/\{\{\w+\}\}/g, '')))
  .map((line) => {
    const parts = line.split(/\{\{\w+\}\}/).map((part) => escaped(part));
    return new RegExp(`^${parts.join('.*')}$`, 'u');
  });

/** Words that English sentences can hardly do without, and Spanish ones do not have. */
const english =
  /(?<![\p{L}/`-])(the|you|your|and|is|are|of|with|this|that|not|nobody|somebody|can|it|from|have|to|for|what|who)(?![\p{L}-])/iu;

/** Whether it stands in the Spanish catalogue. */
export const isKnown = (line: string): boolean => lines.some((pattern) => pattern.test(line));

/** Those that stand nowhere in the Spanish catalogue, and have English words in them. */
export const stillEnglish = (shown: Iterable<string>): string[] =>
  [...shown].filter((line) => english.test(line) && !isKnown(line));
