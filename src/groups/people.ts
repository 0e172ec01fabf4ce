/** What people in a group have chosen to show to each other. Only somebody who is in it may ask. */
import * as groups from '#db/groups.ts';
import * as lines from '#db/group-lines.ts';
import * as memberships from '#db/memberships.ts';
import { sharedWith } from '#src/members/index.ts';
import type { Shared } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import type { GroupRefused } from './membership.ts';
import type { Group } from './types.ts';

export interface PeopleShown {
  readonly group: Group;
  readonly people: readonly Shared[];
}

/** @param user - who asks; they are not among the people */
export async function peopleIn(
  community: Community,
  { group: ref, user }: { group: Ref; user: string },
): Promise<Result<PeopleShown, GroupRefused>> {
  return community.read(async (tx) => {
    const group = await groups.find(tx, ref);
    if (!group) return err({ code: 'gone' });
    if ((await memberships.stateOf(tx, ref, user)) !== 'joined') return err({ code: 'not_in', group });
    const others = (await lines.joinedIn(tx, ref)).filter((other) => other !== user);
    const people = await sharedWith(tx, community, { users: others, viewer: 'group_member' });
    return ok({ group, people });
  });
}
