/** How long somebody has lived with it: asked on the private page, or here where the operator chose that. */
import { keepOnset, matchCards, matchIds, onsetPageName, whereToAsk } from '#src/matching/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import type { LinkMaker } from '#src/privacy/index.ts';
import { cardNow } from './card.ts';

/** @param links - undefined where there is nowhere to show a private page */
export function onsetHandlers(links: LinkMaker | undefined): readonly Handler[] {
  return [
    button({
      id: matchIds.onsetId,
      access: everyone,
      answers: 'update',
      async run(_values, { community, caller, t }) {
        const where = whereToAsk(community, links !== undefined);
        if (where === 'discord') return ok(matchCards.onsetAsked(t));
        if (where === 'nowhere' || !links) return err(matchCards.onsetOff);
        return ok(matchCards.onsetOnPage(await links.make(community, onsetPageName, caller.id), t));
      },
    }),
    button({
      id: matchIds.onsetSetId,
      access: everyone,
      answers: 'update',
      async run({ onset }, tap) {
        const { community, caller } = tap;
        // What was shown before the operator chose otherwise is not answered here any more.
        if (whereToAsk(community, links !== undefined) !== 'discord') return err(matchCards.onsetOff);
        const answer = onset === 'none' ? undefined : onset;
        await keepOnset(community, { user: caller.id, onset: answer });
        return cardNow(tap);
      },
    }),
  ];
}
