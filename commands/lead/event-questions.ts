/** The questions of making an event: each changes one thing, and its answer leads back to how it stands. */
import { z } from 'zod';
import {
  changePlan,
  eases,
  gatheringCards,
  gatheringIds,
  inviteTo,
  planChanges,
  readPlan,
  withPerson,
  withZone,
  zoneOf,
} from '#src/gatherings/index.ts';
import type { GatheringAbout, PlanChange, PlanRow } from '#src/gatherings/index.ts';
import { allGroups } from '#src/groups/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { button, modal, select } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Ref } from '#src/platform/ref.ts';
import { refPattern } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import { hub, lengthSaid } from './event-create.ts';

const one = <Value>(value: z.ZodType<Value, string>) => z.tuple([value]).transform(([first]) => first);
export const anId = one(z.string().regex(/^\d{17,20}$/));
const aRef = one(z.string().regex(refPattern));

export const change = async (
  plan: Ref,
  how: PlanChange,
  tap: Tap,
  notes: gatheringCards.HubNotes = {},
): Answer => hub(await changePlan(tap.community, plan, how), tap, notes);

/** What it is, beside when. */
const about = (plan: Ref, changed: Partial<GatheringAbout>, tap: Tap): Answer =>
  change(plan, (row) => ok(withAbout(row, changed)), tap);

function withAbout(row: PlanRow, changed: Partial<GatheringAbout>): PlanRow {
  return { ...row, plan: { ...row.plan, about: { ...row.plan.about, ...changed } } };
}

async function groupsHere({ community }: Tap) {
  const all = await allGroups(community);
  return all.flatMap(({ ref, name, places, state }) =>
    state === 'active' && places.channel !== undefined ? [{ ref, name }] : [],
  );
}

async function asksGroup(plan: Ref, ask: 'where_group' | 'who_group', page: number, tap: Tap): Answer {
  const view = await readPlan(tap.community, plan);
  if (!view.ok) return hub(view, tap);
  const groups = await groupsHere(tap);
  return ok(gatheringCards.questionShown({ ask, groups, page }, view.value, tap.t));
}

export async function asks(plan: Ref, ask: Asked, tap: Tap): Answer {
  if (ask === 'where_group') return asksGroup(plan, ask, 0, tap);
  const { community, caller, t } = tap;
  const view = await readPlan(community, plan);
  if (!view.ok) return hub(view, tap);
  if (ask !== 'zone') return ok(gatheringCards.questionShown({ ask }, view.value, t));
  const here = community.settings?.timeZone ?? 'UTC';
  const mine = await zoneOf(community, caller.id);
  return ok(gatheringCards.questionShown({ ask, here, mine }, view.value, t));
}

const placeKinds = ['where_voice', 'where_stage', 'where_group', 'where_link'] as const;

export type Asked = (typeof planChanges)[number] | (typeof placeKinds)[number];

const what = select({
  id: gatheringIds.whatId,
  access: leads,
  answers: 'update',
  chosen: one(z.enum(planChanges)),
  run: ({ plan }, ask, tap) => asks(plan, ask, tap),
});

const placeKind = select({
  id: gatheringIds.placeKindId,
  access: leads,
  answers: 'update',
  chosen: one(z.enum(placeKinds)),
  run: ({ plan }, ask, tap) => asks(plan, ask, tap),
});

const wordsForm = button({
  id: gatheringIds.wordsFormId,
  access: leads,
  answers: 'modal',
  async open({ plan }, { community, t }) {
    const view = await readPlan(community, plan);
    return view.ok
      ? { modal: gatheringCards.wordsForm(plan, view.value.plan, t) }
      : err(gatheringCards.planGone);
  },
});

const wordsTyped = modal({
  id: gatheringIds.wordsTypedId,
  access: leads,
  answers: 'update',
  fields: z.object({
    title: z.string().trim(),
    length: z.string().optional(),
    about: z.string().trim().optional(),
  }),
  run({ plan }, { title, length, about: description }, tap) {
    const said = lengthSaid(length);
    const how = (row: PlanRow) => {
      const minutes = said.minutes ?? row.plan.timing.minutes ?? 60;
      const changed = withAbout(row, { title, description: description === '' ? undefined : description });
      return ok({ ...changed, plan: { ...changed.plan, timing: { ...changed.plan.timing, minutes } } });
    };
    return change(plan, how, tap, said.notes);
  },
});

const zone = button({
  id: gatheringIds.zoneId,
  access: leads,
  answers: 'update',
  async run({ plan, whose }, tap) {
    const { community, caller } = tap;
    const mine = whose === 'mine' ? await zoneOf(community, caller.id) : undefined;
    const there = mine ?? community.settings?.timeZone ?? 'UTC';
    return change(plan, (row) => ok(withZone(row, there, community.now())), tap);
  },
});

const nowhere = { channel: undefined, group: undefined, link: undefined } as const;

const room = select({
  id: gatheringIds.roomChosenId,
  access: leads,
  answers: 'update',
  chosen: anId,
  run: ({ plan, kind }, channel, tap) => about(plan, { where: { ...nowhere, kind, channel } }, tap),
});

const group = select({
  id: gatheringIds.groupChosenId,
  access: leads,
  answers: 'update',
  chosen: aRef,
  run: ({ plan, as }, ref, tap) =>
    as === 'where'
      ? about(plan, { where: { ...nowhere, kind: 'group', group: ref } }, tap)
      : about(plan, { audience: 'group', group: ref }, tap),
});

const groupPage = button({
  id: gatheringIds.groupPageId,
  access: leads,
  answers: 'update',
  run: ({ plan, as, page }, tap) => asksGroup(plan, `${as}_group`, Number(page), tap),
});

const linkForm = button({
  id: gatheringIds.linkFormId,
  access: leads,
  answers: 'modal',
  open: ({ plan }, { t }) => ({ modal: gatheringCards.linkForm(plan, t) }),
});

const aLink = z.url({ protocol: /^https$/ }).max(300);

const linkTyped = modal({
  id: gatheringIds.linkTypedId,
  access: leads,
  answers: 'update',
  fields: z.object({ link: z.string().trim() }),
  async run({ plan }, { link }, tap) {
    return aLink.safeParse(link).success
      ? about(plan, { where: { ...nowhere, kind: 'link', link } }, tap)
      : err(refusal((t) => t('planner:linkUnknown')));
  },
});

const who = button({
  id: gatheringIds.whoId,
  access: leads,
  answers: 'update',
  run: ({ plan, who: audience }, tap) =>
    audience === 'group'
      ? asksGroup(plan, 'who_group', 0, tap)
      : about(plan, { audience, group: undefined }, tap),
});

const invitees = select({
  id: gatheringIds.inviteesId,
  access: leads,
  // What it stands under may be a change that is not saved yet.
  answers: 'reply',
  chosen: z.array(z.string().regex(/^\d{17,20}$/)).min(1),
  async run({ series }, people, { community, t }) {
    await inviteTo(community, series, people);
    return ok(gatheringCards.invitedShown(series, people.length, t));
  },
});

const seatsForm = button({
  id: gatheringIds.seatsFormId,
  access: leads,
  answers: 'modal',
  open: ({ plan }, { t }) => ({ modal: gatheringCards.seatsForm(plan, t) }),
});

const seatsTyped = modal({
  id: gatheringIds.seatsTypedId,
  access: leads,
  answers: 'update',
  fields: z.object({ seats: z.string().trim().optional() }),
  async run({ plan }, { seats = '' }, tap) {
    if (seats === '') return about(plan, { capacity: undefined }, tap);
    const capacity = Number(seats);
    return Number.isInteger(capacity) && capacity >= 1 && capacity <= 100_000
      ? about(plan, { capacity }, tap)
      : err(refusal((t) => t('planner:seatsUnknown')));
  },
});

const easier = select({
  id: gatheringIds.easesId,
  access: leads,
  answers: 'update',
  chosen: z.array(z.enum(eases)),
  run: ({ plan }, chosen, tap) => about(plan, { eases: eases.filter((ease) => chosen.includes(ease)) }, tap),
});

const enrols = button({
  id: gatheringIds.enrolsId,
  access: leads,
  answers: 'update',
  run: ({ plan, enrols: wish }, tap) => about(plan, { enrols: wish === 'yes' }, tap),
});

const host = select({
  id: gatheringIds.hostChosenId,
  access: leads,
  answers: 'update',
  chosen: anId,
  run: ({ plan, as }, person, tap) => change(plan, (row) => ok(withPerson(row, as, person)), tap),
});

export const eventQuestionHandlers = [
  what,
  placeKind,
  wordsForm,
  wordsTyped,
  zone,
  room,
  group,
  groupPage,
  linkForm,
  linkTyped,
  who,
  invitees,
  seatsForm,
  seatsTyped,
  easier,
  enrols,
  host,
];
