/**
 * A card that Discord refuses for good is tried again all the same: somebody may have mended the staff channel meanwhile,
 * and a case that no moderator sees is the worst that can happen here.
 */
import { revive } from '#db/deliveries.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import { wakeTarget } from '#src/platform/discord/delivery/deliver.ts';
import { after, minutes } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { card } from './deliveries/card.ts';

const pause = minutes(2);

export function postCardsAgain({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'escalation.post_cards_again',
    every: '40 * * * * *',
    async run(now) {
      const revived = await database.withSystem((tx) => revive(tx, card.name, after(now, -pause), now));
      for (const { guild, target } of revived) {
        const community = await communityOf(guild);
        await community.transaction((tx) => wakeTarget(tx, community, target));
      }
    },
  };
}
