/** The channels of groups, as the check-up looks at them: what the bot needs there, and who may be let in. */
import * as groups from '#db/groups.ts';
import * as memberships from '#db/memberships.ts';
import type { GuildTx } from '#db/database.ts';
import type { ClosedPlace } from '#src/platform/area.ts';
import { roomsOf } from './rooms.ts';

/** What the bot needs in each group's channels. A circle's thread has none of its own. */
const inRooms = {
  text: ['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'PinMessages'],
  forum: ['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'ManageThreads'],
  voice: ['ViewChannel', 'Connect'],
  circle: [],
} as const;

export async function closedPlaces(tx: GuildTx): Promise<readonly ClosedPlace[]> {
  const [all, everyone] = await Promise.all([groups.all(tx), memberships.everyone(tx)]);
  const byGroup = Map.groupBy(everyone, ({ group }) => group);
  return all.flatMap((group) => {
    // Who has just left is let in until Discord has said otherwise, and is no stranger.
    const people = new Set((byGroup.get(group.ref) ?? []).map(({ user }) => user));
    const { role } = group;
    return roomsOf(group).map(({ id, kind }) => ({
      channel: id,
      permissions: inRooms[kind],
      role,
      people,
    }));
  });
}
