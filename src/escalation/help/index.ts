/** *Help now*, as commands use it. */
export * from './ids.ts';
export { cancelHello, tryPlanHello } from './hello.ts';
export { helloAsked, helloPlanned, helloSaid } from './messages/hello.ts';
export { helpNow } from './messages/first.ts';
export { countriesFit, countryUnknown, numberMore, numberShown, whichCountry } from './messages/number.ts';
export type { HelpSpot } from './messages/number.ts';
export { minuteBegun, stepAsked, stepPlanned, stepTimeAsked } from './messages/minute.ts';
export {
  answeredAnew,
  cannotAsk,
  directlyRow,
  mayAsk,
  waitsByItself,
  wasAsked,
  whereAnswered,
  whoAsked,
  whoAskedQueued,
} from './messages/reach.ts';
export { helpSpot } from './spot.ts';
export type { HelpStanding } from './spot.ts';
export { dutyIn, dutyNow } from './duty.ts';
export type { DutyNow, OnDuty } from './duty.ts';
export { reachOut, takeUp, whoIs } from './reach.ts';
export { choicesAmong, communityMeant, known, reachable, theirCommunities } from './where.ts';
export type { ReachNeeds } from './where.ts';
