/** `/group find`, its pages, and the button that opens one group. */
import {
  allGroups,
  beforeJoining,
  findGroups,
  groupByRef,
  groupList,
  groupRefused,
  groupsFound,
  listGroupsId,
  lookAtGroupId,
} from '#src/groups/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, completion, slash } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { groupDefinition } from './definition.ts';
import { suggestions } from './suggestions.ts';

const find = slash({
  definition: groupDefinition,
  path: 'find',
  access: everyone,
  async run({ topic = '' }, { community, t }) {
    const open = findGroups(await allGroups(community), topic);
    return ok(topic.trim() === '' ? groupList(open, 0, t) : groupsFound(open, t));
  },
});

const suggestTopics = completion({
  definition: groupDefinition,
  path: 'find',
  option: 'topic',
  access: everyone,
  complete: async (typed, { community }) =>
    suggestions(findGroups(await allGroups(community), typed).map(({ topic }) => topic)),
});

const page = button({
  id: listGroupsId,
  access: everyone,
  answers: 'update',
  run: async ({ page: number }, { community, t }) =>
    ok(groupList(findGroups(await allGroups(community), ''), Number(number), t)),
});

const look = button({
  id: lookAtGroupId,
  access: everyone,
  answers: 'reply',
  async run({ group }, { community, caller, t }) {
    const found = await groupByRef(community, group, caller.id);
    return found.ok ? ok(beforeJoining(found.value, t)) : err(groupRefused(found.error));
  },
});

export const findHandlers = [find, suggestTopics, page, look];
