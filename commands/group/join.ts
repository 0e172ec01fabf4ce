/** `/group join`: the ground rules first, and what the buttons under them do. */
import {
  agreeId,
  allGroups,
  beforeJoining,
  findGroups,
  groupByName,
  groupRefused,
  joinGroup,
  notNow,
  notNowId,
  welcome,
} from '#src/groups/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, completion, slash } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { groupDefinition } from './definition.ts';
import { suggestions } from './suggestions.ts';

const join = slash({
  definition: groupDefinition,
  path: 'join',
  access: everyone,
  async run({ group }, { community, caller, t }) {
    const found = await groupByName(community, group, caller.id);
    return found.ok ? ok(beforeJoining(found.value, t)) : err(groupRefused(found.error));
  },
});

const suggestGroups = completion({
  definition: groupDefinition,
  path: 'join',
  option: 'group',
  access: everyone,
  complete: async (typed, { community }) =>
    suggestions(findGroups(await allGroups(community), typed).map(({ name }) => name)),
});

const agree = button({
  id: agreeId,
  access: everyone,
  answers: 'update',
  async run({ group, rules }, { community, caller, locale, t }) {
    const joined = await joinGroup(community, {
      group,
      user: caller.id,
      locale,
      rulesVersion: Number(rules),
    });
    if (joined.ok) return ok(welcome(joined.value, t));
    // Other rules than they read: these are shown, and nothing is agreed to yet.
    if (joined.error.code === 'rules_changed')
      return ok(beforeJoining({ group: joined.error.group, joined: false }, t));
    return err(groupRefused(joined.error));
  },
});

const decline = button({
  id: notNowId,
  access: everyone,
  answers: 'update',
  run: async (_values, { t }) => ok(notNow(t)),
});

export const joinHandlers = [join, suggestGroups, agree, decline];
