/** `/group mine` and its pages. */
import { listMineId, myGroups, ownGroups } from '#src/groups/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, slash } from '#src/platform/discord/handlers.ts';
import { ok } from '#src/platform/result.ts';
import { groupDefinition } from './definition.ts';

const mine = slash({
  definition: groupDefinition,
  path: 'mine',
  access: everyone,
  run: async (_args, { community, caller, t }) => ok(ownGroups(await myGroups(community, caller.id), 0, t)),
});

const page = button({
  id: listMineId,
  access: everyone,
  answers: 'update',
  run: async ({ page: number }, { community, caller, t }) =>
    ok(ownGroups(await myGroups(community, caller.id), Number(number), t)),
});

export const mineHandlers = [mine, page];
