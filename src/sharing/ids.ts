/** The custom ids of sharing. None carries a person, and none under a post tells whose it is. */
import { customId, numberPart, placePart, refPart, wordPart } from '#src/platform/discord/custom-id.ts';
import { feelings, leavings } from './types.ts';

const aPost = { post: refPart };
const aDraft = { draft: refPart };

/** Under what everybody in a group sees; the answer is for whoever tapped. */
export const feelId = customId('share.feel', { ...aPost, feeling: wordPart(feelings) });
export const answerId = customId('share.answer', aPost);
export const helpedId = customId('share.helped', aPost);

/** In the answer to a tap: takes it back, or gives it again. */
export const feelAgainId = customId('share.feel.again', {
  ...aPost,
  feeling: wordPart(feelings),
  now: wordPart(['add', 'remove']),
});

const wishes = wordPart(['share', 'question']);
export const writeId = customId('share.write', { kind: wishes });
export const writtenId = customId('share.written', { kind: wishes });
export const answerWrittenId = customId('share.answer.written', aPost);
export const goOnId = customId('share.go_on', aDraft);
export const rewrittenId = customId('share.rewritten', aDraft);
export const postId = customId('share.post', aDraft);
export const throwAwayId = customId('share.throw', aDraft);

export const hubId = customId('share.hub', {});
export const mineId = customId('share.mine', { page: numberPart });
export const lookId = customId('share.look', aPost);
export const editId = customId('share.edit', aPost);
export const editedId = customId('share.edited', aPost);
export const takeBackAskId = customId('share.back.ask', aPost);
export const takeBackId = customId('share.back', aPost);
export const leavingId = customId('share.leaving', { ...aPost, leaving: wordPart(leavings) });

export const beAskedId = customId('share.be_asked', { wish: wordPart(['yes', 'no']) });
/** From the inbox of somebody who is asked, or who looks after the group. */
export const seeQuestionId = customId('share.question', aPost);

/** A moderator's form about any message: only they see it. */
export const lookAfterId = customId('share.look_after', { channel: placePart, message: placePart });
