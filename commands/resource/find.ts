/** `/resource find` and `saved`: lists, an entry, saving it for oneself, and saying that something is wrong with it. */
import {
  findResources,
  learningIds,
  learningRefused,
  lookAtResource,
  resourceMessages,
  savedBy,
  setSaved,
  tellTrouble,
} from '#src/learning/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, completion, slash } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import { justTyped } from '#src/topics/index.ts';
import { topicSuggestions } from '../lead/topic-suggestions.ts';
import { resourceDefinition } from './definition.ts';

const typed = justTyped();

interface Asking {
  readonly kept: Ref;
  readonly said: string;
  readonly topic?: string | undefined;
  readonly page: number;
}

async function found({ community, locale, t }: Tap, { kept, said, topic, page }: Asking): Answer {
  const shelf = await findResources(community, { said, topic, page, locale });
  const anything = said === '' && topic === undefined;
  return ok(resourceMessages.foundList(shelf, { kept, anything }, t));
}

const find = slash({
  definition: resourceDefinition,
  path: 'find',
  access: everyone,
  run({ words = '' }, tap) {
    const said = words.trim();
    return found(tap, { kept: typed.keep(said), said, page: 0 });
  },
});

const suggestWords = completion({
  definition: resourceDefinition,
  path: 'find',
  option: 'words',
  access: everyone,
  complete: (letters, tap) => topicSuggestions(tap, letters),
});

const turn = button({
  id: learningIds.foundId,
  access: everyone,
  answers: 'update',
  async run({ kept, topic, asked, page }, tap) {
    const said = asked === 'all' ? '' : typed.recall(kept);
    if (asked === 'all' || said !== '') return found(tap, { kept, said, page: Number(page) });
    // What was typed is forgotten after a while; a topic by its name is not.
    return topic === '-'
      ? err(learningRefused.lookAgain)
      : found(tap, { kept, said, topic, page: Number(page) });
  },
});

export async function showResource(ref: Ref, { community, caller, locale, t }: Tap): Answer {
  const one = await lookAtResource(community, ref, caller.id);
  return one ? ok(resourceMessages.resourceCard(one, locale, t)) : err(learningRefused.resourceGone);
}

const look = button({
  id: learningIds.resourceId,
  access: everyone,
  answers: 'reply',
  run: ({ resource }, tap) => showResource(resource, tap),
});

async function save(ref: Ref, saved: boolean, tap: Tap): Answer {
  const { community, caller, locale, t } = tap;
  const done = await setSaved(community, { ref, user: caller.id, saved });
  if (done.ok) return ok(resourceMessages.resourceCard(done.value, locale, t));
  return done.error === 'no_consent'
    ? ok(learningRefused.askToKeep('save', ref, t))
    : err(learningRefused.saveRefused(done.error));
}

/** Saves what somebody was about to save before they were asked. */
export const saveAfterAll = (ref: Ref, tap: Tap): Answer => save(ref, true, tap);

const keep = button({
  id: learningIds.saveId,
  access: everyone,
  answers: 'update',
  run: ({ resource }, tap) => save(resource, true, tap),
});

const drop = button({
  id: learningIds.dropId,
  access: everyone,
  answers: 'update',
  run: ({ resource }, tap) => save(resource, false, tap),
});

const wrong = button({
  id: learningIds.troubleId,
  access: everyone,
  answers: 'update',
  run: async ({ resource }, { t }) => ok(resourceMessages.whatIsWrong(resource, t)),
});

const tell = button({
  id: learningIds.tellTroubleId,
  access: everyone,
  answers: 'update',
  async run({ resource, trouble }, { community, t }) {
    const told = await tellTrouble(community, resource, trouble);
    return told.ok ? ok(resourceMessages.troubleTold(resource, t)) : err(learningRefused.resourceGone);
  },
});

async function showSaved({ community, caller, t }: Tap, page: number): Answer {
  return ok(resourceMessages.savedList(await savedBy(community, caller.id), page, t));
}

const saved = slash({
  definition: resourceDefinition,
  path: 'saved',
  access: everyone,
  run: (_args, tap) => showSaved(tap, 0),
});

const turnSaved = button({
  id: learningIds.savedListId,
  access: everyone,
  answers: 'update',
  run: ({ page }, tap) => showSaved(tap, Number(page)),
});

export const findResourceHandlers = [
  find,
  suggestWords,
  turn,
  look,
  keep,
  drop,
  wrong,
  tell,
  saved,
  turnSaved,
];
