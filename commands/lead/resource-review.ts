/** `/lead resource review`: what waits for a look, one entry at a time. */
import { z } from 'zod';
import {
  changeItem,
  confirmItem,
  itemToReview,
  learningIds,
  learningRefused,
  resourceCosts,
  resourceEfforts,
  resourceKinds,
  resourceLanguages,
  reviewList,
  reviewMessages,
  takeOutItem,
} from '#src/learning/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { button, modal, select, slash } from '#src/platform/discord/handlers.ts';
import type { Answer, Opening } from '#src/platform/discord/handlers.ts';
import { isCountry } from '#src/platform/places/countries.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { err, ok } from '#src/platform/result.ts';
import { leadDefinition } from './definition.ts';

type ItemId = Parameters<typeof itemToReview>[1];

const review = slash({
  definition: leadDefinition,
  path: 'resource review',
  access: leads,
  run: async (_args, { community, t }) => ok(reviewMessages.reviewShown(await reviewList(community, 0), t)),
});

const turn = button({
  id: learningIds.reviewListId,
  access: leads,
  answers: 'update',
  run: async ({ page }, { community, t }) =>
    ok(reviewMessages.reviewShown(await reviewList(community, Number(page)), t)),
});

async function shown(item: ReturnType<typeof itemToReview>, { locale, t }: Tap): Answer {
  const found = await item;
  return found.ok
    ? ok(reviewMessages.itemCard(found.value, locale, t))
    : err(learningRefused.reviewRefused(found.error));
}

const look = button({
  id: learningIds.reviewId,
  access: leads,
  answers: 'update',
  run: (id, tap) => shown(itemToReview(tap.community, id), tap),
});

const confirm = select({
  id: learningIds.confirmId,
  access: leads,
  answers: 'update',
  chosen: z.tuple([z.enum(reviewMessages.reviewMonths)]),
  async run(id, [months], { community, caller, t }) {
    const done = await confirmItem(community, { ...id, months: Number(months), by: caller.id });
    return done.ok
      ? ok(reviewMessages.confirmed(done.value, t))
      : err(learningRefused.reviewRefused(done.error));
  },
});

async function opened(
  id: ItemId,
  form: typeof reviewMessages.wordsForm,
  { community, locale, t }: Tap,
): Promise<Opening> {
  const item = await itemToReview(community, id);
  return item.ok
    ? { modal: form(item.value, { locale, t }) }
    : err(learningRefused.reviewRefused(item.error));
}

const wordsForm = button({
  id: learningIds.wordsFormId,
  access: leads,
  answers: 'modal',
  open: (id, tap) => opened(id, reviewMessages.wordsForm, tap),
});

const wordsWritten = modal({
  id: learningIds.wordsWrittenId,
  access: leads,
  answers: 'update',
  fields: z.object({
    title: z.string().trim().min(1),
    source: z.string().trim().min(1),
    about: z.string().trim(),
    topics: z.string(),
    connection: z.string().trim(),
  }),
  run: (id, { topics: topicWords, ...changed }, tap) =>
    shown(changeItem(tap.community, id, { ...changed, topicWords }), tap),
});

const factsForm = button({
  id: learningIds.factsFormId,
  access: leads,
  answers: 'modal',
  open: (id, tap) => opened(id, reviewMessages.factsForm, tap),
});

const factsChosen = modal({
  id: learningIds.factsChosenId,
  access: leads,
  answers: 'update',
  fields: z.object({
    kind: z.enum(resourceKinds),
    language: z.enum(resourceLanguages),
    cost: z.enum(resourceCosts),
    effort: z.enum(resourceEfforts),
    country: z.string().trim().toUpperCase(),
  }),
  async run(id, { country, ...changed }, tap) {
    if (country !== '' && !isCountry(country)) return err(learningRefused.reviewRefused('country'));
    const known = country === '' ? undefined : country;
    return shown(changeItem(tap.community, id, { ...changed, country: known }), tap);
  },
});

const askTakeOut = button({
  id: learningIds.takeOutId,
  access: leads,
  answers: 'update',
  async run(id, { community, t }) {
    const item = await itemToReview(community, id);
    return item.ok
      ? ok(reviewMessages.askTakeOut(item.value, t))
      : err(learningRefused.reviewRefused(item.error));
  },
});

const takeOut = button({
  id: learningIds.takeOutSurelyId,
  access: leads,
  answers: 'update',
  async run(id, { community, caller, t }) {
    const done = await takeOutItem(community, { ...id, by: caller.id });
    return done.ok ? ok(reviewMessages.takenOut(t)) : err(learningRefused.reviewRefused(done.error));
  },
});

export const resourceReviewHandlers = [
  review,
  turn,
  look,
  confirm,
  wordsForm,
  wordsWritten,
  factsForm,
  factsChosen,
  askTakeOut,
  takeOut,
];
