/** What people see of sharing, for whoever answers their taps. */
export { helpedRefused, markedSaid, questionShown } from './asking.ts';
export { sharingForm } from './form.ts';
export { lookAfterForm, lookAfterRefused, lookedAfter } from './moderating.ts';
export { feltSaid, ownFeeling, ownList, ownShown, postGone, takeBackAsk, takenBack } from './own.ts';
export {
  askHub,
  draftGone,
  draftRefused,
  formRefused,
  postedSaid,
  postWaits,
  preview,
  shareHub,
  thrownAway,
} from './writing.ts';
