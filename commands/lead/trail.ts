/** `/lead trail`: every change of how the community is run, page by page. */
import { readTrail, trailPageId, trailShown } from '#src/communities/index.ts';
import type { TrailWords } from '#src/communities/index.ts';
import type { Area } from '#src/platform/area.ts';
import { leads } from '#src/platform/discord/access.ts';
import { button, slash } from '#src/platform/discord/handlers.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';
import { ok } from '#src/platform/result.ts';
import { leadDefinition } from './definition.ts';

/** @param areas - those that know the names of what was changed */
export function trailHandlers(words: TrailWords, areas: readonly Pick<Area, 'named'>[]): readonly Handler[] {
  return [
    slash({
      definition: leadDefinition,
      path: 'trail',
      access: leads,
      run: async (_args, { community, t }) => ok(trailShown(await readTrail(community, 0, areas), words, t)),
    }),
    button({
      id: trailPageId,
      access: leads,
      answers: 'update',
      run: async ({ page }, { community, t }) =>
        ok(trailShown(await readTrail(community, Number(page), areas), words, t)),
    }),
  ];
}
