/** Questions in groups, for the commands that set and answer them. */
export { answerInGroup } from './ask.ts';
export {
  groupAsk,
  groupCheckinEnded,
  groupCheckinRefused,
  groupCheckinSet,
  groupGone,
  groupThanks,
} from './messages.ts';
export { endGroupCheckin, setGroupCheckin } from './set.ts';
