/** Cards in the team's hands: looked at privately, let in, or sent back for a reason. */
import {
  learningIds,
  learningRefused,
  letCardIn,
  lookAtCard,
  sendCardBack,
  teamMessages,
} from '#src/learning/index.ts';
import { staff } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';

const look = button({
  id: learningIds.lookAtCardId,
  access: staff,
  answers: 'reply',
  async run({ card: ref }, { community, caller, t }) {
    const found = await lookAtCard(community, { ref, by: caller.id });
    return found.ok
      ? ok(teamMessages.cardToDecide(found.value, t))
      : err(learningRefused.decideRefused(found.error));
  },
});

const letIn = button({
  id: learningIds.letInId,
  access: staff,
  answers: 'update',
  async run({ card: ref }, { community, caller, t }) {
    const done = await letCardIn(community, { ref, by: caller.id });
    return done.ok ? ok(teamMessages.cardDecided('in', t)) : err(learningRefused.decideRefused(done.error));
  },
});

const why = button({
  id: learningIds.whyBackId,
  access: staff,
  answers: 'update',
  run: async ({ card }, { t }) => ok(teamMessages.whyBack(card, t)),
});

const sendBack = button({
  id: learningIds.sendBackId,
  access: staff,
  answers: 'update',
  async run({ card: ref, reason }, { community, caller, t }) {
    const done = await sendCardBack(community, { ref, by: caller.id, reason });
    return done.ok ? ok(teamMessages.cardDecided('back', t)) : err(learningRefused.decideRefused(done.error));
  },
});

export const cardTeamHandlers = [look, letIn, why, sendBack];
