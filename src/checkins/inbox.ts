/** What may wait in somebody's inbox, and how it is said. */
import { commandMention } from '#src/platform/discord/mentions.ts';
import type { Translate } from '#src/platform/i18n/index.ts';

export const inboxKinds = {
  waiting: 'checkins.waiting',
  directClosed: 'checkins.direct_closed',
} as const;

const command = commandMention('checkin');

export const inboxWords: Readonly<Record<string, (t: Translate) => string>> = {
  [inboxKinds.waiting]: (t) => t('checkins:waiting', { command }),
  [inboxKinds.directClosed]: (t) => t('checkins:directClosed', { command }),
};
