/** What may wait in somebody's inbox, and how it is said: what it is about shows only once they ask. */
import type { SayInInbox } from '#src/platform/area.ts';
import { cameAskId, lookId, mineId, noticeId } from './ids.ts';
import { isNews, isToCome } from './still-news.ts';

export const inboxKinds = {
  notice: 'gatherings.notice',
  reminder: 'gatherings.reminder',
  after: 'gatherings.after',
  recap: 'gatherings.recap',
} as const;

export const inboxWords: Readonly<Record<string, SayInInbox>> = {
  [inboxKinds.notice]: async (t, notice, { tx, community }) =>
    (await isNews(tx, community, notice))
      ? {
          says: t('gatherings:inboxNotice'),
          open: noticeId.make({ notice }),
          label: t('gatherings:inboxLook'),
        }
      : undefined,
  [inboxKinds.reminder]: async (t, reminder, { tx, community }) =>
    (await isToCome(tx, community, reminder))
      ? {
          says: t('gatherings:inboxReminder'),
          open: mineId.make({ page: '0' }),
          label: t('gatherings:inboxLook'),
        }
      : undefined,
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
