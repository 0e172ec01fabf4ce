/** `/event list` and `mine`, and what stands on a card: *Going*, *Maybe*, *Can't*. Answers are for whoever tapped, alone. */
import {
  answerGathering,
  answerHosting,
  gatheringCards,
  gatheringIds,
  listFor,
  lookAt,
  mineOf,
  noticeFor,
  whoComes,
} from '#src/gatherings/index.ts';
import type { SeatWish } from '#src/gatherings/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, slash } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import { agreeing } from '../agreeing.ts';
import { eventDefinition } from './definition.ts';

export const readerOf = ({ locale, community }: Tap) => ({
  locale,
  isDirect: community.settings?.directMessages === true,
});

async function say(occurrence: Ref, wish: SeatWish, tap: Tap): Answer {
  const { community, caller, t } = tap;
  const answered = await answerGathering(community, { occurrence, user: caller.id, wish });
  if (answered.ok) return ok(gatheringCards.seatShown(answered.value, readerOf(tap), t));
  if (answered.error === 'no_consent' && wish !== 'cant')
    return ok(gatheringCards.consentQuestion(occurrence, wish, t));
  return err(gatheringCards.seatRefused(answered.error));
}

const saying = (id: typeof gatheringIds.goingId, wish: SeatWish) =>
  button({
    id,
    access: everyone,
    answers: 'reply',
    run: ({ occurrence }, tap) => say(occurrence, wish, tap),
  });

const change = button({
  id: gatheringIds.changeSeatId,
  access: everyone,
  answers: 'update',
  run: ({ occurrence, wish }, tap) => say(occurrence, wish, tap),
});

const consent = button({
  id: gatheringIds.consentId,
  access: everyone,
  answers: 'update',
  run: ({ occurrence, wish, age, version }, tap) =>
    agreeing(
      tap,
      { purpose: 'events', version, age },
      {
        askAge: () => gatheringCards.ageFirst(occurrence, wish, version, tap.t),
        next: () => say(occurrence, wish, tap),
      },
    ),
});

const noConsent = button({
  id: gatheringIds.noConsentId,
  access: everyone,
  answers: 'update',
  run: async (_values, { t }) => ok(gatheringCards.noConsent(t)),
});

const looking = (id: typeof gatheringIds.lookId) =>
  button({
    id,
    access: everyone,
    answers: 'reply',
    async run({ occurrence }, { community, caller, locale, t }) {
      const part = await lookAt(community, occurrence, caller.id);
      return part.ok
        ? ok(gatheringCards.lookShown(part.value, locale, t))
        : err(gatheringCards.seatRefused(part.error));
    },
  });

const listPage = async (page: number, { community, caller, t }: Tap): Answer =>
  ok(gatheringCards.listShown(await listFor(community, caller.id, page), t));
const minePage = async (page: number, { community, caller, t }: Tap): Answer =>
  ok(gatheringCards.mineShown(await mineOf(community, caller.id, page), t));

const list = slash({
  definition: eventDefinition,
  path: 'list',
  access: everyone,
  inDirectMessages: () => gatheringIds.listId.make({ page: '0' }),
  run: (_args, tap) => listPage(0, tap),
});

const mine = slash({
  definition: eventDefinition,
  path: 'mine',
  access: everyone,
  inDirectMessages: () => gatheringIds.mineId.make({ page: '0' }),
  run: (_args, tap) => minePage(0, tap),
});

const turnList = button({
  id: gatheringIds.listId,
  access: everyone,
  answers: 'reply',
  run: ({ page }, tap) => listPage(Number(page), tap),
});

const turnMine = button({
  id: gatheringIds.mineId,
  access: everyone,
  answers: 'reply',
  run: ({ page }, tap) => minePage(Number(page), tap),
});

async function comersPage(occurrence: Ref, page: number, { community, caller, t }: Tap): Answer {
  const comers = await whoComes(community, occurrence, caller.id);
  return comers.ok
    ? ok(gatheringCards.comersShown(comers.value, page, t))
    : err(gatheringCards.seatRefused(comers.error));
}

const who = button({
  id: gatheringIds.whoComesId,
  access: everyone,
  answers: 'reply',
  run: ({ occurrence }, tap) => comersPage(occurrence, 0, tap),
});

const turnWho = button({
  id: gatheringIds.whoComesPageId,
  access: everyone,
  answers: 'update',
  run: ({ occurrence, page }, tap) => comersPage(occurrence, Number(page), tap),
});

const notice = button({
  id: gatheringIds.noticeId,
  access: everyone,
  answers: 'reply',
  async run({ notice: ref }, { community, caller, t }) {
    const view = await noticeFor(community, ref, caller.id);
    return view ? ok(gatheringCards.noticeShown(view, t)) : err(gatheringCards.seatRefused('gone'));
  },
});

const hosting = (id: typeof gatheringIds.hostYesId, hosts: boolean) =>
  button({
    id,
    access: everyone,
    answers: 'update',
    async run({ notice: ref }, { community, caller, t }) {
      const answered = await answerHosting(community, { notice: ref, user: caller.id, hosts });
      return answered.ok
        ? ok(gatheringCards.hostingAnswered(hosts, t))
        : err(gatheringCards.hostingRefused(answered.error));
    },
  });

export const eventHandlers = [
  list,
  mine,
  turnList,
  turnMine,
  saying(gatheringIds.goingId, 'going'),
  saying(gatheringIds.maybeId, 'maybe'),
  saying(gatheringIds.cantId, 'cant'),
  change,
  consent,
  noConsent,
  looking(gatheringIds.lookId),
  looking(gatheringIds.recapLookId),
  who,
  turnWho,
  notice,
  hosting(gatheringIds.hostYesId, true),
  hosting(gatheringIds.hostNoId, false),
];
