/** What groups leave for somebody to hear at their next tap. None of it names a group: whoever looks over a shoulder learns nothing. */
import { commandMention } from '#src/platform/discord/mentions.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { DeclineReason } from './types.ts';

export const inboxKinds = {
  place: 'group.place',
  accepted: 'group.accepted',
  question: 'group.question',
  rules: 'group.rules',
  hello: 'group.hello',
  invited: 'group.invited',
} as const;

export function declinedKind(reason: DeclineReason): `group.declined.${DeclineReason}` {
  return `group.declined.${reason}`;
}

const mine = { command: commandMention('group mine') };
const find = { command: commandMention('group find') };

export const inboxWords: Readonly<Record<string, (t: Translate) => string>> = {
  [inboxKinds.place]: (t) => t('groups:inboxPlace', mine),
  [inboxKinds.accepted]: (t) => t('groups:inboxAccepted', mine),
  [inboxKinds.question]: (t) => t('groups:inboxQuestion', mine),
  [inboxKinds.rules]: (t) => t('groups:inboxRules', mine),
  [inboxKinds.invited]: (t) => t('circles:inboxInvited', mine),
  [inboxKinds.hello]: (t) => t('groups:inboxHello', mine),
  [declinedKind('fits_elsewhere')]: (t) => t('groups:inboxDeclinedElsewhere', find),
  [declinedKind('not_now')]: (t) => t('groups:inboxDeclinedNotNow', find),
  [declinedKind('talk_first')]: (t) => t('groups:inboxDeclinedTalk'),
};
