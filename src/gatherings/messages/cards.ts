/** Every card and form of gatherings, for the commands that show them. */
export * from './lists.ts';
export * from './own.ts';
export { lookShown } from './look.ts';
export { hostingAnswered, hostingRefused, noticeShown } from './telling.ts';
export { questionShown } from './asking.ts';
export { firstForm, linkForm, seatsForm, whenForm, wordsForm } from './forms.ts';
export {
  afterwardsShown,
  askBeforeShelving,
  askedNoMore,
  nothingPast,
  presenceShown,
  recapForm,
  recapGone,
  recapKept,
  recapRefused,
} from './after.ts';
export * from './calendar-files.ts';
export { clubBooksShown } from './club-books.ts';
export { invitedShown } from './inviting.ts';
export { clubGone, noClub, readingForm, readingShown } from './reading.ts';
export { declarations, mostSpeakers, speakerForm } from './speaking.ts';
export type { HubNotes } from './making.ts';
export { beginShown, hubShown, leftShown, madeShown, planGone } from './making.ts';
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
