/** `/lead event after`: what came of one: a sum of who said that they were there, and its recap. */
import {
  afterwards,
  gatheringCards,
  gatheringIds,
  labelOf,
  pastLike,
  takeRecapBack,
} from '#src/gatherings/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { button, completion, slash } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { leadDefinition as definition } from './definition.ts';

const path = 'event after';

const shown = slash({
  definition,
  path,
  access: leads,
  async run({ event }, { community, t }) {
    const found = await afterwards(community, event);
    return found ? ok(gatheringCards.afterwardsShown(found, t)) : err(gatheringCards.nothingPast);
  },
});

const remove = button({
  id: gatheringIds.recapRemoveId,
  access: leads,
  answers: 'update',
  async run({ occurrence }, { community, caller, t }) {
    const taken = await takeRecapBack(community, { occurrence, user: caller.id, isLead: true });
    return taken.ok
      ? ok(gatheringCards.recapGone(taken.value, t))
      : err(gatheringCards.recapRefused(taken.error));
  },
});

const suggest = completion({
  definition,
  path,
  option: 'event',
  access: leads,
  complete: async (typed, { community, locale }) =>
    (await pastLike(community, typed)).map((gathering) => ({
      name: labelOf(gathering, locale),
      value: gathering.ref,
    })),
});

export const eventAfterLeadHandlers = [shown, remove, suggest];
