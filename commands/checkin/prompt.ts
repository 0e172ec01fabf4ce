/** What can be tapped on a prompt, and the help that may be offered after it, which works whatever is broken. */
import { answerPrompt, askNow, checkinCards, checkinIds, later, notToday } from '#src/checkins/index.ts';
import { undoAnswer, wantNothing } from '#src/checkins/index.ts';
import type { AnswerValue, PromptRefused } from '#src/checkins/index.ts';
import { help } from '#src/escalation/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import type { Answer, Handler } from '#src/platform/discord/handlers.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { err, ok } from '#src/platform/result.ts';
import { beforeAsking } from '../help-now/reach.ts';
import type { ReachHandlerNeeds } from '../help-now/reach.ts';
import { everywhere, spotFor } from '../help-now/spot.ts';

/** As it stands in a custom id. */
export const valueOf: Readonly<Record<`${AnswerValue}`, AnswerValue>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 };

/** Whoever agreed to earlier words reads the new ones first. */
function refused(why: PromptRefused, t: Translate): Awaited<Answer> {
  return why === 'words_changed' ? ok(checkinCards.agreeAnew(t)) : err(checkinCards.promptRefused(why));
}

const now = button({
  id: checkinIds.nowId,
  access: everyone,
  answers: 'update',
  async run(_values, { community, caller, t }) {
    const asked = await askNow(community, caller.id);
    return asked.ok ? ok(checkinCards.askedAgain(asked.value, t)) : refused(asked.error, t);
  },
});

const answer = button({
  id: checkinIds.answerId,
  access: everyone,
  answers: 'update',
  async run({ prompt, scale, value }, { community, caller, locale, t }) {
    const given = { user: caller.id, prompt, scale, value: valueOf[value], locale };
    const answered = await answerPrompt(community, given);
    if (!answered.ok) return refused(answered.error, t);
    const kept = checkinCards.answerKept({ prompt, answered: answered.value }, t);
    // Beside it, because others may read along where the prompt stands.
    return ok(answered.value.offer ? { ...kept, beside: checkinCards.helpOffer(t) } : kept);
  },
});

const undo = button({
  id: checkinIds.undoId,
  access: everyone,
  answers: 'update',
  async run({ prompt, answer: given, scale }, { community, caller, t }) {
    const undone = await undoAnswer(community, { user: caller.id, prompt, answer: given, scale });
    if (!undone.ok) return refused(undone.error, t);
    const again = checkinCards.askedAgain(undone.value.asked, t);
    return ok(undone.value.wasTold ? { ...again, beside: checkinCards.slipTold(t) } : again);
  },
});

const leave = button({
  id: checkinIds.notTodayId,
  access: everyone,
  answers: 'update',
  async run({ prompt }, { community, caller, t }) {
    const left = await notToday(community, { user: caller.id, prompt });
    return left.ok ? ok(checkinCards.leftToday(left.value.rarer, t)) : refused(left.error, t);
  },
});

const putOff = button({
  id: checkinIds.laterId,
  access: everyone,
  answers: 'update',
  async run({ prompt }, { community, caller, t }) {
    const put = await later(community, { user: caller.id, prompt });
    return put.ok ? ok(checkinCards.leftForLater(put.value.again, t)) : refused(put.error, t);
  },
});

/** Where in *Help now* somebody stands who comes from a check-in. */
const talking = { way: 'talk', country: 'own', first: '0' } as const;

const talk = button({
  id: checkinIds.talkId,
  ...everywhere,
  answers: 'reply',
  run: async (_values, { t }) => ok(checkinCards.talkToSomeone(t)),
});

const lines = (needs: ReachHandlerNeeds) =>
  button({
    id: checkinIds.linesId,
    ...everywhere,
    answers: 'update',
    run: async (_values, tap) => ok(help.numberShown(await spotFor(needs, talking, tap), tap.t)),
  });

const moderator = (needs: ReachHandlerNeeds) =>
  button({
    id: checkinIds.moderatorId,
    ...everywhere,
    answers: 'update',
    async run(_values, tap) {
      const { community, caller, locale, inDirectMessages, t } = tap;
      // Of which community they are, memory does not tell yet: they may be asked.
      if (!community.settings) return ok(await beforeAsking(needs, talking, tap));
      const [spot, answered, on] = await Promise.all([
        spotFor(needs, talking, tap),
        help.reachOut(needs, community, { user: caller.id, locale, unsafe: false, inDirectMessages }),
        help.dutyIn(needs.duty, community, caller.id),
      ]);
      return ok(
        typeof answered === 'string'
          ? help.wasAsked(spot, { to: answered }, t)
          : checkinCards.moderatorAsked({ answered, duty: on, community: community.settings.ref }, t),
      );
    },
  });

const nothing = button({
  id: checkinIds.nothingId,
  access: everyone,
  answers: 'update',
  async run(_values, { community, caller, t }) {
    await wantNothing(community, caller.id);
    return ok(checkinCards.nothingWanted(t));
  },
});

const close = button({
  id: checkinIds.closeId,
  access: everyone,
  answers: 'update',
  run: async (_values, { t }) => ok(checkinCards.closed(t)),
});

export function promptHandlers(needs: ReachHandlerNeeds): readonly Handler[] {
  return [now, answer, undo, leave, putOff, talk, lines(needs), moderator(needs), nothing, close];
}
