/** What may wait in somebody's inbox, and how it is said. */
import type { InboxLine } from '#src/platform/area.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { helloLookId, helloReadId } from './ids.ts';

export const inboxKinds = {
  waiting: 'checkins.waiting',
  waitingRarer: 'checkins.waiting_rarer',
  directClosed: 'checkins.direct_closed',
  threadGone: 'checkins.thread_gone',
  helloAsked: 'checkins.hello_asked',
  hello: 'checkins.hello',
} as const;

const command = commandMention('checkin');

export const inboxWords: Readonly<Record<string, (t: Translate, subject: Ref) => InboxLine>> = {
  [inboxKinds.waiting]: (t) => t('checkins:waiting', { command }),
  [inboxKinds.waitingRarer]: (t) => t('checkins:waitingRarer', { command }),
  [inboxKinds.threadGone]: (t) => t('checkins:threadGone', { command }),
  [inboxKinds.directClosed]: (t) => t('checkins:directClosed', { command }),
  [inboxKinds.helloAsked]: (t, hello) => ({
    says: t('buddy:asked'),
    open: helloLookId.make({ hello }),
    label: t('buddy:look'),
  }),
  [inboxKinds.hello]: (t, hello) => ({
    says: t('buddy:inboxNote'),
    open: helloReadId.make({ hello }),
    label: t('buddy:look'),
  }),
};
