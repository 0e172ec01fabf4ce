/** What the community made itself and its library: seeing its entry, and for leads putting it in. */
import { z } from 'zod';
import { afterwards, gatheringCards, gatheringIds } from '#src/gatherings/index.ts';
import {
  entryOf,
  itemToReview,
  learningRefused,
  ownDraft,
  ownMessages,
  putOwnIn,
} from '#src/learning/index.ts';
import { everyone, leads } from '#src/platform/discord/access.ts';
import { button, modal } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { showResource } from './find.ts';

const entry = button({
  id: gatheringIds.ownEntryId,
  access: everyone,
  answers: 'reply',
  async run(thing, tap) {
    const ref = await entryOf(tap.community, thing);
    return ref === undefined ? err(ownMessages.notInLibrary) : showResource(ref, tap);
  },
});

const ask = button({
  id: gatheringIds.shelveAskId,
  access: leads,
  answers: 'update',
  async run({ item }, { community, t }) {
    const found = await afterwards(community, item);
    return found ? ok(gatheringCards.askBeforeShelving(found.gathering, t)) : err(gatheringCards.nothingPast);
  },
});

const form = button({
  id: gatheringIds.shelveId,
  access: leads,
  answers: 'modal',
  open: async (thing, { community, t }) => ({
    modal: ownMessages.ownForm(thing, await ownDraft(community, thing), t),
  }),
});

const typed = modal({
  id: gatheringIds.shelvedId,
  access: leads,
  answers: 'update',
  fields: z.object({
    title: z.string().trim().min(1),
    link: z.string().trim(),
    about: z.string().trim(),
    topics: z.string(),
    connection: z.string().trim(),
  }),
  async run(thing, { topics: topicWords, ...rest }, { community, caller, t }) {
    const written = { ...rest, topicWords };
    const done = await putOwnIn(community, {
      ...thing,
      typed: written,
      by: caller.id,
      source: t('learning:ownSource'),
      declared: (draft) => ownMessages.declaredBy(draft, t),
    });
    if (!done.ok) return err(ownMessages.ownRefused(done.error, written));
    const item = await itemToReview(community, { from: 'shelf', item: done.value });
    return item.ok ? ok(ownMessages.ownPutIn(item.value, t)) : err(learningRefused.reviewRefused(item.error));
  },
});

export const ownThingHandlers = [entry, ask, form, typed];
