/** What matching leaves for somebody to hear at their next tap. None of it says more than that there is something to look at. */
import { commandMention } from '#src/platform/discord/mentions.ts';
import type { Translate } from '#src/platform/i18n/index.ts';

export const inboxKinds = {
  proposal: 'match.proposal',
  reminder: 'match.reminder',
  nothing: 'match.nothing',
  begun: 'match.begun',
  ended: 'match.ended',
  asked: 'match.asked',
  mentorYes: 'match.mentor_yes',
  mentorNo: 'match.mentor_no',
  news: 'match.news',
} as const;
export type InboxKind = (typeof inboxKinds)[keyof typeof inboxKinds];

const card = { command: commandMention('match') };

export const inboxWords: Readonly<Record<string, (t: Translate) => string>> = {
  [inboxKinds.proposal]: (t) => t('matches:inboxProposal', card),
  [inboxKinds.reminder]: (t) => t('matches:inboxReminder', card),
  [inboxKinds.nothing]: (t) => t('matches:inboxNothing', card),
  [inboxKinds.begun]: (t) => t('matches:inboxBegun', card),
  [inboxKinds.ended]: (t) => t('matches:inboxEnded', card),
  [inboxKinds.asked]: (t) => t('matches:inboxAsked', card),
  [inboxKinds.mentorYes]: (t) => t('matches:inboxMentorYes', card),
  [inboxKinds.mentorNo]: (t) => t('matches:inboxMentorNo'),
  [inboxKinds.news]: (t) => t('matches:inboxNews', card),
};
