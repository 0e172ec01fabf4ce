/** When somebody is reminded: asked at their first yes, changed whenever they like. */
import { z } from 'zod';
import {
  chooseReminders,
  gatheringCards,
  gatheringIds,
  leadsInOrder,
  leadsTyped,
  lookAt,
  usualLeads,
} from '#src/gatherings/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, modal, select } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import { readerOf } from './event.ts';

async function choose(occurrence: Ref, leads: readonly number[], tap: Tap): Answer {
  const chosen = await chooseReminders(tap.community, { occurrence, user: tap.caller.id, leads });
  return chosen.ok
    ? ok(gatheringCards.seatShown(chosen.value, readerOf(tap), tap.t))
    : err(gatheringCards.seatRefused(chosen.error));
}

const usual = button({
  id: gatheringIds.remindUsualId,
  access: everyone,
  answers: 'update',
  run: ({ occurrence }, tap) => choose(occurrence, usualLeads, tap),
});

const none = button({
  id: gatheringIds.remindNoneId,
  access: everyone,
  answers: 'update',
  run: ({ occurrence }, tap) => choose(occurrence, [], tap),
});

const menu = button({
  id: gatheringIds.remindChooseId,
  access: everyone,
  answers: 'update',
  async run({ occurrence }, { community, caller, t }) {
    const part = await lookAt(community, occurrence, caller.id);
    return part.ok
      ? ok(gatheringCards.remindMenu(part.value, t))
      : err(gatheringCards.seatRefused(part.error));
  },
});

const chosen = select({
  id: gatheringIds.remindChosenId,
  access: everyone,
  answers: 'update',
  chosen: z
    .array(
      z
        .string()
        .regex(/^\d{1,5}$/)
        .transform(Number),
    )
    .min(1),
  run: ({ occurrence }, leads, tap) => choose(occurrence, leadsInOrder(leads), tap),
});

const form = button({
  id: gatheringIds.remindFormId,
  access: everyone,
  answers: 'modal',
  open: ({ occurrence }, { t }) => ({ modal: gatheringCards.remindForm(occurrence, t) }),
});

const typed = modal({
  id: gatheringIds.remindTypedId,
  access: everyone,
  answers: 'update',
  fields: z.object({ leads: z.string() }),
  async run({ occurrence }, { leads: words }, tap) {
    const leads = leadsTyped(words);
    return leads === undefined ? err(gatheringCards.leadsUnknown) : choose(occurrence, leads, tap);
  },
});

export const reminderHandlers = [usual, none, menu, chosen, form, typed];
