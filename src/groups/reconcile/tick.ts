/** Looks at every community's groups every so often: what no event told of, such as while the bot was away. */
import * as care from '#db/group-care.ts';
import type { GuildTx } from '#db/database.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days, minutes } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { quietDelivery } from '../deliveries/quiet.ts';
import { askForLook } from './ask-for-look.ts';

const pauses = { look: minutes(15), quiet: days(7) } as const;
type Which = keyof typeof pauses;

/** Communities that one process takes on at a time; the others are taken by another, or a little later. */
const atOnce = 50;

/** One after the other: both claim the same row of a community, and pass over one that is just being claimed. */
export function careForGroups({ database, communityOf }: Housekeeping): Tick {
  const claimed = async (which: Which, now: Date): Promise<Community[]> => {
    const due = { which, now, next: after(now, pauses[which]), limit: atOnce };
    const guilds = await database.withSystem((tx) => care.claimDue(tx, due));
    return Promise.all(guilds.map(communityOf));
  };
  return {
    name: 'groups.care',
    every: '*/20 * * * * *',
    async run(now) {
      for (const community of await claimed('look', now))
        await community.transaction((tx) => askForLook(tx, community));
      for (const community of await claimed('quiet', now))
        await community.transaction((tx) => noteQuiet(tx, community, now));
    },
  };
}

async function noteQuiet(tx: GuildTx, community: Community, now: Date): Promise<void> {
  const ref = await care.refOf(tx);
  if (ref !== undefined) await deliver(tx, community, quietDelivery(ref, now));
}
