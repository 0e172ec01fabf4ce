/** `/ask`, being asked now and then, and marking what helped. */
import { shareCards, shareIds, sharing } from '#src/sharing/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, messageAction, slash } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { err, ok } from '#src/platform/result.ts';
import { askDefinition, thisHelpedDefinition } from './definition.ts';

async function hubNow({ community, caller, t }: Tap): Answer {
  return ok(shareCards.askHub(await sharing.hubFor(community, caller.id, 'question'), t));
}

const ask = slash({
  definition: askDefinition,
  path: '',
  access: everyone,
  run: (_args, tap) => hubNow(tap),
});

const beAsked = button({
  id: shareIds.beAskedId,
  access: everyone,
  answers: 'update',
  async run({ wish }, tap) {
    await sharing.likeToBeAsked(tap.community, tap.caller.id, wish);
    return hubNow(tap);
  },
});

const see = button({
  id: shareIds.seeQuestionId,
  access: everyone,
  answers: 'reply',
  async run({ post: question }, { community, caller, t }) {
    const found = await sharing.questionFor(community, { question, user: caller.id });
    return found.ok ? ok(shareCards.questionShown(found.value, t)) : err(shareCards.postGone);
  },
});

async function marked(marking: ReturnType<typeof sharing.answerHelped>, { t }: Tap): Answer {
  const done = await marking;
  return done.ok ? ok(shareCards.markedSaid(done.value, t)) : err(shareCards.helpedRefused(done.error));
}

const helped = button({
  id: shareIds.helpedId,
  access: everyone,
  answers: 'reply',
  run: ({ post: answer }, tap) =>
    marked(sharing.answerHelped(tap.community, { answer, user: tap.caller.id }), tap),
});

const thisHelped = messageAction({
  definition: thisHelpedDefinition,
  access: everyone,
  run({ channel, id, author }, tap) {
    const message = { channel, id, author };
    return marked(sharing.messageHelped(tap.community, { user: tap.caller.id, message }), tap);
  },
});

export const askHandlers = [ask, beAsked, see, helped, thisHelped];
