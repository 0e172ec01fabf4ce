/** Somebody turns out to be gone in the middle of something else, such as letting them into a channel: every area is told a little later. */
import * as erasures from '#db/erasures.ts';
import * as members from '#db/members.ts';
import type { GuildTx } from '#db/database.ts';
import type { HousekeepingOfAll } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { beginAbsence } from './departure.ts';
import { memberEvents } from './events.ts';

/**
 * Notes that Discord says somebody is not on the server. The time after which they are forgotten begins; their next tap, the
 * roll call, or Discord telling of their return ends it.
 */
export async function noteMissing(tx: GuildTx, community: Community, user: string): Promise<void> {
  const member = await members.lock(tx, user);
  if (member) await beginAbsence(tx, community, member.ref, false);
}

const atOnce = 200;

/** Safe on every process at once: each is told of by one of them. */
export function tellOfMissing({ database, communityOf, areas }: HousekeepingOfAll): Tick {
  const events = memberEvents(areas);
  return {
    name: 'members.missing',
    every: '*/20 * * * * *',
    async run() {
      const untold = await database.withSystem((tx) => erasures.untold(tx, atOnce));
      for (const { guild, member: ref } of untold) {
        const community = await communityOf(guild);
        await community.transaction(async (tx) => {
          const member = await members.lockByRef(tx, ref);
          if (member && (await erasures.tell(tx, ref)))
            await events.tell(tx, community, { type: 'left', user: member.user });
        });
      }
    },
  };
}
