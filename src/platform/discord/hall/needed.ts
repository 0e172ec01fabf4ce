/** Has the channel made that private threads hang under, where it is missing. Each area that needs it has a delivery of its own for that. */
import type { GuildTx } from '#db/database.ts';
import type { Community } from '../../community.ts';
import type { Ref } from '../../ref.ts';
import { deliver } from '../delivery/deliver.ts';
import { deliveryKind } from '../delivery/kinds.ts';
import type { DeliveryKind } from '../delivery/kinds.ts';
import { makeHall } from './make.ts';
import { hallMade, hallPlace, hallTarget } from './place.ts';

export interface HallNeeded {
  readonly hall: DeliveryKind;
  /** @param occasion - what needs it */
  readonly askForHall: (tx: GuildTx, community: Community, occasion: Ref) => Promise<void>;
}

/** @param priority - as that of what hangs under it */
export function hallNeeded({ name, priority }: { name: string; priority: number }): HallNeeded {
  const hall = deliveryKind({
    name,
    load: async (tx) => {
      const place = await hallPlace(tx);
      return place.channel === undefined ? place : undefined;
    },
    send: async ({ ref }, sending) => (await makeHall(sending, ref)).id,
    record: async (tx, channel) => hallMade(tx, channel),
  });
  return {
    hall,
    async askForHall(tx, community, occasion) {
      const { ref, channel } = await hallPlace(tx);
      if (channel === undefined)
        await deliver(tx, community, { kind: hall, subject: ref, target: hallTarget, occasion, priority });
    },
  };
}
