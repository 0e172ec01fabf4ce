/** Matching: two people who may fit are suggested to each other, masked, and meet only if both say yes. */
import { defineArea } from '#src/platform/area.ts';
import { tryKindAgain } from '#src/platform/discord/delivery/again.ts';
import { days, hours } from '#src/platform/durations.ts';
import { ask } from './deliveries/ask.ts';
import { breakNote } from './deliveries/break-note.ts';
import { close, out, remove, reopen } from './deliveries/close.ts';
import { hall } from './deliveries/hall.ts';
import { news } from './deliveries/news.ts';
import { mentorNote, roundNote } from './deliveries/staff-notes.ts';
import { starter } from './deliveries/starter.ts';
import { thread } from './deliveries/thread.ts';
import { askHowItGoes } from './feedback.ts';
import { resumable } from './held.ts';
import { inboxWords } from './inbox.ts';
import { reacts } from './member-events.ts';
import { remindOfMentors } from './mentoring.ts';
import { goOutcomes } from './outcomes.ts';
import { personalData } from './personal-data.ts';
import { matchedWith } from './relates.ts';
import { forgetMatches } from './retention.ts';
import { goRounds } from './rounds.ts';

export const matchingArea = defineArea({
  name: 'matching',
  requires: {
    permissions: [
      'ViewChannel',
      'SendMessages',
      'ReadMessageHistory',
      'ManageChannels',
      'ViewAuditLog',
      'SendMessagesInThreads',
      'ManageThreads',
      'CreatePrivateThreads',
    ],
    pages: true,
  },
  deliveries: [
    hall,
    thread,
    starter,
    ask,
    close,
    out,
    reopen,
    remove,
    news,
    roundNote,
    mentorNote,
    breakNote,
  ],
  // Two people who both said yes shall not wait for good because a permission was missing for a while.
  ticks: (housekeeping) => [
    goRounds(housekeeping),
    goOutcomes(housekeeping),
    askHowItGoes(housekeeping),
    remindOfMentors(housekeeping),
    forgetMatches(housekeeping),
    tryKindAgain({ kind: hall, pause: hours(1), within: days(30) }, housekeeping),
    tryKindAgain({ kind: thread, pause: hours(1), within: days(30) }, housekeeping),
    tryKindAgain({ kind: starter, pause: hours(1), within: days(30) }, housekeeping),
  ],
  inbox: inboxWords,
  reacts,
  resumes: [resumable],
  relates: matchedWith,
  trail: {
    'matching.round_approved': (t) => t('matches:trailApproved'),
    'matching.round_held': (t) => t('matches:trailHeld'),
    'matching.mode': (t) => t('matches:trailMode'),
    'matching.schedule': (t) => t('matches:trailSchedule'),
    'matching.mentor_approve': (t) => t('matches:trailMentorApprove'),
    'matching.mentor_decline': (t) => t('matches:trailMentorDecline'),
    'matching.mentor_stop': (t) => t('matches:trailMentorStop'),
    'matching.mentor_fine': (t) => t('matches:trailMentorFine'),
  },
  personalData,
});
