/** Forgets what is over: matches that have ended with their threads, proposals that were decided, and what kept people apart for a time. */
import * as apart from '#db/matching/apart.ts';
import * as matches from '#db/matching/matches.ts';
import * as proposals from '#db/matching/proposals.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { removeDelivery } from './deliveries/wanted.ts';

const atOnce = 200;
/** Long enough to look again at what was said, and to report it. */
const keptAfterEnd = days(90);
/** A proposal's outcome has been seen by then. */
const proposalKept = days(30);

export function forgetMatches({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'matching.forget',
    every: '45 11 * * * *',
    async run(now) {
      const ended = await database.withSystem((tx) =>
        matches.endedBefore(tx, after(now, -keptAfterEnd), atOnce),
      );
      for (const { guild, ref } of ended) {
        const community = await communityOf(guild);
        await community.transaction((tx) => deliver(tx, community, removeDelivery({ ref })));
      }
      const guilds = await database.withSystem((tx) =>
        proposals.settledIn(tx, after(now, -proposalKept), atOnce),
      );
      for (const guild of guilds) {
        const community = await communityOf(guild);
        await community.transaction(async (tx) => {
          await proposals.forgetSettled(tx, after(now, -proposalKept));
          await apart.forgetOver(tx, now);
        });
      }
    },
  };
}
