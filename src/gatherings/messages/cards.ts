/** Every card and form of gatherings, for the commands that show them. */
export * from './lists.ts';
export * from './own.ts';
export { hostingAnswered, hostingRefused, noticeShown } from './telling.ts';
export { linkForm, questionShown, seatsForm, whenForm, wordsForm } from './asking.ts';
export { invitedShown } from './inviting.ts';
export { beginShown, firstForm, hubShown, leftShown, madeShown, planGone } from './making.ts';
export {
  calendarPlaced,
  calledOffShown,
  cancelForm,
  cancelQuestion,
  changeRefused,
  hostSetShown,
  nothingDone,
  savedShown,
  scopeQuestion,
  skipQuestion,
  whyChoices,
  whyInWords,
} from './changing.ts';
