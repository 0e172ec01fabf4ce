/** Who speaks at an event: announced with what they declared, so that everybody knows it before they say yes. */
import { z } from 'zod';
import { changePlan, gatheringCards, gatheringIds } from '#src/gatherings/index.ts';
import type { PlanRow } from '#src/gatherings/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { button, modal } from '#src/platform/discord/handlers.ts';
import { ok } from '#src/platform/result.ts';
import { hub } from './event-create.ts';
import { asks } from './event-questions.ts';

type Speakers = NonNullable<PlanRow['plan']['about']['speakers']>;

function withSpeakers(row: PlanRow, speakers: Speakers): PlanRow {
  return { ...row, plan: { ...row.plan, about: { ...row.plan.about, speakers } } };
}

const form = button({
  id: gatheringIds.speakerFormId,
  access: leads,
  answers: 'modal',
  open: ({ plan }, { t }) => ({ modal: gatheringCards.speakerForm(plan, t) }),
});

const typed = modal({
  id: gatheringIds.speakerTypedId,
  access: leads,
  answers: 'update',
  fields: z.object({
    name: z.string().trim(),
    declared: z.enum(gatheringCards.declarations),
    interest: z.string().trim().optional(),
  }),
  async run({ plan }, { name, declared, interest = '' }, tap) {
    // What was written is said, whatever was chosen: nothing that was declared gets lost.
    const said = interest === '' && declared === 'free' ? null : interest;
    const changed = await changePlan(tap.community, plan, (row) => {
      const known = row.plan.about.speakers ?? [];
      const others = known.filter((one) => one.name !== name).slice(0, gatheringCards.mostSpeakers - 1);
      return ok(withSpeakers(row, [...others, { name, interest: said }]));
    });
    return changed.ok ? asks(plan, 'speakers', tap) : hub(changed, tap);
  },
});

const off = button({
  id: gatheringIds.speakersOffId,
  access: leads,
  answers: 'update',
  async run({ plan }, tap) {
    return hub(await changePlan(tap.community, plan, (row) => ok(withSpeakers(row, []))), tap);
  },
});

export const eventSpeakerHandlers = [form, typed, off];
