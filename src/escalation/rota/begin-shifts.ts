/** The tick of the rota: whoever's shift has begun is on duty, each time once; *off* is stronger, and so is a rest. */
import * as duty from '#db/escalation/duty.ts';
import * as stored from '#db/escalation/rota.ts';
import type { GuildTx } from '#db/database.ts';
import { isDeceased } from '#src/members/index.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { shiftDelivery } from '../deliveries/shift.ts';
import { turnsNow } from './read.ts';
import type { Turn } from './turns.ts';

export function beginShifts({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'escalation.rota',
    every: '5 * * * * *',
    async run() {
      const guilds = await database.withSystem((tx) => stored.communities(tx));
      const begun = await Promise.allSettled(
        guilds.map(async (guild) => {
          const community = await communityOf(guild);
          if (!community.settings) return;
          await community.transaction(async (tx) => {
            for (const turn of await turnsNow(tx, community)) await begin(tx, community, turn);
          });
        }),
      );
      // One community that fails must not keep the others; it is told of, and comes round again.
      const failed = begun.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
}

async function begin(tx: GuildTx, community: Community, { shift, user, from, until }: Turn): Promise<void> {
  const { shiftBegan, onUntil } = await duty.termsOf(tx, user);
  if (shiftBegan !== undefined && shiftBegan >= from) return;
  if (await isDeceased(tx, user)) {
    await duty.change(tx, user, { shiftBegan: from });
    return;
  }
  const on = onUntil !== undefined && onUntil > until ? onUntil : until;
  await duty.change(tx, user, { onUntil: on, shiftBegan: from });
  await deliver(tx, community, shiftDelivery(shift, { from, until }));
}
