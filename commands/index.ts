/** Everything that people can call. Most handlers need nothing but the tap; the others get here what they need. */
import type { TrailWords } from '#src/communities/index.ts';
import type { Area, Resumable } from '#src/platform/area.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';
import { memberEvents } from '#src/members/index.ts';
import type { InboxWords, MemberEvents } from '#src/members/index.ts';
import type { LinkMaker } from '#src/privacy/index.ts';
import { askHandlers as questionHandlers } from './ask/ask.ts';
import { lookAfterHandlers } from './ask/look-after.ts';
import { askHandlers } from './ask-a-moderator/ask.ts';
import type { AskNeeds } from './ask-a-moderator/ask.ts';
import { caseHandlers } from './case/buttons.ts';
import type { CaseNeeds } from './case/buttons.ts';
import { letterHandlers } from './case/letters.ts';
import { sealedHandlers } from './case/sealed.ts';
import { contactHandlers } from './contact/contact.ts';
import { checkinCardHandlers } from './checkin/card.ts';
import { checkinChangeHandlers } from './checkin/change.ts';
import { matchHelloHandlers } from './checkin/hello.ts';
import { historyHandlers } from './checkin/history.ts';
import { groupAnswerHandlers } from './checkin/group.ts';
import { promptHandlers } from './checkin/prompt.ts';
import { contentNoteHandlers } from './group/content-note.ts';
import { driftHandlers } from './group/drift.ts';
import { findHandlers } from './group/find.ts';
import { inviteHandlers } from './group/invite.ts';
import { joinHandlers } from './group/join.ts';
import { leaveHandlers } from './group/leave.ts';
import { offerHandlers } from './group/offers.ts';
import { requestHandlers } from './group/requests.ts';
import { mineHandlers } from './group/mine.ts';
import { peopleHandlers } from './group/people.ts';
import { flareHandlers } from './flare/flare.ts';
import type { DoctorNeeds } from './doctor/doctor.ts';
import { doctorHandlers } from './doctor/doctor.ts';
import { shownTo } from './doctor/shown-to.ts';
import { circleHandlers } from './lead/group-circle.ts';
import { groupCheckinHandlers } from './lead/group-checkin.ts';
import { groupChangeHandlers } from './lead/group-change.ts';
import { groupCreateHandlers } from './lead/group-create.ts';
import type { GroupCreateNeeds } from './lead/group-create.ts';
import { groupListHandlers } from './lead/group-list.ts';
import { eventAfterLeadHandlers } from './lead/event-after.ts';
import { eventCardHandlers } from './lead/event-card.ts';
import { eventChangeHandlers } from './lead/event-change.ts';
import { eventCreateHandlers } from './lead/event-create.ts';
import { eventQuestionHandlers } from './lead/event-questions.ts';
import { eventReadingHandlers } from './lead/event-reading.ts';
import { eventSpeakerHandlers } from './lead/event-speakers.ts';
import { topicChangeHandlers } from './lead/topic-changes.ts';
import { resourceReviewHandlers } from './lead/resource-review.ts';
import { topicRequestHandlers } from './lead/topic-requests.ts';
import { deceasedHandlers } from './lead/member-deceased.ts';
import { pulseHandler } from './lead/member-pulse.ts';
import { matchMentorHandlers } from './lead/match-mentors.ts';
import { matchRoundHandlers } from './lead/match-rounds.ts';
import { outcomesHandlers } from './lead/outcomes.ts';
import { trailHandlers } from './lead/trail.ts';
import { everythingOfMatch } from './match/match.ts';
import { privacy } from './privacy/privacy.ts';
import { queueHandlers } from './queue/queue.ts';
import { cardHandlers } from './setup/card.ts';
import { settingHandlers } from './setup/settings.ts';
import { setup } from './setup/setup.ts';
import type { SetupNeeds } from './setup/setup.ts';
import { careHandlers } from './duty/care.ts';
import { dutyHandlers } from './duty/duty.ts';
import { rotaHandlers } from './duty/rota.ts';
import { swapHandlers } from './duty/swap.ts';
import { eventAfterHandlers } from './event/after.ts';
import { calendarHandlers } from './event/calendar.ts';
import type { CalendarNeeds } from './event/calendar.ts';
import { eventHandlers } from './event/event.ts';
import { clubReadingHandlers } from './event/reading.ts';
import { reminderHandlers } from './event/reminders.ts';
import { eventsHandler } from './start-here/events.ts';
import type { EventsNeeds } from './start-here/events.ts';
import { findMyGroup } from './start-here/find-group.ts';
import { helpNowHandlers } from './help-now/help-now.ts';
import { helloHandlers } from './help-now/hello.ts';
import { minuteHandlers } from './help-now/minute.ts';
import { reachHandlers } from './help-now/reach.ts';
import type { ReachHandlerNeeds } from './help-now/reach.ts';
import { meetSomeone } from './start-here/meet.ts';
import { rulesHandlers } from './start-here/rules.ts';
import { shareHandlers } from './share/share.ts';
import { writeHandlers } from './share/write.ts';
import { learningHandlers } from './resource/resource.ts';
import { startHandlers } from './start/start.ts';
import { visitHandlers } from './visit/visit.ts';
import { whetherItHelpsHandlers } from './start/whether-it-helps.ts';

export interface CommandNeeds
  extends
    SetupNeeds,
    DoctorNeeds,
    EventsNeeds,
    GroupCreateNeeds,
    Omit<AskNeeds, 'remembered' | 'find'>,
    CaseNeeds,
    CalendarNeeds {
  readonly trailWords: TrailWords;
  readonly areas: readonly Pick<Area, 'putRight' | 'tryAgain' | 'named'>[];
  readonly links: LinkMaker | undefined;
  readonly memberEvents: MemberEvents;
  readonly help: ReachHandlerNeeds;
  /** What a pause holds and its member brings back by hand, of all areas. */
  readonly resumes: readonly Resumable[];
  /** What is said of what was in somebody's inbox, of all areas. */
  readonly inboxWords: InboxWords;
}

export function handlers(needs: CommandNeeds): readonly Handler[] {
  const all: readonly Handler[] = [
    ...findHandlers,
    ...joinHandlers,
    ...leaveHandlers(needs.memberEvents),
    ...mineHandlers,
    ...peopleHandlers,
    ...checkinCardHandlers,
    ...checkinChangeHandlers,
    ...historyHandlers(needs.links),
    ...promptHandlers(needs.help),
    ...groupAnswerHandlers,
    ...matchHelloHandlers,
    ...groupCheckinHandlers,
    ...contentNoteHandlers,
    ...driftHandlers,
    ...offerHandlers(needs.memberEvents),
    ...requestHandlers,
    ...inviteHandlers,
    ...groupCreateHandlers(needs),
    ...groupChangeHandlers,
    ...groupListHandlers(needs),
    ...circleHandlers(needs),
    ...eventCreateHandlers,
    ...eventChangeHandlers(needs.help),
    ...eventQuestionHandlers,
    ...eventCardHandlers,
    ...eventSpeakerHandlers,
    ...eventReadingHandlers,
    ...eventAfterLeadHandlers,
    ...eventAfterHandlers,
    ...topicChangeHandlers,
    ...topicRequestHandlers,
    ...resourceReviewHandlers,
    ...matchRoundHandlers,
    ...matchMentorHandlers,
    ...everythingOfMatch(needs.links),
    ...outcomesHandlers,
    ...deceasedHandlers(needs.memberEvents),
    pulseHandler,
    ...startHandlers(needs),
    ...whetherItHelpsHandlers(needs.links),
    ...visitHandlers(needs.links),
    ...shareHandlers,
    ...writeHandlers,
    ...questionHandlers,
    ...lookAfterHandlers,
    ...learningHandlers,
    ...flareHandlers({ events: needs.memberEvents, resumes: needs.resumes }),
    ...askHandlers({ ...needs, remembered: needs.help.remembered, find: needs.help.find }),
    ...caseHandlers(needs),
    ...letterHandlers(needs),
    ...sealedHandlers(needs.relates),
    ...queueHandlers(needs.relates),
    ...dutyHandlers,
    ...rotaHandlers,
    ...swapHandlers,
    ...careHandlers,
    privacy(needs.links),
    setup(needs),
    ...cardHandlers,
    ...settingHandlers(needs),
    ...rulesHandlers,
    findMyGroup,
    meetSomeone,
    eventsHandler(needs),
    ...eventHandlers,
    ...clubReadingHandlers,
    ...reminderHandlers,
    ...calendarHandlers(needs),
    ...helpNowHandlers(needs.help),
    ...contactHandlers(needs.help),
    ...minuteHandlers(needs.help),
    ...reachHandlers(needs.help),
    ...helloHandlers(needs.help),
    ...trailHandlers(needs.trailWords, needs.areas),
    ...doctorHandlers(needs, () => shownTo(all)),
  ];
  return all;
}

/** The same, to be read and not run: what is declared needs nothing. */
export function declaredHandlers(): readonly Handler[] {
  const never = () => Promise.reject(new Error('what is only declared is not run'));
  return handlers({
    links: undefined,
    serverState: never,
    scheduledEvents: never,
    channelCount: () => 0,
    settingsChanged: () => undefined,
    areas: [],
    checkUp: never,
    trailWords: {},
    memberEvents: memberEvents([]),
    relates: never,
    rolesOf: never,
    readMessage: never,
    help: {
      discord: { createMessage: never, guildMember: never },
      translations: createTranslations(),
      homes: never,
      remembered: () => [],
      find: never,
      byRef: never,
      duty: never,
      serverName: never,
    },
    resumes: [],
    inboxWords: {},
    calendarsAt: undefined,
  });
}
