/** `/lead topic requests`: what members looked for in vain, and what leads make of it. */
import { z } from 'zod';
import {
  aliasAdded,
  aliasOfId,
  chooseTopic,
  decideId,
  listRequestsId,
  makeTopicId,
  nameTopicForm,
  nameTopicFormId,
  nameTopicId,
  requestAside,
  requestBy,
  requestCard,
  requestList,
  requestToAlias,
  requestToTopic,
  setAsideId,
  setRequestAside,
  topicAdded,
  topicRefused,
  waitingRequests,
} from '#src/topics/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { button, modal, slash } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { leadDefinition } from './definition.ts';

const requests = slash({
  definition: leadDefinition,
  path: 'topic requests',
  access: leads,
  run: async (_args, { community, t }) => ok(requestList(await waitingRequests(community), 0, t)),
});

const page = button({
  id: listRequestsId,
  access: leads,
  answers: 'update',
  run: async ({ page: number }, { community, t }) =>
    ok(requestList(await waitingRequests(community), Number(number), t)),
});

const decide = button({
  id: decideId,
  access: leads,
  answers: 'update',
  async run({ request }, { community, t }) {
    const found = await requestBy(community, request);
    return found.ok ? ok(requestCard(found.value, t)) : err(topicRefused(found.error));
  },
});

const makeTopic = button({
  id: makeTopicId,
  access: leads,
  answers: 'update',
  async run({ request: ref }, { community, caller, t }) {
    const made = await requestToTopic(community, { ref, by: caller.id });
    return made.ok ? ok(topicAdded(made.value, t)) : err(topicRefused(made.error));
  },
});

const nameTopic = button({
  id: nameTopicId,
  access: leads,
  answers: 'modal',
  open: ({ request }, { t }) => ({ modal: nameTopicForm(request, t) }),
});

const named = modal({
  id: nameTopicFormId,
  access: leads,
  answers: 'update',
  fields: z.object({ topic: z.string().trim().min(1).max(100) }),
  async run({ request: ref }, { topic }, { community, caller, t }) {
    const added = await requestToAlias(community, { ref, by: caller.id }, { words: topic });
    if (added.ok) return ok(aliasAdded(added.value, t));
    const { error } = added;
    const meant = error.code === 'which' ? error.topics : error.code === 'unknown' ? error.like : [];
    const request = await requestBy(community, ref);
    return meant.length > 0 && request.ok
      ? ok(chooseTopic(request.value, meant, t))
      : err(topicRefused(error));
  },
});

const aliasOf = button({
  id: aliasOfId,
  access: leads,
  answers: 'update',
  async run({ request: ref, topic: slug }, { community, caller, t }) {
    const added = await requestToAlias(community, { ref, by: caller.id }, { slug });
    return added.ok ? ok(aliasAdded(added.value, t)) : err(topicRefused(added.error));
  },
});

const aside = button({
  id: setAsideId,
  access: leads,
  answers: 'update',
  async run({ request: ref }, { community, caller, t }) {
    const done = await setRequestAside(community, { ref, by: caller.id });
    return done.ok ? ok(requestAside(t)) : err(topicRefused(done.error));
  },
});

export const topicRequestHandlers = [requests, page, decide, makeTopic, nameTopic, named, aliasOf, aside];
