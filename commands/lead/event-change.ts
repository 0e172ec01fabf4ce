/** `/lead event edit`, `move`, `skip`, `cancel`, `host` and `calendar`: of one date, of this and following ones, or of all. */
import { z } from 'zod';
import {
  beginChange,
  callOff,
  chosenGathering,
  gatheringCards,
  gatheringIds,
  gatheringsLike,
  labelOf,
  putCalendar,
  readPlan,
  saveChange,
  setHost,
  toInviteTo,
} from '#src/gatherings/index.ts';
import type { Gathering, Scope } from '#src/gatherings/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { button, completion, modal, slash } from '#src/platform/discord/handlers.ts';
import type { Answer, Choices } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import type { Translations } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';
import { leadDefinition as definition } from './definition.ts';

const { changeRefused } = gatheringCards;

export async function about(event: string, tap: Tap, show: (gathering: Gathering) => Answer): Answer {
  const gathering = await chosenGathering(tap.community, event);
  return gathering ? show(gathering) : err(changeRefused('gone'));
}

async function change(occurrence: Ref, sentence: string | undefined, tap: Tap): Answer {
  const asked = sentence === undefined ? { occurrence } : { occurrence, sentence };
  const view = await beginChange(tap.community, asked);
  return view.ok
    ? ok(gatheringCards.hubShown(view.value, tap.locale, tap.t))
    : err(changeRefused(view.error));
}

const edit = slash({
  definition,
  path: 'event edit',
  access: leads,
  run: ({ event }, tap) => about(event, tap, ({ ref }) => change(ref, undefined, tap)),
});

const move = slash({
  definition,
  path: 'event move',
  access: leads,
  run: ({ event, when }, tap) => about(event, tap, ({ ref }) => change(ref, when.trim(), tap)),
});

async function save(plan: Ref, scope: Scope, tap: Tap): Answer {
  const { community, caller, t } = tap;
  const view = await readPlan(community, plan);
  const of = view.ok ? view.value.plan.of : undefined;
  if (!of) return err(gatheringCards.planGone);
  const saved = await saveChange(community, { plan, scope, by: caller.id });
  if (saved.ok) {
    const invites = await toInviteTo(community, of.occurrence);
    return ok(gatheringCards.savedShown(of.series, { ...saved.value, invites }, t));
  }
  if (saved.error !== 'meanwhile') return err(changeRefused(saved.error));
  const now = await readPlan(community, plan);
  return now.ok
    ? ok(gatheringCards.hubShown(now.value, tap.locale, t, { changedMeanwhile: true }))
    : err(gatheringCards.planGone);
}

const ask = button({
  id: gatheringIds.saveAskId,
  access: leads,
  answers: 'update',
  async run({ plan }, tap) {
    const view = await readPlan(tap.community, plan);
    if (!view.ok) return err(gatheringCards.planGone);
    const [first = 'all'] = view.value.changes?.scopes ?? [];
    // What can only be for all is not asked.
    return first === 'all' ? save(plan, 'all', tap) : ok(gatheringCards.scopeQuestion(view.value, tap.t));
  },
});

const saveIt = button({
  id: gatheringIds.saveId,
  access: leads,
  answers: 'update',
  run: ({ plan, scope }, tap) => save(plan, scope, tap),
});

const skip = slash({
  definition,
  path: 'event skip',
  access: leads,
  run: ({ event }, tap) =>
    about(event, tap, async (gathering) => ok(gatheringCards.skipQuestion(gathering, tap.t))),
});

const skipIt = button({
  id: gatheringIds.skipId,
  access: leads,
  answers: 'update',
  async run({ occurrence }, { community, caller, t }) {
    const off = await callOff(community, { occurrence, scope: 'this', why: undefined, by: caller.id });
    return off.ok ? ok(gatheringCards.calledOffShown(off.value, t)) : err(changeRefused(off.error));
  },
});

const cancel = slash({
  definition,
  path: 'event cancel',
  access: leads,
  run: ({ event }, tap) =>
    about(event, tap, async (gathering) => ok(gatheringCards.cancelQuestion(gathering, tap.t))),
});

const cancelAsk = button({
  id: gatheringIds.cancelAskId,
  access: leads,
  answers: 'modal',
  open: ({ occurrence, scope }, { t }) => ({ modal: gatheringCards.cancelForm(occurrence, scope, t) }),
});

const cancelIt = (translations: Translations) =>
  modal({
    id: gatheringIds.cancelTypedId,
    access: leads,
    answers: 'update',
    fields: z.object({ why: z.enum(gatheringCards.whyChoices), own: z.string().trim().optional() }),
    async run({ occurrence, scope }, { why: chosen, own = '' }, { community, caller, t }) {
      const everybodys = translations.for(community.settings?.locale ?? 'en-US');
      const why = gatheringCards.whyInWords(chosen, own, everybodys);
      const off = await callOff(community, { occurrence, scope, why, by: caller.id });
      return off.ok ? ok(gatheringCards.calledOffShown(off.value, t)) : err(changeRefused(off.error));
    },
  });

const host = slash({
  definition,
  path: 'event host',
  access: leads,
  run: ({ event, person, dates = 'this', 'stand-in': standIn }, tap) =>
    about(event, tap, async ({ ref: occurrence }) => {
      const { community, caller, t } = tap;
      const asked = { occurrence, host: person, standIn, scope: dates, by: caller.id };
      const set = await setHost(community, asked);
      return set.ok
        ? ok(gatheringCards.hostSetShown(set.value, person, dates === 'all', t))
        : err(changeRefused(set.error));
    }),
});

const nothing = button({
  id: gatheringIds.nothingId,
  access: leads,
  answers: 'update',
  run: async (_values, { t }) => ok(gatheringCards.nothingDone(t)),
});

const calendar = slash({
  definition,
  path: 'event calendar',
  access: leads,
  run: async ({ channel }, { community, t }) =>
    ok(gatheringCards.calendarPlaced(channel, await putCalendar(community, channel), t)),
});

const complete = async (typed: string, { community, locale }: Tap): Choices =>
  (await gatheringsLike(community, typed)).map((gathering) => ({
    name: labelOf(gathering, locale),
    value: gathering.ref,
  }));

const paths = ['edit', 'move', 'skip', 'cancel', 'host', 'reading'] as const;
const suggest = paths.map((path) =>
  completion({ definition, path: `event ${path}`, option: 'event', access: leads, complete }),
);

export function eventChangeHandlers({ translations }: { translations: Translations }): readonly Handler[] {
  return [
    edit,
    move,
    ask,
    saveIt,
    skip,
    skipIt,
    cancel,
    cancelAsk,
    cancelIt(translations),
    host,
    nothing,
    calendar,
    ...suggest,
  ];
}
