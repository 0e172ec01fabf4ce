/** The languages that somebody can have messages in. */
import { eachLanguageOnce } from '#src/platform/i18n/index.ts';

/** What somebody can choose from: what they have, what their Discord speaks, and what there are words for. */
export function languagesFor(own: string, discord: string, shipped: readonly string[]): readonly string[] {
  return eachLanguageOnce([own, discord, ...shipped]);
}
