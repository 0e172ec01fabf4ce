/** `/lead event create`: what it is, a sentence about when, and the rest one question at a time. Nothing is made before it was read back. */
import { z } from 'zod';
import {
  beginPlan,
  changePlan,
  gatheringCards,
  gatheringIds,
  gatheringKinds,
  leavePlan,
  lengthTyped,
  makePlanned,
  planAnother,
  readPlan,
  withWhen,
} from '#src/gatherings/index.ts';
import type { PlanView } from '#src/gatherings/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { button, modal, select, slash } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { leadDefinition } from './definition.ts';

/** How it stands after a change, or why it does not. */
export function hub(
  view: Result<PlanView, 'gone'>,
  { t, locale }: Tap,
  notes: gatheringCards.HubNotes = {},
): Awaited<Answer> {
  return view.ok ? ok(gatheringCards.hubShown(view.value, locale, t, notes)) : err(gatheringCards.planGone);
}

export async function hubNow(plan: Ref, tap: Tap): Answer {
  return hub(await readPlan(tap.community, plan), tap);
}

const usualLength = 60;

/** What was typed of how long it takes. What cannot be read is told, and changes nothing. */
export function lengthSaid(typed = ''): {
  readonly minutes: number | undefined;
  readonly notes: gatheringCards.HubNotes;
} {
  const minutes = lengthTyped(typed);
  const isUnread = minutes === undefined && typed.trim() !== '';
  return { minutes, notes: isUnread ? { unreadLength: typed.trim() } : {} };
}

const begin = slash({
  definition: leadDefinition,
  path: 'event create',
  access: leads,
  run: async (_args, { t }) => ok(gatheringCards.beginShown(t)),
});

const one = <Value>(value: z.ZodType<Value, string>) => z.tuple([value]).transform(([first]) => first);

const kind = select({
  id: gatheringIds.kindChosenId,
  access: leads,
  answers: 'modal',
  chosen: one(z.enum(gatheringKinds)),
  open: (_values, chosen, { t }) => ({ modal: gatheringCards.firstForm(chosen, t) }),
});

const words = z.string().transform((typed) => (typed.trim() === '' ? undefined : typed.trim()));

const first = modal({
  id: gatheringIds.firstTypedId,
  access: leads,
  answers: 'update',
  fields: z.object({
    title: z.string().trim(),
    kind: words.optional(),
    when: z.string().trim(),
    length: words.optional(),
    about: words.optional(),
  }),
  async run({ kind: chosen }, typed, tap) {
    const length = lengthSaid(typed.length);
    const view = await beginPlan(tap.community, {
      by: tap.caller.id,
      about: { kind: chosen, kindName: typed.kind, title: typed.title, description: typed.about },
      sentence: typed.when,
      minutes: length.minutes ?? usualLength,
    });
    return ok(gatheringCards.hubShown(view, tap.locale, tap.t, length.notes));
  },
});

const back = button({
  id: gatheringIds.hubId,
  access: leads,
  answers: 'update',
  run: ({ plan }, tap) => hubNow(plan, tap),
});

const whenForm = button({
  id: gatheringIds.whenFormId,
  access: leads,
  answers: 'modal',
  async open({ plan }, { community, t }) {
    const view = await readPlan(community, plan);
    return view.ok
      ? { modal: gatheringCards.whenForm(plan, view.value.plan.sentence, t) }
      : err(gatheringCards.planGone);
  },
});

const whenTyped = modal({
  id: gatheringIds.whenTypedId,
  access: leads,
  answers: 'update',
  fields: z.object({ when: z.string().trim() }),
  run: ({ plan }, { when: sentence }, tap) => says(plan, { sentence }, tap),
});

const whenChosen = button({
  id: gatheringIds.whenChosenId,
  access: leads,
  answers: 'update',
  run: ({ plan, choice }, tap) => says(plan, { choice: Number(choice) }, tap),
});

async function says(plan: Ref, said: { sentence?: string; choice?: number }, tap: Tap): Answer {
  const now = tap.community.now();
  const changed = await changePlan(tap.community, plan, (row) =>
    ok(withWhen(row, { sentence: row.plan.sentence ?? '', ...said }, now)),
  );
  return hub(changed, tap);
}

const make = button({
  id: gatheringIds.makeId,
  access: leads,
  answers: 'update',
  async run({ plan }, tap) {
    const made = await makePlanned(tap.community, { plan, by: tap.caller.id });
    if (made.ok) return ok(gatheringCards.madeShown(made.value, tap.t));
    return made.error.code === 'missing'
      ? ok(gatheringCards.hubShown(made.error.view, tap.locale, tap.t))
      : err(gatheringCards.planGone);
  },
});

const leave = button({
  id: gatheringIds.leaveId,
  access: leads,
  answers: 'update',
  async run({ plan }, { community, t }) {
    await leavePlan(community, plan);
    return ok(gatheringCards.leftShown(t));
  },
});

const another = button({
  id: gatheringIds.anotherId,
  access: leads,
  answers: 'reply',
  run: async ({ series }, tap) => hub(await planAnother(tap.community, { series, by: tap.caller.id }), tap),
});

export const eventCreateHandlers = [
  begin,
  kind,
  first,
  back,
  whenForm,
  whenTyped,
  whenChosen,
  make,
  leave,
  another,
];
