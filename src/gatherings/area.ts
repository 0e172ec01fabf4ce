/** Gatherings: what the community does together at a set time. */
import { defineArea } from '#src/platform/area.ts';
import { forgetWhoWasThere } from './after/presence.ts';
import { checkGatherings } from './checks.ts';
import { beginsDelivery } from './deliveries/begins.ts';
import { calendarDelivery } from './deliveries/calendar.ts';
import { cardDelivery } from './deliveries/card.ts';
import { needsHost } from './deliveries/needs-host.ts';
import { noticeDelivery } from './deliveries/notice.ts';
import { readingDelivery } from './deliveries/reading.ts';
import { recapDelivery } from './deliveries/recap.ts';
import { reminderDelivery } from './deliveries/reminder.ts';
import { comingUpId } from './ids.ts';
import { inboxWords } from './inbox.ts';
import { exportGatherings } from './kept.ts';
import { consentWithdrawn, forgetGuest, leftGroup, memberGone, memberPaused } from './member-events.ts';
import { byHandDelivery } from './mirror/by-hand.ts';
import { mirrorDelivery } from './mirror/look.ts';
import { lookAtMirrors } from './mirror/tick.ts';
import { forgetPast } from './retention.ts';
import { lookAtGatherings, planGatherings, remindOfGatherings, turnCalendars } from './ticks.ts';

export const gatheringsArea = defineArea({
  name: 'gatherings',
  requires: {
    // An event in a voice channel takes the right to connect there, too (docs: resources/guild-scheduled-event).
    permissions: [
      'ViewChannel',
      'SendMessages',
      'ReadMessageHistory',
      'PinMessages',
      'CreatePublicThreads',
      'CreateEvents',
      'Connect',
    ],
  },
  deliveries: [
    cardDelivery,
    calendarDelivery,
    reminderDelivery,
    noticeDelivery,
    beginsDelivery,
    readingDelivery,
    recapDelivery,
    needsHost,
    mirrorDelivery,
    byHandDelivery,
  ],
  ticks: (housekeeping) => [
    planGatherings(housekeeping),
    lookAtGatherings(housekeeping),
    remindOfGatherings(housekeeping),
    turnCalendars(housekeeping),
    forgetWhoWasThere(housekeeping),
    lookAtMirrors(housekeeping),
    forgetPast(housekeeping),
  ],
  inbox: inboxWords,
  startHere: [{ place: 'events', id: comingUpId.make({}), say: (t) => t('gatherings:begin') }],
  checks: checkGatherings,
  reacts: {
    paused: memberPaused,
    left: memberGone,
    banned: memberGone,
    deceased: memberGone,
    // Who is under 18 now has left their circles.
    ageChanged: leftGroup,
    leftGroup,
    consentWithdrawn,
  },
  trail: {
    'gathering.made': (t) => t('planner:trailMade'),
    'gathering.changed': (t) => t('planner:trailChanged'),
    'gathering.moved': (t) => t('planner:trailMoved'),
    'gathering.skipped': (t) => t('planner:trailSkipped'),
    'gathering.cancelled': (t) => t('planner:trailCancelled'),
    'gathering.host': (t) => t('planner:trailHost'),
    'gathering.recap': (t) => t('afterwards:trail'),
    'gathering.reading': (t) => t('reading:trail'),
  },
  personalData: {
    tables: [
      'gathering_series',
      'gathering_occurrences',
      'gathering_plans',
      'gathering_guests',
      'gathering_seats',
      'gathering_notices',
      'gathering_invitations',
      'gathering_feeds',
      'gathering_presences',
      'gathering_recaps',
    ],
    export: exportGatherings,
    erase: forgetGuest,
  },
});
