/**
 * How long the queue keeps what it knows. A case goes half a year after it has ended, with everything in it: its key is destroyed,
 * so that no copy of it can be read any more either. Its card and the alerts by which Discord quoted it go with it. The audit
 * trail holds numbers of cases only and stays whole.
 */
import * as cases from '#db/escalation/cases.ts';
import * as limits from '#db/escalation/limits.ts';
import * as reads from '#db/escalation/record-reads.ts';
import * as retention from '#db/escalation/retention.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { removeAlertsOf } from './alerts/over.ts';
import { cardOverDelivery } from './deliveries/card-over.ts';

/** Long enough to ask for another look and to see that something happens again; people are told it wherever they read what is kept. */
export const casesKeptFor = days(182);
/** As long as the audit trail, in which it stands who it was. */
const readsKeptFor = days(730);

const atOnce = 200;

export function forgetCases({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'escalation.forget_cases',
    every: '50 * * * * *',
    async run(now) {
      const before = after(now, -casesKeptFor);
      const due = await database.withSystem((tx) => retention.due(tx, before, atOnce));
      const forgotten = await Promise.allSettled(
        due.map(async ({ guild, ref }) => {
          const community = await communityOf(guild);
          await community.transaction(async (tx) => {
            if (!(await retention.lockOver(tx, ref, before))) return;
            await removeAlertsOf(tx, community, ref);
            const stood = (await cases.find(tx, ref))?.card;
            if (stood) await deliver(tx, community, cardOverDelivery(ref, stood));
            await retention.remove(tx, ref);
            await community.vault.cases.destroy(tx, ref);
          });
        }),
      );
      // One that cannot be forgotten must not keep the others; it is told of, and comes round again.
      const failed = forgotten.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
}

/** Limits that are over, and what members were told of reads for long enough. */
export function forgetLimitsAndReads({ database }: Pick<Housekeeping, 'database'>): Tick {
  return {
    name: 'escalation.forget_reads',
    every: '40 */10 * * * *',
    async run(now) {
      await database.withSystem(async (tx) => {
        await limits.forgetOver(tx, now);
        await reads.forgetBefore(tx, after(now, -readsKeptFor));
      });
    },
  };
}
