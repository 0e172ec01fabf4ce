/** Looking at a proposal, and answering it. */
import { answerProposal, cardFor, matchCards, matchIds } from '#src/matching/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { withCard } from './card.ts';

const look = button({
  id: matchIds.proposalId,
  access: everyone,
  answers: 'update',
  async run({ side }, tap) {
    const { community, caller, locale, t } = tap;
    const found = await cardFor(community, caller.id, locale);
    if (found.state !== 'card') return err(matchCards.proposalOver);
    const proposal = found.card.proposals.find(({ ref }) => ref === side);
    if (!proposal) return err(matchCards.proposalOver);
    return ok(matchCards.proposalShown(proposal, found.card.names, t));
  },
});

const answer = button({
  id: matchIds.answerId,
  access: everyone,
  answers: 'update',
  async run({ side, answer: said }, tap) {
    const { community, caller, t } = tap;
    const answered = await answerProposal(community, { user: caller.id, side, answer: said });
    if (!answered.ok) return err(matchCards.proposalOver);
    return ok(await withCard(tap, ({ names }) => matchCards.proposalShown(answered.value, names, t)));
  },
});

export const proposalHandlers = [look, answer];
