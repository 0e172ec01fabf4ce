/** Tells the staff channel that a group is still open to others, because Discord refused to close it: once a day and group. */
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';
import { isoDay } from '#src/platform/web/dates.ts';
import { groupStillOpen } from '../messages/drift.ts';
import { staffNote } from './staff-note.ts';

export const stillOpen = staffNote('group.still_open', groupStillOpen);

export async function tellStillOpen(tx: GuildTx, community: Community, group: Ref): Promise<void> {
  await deliver(tx, community, {
    kind: stillOpen,
    subject: group,
    target: `group-still-open:${group}`,
    occasion: isoDay(community.now()),
    priority: 2,
  });
}
