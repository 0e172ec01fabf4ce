/** Check-ins: short prompts at a member's own time, and what they answer. */
import { defineArea } from '#src/platform/area.ts';
import { hello } from './buddy/hello.ts';
import { nudgeBuddies } from './buddy/nudge.ts';
import { hall } from './deliveries/hall.ts';
import { promptDelivery } from './deliveries/prompt.ts';
import { inboxWords } from './inbox.ts';
import { askGroups } from './group/ask.ts';
import { groupPost } from './group/post.ts';
import { exportCheckins } from './kept.ts';
import {
  bringBack,
  consentWithdrawn,
  forgetCheckins,
  isHeld,
  memberAged,
  memberAway,
  memberBack,
  memberBanned,
  memberPaused,
} from './member-events.ts';
import { takePulse } from './pulse/collect.ts';
import { forgetOld } from './retention.ts';
import { forgetPrompts, planDuePrompts } from './tick.ts';

export const checkinsArea = defineArea({
  name: 'checkins',
  requires: { permissions: ['ViewChannel', 'SendMessages', 'ReadMessageHistory'], pages: true },
  deliveries: [promptDelivery, hall, groupPost, hello],
  ticks: (housekeeping) => [
    planDuePrompts(housekeeping),
    askGroups(housekeeping),
    forgetPrompts(housekeeping),
    nudgeBuddies(housekeeping),
    takePulse(housekeeping),
    forgetOld(housekeeping),
  ],
  inbox: inboxWords,
  reacts: {
    paused: memberPaused,
    left: memberAway,
    returned: memberBack,
    deceased: memberAway,
    revived: memberBack,
    banned: memberBanned,
    ageChanged: memberAged,
    consentWithdrawn,
  },
  resumes: [{ name: 'checkins', say: (t) => t('checkins:keptTitle'), held: isHeld, resume: bringBack }],
  trail: {
    'checkins.group.set': (t) => t('checkins:trailGroupSet'),
    'checkins.group.ended': (t) => t('checkins:trailGroupEnded'),
  },
  personalData: {
    tables: [
      'checkins',
      'checkin_prompts',
      'checkin_answers',
      'checkin_notes',
      'checkin_voices',
      'checkin_buddies',
    ],
    export: exportCheckins,
    erase: forgetCheckins,
  },
});
