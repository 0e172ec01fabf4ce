/** What people see who look for a group by topic, and leads whose group has no plain topic yet. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { askLeadsId, topicName, topicRefused } from '#src/topics/index.ts';
import type { Topic } from '#src/topics/index.ts';
import { listGroupsId } from '../ids.ts';
import type { Answer } from '../look-for.ts';
import type { AnswerRefused, TopicQuestion } from '../plan-topic.ts';
import { aboutTopicId, planNothingId, planOwnTopicId, planTopicId } from '../topic-ids.ts';
import { createRefused } from './creating.ts';
import { groupLine, groupsFound } from './lists.ts';

/** What a tired eye takes in. */
const mostOffered = 5;

/** Discord's limit on the words of a button, in characters (docs: components/reference). */
const labelLimit = 80;

const topicButtons = (topics: readonly Topic[], t: Translate, idOf: (topic: Topic) => string) =>
  topics
    .slice(0, mostOffered)
    .map((topic) => row(button(idOf(topic), topicName(topic, t).slice(0, labelLimit))));

const showAll = (t: Translate) => button(listGroupsId.make({ page: '0' }), t('groups:showAll'));

/**
 * The answer to a search. What was searched for stands nowhere in it.
 * @param kept - stands for what was typed, for who wants to ask the leads
 */
export function aboutFound(found: Answer, kept: Ref, t: Translate): Message {
  const ask = button(askLeadsId.make({ kept }), t('topics:askLeads'));
  switch (found.kind) {
    case 'groups':
      return groupsFound(found.groups, t);
    case 'which':
      return message(
        container(
          text(t('topics:which')),
          ...topicButtons(found.topics, t, ({ slug }) => aboutTopicId.make({ topic: slug })),
          row(showAll(t)),
        ),
      );
    case 'related':
      return message(
        container(
          text(t('topics:onlyRelated')),
          ...found.groups.slice(0, mostOffered).map((group) => groupLine(group, t)),
          row(ask, showAll(t)),
        ),
      );
    case 'withheld':
      return message(container(text(t('topics:relatedWithheld')), row(ask, showAll(t))));
    case 'none':
      return message(container(text(t('groups:noneFits')), row(ask, showAll(t))));
  }
}

/** Asks a lead what the group shall be about, before anything is made. */
export function whichTopicFor({ plan, typed, topics, canBeOwn }: TopicQuestion, t: Translate): Message {
  const own = canBeOwn ? [button(planOwnTopicId.make({ plan }), t('topics:makeTopic'))] : [];
  const nothing = button(planNothingId.make({}), t('topics:makeNothing'));
  return message(
    container(
      text(question()),
      ...topicButtons(topics, t, ({ slug }) => planTopicId.make({ plan, topic: slug })),
      row(...own, nothing),
    ),
  );

  function question(): string {
    if (topics.length === 0) return t('topics:groupOwn', { typed });
    return canBeOwn ? t('topics:groupLike', { typed }) : t('topics:groupWhich', { typed });
  }
}

export function nothingMade(t: Translate): Message {
  return message(container(text(t('topics:nothingMade'))));
}

export function answerRefused(refused: AnswerRefused): Refusal {
  switch (refused.code) {
    case 'no_name':
    case 'name_taken':
    case 'full':
    case 'no_thread':
    case 'server_full':
      return createRefused(refused);
    case 'gone':
      return refusal((t) => t('topics:planGone'));
    case 'no_words':
    case 'known':
    case 'which':
    case 'unknown':
    case 'shipped':
      return topicRefused(refused);
  }
}
