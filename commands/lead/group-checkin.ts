/** `/lead group checkin`: a question that comes back in a group, from a pack or of a lead's own. */
import { checkinGroups } from '#src/checkins/index.ts';
import { allGroups, namesLike } from '#src/groups/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { completion, slash } from '#src/platform/discord/handlers.ts';
import { refusal } from '#src/platform/failures.ts';
import { timeTyped } from '#src/platform/places/typed-time.ts';
import { err, ok } from '#src/platform/result.ts';
import { suggestions } from '../group/suggestions.ts';
import { leadDefinition as definition } from './definition.ts';

const usualTime = '18:00';

const checkin = slash({
  definition,
  path: 'group checkin',
  access: leads,
  async run({ group, theme, often, time, questions }, { community, caller, locale, t }) {
    const by = caller.id;
    if (theme === 'end') {
      const ended = await checkinGroups.endGroupCheckin(community, { group, by });
      return ended.ok
        ? ok(checkinGroups.groupCheckinEnded(ended.value.name, t))
        : err(checkinGroups.groupCheckinRefused(ended.error));
    }
    const minute = timeTyped(time ?? usualTime);
    if (minute === undefined) return err(refusal((words) => words('checkins:timeUnknown')));
    const own = questionsIn(questions ?? '');
    const plan = { group, by, pack: theme, own, rhythm: often ?? 'weekly', minute };
    const set = await checkinGroups.setGroupCheckin(community, plan);
    return set.ok
      ? ok(checkinGroups.groupCheckinSet(set.value, locale, t))
      : err(checkinGroups.groupCheckinRefused(set.error));
  },
});

function questionsIn(typed: string): string[] {
  return typed
    .split('|')
    .map((question) => question.trim())
    .filter((question) => question !== '');
}

const suggestGroups = completion({
  definition,
  path: 'group checkin',
  option: 'group',
  access: leads,
  complete: async (typed, { community }) =>
    suggestions(namesLike(await allGroups(community), typed).map(({ name }) => name)),
});

export const groupCheckinHandlers = [checkin, suggestGroups];
