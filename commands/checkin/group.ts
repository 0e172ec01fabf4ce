/** The button under a question in a group: answered privately, and nobody learns by whom. */
import { checkinGroups, checkinIds } from '#src/checkins/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { valueOf } from './prompt.ts';

const ask = button({
  id: checkinIds.groupAnswerId,
  access: everyone,
  answers: 'reply',
  run: async ({ post }, { t }) => ok(checkinGroups.groupAsk(post, t)),
});

const answer = button({
  id: checkinIds.groupValueId,
  access: everyone,
  answers: 'update',
  async run({ post, value }, { community, caller, t }) {
    const given = { user: caller.id, post, value: valueOf[value] };
    const answered = await checkinGroups.answerInGroup(community, given);
    return answered.ok ? ok(checkinGroups.groupThanks(answered.value.kept, t)) : err(checkinGroups.groupGone);
  },
});

export const groupAnswerHandlers = [ask, answer];
