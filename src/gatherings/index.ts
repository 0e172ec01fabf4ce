export { gatheringsArea } from './area.ts';
export { afterwards, pastLike } from './after/past.ts';
export { isShelved } from './after/past.ts';
export { answerPresence, askNoMore } from './after/presence.ts';
export { ownRecap, takeRecapBack, writeRecap } from './after/recap.ts';
export { comingUp } from './coming-up.ts';
export { callOff } from './changing/call-off.ts';
export type { EventSays } from './mirror/event.ts';
export { eventChanged } from './mirror/heard.ts';
export { beginChange } from './changing/change-plan.ts';
export { saveChange } from './changing/save-change.ts';
export { setHost } from './changing/set-host.ts';
export { calendarFeeds, changeFeed, feedOf, renewFeed, stopFeed } from './feeds.ts';
export { filesFor } from './reading-calendar.ts';
export { chosenGathering, gatheringsLike, labelOf } from './choosing.ts';
export type { Gathering } from './gathering.ts';
export { putCalendar } from './ticks.ts';
export { answerHosting } from './hosting.ts';
export * as gatheringIds from './ids.ts';
export { comingUpId, shelvedId } from './ids.ts';
export * as gatheringCards from './messages/cards.ts';
export { comingUpShown } from './messages/coming-up.ts';
export { listFor, lookAt, readingAt, readingOfPart, mineOf, noticeFor, whoComes } from './reading.ts';
export { lengthTyped } from './length-typed.ts';
export { inOrder as leadsInOrder, leadsTyped, usualLeads } from './reminding.ts';
export { makePlanned } from './making/make.ts';
export {
  beginPlan,
  changePlan,
  leavePlan,
  planAnother,
  readPlan,
  withPerson,
  withWhen,
  withZone,
  zoneOf,
} from './making/plan.ts';
export type { PlanChange, PlanRow, PlanView } from './making/plan.ts';
export { inviteTo, toInviteTo } from './may-come.ts';
export { forLibrary, shelfChanged } from './for-library.ts';
export type { ForLibrary, OwnThing } from './for-library.ts';
export { clubBooks } from './reading-plan/club-books.ts';
export { bookForm, keepReading, readReading } from './reading-plan/keep-plan.ts';
export { changes as planChanges } from './messages/making.ts';
export { eases, gatheringKinds } from './types.ts';
export type { GatheringAbout, Scope } from './types.ts';
export { answerGathering, chooseReminders } from './seats.ts';
export type { SeatWish } from './seating.ts';
