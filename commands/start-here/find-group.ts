/** *Find my group*, under the message where newcomers begin: the list of groups, privately. */
import { allGroups, beginWithGroupsId, findGroups, groupList } from '#src/groups/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import { ok } from '#src/platform/result.ts';

export const findMyGroup = button({
  id: beginWithGroupsId,
  access: everyone,
  answers: 'reply',
  run: async (_values, { community, t }) => ok(groupList(findGroups(await allGroups(community), ''), 0, t)),
});
