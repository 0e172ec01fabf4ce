/** The custom ids of groups. */
import { memberIds } from '#src/members/index.ts';
import { customId, numberPart, refPart } from '#src/platform/discord/custom-id.ts';
import type { Part } from '#src/platform/discord/custom-id.ts';
import { declineReasons } from './types.ts';
import type { DeclineReason } from './types.ts';

const aGroup = { group: refPart };
export const lookAtGroupId = customId('group.look', aGroup);
export const leaveGroupId = customId('group.leave', aGroup);
/** The version of the ground rules that were shown: nobody agrees to others than they read. */
export const agreeId = customId('group.agree', { group: refPart, rules: numberPart });
/** The answer to the age question, which goes on to the group that was being joined. */
export const ageThenAgreeId = customId('group.age', {
  group: refPart,
  rules: numberPart,
  age: memberIds.agePart,
});
export const notNowId = customId('group.not_now', {});
export const listGroupsId = customId('group.list', { page: numberPart });
/** Under the message where newcomers begin. */
export const beginWithGroupsId = customId('start.groups', {});
export const meetSomebodyId = customId('start.meet', {});
/** What people in one's groups show to each other. */
export const showPeopleId = customId('group.people', {});
export const choosePeopleId = customId('group.people.which', {});
export const peopleId = customId('group.people.of', { group: refPart, page: numberPart });
export const listMineId = customId('group.mine', { page: numberPart });
const aDrift = { drift: refPart };
export const keepDriftId = customId('group.drift.keep', aDrift);
export const restoreDriftId = customId('group.drift.restore', aDrift);

const aRequest = { request: refPart };
const reasonPart: Part<DeclineReason> = {
  parse: (text) => declineReasons.find((reason) => reason === text),
};
export const lookAtRequestId = customId('group.request.look', aRequest);
export const acceptId = customId('group.request.accept', aRequest);
export const declineFormId = customId('group.request.why', aRequest);
export const declineId = customId('group.request.decline', { request: refPart, reason: reasonPart });
/** For facilitators, in their own list. */
export const nextRequestId = customId('group.request.next', aGroup);

/** What a group asks its members; the number tells one question from the next. */
const anOffer = { group: refPart, offer: numberPart };
export const offerId = customId('group.offer', aGroup);
export const takeOfferId = customId('group.offer.take', anOffer);
export const declineOfferId = customId('group.offer.decline', anOffer);

export const overviewId = customId('group.overview', { page: numberPart });
export const dryRunId = customId('group.overview.check', {});
/** The form that puts a content note and spoilers around somebody's words. */
export const contentNoteId = customId('group.note', {});
export const contentNoteWrittenId = customId('group.note.written', {});
export const removeVoiceId = customId('group.voice.remove', aGroup);
export const keepVoiceId = customId('group.voice.keep', {});
/** To invite people to a circle, and what they may answer. */
export const inviteId = customId('group.invite', aGroup);
export const inviteChosenId = customId('group.invite.chosen', aGroup);
export const declineInviteId = customId('group.invite.decline', aGroup);
export const helloId = customId('group.hello', aGroup);
