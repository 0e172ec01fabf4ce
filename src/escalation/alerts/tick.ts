/** Keeps to the rota: rules rest while nobody is on it, and only those on crisis duty see what Discord quotes. */
import * as alerts from '#db/escalation/alerts.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { keepAlerts } from './places.ts';

/** Shifts end by themselves, so somebody looks. Where all is as it should be, this reads two rows of each community. */
export function watchAlerts({ database, communityOf }: Pick<Housekeeping, 'database' | 'communityOf'>): Tick {
  return {
    name: 'escalation.alerts',
    every: '*/15 * * * * *',
    async run() {
      for (const guild of await database.withSystem((tx) => alerts.inUse(tx))) {
        const community = await communityOf(guild);
        if (community.settings) await community.transaction((tx) => keepAlerts(tx, community));
      }
    },
  };
}
