/** Has the channel made that private threads hang under, where it is missing. */
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { makeHall } from '#src/platform/discord/hall/make.ts';
import { hallMade, hallPlace, hallTarget } from '#src/platform/discord/hall/place.ts';
import type { Ref } from '#src/platform/ref.ts';

export const hall = deliveryKind({
  name: 'case.hall',
  load: async (tx) => {
    const place = await hallPlace(tx);
    return place.channel === undefined ? place : undefined;
  },
  send: async ({ ref }, sending) => (await makeHall(sending, ref)).id,
  record: async (tx, channel) => hallMade(tx, channel),
});

/** @param occasion - the letter that needs it */
export async function askForHall(tx: GuildTx, community: Community, occasion: Ref): Promise<void> {
  const { ref, channel } = await hallPlace(tx);
  if (channel === undefined)
    await deliver(tx, community, { kind: hall, subject: ref, target: hallTarget, occasion, priority: 1 });
}
