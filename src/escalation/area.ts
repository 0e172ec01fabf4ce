/** Escalation: what members ask moderators to look at, and what becomes of it. */
import { defineArea } from '#src/platform/area.ts';
import { tryKindAgain } from '#src/platform/discord/delivery/again.ts';
import { hours, minutes } from '#src/platform/durations.ts';
import { relatesIn } from '#src/platform/relates.ts';
import { contactPrompt, contactWaits, contactWaitsKind } from './contact/prompt.ts';
import { checkAlerts } from './alerts/checks.ts';
import { alertRemoved } from './alerts/over.ts';
import {
  alertChannel,
  alertClosed,
  alertRuleSet,
  alertViewers,
  putAlertsRight,
  tryAlertsAgain,
} from './alerts/places.ts';
import { watchAlerts } from './alerts/tick.ts';
import { answer, answerKind, askedIn } from './acting/answer.ts';
import { effect, failedKind, refusedWords, stillHoldsKind } from './acting/effect.ts';
import { hall } from './acting/hall.ts';
import { later, laterKind, laterSaid } from './acting/later.ts';
import { letter, letterKind, letterWaits, untoldKind } from './acting/letter.ts';
import { deedTrail } from './acting/trail.ts';
import { bringAttention, lookBackKind, stillYoursKind } from './bring-attention.ts';
import { call } from './deliveries/call.ts';
import { digest } from './deliveries/digest.ts';
import { board, wakeBoards } from './deliveries/board.ts';
import { card } from './deliveries/card.ts';
import { cardOver } from './deliveries/card-over.ts';
import { notice, noticeKind } from './deliveries/notice.ts';
import { shift } from './deliveries/shift.ts';
import { swapOver } from './deliveries/swap-over.ts';
import { swap } from './deliveries/swap.ts';
import { debriefKind, handedOverKind, movedKind } from './change-case.ts';
import { helloByMessage, helloKind, sayHello } from './help/hello.ts';
import { helpNowId } from './help/ids.ts';
import { helloWords } from './help/messages/hello.ts';
import { debriefId, openingResultId } from './ids.ts';
import { eraseFromQueue, exportQueue } from './kept.ts';
import { lookedAt } from './look.ts';
import { memberLookedUp } from './queue.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { answerWords } from './messages/answer.ts';
import { movedWords, ofYours } from './moved.ts';
import { forgetCases, forgetLimitsAndReads } from './retention.ts';
import { checkRinging } from './ring-leads.ts';
import { beginShifts } from './rota/begin-shifts.ts';
import { sweepNotes } from './rota/notes.ts';
import { swapCameBack, swapOverKind, swapTakenKind, swapUndoneKind, swapWasTaken } from './rota/swaps.ts';
import {
  casesWhileAtRest,
  dutyGoesOn,
  endRest,
  leaveForGood,
  leaveTeam,
  pauseDuty,
  rests,
  swapBackKind,
} from './rota/team.ts';
import { openingAsked, unansweredKind } from './sealed/asked.ts';
import { limitLiftedStep, limitedStep } from './sealed/limit.ts';
import { answeredKind, nameOpenedKind, openedKind } from './sealed/opening.ts';
import { openingTrail } from './sealed/trail.ts';
import { sweepDrafts } from './sweep.ts';

export const escalationArea = defineArea({
  name: 'escalation',
  requires: {
    permissions: [
      'ViewChannel',
      'SendMessages',
      'ReadMessageHistory',
      'PinMessages',
      'ManageMessages',
      'ModerateMembers',
      'BanMembers',
      'ManageChannels',
      'ViewAuditLog',
      'ManageThreads',
      'CreatePrivateThreads',
      'SendMessagesInThreads',
      // So that a call to the leads in a crisis rings. What is sent never mentions everybody (platform/discord/message.ts).
    ],
    pages: true,
  },
  deliveries: [
    card,
    cardOver,
    board,
    notice,
    letter,
    answer,
    hall,
    effect,
    later,
    call,
    digest,
    shift,
    swap,
    swapOver,
    helloByMessage,
    contactPrompt,
    alertChannel,
    alertViewers,
    alertRuleSet,
    alertRemoved,
    openingAsked,
  ],
  // Whoever is away has nothing asked of them, and what they had waits for others.
  reacts: {
    paused: pauseDuty,
    left: leaveTeam,
    banned: leaveForGood,
    deceased: leaveForGood,
  },
  resumes: [
    {
      name: 'duty',
      say: (t) => t('duty:keptTitle'),
      held: rests,
      atRest: casesWhileAtRest,
      resume: (tx, community, user) => endRest(tx, community, { user }),
      byHand: {
        goesOn: dutyGoesOn,
        hold: (tx, community, user) => pauseDuty(tx, community, { user }),
      },
    },
  ],
  // A case that no moderator sees is the worst that can happen here: its card is tried for as long as it takes.
  ticks: (housekeeping) => [
    sweepDrafts(housekeeping),
    beginShifts(housekeeping),
    forgetCases(housekeeping),
    forgetLimitsAndReads(housekeeping),
    bringAttention({ ...housekeeping, relates: relatesIn(housekeeping.areas) }),
    sweepNotes(housekeeping),
    wakeBoards(housekeeping),
    watchAlerts(housekeeping),
    sayHello(housekeeping),
    tryKindAgain({ kind: card, pause: minutes(2) }, housekeeping),
    tryKindAgain({ kind: board, pause: minutes(5), within: hours(1) }, housekeeping),
  ],
  places: alertClosed,
  putRight: putAlertsRight,
  tryAgain: tryAlertsAgain,
  checks: async (community, look) => [
    ...checkRinging(community, look.server),
    ...(await checkAlerts(community, look)),
  ],
  startHere: [{ place: 'help', id: helpNowId.make({}), say: (t) => t('helplines:begin') }],
  inbox: {
    [noticeKind]: (t) => t('escalation:notice'),
    [answerKind]: async (t, ref, { tx, community }) => {
      const asked = await askedIn(tx, community, ref);
      return asked && answerWords(asked, t);
    },
    [helloKind]: helloWords,
    [handedOverKind]: ofYours((t, { mine }) => t('escalation:handedOverToYou', { mine })),
    [letterKind]: letterWaits,
    [laterKind]: laterSaid,
    [failedKind]: refusedWords('failed'),
    [stillHoldsKind]: refusedWords('stillHolds'),
    [untoldKind]: (t) => t('letters:untold', { mine: commandMention('queue mine') }),
    [lookBackKind]: ofYours((t, known) => t('duty:lookBack', known)),
    [stillYoursKind]: ofYours((t, known) => t('duty:stillWithYou', known)),
    [swapTakenKind]: swapWasTaken,
    [swapBackKind]: swapCameBack,
    [swapOverKind]: (t) => t('duty:swapTakenIsOver'),
    [swapUndoneKind]: (t) => t('duty:swapUndone'),
    [debriefKind]: (t) => ({
      says: t('duty:debriefWaits'),
      open: debriefId.make({}),
      label: t('duty:debriefOpen'),
    }),
    [openedKind]: (t) => t('sealed:openedToYou'),
    [nameOpenedKind]: (t) => t('sealed:nameOpenedToYou'),
    [answeredKind]: (t, opening) => ({
      says: t('sealed:answered'),
      open: openingResultId.make({ opening }),
      label: t('sealed:answeredSee'),
    }),
    [unansweredKind]: (t, opening) => ({
      says: t('sealed:unanswered'),
      open: openingResultId.make({ opening }),
      label: t('sealed:unansweredSee'),
    }),
    [contactWaitsKind]: contactWaits,
    [movedKind]: movedWords,
  },
  trail: {
    [lookedAt]: (t, { after }) => t('escalation:trailLookedAt', { number: after ?? '' }),
    ...deedTrail,
    ...openingTrail,
    [limitedStep]: (t, { after }) => t('sealed:trailLimited', { number: after ?? '' }),
    [limitLiftedStep]: (t, { after }) => t('sealed:trailLimitLifted', { number: after ?? '' }),
    [memberLookedUp]: (t) => t('escalation:trailMemberLookedUp'),
  },
  personalData: {
    tables: [
      'help_hellos',
      'drafts',
      'case_messages',
      'case_message_files',
      'reporter_openings',
      'reporter_limits',
      'record_reads',
      'draft_files',
      'reports',
      'cases',
      'case_events',
      'case_reads',
      'case_actions',
      'duty',
      'duty_shifts',
      'duty_swaps',
      'duty_notes',
      'evidence',
      'evidence_files',
      'vault.case_keys',
    ],
    export: exportQueue,
    erase: eraseFromQueue,
  },
});
