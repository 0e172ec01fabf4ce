/** `/lead group create`. Run again with the same answers, it finishes what is missing. */
import {
  answerRefused,
  createRefused,
  groupCreated,
  nothingMade,
  planGroup,
  planNothingId,
  planOwnTopicId,
  planTopicId,
  planWithOwnTopic,
  planWithTopic,
  usualRules,
  whichTopicFor,
} from '#src/groups/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { button, completion, slash } from '#src/platform/discord/handlers.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { leadDefinition } from './definition.ts';
import { topicSuggestions } from './topic-suggestions.ts';

export interface GroupCreateNeeds {
  /** How many channels a server has. */
  readonly channelCount: (guild: string) => number;
}

const create = ({ channelCount }: GroupCreateNeeds): Handler =>
  slash({
    definition: leadDefinition,
    path: 'group create',
    access: leads,
    async run({ name, topic, access, rules, places, kind, voice }, { community, caller, t }) {
      const plan = {
        name: name.trim(),
        topic: topic.trim(),
        access,
        rules: rules?.trim() ?? usualRules(community, t),
        size: places,
        kind,
        voice: voice === 'yes',
      };
      const planned = await planGroup(community, plan, {
        by: caller.id,
        channels: channelCount(community.guild),
      });
      if (!planned.ok) return err(createRefused(planned.error));
      return planned.value.kind === 'made'
        ? ok(groupCreated(planned.value.created, t))
        : ok(whichTopicFor(planned.value.question, t));
    },
  });

const suggestTopics = completion({
  definition: leadDefinition,
  path: 'group create',
  option: 'topic',
  access: leads,
  complete: (typed, tap) => topicSuggestions(tap, typed),
});

const withTopic = button({
  id: planTopicId,
  access: leads,
  answers: 'update',
  async run(answer, { community, caller, t }) {
    const created = await planWithTopic(community, { ...answer, by: caller.id });
    return created.ok ? ok(groupCreated(created.value, t)) : err(answerRefused(created.error));
  },
});

const withOwnTopic = button({
  id: planOwnTopicId,
  access: leads,
  answers: 'update',
  async run({ plan }, { community, caller, t }) {
    const created = await planWithOwnTopic(community, { plan, by: caller.id });
    return created.ok ? ok(groupCreated(created.value, t)) : err(answerRefused(created.error));
  },
});

const nothing = button({
  id: planNothingId,
  access: leads,
  answers: 'update',
  run: async (_values, { t }) => ok(nothingMade(t)),
});

export function groupCreateHandlers(needs: GroupCreateNeeds): readonly Handler[] {
  return [create(needs), suggestTopics, withTopic, withOwnTopic, nothing];
}
