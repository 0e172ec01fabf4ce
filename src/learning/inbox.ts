/** What may wait in an author's inbox. The first line tells nothing of what stands on the card. */
import type { InboxLine } from '#src/platform/area.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { cardsId } from './ids.ts';
import { backReasons } from './types.ts';
import type { BackReason } from './types.ts';

export const inboxKinds = { letIn: 'learning.letIn' } as const;

export function backKind(reason: BackReason): string {
  return `learning.back.${reason}`;
}

export const inboxWords: Readonly<Record<string, (t: Translate) => InboxLine>> = {
  [inboxKinds.letIn]: (t) => t('learning:inboxLetIn'),
  ...Object.fromEntries(
    backReasons.map((reason) => [
      backKind(reason),
      (t: Translate): InboxLine => ({
        says: `${t('learning:inboxBack')} ${t(`learning:backSaid.${reason}`)}`,
        open: cardsId.make({ page: '0' }),
        label: t('learning:inboxOpen'),
      }),
    ]),
  ),
};
