/** `/group leave`, and the Leave button wherever it stands. */
import {
  goodbye,
  groupByName,
  groupRefused,
  leaveGroup,
  leaveGroupId,
  myGroups,
  namesLike,
} from '#src/groups/index.ts';
import type { MemberEvents } from '#src/members/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, completion, slash } from '#src/platform/discord/handlers.ts';
import type { Answer, Handler } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Ref } from '#src/platform/ref.ts';
import { groupDefinition } from './definition.ts';
import { suggestions } from './suggestions.ts';

async function leaveNow(group: Ref, events: MemberEvents, { community, caller, t }: Tap): Answer {
  const left = await leaveGroup(community, { group, user: caller.id }, events);
  return left.ok ? ok(goodbye(left.value, t)) : err(groupRefused(left.error));
}

const leaveWith = (events: MemberEvents) =>
  slash({
    definition: groupDefinition,
    path: 'leave',
    access: everyone,
    async run({ group: name }, tap) {
      const found = await groupByName(tap.community, name, tap.caller.id);
      return found.ok ? leaveNow(found.value.group.ref, events, tap) : err(groupRefused(found.error));
    },
  });

const suggestMine = completion({
  definition: groupDefinition,
  path: 'leave',
  option: 'group',
  access: everyone,
  complete: async (typed, { community, caller }) =>
    suggestions(namesLike(await myGroups(community, caller.id), typed).map(({ name }) => name)),
});

const leaveButton = (events: MemberEvents) =>
  button({
    id: leaveGroupId,
    access: everyone,
    answers: 'reply',
    run: ({ group }, tap) => leaveNow(group, events, tap),
  });

export function leaveHandlers(events: MemberEvents): readonly Handler[] {
  return [leaveWith(events), suggestMine, leaveButton(events)];
}
