/** `/match`: the card as it stands, the question before it, a break, and the way out. */
import {
  agreeToMatching,
  cardFor,
  findSomebodyNow,
  leavePool,
  matchCards,
  matchIds,
  pause,
  resume,
} from '#src/matching/index.ts';
import type { MatchCard } from '#src/matching/index.ts';
import type { AgeAnswer } from '#src/members/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, slash } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { ok } from '#src/platform/result.ts';
import { notAgreed } from '../agreeing.ts';
import { matchDefinition } from './definition.ts';

/** What somebody sees with their card; whoever has none is asked, or told why not. */
export async function withCard(tap: Tap, show: (card: MatchCard) => Message): Promise<Message> {
  const { community, caller, locale, t } = tap;
  const found = await cardFor(community, caller.id, locale);
  if (found.state === 'minor') return matchCards.notForMinors(t);
  return found.state === 'ask' ? matchCards.askToMatch(t) : show(found.card);
}

export async function cardNow(tap: Tap): Answer {
  return ok(await withCard(tap, (card) => matchCards.matchCard(card, tap.t)));
}

const match = slash({
  definition: matchDefinition,
  path: '',
  access: everyone,
  run: (_args, tap) => cardNow(tap),
});

const card = button({
  id: matchIds.cardId,
  access: everyone,
  answers: 'update',
  run: (_values, tap) => cardNow(tap),
});

const more = button({
  id: matchIds.moreId,
  access: everyone,
  answers: 'update',
  run: async (_values, tap) =>
    ok(await withCard(tap, ({ profile }) => matchCards.moreShown(profile !== undefined, tap.t))),
});

async function agree({ version, age }: { version: `${number}`; age?: AgeAnswer }, tap: Tap): Answer {
  const { community, caller, locale, t } = tap;
  const given = await agreeToMatching(community, {
    user: caller.id,
    locale,
    version: Number(version),
    ...(age && { age }),
  });
  if (given.ok) return cardNow(tap);
  if (given.error === 'not_offered') return ok(matchCards.notForMinors(t));
  return notAgreed(given.error, () => matchCards.ageFirst(t), tap);
}

const agreeNow = button({ id: matchIds.agreeId, access: everyone, answers: 'update', run: agree });

const sayAge = button({ id: matchIds.ageThenAgreeId, access: everyone, answers: 'update', run: agree });

const notNow = button({
  id: matchIds.notNowId,
  access: everyone,
  answers: 'update',
  run: async (_values, { t }) => ok(matchCards.notNow(t)),
});

const changing = (id: typeof matchIds.pauseId, change: typeof pause) =>
  button({
    id,
    access: everyone,
    answers: 'update',
    async run(_values, tap) {
      await change(tap.community, tap.caller.id);
      return cardNow(tap);
    },
  });

const leave = button({
  id: matchIds.leavePoolId,
  access: everyone,
  answers: 'update',
  run: async (_values, { t }) => ok(matchCards.leaveAsked(t)),
});

const findNow = button({
  id: matchIds.findNowId,
  access: everyone,
  answers: 'update',
  async run(_values, tap) {
    const { community, caller, t } = tap;
    const found = await findSomebodyNow(community, caller.id);
    switch (found.found) {
      case 'proposed':
        return cardNow(tap);
      case 'taken':
        return ok(matchCards.takenAlready(t));
      case 'nobody':
        return ok(matchCards.nobodyYet(found.lack, t));
    }
  },
});

export const cardHandlers = [
  match,
  card,
  more,
  agreeNow,
  sayAge,
  notNow,
  changing(matchIds.pauseId, pause),
  changing(matchIds.resumeId, resume),
  leave,
  changing(matchIds.leavePoolSurelyId, leavePool),
  findNow,
];
