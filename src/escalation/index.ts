export { appeal, appealNow, letterFor, wantNoMore } from './acting/appeal.ts';
export { appealPage } from './acting/appeal-page.ts';
export { appealPageName } from './acting/appealing.ts';
export { draftAction, draftOf, goesToAsker, mendAction, sendAction } from './acting/decide.ts';
export * as duty from './rota/index.ts';
export { eventOf, isDeed, isSealedAction, offers } from './actions.ts';
export {
  appealAsked,
  appealForm,
  appealNotNow,
  appealRefused,
  appealSent,
  appealWays,
} from './messages/appeal.ts';
export {
  actionMended,
  actionRefused,
  actionSent,
  deedForm,
  draftSent,
  draftShown,
  letterShown,
  noMoreSaid,
  timeOutNames,
  timeOuts,
} from './messages/letter.ts';
export {
  appealFormId,
  appealId,
  appealWriteId,
  changeDraftId,
  deedFormId,
  letterId,
  noMoreId,
  sendDraftId,
  sendIfToldId,
} from './ids.ts';
export { escalationArea } from './area.ts';
export { reportsToChoose } from './sealed/choosing.ts';
export { limitDays, limitReporter } from './sealed/limit.ts';
export { askOpening, decideOpening, openingFor, openingResult, seeReporter } from './sealed/opening.ts';
export {
  limitSaid,
  openingAnswered,
  openingAskedSaid,
  openingDecided,
  openingRefused,
  openingShown,
  reporterShown,
  sealedForm,
} from './sealed/messages.ts';
export { openingAnswerId, openingId, openingResultId, sealedFormId, seeReporterId } from './ids.ts';
export { changeCase } from './change-case.ts';
export { readDraft, reportAnswers } from './draft.ts';
export type { Draft } from './draft.ts';
export {
  actFormId,
  actId,
  boardMineId,
  boardNextId,
  listId,
  lookId,
  moreId,
  openCaseId,
  takeHereId,
  takeId,
} from './ids.ts';
export { lookFilesId, lookPageId, namedIds, personIds, reportIds, wordsIds } from './ids.ts';
export * as alerts from './alerts/index.ts';
export * as contact from './contact/index.ts';
export * as help from './help/index.ts';
export type { DutyNow, HelpSpot, HelpStanding, OnDuty, ReachNeeds } from './help/index.ts';
export { keepDraft, keepPersonDraft, readOrLose } from './keep-draft.ts';
export { lookAt } from './look.ts';
export { boardAsked, caseList, casesFound, perPage } from './messages/board.ts';
export { caseShown, nothingWaits } from './messages/card.ts';
export {
  actionDone,
  actionForm,
  changeRefused,
  moderatorsFirst,
  moreShown,
  noModerator,
  openEither,
  openNeeds,
} from './messages/changes.ts';
export {
  linkUnreadable,
  reportFailed,
  reportForm,
  reportLimited,
  reportLost,
  reportNotNow,
  reportNowhere,
  reportSent,
  reportTooLate,
  sentBefore,
  reportWaits,
  whichReport,
} from './messages/form.ts';
export { caseContent } from './messages/look.ts';
export { filesShown, furtherShown } from './messages/look-further.ts';
export { caseFor, casesOffers, findCases, listCases, nextCase, openByModerator, theBoard } from './queue.ts';
export type { Relates } from './recusal.ts';
export { leadMayStepIn } from './stepping-in.ts';
export { submitReport, wasSent } from './submit-report.ts';
export type { Report, ReportRefused } from './submit-report.ts';
export { runningReports } from './adding/running.ts';
export { lookFiles, lookFurther } from './adding/look-further.ts';
export type { Limited } from './sealed/limit.ts';
export { answerDirectly, askToReachOut } from './reach-out.ts';
export type { AnsweredIn } from './reach-out.ts';
export { noteSlip } from './slip.ts';
export { caseStates, caseKinds, reportKinds, resolutions, severities } from './types.ts';
