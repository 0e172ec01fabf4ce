/** Groups: channels about one topic, their ground rules, and who is in them. */
import * as memberships from '#db/memberships.ts';
import { defineArea } from '#src/platform/area.ts';
import { tryKindAgain } from '#src/platform/discord/delivery/again.ts';
import { days, hours, minutes } from '#src/platform/durations.ts';
import { html } from '#src/platform/web/index.ts';
import { lookAtBreaks, memberPaused } from './breaks.ts';
import { access } from './deliveries/access.ts';
import { breakNote } from './deliveries/break-note.ts';
import { buildKinds } from './deliveries/build.ts';
import { circleMembers } from './deliveries/circle-members.ts';
import { hallRights } from './deliveries/hall.ts';
import { invitationsOf } from './circles/invite.ts';
import { close } from './deliveries/close.ts';
import { driftCardKind } from './deliveries/drift-card.ts';
import { looks } from './deliveries/looks.ts';
import { requestCardKind } from './deliveries/request-card.ts';
import { rulesAgain } from './deliveries/rules-again.ts';
import { inboxWords } from './inbox.ts';
import { opened } from './deliveries/opened.ts';
import { quiet } from './deliveries/quiet.ts';
import { role } from './deliveries/role.ts';
import { settle } from './deliveries/settle.ts';
import { stillOpen } from './deliveries/still-open.ts';
import { trouble } from './deliveries/trouble.ts';
import {
  eraseMemberships,
  memberAged,
  memberBack,
  memberBanned,
  memberDeceased,
  memberGone,
  membershipWithdrawn,
} from './member-events.ts';
import { beginWithGroupsId, meetSomebodyId } from './ids.ts';
import { closedPlaces } from './closed-places.ts';
import { askForLook } from './reconcile/ask-for-look.ts';
import { shareCircle } from '#db/circles.ts';
import { look } from './reconcile/look.ts';
import { careForGroups } from './reconcile/tick.ts';
import { groupNames, trailWords } from './trail.ts';
import { voiceGone } from './deliveries/voice.ts';

export const groupsArea = defineArea({
  name: 'groups',
  requires: {
    permissions: [
      'ViewChannel',
      'SendMessages',
      'ReadMessageHistory',
      'ManageChannels',
      'ManageRoles',
      'ViewAuditLog',
      'PinMessages',
      'ManageMessages',
      'SendMessagesInThreads',
      'ManageThreads',
      'CreatePublicThreads',
      'CreatePrivateThreads',
      'Connect',
    ],
  },
  deliveries: [
    ...buildKinds,
    access,
    trouble,
    look,
    close,
    opened,
    stillOpen,
    looks,
    voiceGone,
    circleMembers,
    hallRights,
    driftCardKind,
    settle,
    role,
    requestCardKind,
    rulesAgain,
    quiet,
    breakNote,
  ],
  inbox: inboxWords,
  trail: trailWords,
  named: groupNames,
  // Nobody shall stand outside for good, or ask in vain, because a permission was missing for a while.
  ticks: (housekeeping) => [
    careForGroups(housekeeping),
    tryKindAgain({ kind: access, pause: minutes(10), within: days(7) }, housekeeping),
    tryKindAgain({ kind: role, pause: hours(1) }, housekeeping),
    tryKindAgain({ kind: requestCardKind, pause: hours(1), within: days(30) }, housekeeping),
  ],
  startHere: [
    { place: 'group', id: beginWithGroupsId.make({}), say: (t) => t('groups:begin') },
    { place: 'meet', id: meetSomebodyId.make({}), say: (t) => t('groups:meet') },
  ],
  places: closedPlaces,
  putRight: askForLook,
  relates: shareCircle,
  reacts: {
    paused: memberPaused,
    resumed: lookAtBreaks,
    left: memberGone,
    returned: memberBack,
    banned: memberBanned,
    ageChanged: memberAged,
    deceased: memberDeceased,
    consentWithdrawn: membershipWithdrawn,
  },
  personalData: {
    tables: ['group_members', 'group_invitations', 'group_breaks'],
    async export(tx, community, user, t) {
      const [kept, invited] = await Promise.all([
        memberships.keptOf(tx, user),
        invitationsOf(tx, community, user),
      ]);
      if (kept.length + invited.length === 0) return [];
      const invitations = invited.map(
        ({ name, createdAt }) => html`<p>${t('privacy:groupInvited', { name, date: t.day(createdAt) })}</p>`,
      );
      const content = kept.map(({ name, joinedAt, leftAt }) => {
        const line = leftAt
          ? t('privacy:groupLeft', { name, date: t.day(leftAt) })
          : t('privacy:group', { name, date: t.day(joinedAt) });
        return html`<p>${line}</p>`;
      });
      return [{ heading: t('privacy:groups'), content: [...content, ...invitations] }];
    },
    erase: eraseMemberships,
  },
});
