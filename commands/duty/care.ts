/** The question after a heavy case: for leads who stepped in, too. */
import { duty } from '#src/escalation/index.ts';
import { everyone, staff } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import { ok } from '#src/platform/result.ts';

const ask = button({
  id: duty.debriefId,
  access: staff,
  answers: 'reply',
  run: async (_values, { t }) => ok(duty.debriefShown(t)),
});

const answer = button({
  id: duty.debriefAnswerId,
  access: staff,
  answers: 'update',
  async run({ to }, { community, caller, t }) {
    switch (to) {
      case 'well':
        return ok(duty.debriefAnswered(t));
      case 'break':
        return ok(duty.offDuty(await duty.goOffDuty(community, { user: caller.id }), t));
      case 'hand_over':
        return ok(duty.handedAllOver(await duty.handAllOver(community, caller.id), t));
    }
  },
});

/** They may have lost the role meanwhile: coming back is nobody's business but theirs. */
const restEnd = button({
  id: duty.restEndId,
  access: everyone,
  answers: 'update',
  async run(_values, { community, caller, t }) {
    await duty.comeBack(community, caller.id);
    return ok(duty.restShown('back', t));
  },
});

export const careHandlers = [ask, answer, restEnd];
