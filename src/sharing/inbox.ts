/** What may wait in somebody's inbox, and how it is said: nothing of what anybody wrote. */
import type { InboxLine } from '#src/platform/area.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { mineId, seeQuestionId } from './ids.ts';

export const inboxKinds = {
  felt: 'sharing.felt',
  asked: 'sharing.asked',
  unanswered: 'sharing.unanswered',
  removed: 'sharing.removed',
  stuck: 'sharing.stuck',
} as const;

export const inboxWords: Readonly<Record<string, (t: Translate, subject: Ref) => InboxLine>> = {
  [inboxKinds.felt]: (t) => ({
    says: t('sharing:inboxFelt'),
    open: mineId.make({ page: '0' }),
    label: t('sharing:mine'),
  }),
  [inboxKinds.stuck]: (t) => ({
    says: t('sharing:inboxStuck'),
    open: mineId.make({ page: '0' }),
    label: t('sharing:mine'),
  }),
  [inboxKinds.removed]: (t) => t('asking:inboxRemoved', { command: commandMention('report') }),
  [inboxKinds.asked]: (t, post) => ({
    says: t('asking:inboxAsked'),
    open: seeQuestionId.make({ post }),
    label: t('asking:inboxLook'),
  }),
  [inboxKinds.unanswered]: (t, post) => ({
    says: t('asking:inboxUnanswered'),
    open: seeQuestionId.make({ post }),
    label: t('asking:inboxLook'),
  }),
};
