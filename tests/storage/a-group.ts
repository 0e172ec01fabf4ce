/** A group of a community, without anything of it on Discord. */
import { createGroup } from '#src/groups/create-group.ts';
import type { Group, GroupPlan } from '#src/groups/types.ts';
import type { Community } from '#src/platform/community.ts';
import { newId } from '#tests/harness/guilds.ts';

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
