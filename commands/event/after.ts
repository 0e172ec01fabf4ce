/** After an event: "I was there", and the recap of whoever hosted it. */
import { z } from 'zod';
import {
  answerPresence,
  askNoMore,
  gatheringCards,
  gatheringIds,
  isShelved,
  ownRecap,
  takeRecapBack,
  writeRecap,
} from '#src/gatherings/index.ts';
import { everyone, leads } from '#src/platform/discord/access.ts';
import { button, modal } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';

const asked = button({
  id: gatheringIds.cameAskId,
  access: everyone,
  answers: 'reply',
  async run({ occurrence }, { community, caller, t }) {
    const presence = await answerPresence(community, { occurrence, user: caller.id, was: undefined });
    return presence.ok
      ? ok(gatheringCards.presenceShown(presence.value, true, t))
      : err(gatheringCards.seatRefused(presence.error));
  },
});

const came = button({
  id: gatheringIds.cameId,
  access: everyone,
  answers: 'update',
  async run({ occurrence, was }, { community, caller, t }) {
    const answer = { occurrence, user: caller.id, was: was === 'yes' };
    const presence = await answerPresence(community, answer);
    return presence.ok
      ? ok(gatheringCards.presenceShown(presence.value, false, t))
      : err(gatheringCards.seatRefused(presence.error));
  },
});

const noMore = button({
  id: gatheringIds.askNoMoreId,
  access: everyone,
  answers: 'update',
  async run(_values, { community, caller, t }) {
    await askNoMore(community, caller.id);
    return ok(gatheringCards.askedNoMore(t));
  },
});

const form = button({
  id: gatheringIds.recapFormId,
  access: everyone,
  answers: 'modal',
  async open({ occurrence }, { community, caller, t }) {
    const own = await ownRecap(community, occurrence, caller.id);
    return own.ok
      ? { modal: gatheringCards.recapForm(occurrence, own.value, t) }
      : err(gatheringCards.recapRefused(own.error));
  },
});

const typed = modal({
  id: gatheringIds.recapTypedId,
  access: everyone,
  answers: 'update',
  fields: z.object({ words: z.string().trim() }),
  async run({ occurrence }, { words }, { community, caller, t }) {
    const kept = await writeRecap(community, { occurrence, user: caller.id, words });
    if (!kept.ok) return err(gatheringCards.recapRefused(kept.error));
    // Whoever looks after the library can put it there at once.
    const shelf = leads.allows(caller, community.settings)
      ? await isShelved(community, occurrence)
      : undefined;
    return ok(gatheringCards.recapKept(kept.value, shelf, t));
  },
});

const back = button({
  id: gatheringIds.recapBackId,
  access: everyone,
  answers: 'update',
  async run({ occurrence }, { community, caller, t }) {
    const taken = await takeRecapBack(community, { occurrence, user: caller.id, isLead: false });
    return taken.ok
      ? ok(gatheringCards.recapGone(taken.value, t))
      : err(gatheringCards.recapRefused(taken.error));
  },
});

export const eventAfterHandlers = [asked, came, noMore, form, typed, back];
