/** Changing one's check-in: each setting is one question, and its answer leads back to the card. */
import { z } from 'zod';
import { checkinCards, checkinIds, placesFor, readCheckin, scales } from '#src/checkins/index.ts';
import type { OwnCheckin } from '#src/checkins/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, modal, select } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { refusal } from '#src/platform/failures.ts';
import { timeTyped } from '#src/platform/places/typed-time.ts';
import { err, ok } from '#src/platform/result.ts';
import { cardNow, change, readerOf } from './card.ts';

/** Shows something of a check-in; of whoever has none, what stands before one. */
async function shown(tap: Tap, show: (own: OwnCheckin) => Message | Promise<Message>): Answer {
  const own = await readCheckin(tap.community, tap.caller.id);
  return own ? ok(await show(own)) : cardNow(tap);
}

const page = button({
  id: checkinIds.changeId,
  access: everyone,
  answers: 'update',
  run: ({ page: number }, tap) =>
    shown(tap, (own) => checkinCards.changeCard(own, Number(number), readerOf(tap), tap.t)),
});

const often = button({
  id: checkinIds.oftenId,
  access: everyone,
  answers: 'update',
  run: (_values, tap) => shown(tap, (own) => checkinCards.oftenQuestion(own, tap.t)),
});

const one = <Value>(value: z.ZodType<Value, string>) => z.tuple([value]).transform(([first]) => first);

const rhythm = select({
  id: checkinIds.rhythmId,
  access: everyone,
  answers: 'update',
  chosen: one(z.enum(['daily', 'chosen', 'weekly', 'fortnightly', 'monthly'])),
  async run(_values, chosen, tap) {
    if (chosen === 'daily') return change({ when: { rhythm: chosen } }, tap);
    if (chosen === 'monthly') return ok(checkinCards.monthQuestion(tap.t));
    return ok(checkinCards.daysQuestion(chosen, tap.locale, tap.t));
  },
});

const days = select({
  id: checkinIds.daysId,
  access: everyone,
  answers: 'update',
  chosen: z.array(z.enum(['0', '1', '2', '3', '4', '5', '6'])).min(1),
  run: ({ rhythm: chosen }, picked, tap) =>
    change(
      { when: { rhythm: chosen, weekdays: picked.reduce((bits, day) => bits | (1 << Number(day)), 0) } },
      tap,
    ),
});

const monthForm = button({
  id: checkinIds.monthFormId,
  access: everyone,
  answers: 'modal',
  open: (_values, { t }) => ({ modal: checkinCards.monthForm(t) }),
});

const monthTyped = modal({
  id: checkinIds.monthTypedId,
  access: everyone,
  answers: 'update',
  fields: z.object({ day: z.string() }),
  async run(_values, { day }, tap) {
    const monthDay = Number(day.trim().replace(/\.$/, ''));
    if (!Number.isInteger(monthDay) || monthDay < 1 || monthDay > 31)
      return err(refusal((t) => t('checkins:monthUnknown')));
    return change({ when: { rhythm: 'monthly', monthDay } }, tap);
  },
});

const timeForm = button({
  id: checkinIds.timeFormId,
  access: everyone,
  answers: 'modal',
  open: (_values, { t }) => ({ modal: checkinCards.timeForm(t) }),
});

const noTime = refusal((t) => t('checkins:timeUnknown'));

const time = modal({
  id: checkinIds.timeTypedId,
  access: everyone,
  answers: 'update',
  fields: z.object({ time: z.string() }),
  async run(_values, { time: typed }, tap) {
    const minute = timeTyped(typed);
    return minute === undefined ? err(noTime) : change({ when: { minute } }, tap);
  },
});

const scalesForm = button({
  id: checkinIds.scalesFormId,
  access: everyone,
  answers: 'update',
  run: (_values, tap) => shown(tap, (own) => checkinCards.scalesQuestion(own, tap.t)),
});

const scalesChosen = select({
  id: checkinIds.scalesChosenId,
  access: everyone,
  answers: 'update',
  chosen: z.array(z.enum(scales)).min(1),
  run: (_values, picked, tap) =>
    change({ wishes: { scales: scales.filter((scale) => picked.includes(scale)) } }, tap),
});

const placeForm = button({
  id: checkinIds.placeFormId,
  access: everyone,
  answers: 'update',
  run: (_values, tap) =>
    shown(tap, async () => checkinCards.placeQuestion(await placesFor(tap.community, tap.caller.id), tap.t)),
});

const place = button({
  id: checkinIds.placeChosenId,
  access: everyone,
  answers: 'update',
  run: ({ place: chosen }, tap) => change({ wishes: { place: chosen } }, tap),
});

const quietForm = button({
  id: checkinIds.quietFormId,
  access: everyone,
  answers: 'modal',
  open: (_values, { t }) => ({ modal: checkinCards.quietForm(t) }),
});

const quiet = modal({
  id: checkinIds.quietTypedId,
  access: everyone,
  answers: 'update',
  fields: z.object({ from: z.string(), to: z.string() }),
  async run(_values, typed, tap) {
    const [from, to] = [timeTyped(typed.from), timeTyped(typed.to)];
    if (from === undefined || to === undefined) return err(noTime);
    return change({ quiet: from === to ? 'none' : { from, to } }, tap);
  },
});

const rarerForm = button({
  id: checkinIds.rarerFormId,
  access: everyone,
  answers: 'update',
  run: (_values, tap) => shown(tap, () => checkinCards.rarerQuestion(tap.t)),
});

const rarer = select({
  id: checkinIds.rarerChosenId,
  access: everyone,
  answers: 'update',
  chosen: one(z.enum(['3', '5', '7', '10', '14', 'never'])),
  run: (_values, chosen, tap) => change({ rarerAfter: chosen === 'never' ? 'never' : Number(chosen) }, tap),
});

const tellsForm = button({
  id: checkinIds.tellsFormId,
  access: everyone,
  answers: 'update',
  run: (_values, tap) => shown(tap, () => checkinCards.tellsQuestion(tap.t)),
});

const tells = button({
  id: checkinIds.tellsChosenId,
  access: everyone,
  answers: 'update',
  run: ({ tells: chosen }, tap) => change({ wishes: { tells: chosen === 'yes' } }, tap),
});

export const checkinChangeHandlers = [
  page,
  often,
  rhythm,
  days,
  monthForm,
  monthTyped,
  timeForm,
  time,
  scalesForm,
  scalesChosen,
  placeForm,
  place,
  quietForm,
  quiet,
  rarerForm,
  rarer,
  tellsForm,
  tells,
];
