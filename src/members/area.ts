/** Members: who has agreed to what, what they told about themselves, their keys, and what waits for them. */
import { defineArea } from '#src/platform/area.ts';
import { secondPerson } from './deliveries/second-person.ts';
import { eraseMember } from './erase.ts';
import { exportMember } from './export.ts';
import { forgetMembers } from './forget.ts';
import { tellOfMissing } from './missing.ts';
import { forgetProfile } from './settings.ts';

export const membersArea = defineArea({
  name: 'members',
  requires: {
    // Discord tells of bans only to those who may see the audit log (or ban).
    permissions: ['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'ViewAuditLog'],
    intents: [{ name: 'GUILD_MEMBERS', say: (t) => t('members:intent') }],
  },
  deliveries: [secondPerson],
  ticks: (housekeeping) => [forgetMembers(housekeeping), tellOfMissing(housekeeping)],
  reacts: {
    async consentWithdrawn(tx, _community, { user, purpose }) {
      if (purpose === 'profile') await forgetProfile(tx, user);
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
    tables: ['members', 'consents', 'erasures', 'remembrances', 'vault.member_keys', 'inbox'],
    export: exportMember,
    erase: eraseMember,
  },
});
