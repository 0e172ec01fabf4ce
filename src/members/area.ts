/** Members: who has agreed to what, what they told about themselves, their keys, and what waits for them. */
import { defineArea } from '#src/platform/area.ts';
import { secondPerson } from './deliveries/second-person.ts';
import { eraseMember } from './erase.ts';
import { exportMember } from './export.ts';
import { askWhetherOver } from './flare/ask.ts';
import { pauseQuestionByMessage } from './flare/deliveries/question.ts';
import { exportPause, forgetPause } from './flare/kept.ts';
import { pauseQuestionWaiting } from './flare/messages/question.ts';
import { pauseQuestionKind } from './flare/question-kind.ts';
import { forgetLetters } from './inbox.ts';
import { forgetMembers } from './forget.ts';
import { tellOfMissing } from './missing.ts';
import { forgetLetterWay, forgetProfile } from './settings.ts';

export const membersArea = defineArea({
  name: 'members',
  requires: {
    // Discord tells of bans only to those who may see the audit log (or ban).
    permissions: ['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'ViewAuditLog'],
    intents: [{ name: 'GUILD_MEMBERS', say: (t) => t('members:intent') }],
  },
  deliveries: [secondPerson, pauseQuestionByMessage],
  ticks: (housekeeping) => [
    forgetMembers(housekeeping),
    tellOfMissing(housekeeping),
    askWhetherOver(housekeeping),
    forgetLetters(housekeeping),
  ],
  inbox: { [pauseQuestionKind]: pauseQuestionWaiting },
  reacts: {
    banned: (tx, _community, { user }) => forgetPause(tx, user),
    deceased: (tx, _community, { user }) => forgetPause(tx, user),
    async consentWithdrawn(tx, community, { user, purpose }) {
      if (purpose === 'profile') await forgetProfile(tx, community, user);
      if (purpose === 'contact') await forgetLetterWay(tx, community, user);
    },
  },
  trail: {
    'member.mark.asked': (t) => t('members:trailMarkAsked'),
    'member.mark.done': (t) => t('members:trailMarkDone'),
    'member.mark.dropped': (t) => t('members:trailMarkDropped'),
    'member.undo.asked': (t) => t('members:trailUndoAsked'),
    'member.undo.done': (t) => t('members:trailUndoDone'),
    'member.undo.dropped': (t) => t('members:trailUndoDropped'),
  },
  personalData: {
    tables: [
      'members',
      'consents',
      'erasures',
      'remembrances',
      'homes',
      'pauses',
      'vault.member_keys',
      'inbox',
    ],
    export: async (...whose) => [...(await exportMember(...whose)), ...(await exportPause(...whose))],
    erase: eraseMember,
  },
});
