/** The pause, for its command: the ids, the words and the use cases of its card. */
export * from './ids.ts';
export { nothingToPause, pauseCard, pauseGoesOn, restStaysHeld } from './messages/card.ts';
export { untilForm, wishesForm } from './messages/forms.ts';
export { suggestUntil } from './offer.ts';
export {
  beginPause,
  endPause,
  pauseView,
  pauseZone,
  resumeThing,
  switchPause,
  tellPauseAgain,
} from './pause.ts';
export { readUntil } from './read-until.ts';
export { pauseWishesShape } from './wishes.ts';
