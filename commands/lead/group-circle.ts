/** `/lead group circle` and `invite`: small groups of people who were asked one by one. */
import {
  allGroups,
  circleCreated,
  createCircle,
  createRefused,
  invitedTo,
  inviteRefused,
  inviteTo,
  namesLike,
  usualRules,
} from '#src/groups/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { completion, slash } from '#src/platform/discord/handlers.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { suggestions } from '../group/suggestions.ts';
import { leadDefinition as definition } from './definition.ts';
import type { GroupListNeeds } from './group-list.ts';
import { topicSuggestions } from './topic-suggestions.ts';

export function circleHandlers({ serverState }: GroupListNeeds): readonly Handler[] {
  const circle = slash({
    definition,
    path: 'group circle',
    access: leads,
    async run({ topic, name, facilitator, places, rules }, { community, caller, t }) {
      const plan = {
        name: name.trim(),
        topic: topic.trim(),
        rules: rules?.trim() ?? usualRules(community, t),
        size: places,
        facilitator,
      };
      const { threads } = await serverState(community.guild);
      const made = await createCircle(community, plan, { by: caller.id, openThreads: threads.length });
      return made.ok ? ok(circleCreated(made.value, t)) : err(createRefused(made.error));
    },
  });

  const invite = slash({
    definition,
    path: 'group invite',
    access: leads,
    async run({ group: name, person }, { community, caller, t }) {
      const invited = await inviteTo(community, { circle: { name }, by: caller, users: [person] });
      return invited.ok ? ok(invitedTo(invited.value, t)) : err(inviteRefused(invited.error));
    },
  });

  const suggestTopics = completion({
    definition,
    path: 'group circle',
    option: 'topic',
    access: leads,
    complete: (typed, tap) => topicSuggestions(tap, typed),
  });

  const suggestCircles = completion({
    definition,
    path: 'group invite',
    option: 'group',
    access: leads,
    async complete(typed, { community }) {
      const circles = (await allGroups(community)).filter(({ kind }) => kind === 'circle');
      return suggestions(namesLike(circles, typed).map(({ name }) => name));
    },
  });

  return [circle, invite, suggestTopics, suggestCircles];
}
