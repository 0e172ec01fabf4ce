/** Check-ins: short prompts at a member's own time, and what they answer. */
import { defineArea } from '#src/platform/area.ts';
import { promptDelivery } from './deliveries/prompt.ts';
import { inboxWords } from './inbox.ts';
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
import { forgetPrompts, planDuePrompts } from './tick.ts';

export const checkinsArea = defineArea({
  name: 'checkins',
  requires: { permissions: ['ViewChannel', 'SendMessages', 'ReadMessageHistory'], pages: true },
  deliveries: [promptDelivery],
  ticks: (housekeeping) => [planDuePrompts(housekeeping), forgetPrompts(housekeeping)],
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
  personalData: {
    tables: ['checkins', 'checkin_prompts', 'checkin_answers', 'checkin_notes'],
    export: exportCheckins,
    erase: forgetCheckins,
  },
});
