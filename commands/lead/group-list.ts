/** `/lead group list`, its pages, and the button that says what would be put right. */
import type { ServerState } from '#src/communities/index.ts';
import { dryRun, dryRunId, dryRunShown, groupOverview, overview, overviewId } from '#src/groups/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { button, slash } from '#src/platform/discord/handlers.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';
import { ok } from '#src/platform/result.ts';
import { leadDefinition } from './definition.ts';

export interface GroupListNeeds {
  readonly serverState: (guild: string) => Promise<ServerState>;
}

export function groupListHandlers({ serverState }: GroupListNeeds): readonly Handler[] {
  const list = slash({
    definition: leadDefinition,
    path: 'group list',
    access: leads,
    run: async (_args, { community, t }) => ok(overview(await groupOverview(community), 0, t)),
  });

  const page = button({
    id: overviewId,
    access: leads,
    answers: 'update',
    run: async ({ page: number }, { community, t }) =>
      ok(overview(await groupOverview(community), Number(number), t)),
  });

  const check = button({
    id: dryRunId,
    access: leads,
    answers: 'reply',
    run: async (_values, { community, t }) =>
      ok(dryRunShown(await dryRun(community, await serverState(community.guild)), t)),
  });

  return [list, page, check];
}
