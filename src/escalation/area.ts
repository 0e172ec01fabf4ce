/** Escalation: what members ask moderators to look at, and what becomes of it. */
import * as happened from '#db/escalation/history.ts';
import * as duty from '#db/escalation/duty.ts';
import * as rota from '#db/escalation/rota.ts';
import * as drafts from '#db/escalation/drafts.ts';
import * as reports from '#db/escalation/reports.ts';
import { defineArea } from '#src/platform/area.ts';
import type { PersonalSection } from '#src/platform/area.ts';
import { tryKindAgain } from '#src/platform/discord/delivery/again.ts';
import { hours, minutes } from '#src/platform/durations.ts';
import { isoDay } from '#src/platform/web/dates.ts';
import { html } from '#src/platform/web/index.ts';
import { writerHashes } from './contact/draft.ts';
import { contactPrompt } from './contact/prompt.ts';
import { checkAlerts } from './alerts/checks.ts';
import { alertChannel, alertClosed, alertRuleSet, alertViewers, putAlertsRight } from './alerts/places.ts';
import { watchAlerts } from './alerts/tick.ts';
import { effect, failedKind } from './acting/effect.ts';
import { letter, letterKind } from './acting/letter.ts';
import { bringAttention, lookBackKind } from './bring-attention.ts';
import { leaveRota, takeOff } from './duty.ts';
import { call } from './deliveries/call.ts';
import { digest } from './deliveries/digest.ts';
import { board, wakeBoards } from './deliveries/board.ts';
import { card } from './deliveries/card.ts';
import { notice, noticeKind } from './deliveries/notice.ts';
import { shift } from './deliveries/shift.ts';
import { swap } from './deliveries/swap.ts';
import { forgetDraft, reporterHashes } from './draft.ts';
import { debriefKind, handedOverKind, movedKind } from './change-case.ts';
import { forgetHellos, helloByMessage, helloKind, hellosOf, sayHello } from './help/hello.ts';
import { helpNowId } from './help/ids.ts';
import { helloWords } from './help/messages/hello.ts';
import { debriefId, letterId } from './ids.ts';
import { lookedAt } from './look.ts';
import { memberLookedUp } from './queue.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { beginShifts } from './rota/begin-shifts.ts';
import { forgetNotesBy, sweepNotes } from './rota/notes.ts';
import { dutySections } from './rota/personal-data.ts';
import { swapTakenKind } from './rota/swaps.ts';
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
    ],
    pages: true,
  },
  deliveries: [
    card,
    board,
    notice,
    letter,
    effect,
    call,
    digest,
    shift,
    swap,
    helloByMessage,
    contactPrompt,
    alertChannel,
    alertViewers,
    alertRuleSet,
  ],
  // Whoever is away has nothing asked of them, and what they had waits for others.
  reacts: { paused: takeOff, left: leaveRota, banned: leaveRota, deceased: leaveRota },
  // A case that no moderator sees is the worst that can happen here: its card is tried for as long as it takes.
  ticks: (housekeeping) => [
    sweepDrafts(housekeeping),
    beginShifts(housekeeping),
    bringAttention(housekeeping),
    sweepNotes(housekeeping),
    wakeBoards(housekeeping),
    watchAlerts(housekeeping),
    sayHello(housekeeping),
    tryKindAgain({ kind: card, pause: minutes(2) }, housekeeping),
    tryKindAgain({ kind: board, pause: minutes(5), within: hours(1) }, housekeeping),
  ],
  places: alertClosed,
  putRight: putAlertsRight,
  checks: checkAlerts,
  startHere: [{ place: 'help', id: helpNowId.make({}), say: (t) => t('helplines:begin') }],
  inbox: {
    [noticeKind]: (t) => t('escalation:notice'),
    [helloKind]: helloWords,
    [handedOverKind]: (t) => t('escalation:handedOverToYou', { mine: commandMention('queue mine') }),
    [letterKind]: (t, action) => ({
      says: t('letters:waits'),
      open: letterId.make({ action }),
      label: t('letters:read'),
    }),
    [failedKind]: (t) => t('letters:failed', { mine: commandMention('queue mine') }),
    [lookBackKind]: (t) => t('duty:lookBack', { mine: commandMention('queue mine') }),
    [swapTakenKind]: (t) => t('duty:swapWasTaken'),
    [debriefKind]: (t) => ({
      says: t('duty:debriefWaits'),
      open: debriefId.make({}),
      label: t('duty:debriefOpen'),
    }),
    [movedKind]: (t) => t('escalation:yoursMoved', { mine: commandMention('queue mine') }),
  },
  trail: {
    [lookedAt]: (t, { after }) => t('escalation:trailLookedAt', { number: after ?? '' }),
    [memberLookedUp]: (t) => t('escalation:trailMemberLookedUp'),
  },
  personalData: {
    tables: [
      'help_hellos',
      'drafts',
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
    async export(tx, community, user, t) {
      const sections: PersonalSection[] = [];
      const hashes = reporterHashes(community, user);
      const sent = await reports.sentBy(tx, (ref) => community.vault.cases.find(tx, ref), hashes);
      const begun = await drafts.begunBy(tx, [...hashes, ...writerHashes(community, user)]);
      if (sent.length + begun.length > 0) {
        sections.push({
          heading: t('privacy:reports'),
          content: [
            ...sent.map(({ kind, sentAt, words }) => {
              const line = t('privacy:report', {
                date: isoDay(sentAt),
                kind: t(`escalation:kind.${kind}`),
              });
              return html`<p>${line}</p>
                ${words === '' ? [] : html`<blockquote>${words}</blockquote>`}`;
            }),
            ...begun.map(
              ({ createdAt }) => html`<p>${t('privacy:reportDraft', { date: isoDay(createdAt) })}</p>`,
            ),
          ],
        });
      }
      const wished = await hellosOf(tx, community, user);
      if (wished.length > 0)
        sections.push({
          heading: t('helplines:keptTitle'),
          content: wished.map((at) => html`<p>${t('helplines:kept', { date: isoDay(at) })}</p>`),
        });
      sections.push(...(await dutySections(tx, community, user, t)));
      const work = await happened.workOf(tx, user);
      if (work.cases + work.reads > 0) {
        sections.push({
          heading: t('privacy:staff'),
          content: [
            html`<p>${t('privacy:staffCases', { count: work.cases })}</p>`,
            html`<p>${t('privacy:staffReads', { count: work.reads })}</p>`,
          ],
        });
      }
      return sections;
    },
    // What was sent is evidence in a case, as is the work on it: both end with the case's own retention.
    async erase(tx, community, user) {
      await rota.removeAll(tx, user);
      await duty.forget(tx, user);
      await forgetNotesBy(tx, community, user);
      await forgetHellos(tx, community, user);
      const hashes = [...reporterHashes(community, user), ...writerHashes(community, user)];
      for (const { ref } of await drafts.begunBy(tx, hashes)) await forgetDraft(tx, community, ref);
    },
  },
});
