/** Groups: channels about one topic, their ground rules, and who is in them. */
import { shareCircle } from '#db/circles.ts';
import * as groups from '#db/groups.ts';
import * as memberships from '#db/memberships.ts';
import { defineArea } from '#src/platform/area.ts';
import { tryKindAgain } from '#src/platform/discord/delivery/again.ts';
import { days, hours, minutes } from '#src/platform/durations.ts';
import { isoDay } from '#src/platform/web/dates.ts';
import { html } from '#src/platform/web/index.ts';
import { access } from './deliveries/access.ts';
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
import { look } from './reconcile/look.ts';
import { careForGroups } from './reconcile/tick.ts';
import { roomsOf } from './rooms.ts';
import { voiceGone } from './deliveries/voice.ts';

/** What the bot needs in each group's channels. A circle's thread has none of its own. */
const inRooms = {
  text: ['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'PinMessages'],
  forum: ['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'ManageThreads'],
  voice: ['ViewChannel', 'Connect'],
  circle: [],
} as const;

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
  ],
  inbox: inboxWords,
  trail: {
    'groups.created': (t) => t('groups:trailCreated'),
    'groups.voice': (t) => t('groups:trailVoice'),
    'groups.circle': (t) => t('groups:trailCircle'),
    'groups.invited': (t) => t('groups:trailInvited'),
    'groups.edited': (t) => t('groups:trailEdited'),
    'groups.archived': (t) => t('groups:trailArchived'),
    'groups.restored': (t) => t('groups:trailRestored'),
    'groups.merge': (t) => t('groups:trailMerge'),
    'groups.split': (t) => t('groups:trailSplit'),
    'groups.facilitator': (t) => t('groups:trailFacilitator'),
    'groups.member': (t) => t('groups:trailMember'),
  },
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
  relates: shareCircle,
  places: async (tx) =>
    (await groups.all(tx)).flatMap((group) =>
      roomsOf(group).map(({ id, kind }) => ({ channel: id, permissions: inRooms[kind] })),
    ),
  reacts: {
    left: memberGone,
    returned: memberBack,
    banned: memberBanned,
    ageChanged: memberAged,
    deceased: memberDeceased,
    consentWithdrawn: membershipWithdrawn,
  },
  personalData: {
    tables: ['group_members', 'group_invitations'],
    async export(tx, community, user, t) {
      const [kept, invited] = await Promise.all([
        memberships.keptOf(tx, user),
        invitationsOf(tx, community, user),
      ]);
      if (kept.length + invited.length === 0) return [];
      const invitations = invited.map(
        ({ name, createdAt }) => html`<p>${t('privacy:groupInvited', { name, date: isoDay(createdAt) })}</p>`,
      );
      const content = kept.map(({ name, joinedAt, leftAt }) => {
        const line = leftAt
          ? t('privacy:groupLeft', { name, date: isoDay(leftAt) })
          : t('privacy:group', { name, date: isoDay(joinedAt) });
        return html`<p>${line}</p>`;
      });
      return [{ heading: t('privacy:groups'), content: [...content, ...invitations] }];
    },
    erase: eraseMemberships,
  },
});
