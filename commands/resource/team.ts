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
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
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

async function decided(as: 'in' | 'back', deciding: ReturnType<typeof letCardIn>, { t }: Tap): Answer {
  const done = await deciding;
  return done.ok
    ? ok(teamMessages.cardDecided(as, done.value, t))
    : err(learningRefused.decideRefused(done.error));
}

const letIn = button({
  id: learningIds.letInId,
  access: staff,
  answers: 'update',
  run({ card: ref, version }, tap) {
    const deciding = { ref, version: Number(version), by: tap.caller.id };
    return decided('in', letCardIn(tap.community, deciding), tap);
  },
});

const why = button({
  id: learningIds.whyBackId,
  access: staff,
  answers: 'update',
  run: async (read, { t }) => ok(teamMessages.whyBack(read, t)),
});

const sendBack = button({
  id: learningIds.sendBackId,
  access: staff,
  answers: 'update',
  run({ card: ref, version, reason }, tap) {
    const deciding = { ref, version: Number(version), reason, by: tap.caller.id };
    return decided('back', sendCardBack(tap.community, deciding), tap);
  },
});

export const cardTeamHandlers = [look, letIn, why, sendBack];
