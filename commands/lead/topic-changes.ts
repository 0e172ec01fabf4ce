/** `/lead topic add`, `alias`, `rename` and `retire`: topics and words of the community's own. */
import {
  addAlias,
  addTopic,
  aliasAdded,
  readLocals,
  renameTopic,
  retireWord,
  topicAdded,
  topicRefused,
  topicRenamed,
  wordRetired,
} from '#src/topics/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { completion, slash } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { leadDefinition } from './definition.ts';
import { offerNames, topicSuggestions } from './topic-suggestions.ts';

const add = slash({
  definition: leadDefinition,
  path: 'topic add',
  access: leads,
  async run({ name }, { community, caller, t }) {
    const added = await addTopic(community, { name: name.trim(), by: caller.id });
    return added.ok ? ok(topicAdded(added.value, t)) : err(topicRefused(added.error));
  },
});

const alias = slash({
  definition: leadDefinition,
  path: 'topic alias',
  access: leads,
  async run({ topic, word }, { community, caller, t }) {
    const added = await addAlias(community, { topic, alias: word.trim(), by: caller.id });
    return added.ok ? ok(aliasAdded(added.value, t)) : err(topicRefused(added.error));
  },
});

const suggestTopics = completion({
  definition: leadDefinition,
  path: 'topic alias',
  option: 'topic',
  access: leads,
  complete: (typed, tap) => topicSuggestions(tap, typed),
});

const rename = slash({
  definition: leadDefinition,
  path: 'topic rename',
  access: leads,
  async run({ topic, name }, { community, caller, t }) {
    const renamed = await renameTopic(community, { topic, name: name.trim(), by: caller.id });
    return renamed.ok ? ok(topicRenamed(renamed.value, t)) : err(topicRefused(renamed.error));
  },
});

const suggestOwn = completion({
  definition: leadDefinition,
  path: 'topic rename',
  option: 'topic',
  access: leads,
  async complete(typed, { community }) {
    const { topics } = await community.transaction(readLocals);
    return offerNames(
      topics.map(({ name }) => name),
      typed,
    );
  },
});

const retire = slash({
  definition: leadDefinition,
  path: 'topic retire',
  access: leads,
  async run({ word }, { community, caller, t }) {
    const retired = await retireWord(community, { word, by: caller.id });
    return retired.ok ? ok(wordRetired(retired.value, t)) : err(topicRefused(retired.error));
  },
});

const suggestWords = completion({
  definition: leadDefinition,
  path: 'topic retire',
  option: 'word',
  access: leads,
  async complete(typed, { community }) {
    const { topics, aliases } = await community.transaction(readLocals);
    return offerNames([...topics.map(({ name }) => name), ...aliases.map(({ alias: word }) => word)], typed);
  },
});

export const topicChangeHandlers = [add, alias, suggestTopics, rename, suggestOwn, retire, suggestWords];
