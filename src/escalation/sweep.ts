/** Deletes drafts whose hour is over. Safe on every process at once: whoever comes second finds nothing. */
import * as drafts from '#db/escalation/drafts.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';

const atOnce = 500;

export function sweepDrafts({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'escalation.sweep_drafts',
    every: '20 * * * * *',
    async run(now) {
      const over = await database.withSystem((tx) => drafts.expired(tx, now, atOnce));
      const swept = await Promise.allSettled(
        over.map(async ({ guild, ref }) => {
          const community = await communityOf(guild);
          await community.transaction(async (tx) => {
            if (await drafts.removeExpired(tx, ref, now)) await community.vault.cases.destroy(tx, ref);
          });
        }),
      );
      // One that cannot be swept must not keep the others; it is told of, and comes round again.
      const failed = swept.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
}
