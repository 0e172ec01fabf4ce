/** What may wait in somebody's inbox, and how it is said: nothing of what is asked. */
import type { InboxLine } from '#src/platform/area.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { cardId } from './ids.ts';

export const inboxKinds = { open: 'outcomes.open' } as const;

export const inboxWords: Readonly<Record<string, (t: Translate) => InboxLine>> = {
  [inboxKinds.open]: (t) => ({
    says: t('outcomes:inboxOpen'),
    open: cardId.make({}),
    label: t('outcomes:inboxOpenButton'),
  }),
};
