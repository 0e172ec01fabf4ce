/** Making a circle. Nobody is in it before their own yes, whoever looks after it included. */
import * as groups from '#db/groups.ts';
import { recordChange } from '#src/communities/index.ts';
import type { Community } from '#src/platform/community.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { searchTopics, topicsOf } from '#src/topics/index.ts';
import { createGroupIn } from '../create-group.ts';
import type { Created, CreateRefused } from '../create-group.ts';
import { groupNamed } from '../search.ts';
import type { Group } from '../types.ts';
import { inviteIn } from './invite.ts';
import { threadBudget } from '#src/platform/discord/hall/place.ts';
import { circleSizes } from './limits.ts';

export interface CirclePlan extends Pick<Group, 'name' | 'topic' | 'rules'> {
  readonly size?: number | undefined;
  /** The Discord id of who is asked to look after it. */
  readonly facilitator: string;
}

/**
 * @param by - the Discord id of who makes it, for the audit trail
 * @param openThreads - how many threads are open on the server
 */
export async function createCircle(
  community: Community,
  { facilitator, size = circleSizes.usual, ...plan }: CirclePlan,
  { by, openThreads }: { by: string; openThreads: number },
): Promise<Result<Created, CreateRefused>> {
  return community.transaction(async (tx) => {
    const isThere = groupNamed(await groups.all(tx), plan.name) !== undefined;
    if (!isThere && openThreads >= threadBudget) return err({ code: 'no_thread', limit: threadBudget });
    // Nobody finds a circle by its topic, so that nothing is asked where it is not plain.
    const found = searchTopics(await topicsOf(tx), plan.topic);
    const topicSlug = found.kind === 'found' && found.sure ? found.topics[0]?.slug : undefined;
    const circle = { ...plan, topicSlug, size, kind: 'circle', access: 'invited' } as const;
    const made = await createGroupIn(tx, community, circle);
    if (!made.ok) return made;
    const { group, was } = made.value;
    if (was === 'new') await recordChange(tx, community, { by, what: 'groups.circle', to: group.ref });
    await inviteIn(tx, community, { group, users: [facilitator], part: 'facilitator' });
    return ok(made.value);
  });
}
