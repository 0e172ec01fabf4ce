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

const helped = button({
  id: shareIds.helpedId,
  access: everyone,
  answers: 'reply',
  async run({ post: answer }, { community, caller, t }) {
    const marked = await sharing.answerHelped(community, { answer, user: caller.id });
    return marked.ok
      ? ok(shareCards.markedSaid(marked.value, t))
      : err(shareCards.helpedRefused(marked.error));
  },
});

const thisHelped = messageAction({
  definition: thisHelpedDefinition,
  access: everyone,
  async run({ channel, id, author }, { community, caller, t }) {
    const message = { channel, id, author };
    const marked = await sharing.messageHelped(community, { user: caller.id, message });
    return marked.ok
      ? ok(shareCards.markedSaid(marked.value, t))
      : err(shareCards.helpedRefused(marked.error));
  },
});

export const askHandlers = [ask, beAsked, see, helped, thisHelped];
