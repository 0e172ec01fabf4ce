/** Looks at every community's groups every so often: what no event told of, such as while the bot was away. */
import * as care from '#db/group-care.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import { after, days, minutes } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { quietDelivery } from '../deliveries/quiet.ts';
import { askForLook } from './ask-for-look.ts';

const pause = minutes(15);
/** Communities that one process takes on at a time; the others are taken by another, or a little later. */
const atOnce = 50;

export function lookAtGroups({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'groups.look',
    every: '*/20 * * * * *',
    async run(now) {
      const due = { which: 'look', now, next: after(now, pause), limit: atOnce } as const;
      for (const guild of await database.withSystem((tx) => care.claimDue(tx, due))) {
        const community = await communityOf(guild);
        await community.transaction((tx) => askForLook(tx, community));
      }
    },
  };
}

/** Once a week, for every community. */
export function noteQuietGroups({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'groups.quiet',
    every: '50 */10 * * * *',
    async run(now) {
      const due = { which: 'quiet', now, next: after(now, days(7)), limit: atOnce } as const;
      for (const guild of await database.withSystem((tx) => care.claimDue(tx, due))) {
        const community = await communityOf(guild);
        await community.transaction(async (tx) => {
          const ref = await care.refOf(tx);
          if (ref !== undefined) await deliver(tx, community, quietDelivery(ref, now));
        });
      }
    },
  };
}
