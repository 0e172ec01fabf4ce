/** Sharing: what members tell and ask their groups, under their own name or one that is only for the group. */
import { inNames } from '#db/sharing/names.ts';
import { defineArea } from '#src/platform/area.ts';
import { tryKindAgain } from '#src/platform/discord/delivery/again.ts';
import { days, hours } from '#src/platform/durations.ts';
import { bringQuestionsBack, lookedAt, teamNote } from './asking/unanswered.ts';
import { sharedPost } from './deliveries/post.ts';
import { tellFelt } from './feelings.ts';
import { inboxWords } from './inbox.ts';
import { exportSharing } from './kept.ts';
import { forgetSharing, memberGone } from './member-events.ts';
import { steps } from './moderating/look-after.ts';
import { note } from './notes/show.ts';
import { sendDueNotes, sendDuePosts } from './ticks.ts';
import { forgetDrafts } from './writing/draft.ts';

export const sharingArea = defineArea({
  name: 'sharing',
  requires: {
    permissions: [
      'ViewChannel',
      'SendMessages',
      'ReadMessageHistory',
      'CreatePublicThreads',
      'SendMessagesInThreads',
      'ManageThreads',
    ],
  },
  deliveries: [sharedPost, note, lookedAt, teamNote],
  // What somebody took back shall not stay because a permission was missing for a while.
  ticks: (housekeeping) => [
    sendDuePosts(housekeeping),
    sendDueNotes(housekeeping),
    tellFelt(housekeeping),
    bringQuestionsBack(housekeeping),
    forgetDrafts(housekeeping),
    tryKindAgain({ kind: sharedPost, pause: hours(1), within: days(30) }, housekeeping),
  ],
  inbox: inboxWords,
  reacts: { left: memberGone, banned: memberGone },
  trail: {
    [steps.corrected]: (t) => t('asking:trailCorrected'),
    [steps.removed]: (t) => t('asking:trailRemoved'),
    [steps.limited]: (t, { names: [name] = [] }) => t('asking:trailLimited', { name: name ?? '' }),
    [steps.lifted]: (t, { names: [name] = [] }) => t('asking:trailLifted', { name: name ?? '' }),
  },
  named: inNames,
  personalData: {
    tables: [
      'shared_names',
      'shared_drafts',
      'shared_posts',
      'shared_feelings',
      'shared_notes',
      'shared_answerers',
    ],
    export: exportSharing,
    erase: forgetSharing,
  },
});
