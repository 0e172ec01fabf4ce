/** The custom ids of the queue. */
import { customId, numberPart, placePart, refPart, wordPart } from '#src/platform/discord/custom-id.ts';
import type { Parts } from '#src/platform/discord/custom-id.ts';
import { formActions, sealedActions } from './actions.ts';
import { addKind } from './draft.ts';
import { deeds, noticeChoices, reportKinds } from './types.ts';

const aCase = { case: refPart };
export const lookId = customId('case.look', aCase);
/** Further messages of a case, one a page; the first is page 1. */
export const lookPageId = customId('case.look_page', { ...aCase, page: numberPart });
/** Attachments that did not fit: of what a case is about where the page is 0, of a further message else; from which on, the first being 0. */
export const lookFilesId = customId('case.look_files', { ...aCase, page: numberPart, from: numberPart });
export const takeId = customId('case.take', aCase);
/** On a card that only one moderator sees: nothing else redraws that. */
export const takeHereId = customId('case.take_here', aCase);
export const moreId = customId('case.more', aCase);
export const actId = customId('case.act', aCase);
/** The version is the one that whoever fills the form in has seen. */
export const actFormId = customId('case.do', {
  ...aCase,
  action: wordPart(formActions),
  version: numberPart,
});

/** What concerns whoever sent a report: its form, what a lead answers, and who it was while that is open. */
export const sealedFormId = customId('case.sealed', { ...aCase, action: wordPart(sealedActions) });
const anOpening = { opening: refPart };
export const openingId = customId('sealed.decide', anOpening);
export const openingAnswerId = customId('sealed.answer', {
  ...anOpening,
  answer: wordPart(['open', 'declined']),
});
export const openingResultId = customId('sealed.result', anOpening);
export const seeReporterId = customId('sealed.see', anOpening);

/** What is written to somebody or done about them: its form, its draft, and what they can answer. */
const anAction = { action: refPart };
export const deedFormId = customId('case.deed', { ...aCase, deed: wordPart(deeds) });
export const sendDraftId = customId('case.send', anAction);
export const sendIfToldId = customId('case.send.if_told', anAction);
export const changeDraftId = customId('case.rewrite', anAction);
export const letterId = customId('letter', anAction);
export const noMoreId = customId('letter.no_more', anAction);
export const appealId = customId('letter.appeal', anAction);
export const appealWriteId = customId('letter.appeal.write', anAction);
export const appealFormId = customId('letter.appeal.send', anAction);

export const queueLists = ['waiting', 'mine'] as const;
export type QueueList = (typeof queueLists)[number];
export const listId = customId('queue.list', { what: wordPart(queueLists), page: numberPart });
/** On the board; the reference is the trace that it is ours. */
export const boardNextId = customId('queue.next', { board: refPart });
export const boardMineId = customId('queue.mine', {});
export const openCaseId = customId('queue.open', aCase);

/** What was chosen in it: where the database cannot keep that, the way back carries it. */
const chosen = {
  kind: wordPart([...reportKinds, addKind]),
  notice: wordPart(noticeChoices),
  known: wordPart(['sealed', 'known']),
};

/**
 * What a form that asks moderators to look carries: sending it, opening it again, the same where nothing could be kept, and choosing
 * what it is added to.
 */
const formIds = <Shape extends Parts>(
  [form, again, retry, add]: readonly [string, string, string, string],
  shape: Shape,
) => ({
  form: customId(form, shape),
  again: customId(again, shape),
  retry: customId(retry, { ...shape, ...chosen }),
  add: customId(add, shape),
});

/** The reported message stands in it too, so that a report gets through where its draft could not be kept. Only the reporter's own client sees it. */
const aReport = { draft: refPart, channel: placePart, message: placePart };
export const reportIds = formIds(['report.send', 'report.again', 'retry.r', 'report.add'], aReport);

/** The same, with somebody named besides, who stands in the draft alone. */
export const namedIds = formIds(
  ['report.named', 'report.named.again', 'retry.n', 'report.named.add'],
  aReport,
);

/** A report about a person, who stands in the draft. */
export const personIds = formIds(['report.person', 'report.person.again', 'retry.p', 'report.person.add'], {
  draft: refPart,
});

/** A report about nothing that can be pointed at: it is all in the form. */
export const wordsIds = formIds(['report.words', 'report.words.again', 'retry.w', 'report.words.add'], {
  draft: refPart,
});

/**
 * Duty: what somebody comes into, and the guide before it, with what they were about to do: a shift of so many hours, 0 where
 * they said none, or nothing but their rota.
 */
const going = {
  to: wordPart(['on', 'rota']),
  hours: numberPart,
  callable: wordPart(['yes', 'no', 'before']),
};
export const handoverId = customId('duty.handover', { shift: refPart });
export const guideId = customId('duty.guide', { page: numberPart, ...going });
export const guideReadId = customId('duty.guide.read', going);
/** The guide once more, by itself. */
export const guideAgainId = customId('duty.guide.again', { page: numberPart });

/** One's own card of the rota. */
export const rotaId = customId('duty.rota', {});
/** On the board, for leads who are not offered the command. */
export const boardRotaId = customId('queue.rota', {});
export const rotaMoreId = customId('duty.more', {});
export const rotaOptions = ['remove', 'zone', 'capacity', 'calls', 'guide', 'load'] as const;
export const rotaChooseId = customId('duty.choose', {});
export const addShiftId = customId('duty.add', {});
export const addShiftFormId = customId('duty.add.form', {});
export const removeShiftId = customId('duty.remove', { shift: refPart });
export const zoneFormId = customId('duty.zone', {});
export const zoneTypedId = customId('duty.zone.typed', {});
export const capacityId = customId('duty.capacity', {});
export const callsId = customId('duty.calls', { to: wordPart(['yes', 'no']) });
export const coverId = customId('duty.cover', {});

export const swapsId = customId('duty.swaps', {});
/** One time of a shift, by the minute in which it begins since 1970. */
export const offerTurnId = customId('duty.offer', { shift: refPart, minute: numberPart });
export const takeSwapId = customId('duty.take', { swap: refPart });
/** Of a shift that they took over. */
export const giveBackId = customId('duty.give_back', { swap: refPart });
export const withdrawId = customId('duty.withdraw', { swap: refPart });

/** Of somebody who said "not now" and of whom nothing is kept that could pause but their duty. */
export const restEndId = customId('duty.rest.end', {});

/** After a heavy case. */
export const debriefId = customId('duty.debrief', {});
export const debriefAnswerId = customId('duty.debrief.say', { to: wordPart(['well', 'break', 'hand_over']) });
