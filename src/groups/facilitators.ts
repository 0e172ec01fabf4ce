/** Facilitators: members who look after a group. They answer requests, pin, and take away what hurts, in their own group only. */
import * as groups from '#db/groups.ts';
import * as lines from '#db/group-lines.ts';
import { recordChange } from '#src/communities/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { accessDelivery } from './deliveries/access.ts';
import { groupNamed } from './search.ts';
import type { Group, Part } from './types.ts';

export type FacilitatorRefused =
  | { readonly code: 'unknown'; readonly name: string }
  | { readonly code: 'nothing_to_do'; readonly group: Group };

export async function setFacilitator(
  community: Community,
  { name, user, part, by }: { name: string; user: string; part: Part; by: string },
): Promise<Result<Group, FacilitatorRefused>> {
  return community.transaction(async (tx) => {
    const group = groupNamed(await groups.all(tx), name);
    if (!group) return err({ code: 'unknown', name });
    const changed = await lines.setPart(tx, group.ref, user, part);
    if (!changed) return err({ code: 'nothing_to_do', group });
    await deliver(tx, community, accessDelivery(changed));
    await recordChange(tx, community, { by, what: `groups.${part}`, to: group.ref });
    return ok(group);
  });
}
