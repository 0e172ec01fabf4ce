/** Every card and form of check-ins, for the commands that show them. */
export * from './card.ts';
export * from './change.ts';
export * from './help.ts';
export {
  answerKept,
  asBeforeDone,
  askedAgain,
  leftForLater,
  leftToday,
  promptRefused,
  promptShown,
} from './prompt.ts';
