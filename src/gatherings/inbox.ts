/** What may wait in somebody's inbox, and how it is said: what it is about shows only once they ask. */
import type { InboxLine } from '#src/platform/area.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { mineId, noticeId } from './ids.ts';

export const inboxKinds = {
  notice: 'gatherings.notice',
  reminder: 'gatherings.reminder',
} as const;

export const inboxWords: Readonly<Record<string, (t: Translate, subject: Ref) => InboxLine>> = {
  [inboxKinds.notice]: (t, notice) => ({
    says: t('gatherings:inboxNotice'),
    open: noticeId.make({ notice }),
    label: t('gatherings:inboxLook'),
  }),
  [inboxKinds.reminder]: (t) => ({
    says: t('gatherings:inboxReminder'),
    open: mineId.make({ page: '0' }),
    label: t('gatherings:inboxLook'),
  }),
};
