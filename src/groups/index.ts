export { groupsArea } from './area.ts';
export {
  ageThenAgreeId,
  agreeId,
  beginWithGroupsId,
  keepDriftId,
  leaveGroupId,
  listGroupsId,
  listMineId,
  lookAtGroupId,
  meetSomebodyId,
  notNowId,
  restoreDriftId,
} from './ids.ts';
export { allGroups, groupByName, groupByRef, joinGroup, leaveGroup, myGroups } from './membership.ts';
export { createRefused, groupCreated, usualRules } from './messages/creating.ts';
export {
  beforeAgreeing,
  beforeJoining,
  goodbye,
  groupRefused,
  helloAsked,
  meetSomebody,
  notNow,
  welcome,
} from './messages/joining.ts';
export { groupList, ownGroups } from './messages/lists.ts';
export { driftAnswered, driftRefused } from './messages/drift.ts';
export { askForLook } from './reconcile/ask-for-look.ts';
export { findGroups, groupNamed, namesLike } from './search.ts';
export { settleDrift } from './settle-drift.ts';
export { lookFor, lookForTopic, whileTyping } from './look-for.ts';
export { aboutFound, answerRefused, nothingMade, whichTopicFor } from './messages/topics.ts';
export { planGroup, planWithOwnTopic, planWithTopic } from './plan-topic.ts';
export { aboutTopicId, planNothingId, planOwnTopicId, planTopicId } from './topic-ids.ts';
export { createCircle } from './circles/create-circle.ts';
export { circleToInviteTo, declineInvitation, inviteTo } from './circles/invite.ts';
export { circleCreated, inviteDeclined, invitedTo, inviteRefused, whoToInvite } from './messages/circles.ts';
export { keepVoiceId, removeVoiceId } from './ids.ts';
export { declineInviteId, inviteChosenId, inviteId } from './ids.ts';
export { changeGroup, setGroupState } from './change-group.ts';
export { setFacilitator } from './facilitators.ts';
export {
  acceptId,
  contentNoteId,
  contentNoteWrittenId,
  declineFormId,
  declineId,
  declineOfferId,
  dryRunId,
  helloId,
  lookAtRequestId,
  nextRequestId,
  offerId,
  overviewId,
  choosePeopleId,
  peopleId,
  showPeopleId,
  takeOfferId,
} from './ids.ts';
export { removeVoice } from './voice-room.ts';
export {
  changeRefused,
  facilitatorSet,
  groupEdited,
  groupSplitting,
  groupStateSet,
  groupsMerging,
  voiceKept,
  voiceRemoved,
} from './messages/changing.ts';
export { contentNotes, withContentNote } from './content-note.ts';
export { contentNoteForm, contentNoteReady, noteLine } from './messages/content-note.ts';
export { offerAnswered, offerGone, offerShown } from './messages/offers.ts';
export { dryRunShown, overview } from './messages/overview.ts';
export {
  requestAccepted,
  requestDeclined,
  requestRefused,
  requestShown,
  whyDeclined,
} from './messages/requests.ts';
export { answerOffer, mergeGroups, offerFor, splitGroup } from './offers.ts';
export { askForHello, whoSaysHello } from './hello.ts';
export { peopleIn } from './people.ts';
export { peopleShown, whichPeople } from './messages/people.ts';
export { dryRun, groupOverview } from './overview.ts';
export { acceptRequest, declineRequest, lookAtRequest, nextRequest } from './requests.ts';
export { awake } from './deliveries/circle-thread.ts';
export { requireSettings } from './deliveries/closed-channel.ts';
export { topicsHere } from './topics-here.ts';
