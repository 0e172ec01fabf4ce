/** What may wait in somebody's inbox, and how it is said: what it is about shows only once they ask. */
import type { InboxLine } from '#src/platform/area.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { cameAskId, lookId, mineId, noticeId } from './ids.ts';

export const inboxKinds = {
  notice: 'gatherings.notice',
  reminder: 'gatherings.reminder',
  after: 'gatherings.after',
  recap: 'gatherings.recap',
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
  [inboxKinds.after]: (t, occurrence) => ({
    says: t('afterwards:inbox'),
    open: cameAskId.make({ occurrence }),
    label: t('gatherings:inboxLook'),
  }),
  [inboxKinds.recap]: (t, occurrence) => ({
    says: t('afterwards:inboxHost'),
    open: lookId.make({ occurrence }),
    label: t('gatherings:inboxLook'),
  }),
};
