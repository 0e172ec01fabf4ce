/** Every card and form of matching, for the commands that show them. */
export { apartList, apartRefused, keptApart } from './apart.ts';
export { ageFirst, askToMatch, meetOne, notForMinors, notNow } from './asking.ts';
export { matchCard } from './card.ts';
export { matchForm, mostTopics, topicForm, zoneForm } from './forms.ts';
export { nobodyYet, takenAlready } from './found.ts';
export {
  mentorCard,
  mentorForm,
  mentorGone,
  mentorNeedsPool,
  mentorSaid,
  mentorsShown,
  ownMentoring,
} from './mentors.ts';
export {
  leaveAsked,
  moreShown,
  onsetAsked,
  onsetOff,
  onsetOnPage,
  notAgreed,
  tooManyTopics,
  topicsFound,
  zonesFound,
} from './more.ts';
export {
  endAsked,
  felt,
  helpForm,
  helpRefused,
  helpSent,
  matchEnded,
  matchGone,
  matchShown,
  threadOpening,
} from './one-match.ts';
export { proposalOver, proposalShown } from './proposal.ts';
export { offeredChoices, roundGone, roundsShown, scheduleRefused, whenAsked } from './rounds.ts';
