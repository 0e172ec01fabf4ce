/** `/group find`, its pages, and the buttons that open one topic, one group, or the way to the leads. */
import { z } from 'zod';
import {
  aboutFound,
  aboutTopicId,
  allGroups,
  beforeJoining,
  findGroups,
  groupByRef,
  groupList,
  groupRefused,
  listGroupsId,
  lookAtGroupId,
  lookFor,
  lookForTopic,
  whileTyping,
} from '#src/groups/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, completion, modal, slash } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import {
  askedFor,
  askForm,
  askFormId,
  askForTopic,
  askLeadsId,
  askRefused,
  justTyped,
  requestLength,
} from '#src/topics/index.ts';
import { groupDefinition } from './definition.ts';
import { rulesFirst } from './rules-first.ts';
import { suggestions } from './suggestions.ts';

const typed = justTyped();

const find = slash({
  definition: groupDefinition,
  path: 'find',
  access: everyone,
  async run({ topic = '' }, { community, caller, t }) {
    if (topic.trim() === '') return ok(groupList(findGroups(await allGroups(community), ''), 0, t));
    return ok(aboutFound(await lookFor(community, topic, caller.id), typed.keep(topic.trim()), t));
  },
});

const suggestTopics = completion({
  definition: groupDefinition,
  path: 'find',
  option: 'topic',
  access: everyone,
  complete: async (letters, { community }) =>
    suggestions((await whileTyping(community, letters)).map(({ topic }) => topic)),
});

const about = button({
  id: aboutTopicId,
  access: everyone,
  answers: 'update',
  async run({ topic: slug }, { community, caller, t }) {
    const { found, topic } = await lookForTopic(community, slug, caller.id);
    return ok(aboutFound(found, typed.keep(topic?.name ?? ''), t));
  },
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
  run: ({ group }, tap) =>
    rulesFirst(tap, async () => {
      const found = await groupByRef(tap.community, group, tap.caller.id);
      return found.ok ? ok(beforeJoining(found.value, tap.t)) : err(groupRefused(found.error));
    }),
});

const askLeads = button({
  id: askLeadsId,
  access: everyone,
  answers: 'modal',
  open: ({ kept }, { t }) => ({ modal: askForm(typed.recall(kept), t) }),
});

const asked = modal({
  id: askFormId,
  access: everyone,
  answers: 'update',
  fields: z.object({ words: z.string().max(requestLength) }),
  async run(_values, { words }, { community, t }) {
    const left = await askForTopic(community, words);
    return left.ok ? ok(askedFor(t)) : err(askRefused(left.error));
  },
});

export const findHandlers = [find, suggestTopics, about, page, look, askLeads, asked];
