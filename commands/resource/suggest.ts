/** `/resource suggest`: putting something forward. Who it was is not kept. */
import { learningRefused, suggestResource } from '#src/learning/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { completion, slash } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { topicSuggestions } from '../lead/topic-suggestions.ts';
import { resourceDefinition } from './definition.ts';

const suggest = slash({
  definition: resourceDefinition,
  path: 'suggest',
  access: everyone,
  async run(typed, { community, t }) {
    const { link, title, topic, kind = 'page', language = 'en', cost = 'free', connection = '' } = typed;
    const done = await suggestResource(community, { link, title, topic, kind, language, cost, connection });
    if (done.ok) return ok(learningRefused.suggested(t));
    const { error } = done;
    return error.code === 'known'
      ? ok(learningRefused.suggestedKnown(error, t))
      : err(learningRefused.suggestRefused(error));
  },
});

const suggestTopics = completion({
  definition: resourceDefinition,
  path: 'suggest',
  option: 'topic',
  access: everyone,
  complete: (letters, tap) => topicSuggestions(tap, letters),
});

export const suggestResourceHandlers = [suggest, suggestTopics];
