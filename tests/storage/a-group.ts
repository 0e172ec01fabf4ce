/** A group of a community, without anything of it on Discord. */
import { areas } from '#src/areas.ts';
import { createGroup } from '#src/groups/create-group.ts';
import type { Group, GroupPlan } from '#src/groups/types.ts';
import { joinGroup } from '#src/groups/membership.ts';
import { memberEvents } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { newId } from '#tests/harness/guilds.ts';

/** Every area hears what concerns a member. */
export const events = memberEvents(areas);

/** Makes somebody part of a group that anybody may join. */
export async function joins(community: Community, { ref: group }: Group, user: string): Promise<void> {
  const joined = await joinGroup(community, { group, user, locale: 'en-US', rulesVersion: 1, age: 'adult' });
  if (!joined.ok) throw new Error(joined.error.code);
}

export async function aGroup(community: Community, changed: Partial<GroupPlan> = {}): Promise<Group> {
  const plan = {
    name: 'Small Steps',
    topic: 'carers',
    rules: 'Be kind.',
    access: 'open',
    ...changed,
  } as const;
  const created = await createGroup(community, plan, newId());
  if (!created.ok) throw new Error(created.error.code);
  return created.value.group;
}
