/** Being a mentor: asking for it, resting, and stopping. */
import { z } from 'zod';
import { applyAsMentor, matchCards, matchIds, rest, stopMentoring } from '#src/matching/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, modal } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { err, ok } from '#src/platform/result.ts';
import { withCard } from './card.ts';

async function mentoringNow(tap: Tap): Answer {
  return ok(await withCard(tap, (card) => matchCards.ownMentoring(card, tap.t)));
}

const mine = button({
  id: matchIds.mentorId,
  access: everyone,
  answers: 'update',
  run: (_values, tap) => mentoringNow(tap),
});

const form = button({
  id: matchIds.mentorFormId,
  access: everyone,
  answers: 'modal',
  open: (_values, { t }) => ({ modal: matchCards.mentorForm(t) }),
});

const applied = modal({
  id: matchIds.mentorAppliedId,
  access: everyone,
  answers: 'update',
  fields: z.object({
    capacity: z.coerce.number().int().min(1).max(5),
    words: z.string().trim().max(600).default(''),
  }),
  async run(_values, answers, { community, caller, t }) {
    const asked = await applyAsMentor(community, { user: caller.id, ...answers });
    return asked.ok ? ok(matchCards.mentorSaid('applied', t)) : err(matchCards.mentorNeedsPool);
  },
});

const resting = button({
  id: matchIds.mentorRestId,
  access: everyone,
  answers: 'update',
  async run({ weeks }, tap) {
    await rest(tap.community, { user: tap.caller.id, weeks: Number(weeks) });
    return mentoringNow(tap);
  },
});

const stop = button({
  id: matchIds.mentorStopId,
  access: everyone,
  answers: 'update',
  async run(_values, { community, caller, t }) {
    await stopMentoring(community, caller.id);
    return ok(matchCards.mentorSaid('stopped', t));
  },
});

export const mentoringHandlers = [mine, form, applied, resting, stop];
