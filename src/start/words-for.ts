/** What the bot's buttons and answers say to somebody of the sample community, whose Discord has a language of its own. */
import type { MemberActor } from '#sandbox/index.ts';
import { createTranslations } from '../platform/i18n/index.ts';
import type { Translate } from '../platform/i18n/index.ts';

// A gap is filled in English, as the bot does it.
const translations = createTranslations(undefined, () => undefined);

export function wordsFor({ user }: Pick<MemberActor, 'user'>): Translate {
  return translations.for(user.locale);
}

/** Of a text with one value in it, what stands before and after that. */
export function around(text: (value: string) => string): { fits(said: string): boolean } {
  const [before = '', behind = ''] = text('\u0000').split('\u0000');
  return { fits: (said) => said.startsWith(before) && said.endsWith(behind) };
}
