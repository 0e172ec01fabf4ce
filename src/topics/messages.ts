/** What people see of topics. What they looked for stands only in forms of their own and in what leads read. */
import type { Modal } from '#src/platform/discord/components.ts';
import { button, container, lineWithButton, row, text, words } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { AliasAdded, Retired, TopicRefused } from './change-topics.ts';
import {
  aliasOfId,
  askFormId,
  decideId,
  listRequestsId,
  makeTopicId,
  nameTopicFormId,
  nameTopicId,
  setAsideId,
} from './ids.ts';
import { topicName } from './name.ts';
import { requestLength } from './requests.ts';
import type { RequestRefused } from './requests.ts';
import type { Topic, TopicRequest } from './types.ts';

const say = (words_: string): Message => message(container(text(words_)));

const namesOf = (topics: readonly Topic[], t: Translate): string =>
  topics.map((topic) => topicName(topic, t)).join(', ');

/** @param typed - what the form begins with */
export function askForm(typed: string, t: Translate): Modal {
  return {
    custom_id: askFormId.make({}),
    title: t('topics:askTitle'),
    components: [
      words({
        id: 'words',
        label: t('topics:askWords'),
        hint: t('topics:askHint'),
        maxLength: requestLength,
        required: true,
        // Half a character of two units is none.
        value: typed.slice(0, requestLength).replace(/[\uD800-\uDBFF]$/, ''),
      }),
    ],
  };
}

export function askedFor(t: Translate): Message {
  return say(t('topics:asked'));
}

export function askRefused({ code }: RequestRefused): Refusal {
  return refusal((t) => (code === 'no_words' ? t('topics:askedNoWords') : t('topics:askedTooMany')));
}

export function topicAdded({ name }: Topic, t: Translate): Message {
  return say(t('topics:added', { name }));
}

export function aliasAdded({ topic: { name }, alias, means }: AliasAdded, t: Translate): Message {
  return means.length > 1
    ? say(t('topics:aliasAmbiguous', { alias, names: namesOf(means, t) }))
    : say(t('topics:aliasAdded', { alias, name }));
}

export function topicRenamed({ name }: Topic, t: Translate): Message {
  return say(t('topics:renamed', { name }));
}

export function wordRetired({ what, name }: Retired, t: Translate): Message {
  return say(what === 'topic' ? t('topics:retiredTopic', { name }) : t('topics:retiredAlias', { name }));
}

/** Short enough to read on a phone without much scrolling. */
const perPage = 5;

/** What is asked for, most often first. @param wanted - the page, counted from 0 */
export function requestList(all: readonly TopicRequest[], wanted: number, t: Translate): Message {
  if (all.length === 0) return say(t('topics:requestsNone'));
  const pages = Math.ceil(all.length / perPage);
  const page = Math.min(wanted, pages - 1);
  const turn = (to: number, label: string) => button(listRequestsId.make({ page: `${to}` }), label);
  const turns = [
    ...(page > 0 ? [turn(page - 1, t('platform:previousPage'))] : []),
    ...(page < pages - 1 ? [turn(page + 1, t('platform:nextPage'))] : []),
  ];
  return message(
    container(
      text(t('topics:requests', { count: all.length })),
      ...all
        .slice(page * perPage, (page + 1) * perPage)
        .map((request) =>
          lineWithButton(
            t('topics:requestLine', { words: request.words, count: request.times }),
            button(decideId.make({ request: request.ref }), t('topics:decide')),
          ),
        ),
      ...(turns.length === 0 ? [] : [text(t('platform:pageOf', { page: page + 1, pages })), row(...turns)]),
    ),
  );
}

export function requestCard({ ref: request, words: asked, times }: TopicRequest, t: Translate): Message {
  return message(
    container(
      text(t('topics:requestCard', { words: asked, count: times })),
      row(
        button(makeTopicId.make({ request }), t('topics:makeTopic')),
        button(nameTopicId.make({ request }), t('topics:nameTopic')),
        button(setAsideId.make({ request }), t('topics:setAside')),
      ),
    ),
  );
}

export function nameTopicForm(request: Ref, t: Translate): Modal {
  return {
    custom_id: nameTopicFormId.make({ request }),
    title: t('topics:nameTitle'),
    components: [words({ id: 'topic', label: t('topics:nameWords'), maxLength: 100, required: true })],
  };
}

/** How many topics are offered at most: what a tired eye still takes in. */
const mostOffered = 5;

/** The topics that a lead may have meant, with a button for each. */
export function chooseTopic(
  { ref: request, words: asked }: Pick<TopicRequest, 'ref' | 'words'>,
  topics: readonly Topic[],
  t: Translate,
): Message {
  return message(
    container(
      text(t('topics:chooseTopic', { words: asked })),
      ...topics
        .slice(0, mostOffered)
        .map(({ slug: topic, name }) => row(button(aliasOfId.make({ request, topic }), name.slice(0, 80)))),
    ),
  );
}

export function requestAside(t: Translate): Message {
  return say(t('topics:aside'));
}

export function topicRefused(refused: TopicRefused): Refusal {
  return refusal((t) => {
    switch (refused.code) {
      case 'no_words':
        return t('topics:noWords');
      case 'known':
        return t('topics:known', { name: topicName(refused.topic, t) });
      case 'which':
        return t('topics:severalMeanings', { words: refused.words, names: namesOf(refused.topics, t) });
      case 'unknown': {
        const like = refused.like.slice(0, mostOffered);
        return like.length === 0
          ? t('topics:unknown', { words: refused.words })
          : t('topics:unknownLike', { words: refused.words, names: namesOf(like, t) });
      }
      case 'shipped':
        return t('topics:shipped', {
          name: topicName(refused.topic, t),
          command: commandMention('lead topic alias'),
        });
      case 'gone':
        return t('topics:gone', { command: commandMention('lead topic requests') });
    }
  });
}
