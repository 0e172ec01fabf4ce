/** `/resource try-one` and `cards`: drawing what helped somebody, and writing what helps oneself. */
import { z } from 'zod';
import {
  cardForm,
  cardLength,
  cardMessages,
  drawCard,
  learningIds,
  learningRefused,
  ownCards,
  reportCard,
  situations,
  takeCardBack,
  writeCard,
} from '#src/learning/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, completion, modal, select, slash } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { newRef } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import { searchTopicsHere } from '#src/topics/index.ts';
import { topicSuggestions } from '../lead/topic-suggestions.ts';
import { resourceDefinition } from './definition.ts';

type Drawing = Parameters<typeof drawCard>[1];

async function drawn({ community, t }: Tap, drawing: Drawing): Answer {
  return ok(cardMessages.drawnCard(await drawCard(community, drawing), drawing, t));
}

const draw = slash({
  definition: resourceDefinition,
  path: 'try-one',
  access: everyone,
  async run({ situation, topic: words = '' }, tap) {
    const found = words.trim() === '' ? undefined : await searchTopicsHere(tap.community, words);
    const [topic] = found?.kind === 'found' && found.sure ? found.topics : [];
    if (found && !topic) return err(learningRefused.suggestRefused({ code: 'topic', words }));
    return drawn(tap, { situation, topic: topic?.slug, seed: newRef(), last: undefined });
  },
});

const suggestTopics = completion({
  definition: resourceDefinition,
  path: 'try-one',
  option: 'topic',
  access: everyone,
  complete: (letters, tap) => topicSuggestions(tap, letters),
});

const orUndefined = <Value extends string>(value: Value | '-'): Value | undefined =>
  value === '-' ? undefined : value;

const another = button({
  id: learningIds.drawId,
  access: everyone,
  answers: 'update',
  run: ({ situation, topic, seed, last }, tap) =>
    drawn(tap, {
      situation: orUndefined(situation),
      topic: orUndefined(topic),
      seed,
      last: orUndefined(last),
    }),
});

const choose = button({
  id: learningIds.chooseSituationId,
  access: everyone,
  answers: 'update',
  run: async ({ topic }, { t }) => ok(cardMessages.situationMenu(orUndefined(topic), t)),
});

const chosen = select({
  id: learningIds.situationChosenId,
  access: everyone,
  chosen: z.tuple([z.enum(['-', ...situations])]),
  answers: 'update',
  run: ({ topic }, [situation], tap) =>
    drawn(tap, {
      situation: orUndefined(situation),
      topic: orUndefined(topic),
      seed: newRef(),
      last: undefined,
    }),
});

const askReport = button({
  id: learningIds.reportCardId,
  access: everyone,
  answers: 'reply',
  run: async ({ card }, { t }) => ok(cardMessages.askReportCard(card, t)),
});

const report = button({
  id: learningIds.reportCardSurelyId,
  access: everyone,
  answers: 'update',
  async run({ card }, { community, t }) {
    await reportCard(community, card);
    return ok(cardMessages.cardReported(t));
  },
});

/** Somebody's cards, or the question whether they may be kept. */
export async function showOwnCards({ community, caller, t }: Tap, page: number): Answer {
  const { agreed, cards } = await ownCards(community, caller.id);
  return ok(
    agreed ? cardMessages.ownCardList(cards, page, t) : learningRefused.askToKeep('cards', undefined, t),
  );
}

const mine = slash({
  definition: resourceDefinition,
  path: 'cards',
  access: everyone,
  run: (_args, tap) => showOwnCards(tap, 0),
});

const turn = button({
  id: learningIds.cardsId,
  access: everyone,
  answers: 'update',
  run: ({ page }, tap) => showOwnCards(tap, Number(page)),
});

const write = button({
  id: learningIds.writeFormId,
  access: everyone,
  answers: 'modal',
  async open({ card }, { community, caller, t }) {
    const form = await cardForm(community, caller.id, orUndefined(card));
    return form.ok
      ? { modal: cardMessages.cardFormShown(form.value, t) }
      : err(learningRefused.writeRefused(form.error));
  },
});

const written = modal({
  id: learningIds.writtenId,
  access: everyone,
  answers: 'update',
  fields: z.object({
    situation: z.enum(situations),
    topic: z.string(),
    words: z.string().max(cardLength),
    named: z.enum(['yes', 'no']),
  }),
  async run({ card: ref }, { topic, named, situation, words }, { community, caller, t }) {
    const done = await writeCard(community, {
      ref,
      author: caller.id,
      words: {
        words: words.trim(),
        situation,
        named: named === 'yes',
        ...(topic === '-' ? {} : { topic }),
      },
    });
    return done.ok ? ok(cardMessages.cardWritten(t)) : err(learningRefused.writeRefused(done.error));
  },
});

const takeBack = button({
  id: learningIds.takeBackId,
  access: everyone,
  answers: 'update',
  run: async ({ card }, { t }) => ok(cardMessages.askTakeBack(card, t)),
});

const takeBackSurely = button({
  id: learningIds.takeBackSurelyId,
  access: everyone,
  answers: 'update',
  async run({ card }, { community, caller, t }) {
    await takeCardBack(community, caller.id, card);
    return ok(cardMessages.cardTakenBack(t));
  },
});

export const cardHandlersOfLearning = [
  draw,
  suggestTopics,
  another,
  choose,
  chosen,
  askReport,
  report,
  mine,
  turn,
  write,
  written,
  takeBack,
  takeBackSurely,
];
