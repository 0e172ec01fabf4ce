/** Telling what one looks for: three forms, a topic that is not in the list, and the time zone. */
import { z } from 'zod';
import { cardFor, isMentor, matchCards, matchIds, tellFor, toldShape } from '#src/matching/index.ts';
import type { MatchCard, Told } from '#src/matching/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, modal } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { findTimeZones } from '#src/platform/places/time-zones/search.ts';
import { err, ok } from '#src/platform/result.ts';
import { searchTopicsHere } from '#src/topics/index.ts';
import { cardNow } from './card.ts';

/** A choice of several, as a form sends it: with commas between; '' where nothing was chosen. */
const several = z.string().transform((text) => (text === '' ? [] : text.split(',')));
/** A choice that can be left out. */
const perhaps = z.string().transform((text) => (text === '' ? undefined : text));

/** What came of each form; the words in it are then held to what there is to choose. */
const fields = z
  .union([
    z.object({ topics: several, looksFor: several, freeTimes: several, languages: several, pace: perhaps }),
    z.object({
      mediums: several,
      situations: several,
      interests: several,
      age: perhaps,
      energy: perhaps,
    }),
    z.object({
      hears: z.string(),
      talksIn: z.string(),
      openToThree: z.string().transform((text) => text === 'yes'),
      avoids: several,
    }),
  ])
  .transform((chosen): unknown => chosen)
  .pipe(toldShape);

const form = button({
  id: matchIds.formId,
  access: everyone,
  answers: 'modal',
  async open({ form: name }, { community, caller, locale, t }) {
    const found = await cardFor(community, caller.id, locale);
    const mayMentor = await community.transaction((tx) => isMentor(tx, caller.id));
    if (found.state !== 'card') return { modal: matchCards.topicForm(t) };
    const { card } = found;
    // A menu without anything to choose from cannot be shown.
    if (name === 'what' && card.prefill.topics.length === 0) return { modal: matchCards.topicForm(t) };
    return { modal: matchCards.matchForm(name, card, mayMentor, t) };
  },
});

/** Keeps what was told, and shows the card; what is kept nowhere yet is taken from what is suggested. */
async function keep(tap: Tap, told: (card: MatchCard) => Told): Answer {
  const { community, caller, locale } = tap;
  const found = await cardFor(community, caller.id, locale);
  if (found.state !== 'card') return cardNow(tap);
  const { zone } = found.card.prefill;
  const kept = await tellFor(community, {
    user: caller.id,
    told: { ...(zone !== undefined && { zone }), ...told(found.card) },
  });
  return kept.ok ? cardNow(tap) : err(matchCards.notAgreed);
}

const told = modal({
  id: matchIds.toldId,
  access: everyone,
  answers: 'update',
  fields,
  run: (_values, chosen, tap) => keep(tap, () => chosen),
});

const topicForm = button({
  id: matchIds.topicFormId,
  access: everyone,
  answers: 'modal',
  open: (_values, { t }) => ({ modal: matchCards.topicForm(t) }),
});

const topicTyped = modal({
  id: matchIds.topicTypedId,
  access: everyone,
  answers: 'update',
  fields: z.object({ topic: z.string().trim().min(1) }),
  async run(_values, { topic: typed }, { community, t }) {
    const found = await searchTopicsHere(community, typed);
    return ok(matchCards.topicsFound(found.kind === 'none' ? [] : found.topics, typed, t));
  },
});

const topic = button({
  id: matchIds.topicId,
  access: everyone,
  answers: 'update',
  async run({ topic: slug }, tap) {
    const { community, caller, locale } = tap;
    const found = await cardFor(community, caller.id, locale);
    const before = found.state === 'card' ? found.card.prefill.ownTopics : [];
    if (before.length >= matchCards.mostTopics && !before.includes(slug))
      return err(matchCards.tooManyTopics);
    const topics = [...new Set([...before, slug])];
    return keep(tap, () => ({ topics }));
  },
});

const zoneForm = button({
  id: matchIds.zoneFormId,
  access: everyone,
  answers: 'modal',
  open: (_values, { t }) => ({ modal: matchCards.zoneForm(t) }),
});

const zoneTyped = modal({
  id: matchIds.zoneTypedId,
  access: everyone,
  answers: 'update',
  fields: z.object({ zone: z.string() }),
  async run(_values, { zone }, { community, locale, t }) {
    const now = community.now();
    return ok(matchCards.zonesFound(findTimeZones(zone, now), { locale, now }, t));
  },
});

const zone = button({
  id: matchIds.zoneId,
  access: everyone,
  answers: 'update',
  run: ({ zone: chosen }, tap) => keep(tap, () => ({ zone: chosen })),
});

export const tellingHandlers = [form, told, topicForm, topicTyped, topic, zoneForm, zoneTyped, zone];
