/** One match: where its people talk, how it is going, ending it, and asking a moderator. The same buttons stand in its thread. */
import {
  askForHelp,
  endMatch,
  feel,
  helpAnswers,
  matchCards,
  matchFor,
  matchIds,
  matchWithShown,
  reopenThread,
} from '#src/matching/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, modal } from '#src/platform/discord/handlers.ts';
import { userMention } from '#src/platform/discord/mentions.ts';
import { err, ok } from '#src/platform/result.ts';

const look = button({
  id: matchIds.matchId,
  access: everyone,
  answers: 'update',
  async run({ match: ref }, { community, caller, locale, t }) {
    const match = await matchWithShown(community, { user: caller.id, ref });
    const reader = { locale, now: community.now() };
    return match ? ok(matchCards.matchShown(match, reader, t)) : err(matchCards.matchGone);
  },
});

/** A private answer of its own: it is pressed in the thread as well, where everybody reads what stands. */
const end = button({
  id: matchIds.endId,
  access: everyone,
  answers: 'reply',
  async run({ match: ref }, { community, caller, t }) {
    const match = await matchFor(community, { user: caller.id, ref });
    return match ? ok(matchCards.endAsked(match, t)) : err(matchCards.matchGone);
  },
});

const endSurely = button({
  id: matchIds.endSurelyId,
  access: everyone,
  answers: 'update',
  async run({ match: ref, next }, { community, caller, t }) {
    const match = await matchFor(community, { user: caller.id, ref });
    const ended = await endMatch(community, { match: ref, user: caller.id, next });
    return ended ? ok(matchCards.matchEnded(match?.own.part === 'mentor', t)) : err(matchCards.matchGone);
  },
});

const reopen = button({
  id: matchIds.reopenId,
  access: everyone,
  answers: 'reply',
  async run({ match: ref }, { community, caller, t }) {
    const opened = await reopenThread(community, { user: caller.id, ref });
    return opened.ok ? ok(matchCards.threadOpening(opened.value, t)) : err(matchCards.matchGone);
  },
});

const sayHow = button({
  id: matchIds.feelId,
  access: everyone,
  answers: 'reply',
  async run({ match, feeling }, { community, caller, t }) {
    const kept = await feel(community, { user: caller.id, match, feeling });
    return kept ? ok(matchCards.felt(feeling, match, t)) : err(matchCards.matchGone);
  },
});

const help = button({
  id: matchIds.helpId,
  access: everyone,
  answers: 'modal',
  open: ({ match }, { t }) => ({ modal: matchCards.helpForm(match, t) }),
});

const sendHelp = modal({
  id: matchIds.helpFormId,
  access: everyone,
  answers: 'reply',
  fields: helpAnswers,
  async run({ match, report }, answers, { community, caller, locale, t }) {
    const asked = await askForHelp(community, {
      user: caller.id,
      match,
      report,
      locale,
      answers,
      naming: (others) => t('matches:helpWho', { who: others.map(userMention).join(', ') }),
    });
    return asked.ok ? ok(matchCards.helpSent(asked.value, t)) : err(matchCards.helpRefused(asked.error));
  },
});

export const matchHandlers = [look, end, endSurely, reopen, sayHow, help, sendHelp];
