/** What can be done with sharing, for whoever answers people's taps. */
export { likeToBeAsked } from './asking/be-asked.ts';
export { answerHelped, messageHelped } from './asking/helped.ts';
export { questionFor } from './asking/see.ts';
export { feel } from './feelings.ts';
export { lookAfterMessage } from './moderating/look-after.ts';
export { beginningsFor, hubFor, ownPost, ownPosts } from './own-posts.ts';
export { asReported } from './reported.ts';
export { belongsOf, contentToEdit, keepDraft, mayAnswer, readDraft, throwAway } from './writing/draft.ts';
export { postDraft, sayOnLeaving, takeBack } from './writing/post.ts';
