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
      for (const { guild, ref } of await database.withSystem((tx) => drafts.expired(tx, now, atOnce))) {
        const community = await communityOf(guild);
        await community.transaction(async (tx) => {
          if (await drafts.removeExpired(tx, ref, now)) await community.vault.cases.destroy(tx, ref);
        });
      }
    },
  };
}
