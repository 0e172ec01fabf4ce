/** *Don't match me with them*: silent, both ways, and listed for nobody but whoever asked. */
import { askApart, matchCards, matchIds, ownApart, takeBackApart } from '#src/matching/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, userMenu } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { notWithThemDefinition } from './definition.ts';

const notWithThem = userMenu({
  definition: notWithThemDefinition,
  access: everyone,
  async run({ id: other, isBot }, { community, caller, t }) {
    if (isBot) return err(matchCards.apartRefused('bot'));
    const kept = await askApart(community, { user: caller.id, other });
    return kept.ok ? ok(matchCards.keptApart(t)) : err(matchCards.apartRefused(kept.error));
  },
});

const list = button({
  id: matchIds.apartListId,
  access: everyone,
  answers: 'update',
  async run({ page }, { community, caller, t }) {
    const all = await community.transaction((tx) => ownApart(tx, community, caller.id));
    return ok(matchCards.apartList(all, Number(page), t));
  },
});

const takeBack = button({
  id: matchIds.apartBackId,
  access: everyone,
  answers: 'update',
  async run({ apart: ref }, { community, caller, t }) {
    return ok(matchCards.apartList(await takeBackApart(community, { user: caller.id, ref }), 0, t));
  },
});

export const apartHandlers = [notWithThem, list, takeBack];
