/** The words of what everybody on a server sees: in the community's language. */
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { CommunityRecord } from '../types.ts';

export const wordsFor = (
  { translations }: Pick<Sending, 'translations'>,
  { locale }: Pick<CommunityRecord, 'locale'>,
): Translate => translations.for(locale);
