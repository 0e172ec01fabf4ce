/** Forgets members whose time is over. Safe on every process at once: whoever comes second finds nothing. */
import * as erasures from '#db/erasures.ts';
import * as members from '#db/members.ts';
import type { HousekeepingOfAll } from '#src/platform/area.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { memberEvents } from './events.ts';

const atOnce = 200;

export function forgetMembers({ database, communityOf, areas }: HousekeepingOfAll): Tick {
  const events = memberEvents(areas);
  return {
    name: 'members.forget',
    every: '30 * * * * *',
    async run(now) {
      const due = await database.withSystem((tx) => erasures.due(tx, now, atOnce));
      const forgotten = await Promise.allSettled(
        due.map(async ({ guild, member: ref }) => {
          const community = await communityOf(guild);
          await community.transaction(async (tx) => {
            const member = await members.lockByRef(tx, ref);
            // They may have come back since, or another process was faster.
            if (!member || !(await erasures.isDue(tx, ref, now))) return;
            await events.erase(tx, community, member.user);
          });
        }),
      );
      // One that cannot be forgotten must not keep the others; it is told of, and comes round again.
      const failed = forgotten.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
}
