/** A tick for deliveries that are worth trying again although Discord refused them for good: somebody may have mended why. */
import { revive } from '#db/upkeep.ts';
import type { Housekeeping } from '../../area.ts';
import { after } from '../../durations.ts';
import type { Tick } from '../../jobs/ticks.ts';
import { wakeTarget } from './deliver.ts';
import type { DeliveryKind } from './kinds.ts';

export interface Again {
  readonly kind: Pick<DeliveryKind, 'name'>;
  /** How long to wait after each refusal, in milliseconds. */
  readonly pause: number;
  /** How old a delivery may be to be tried again, in milliseconds; undefined: as old as it gets. */
  readonly within?: number;
}

export function tryKindAgain({ kind, pause, within }: Again, { database, communityOf }: Housekeeping): Tick {
  return {
    name: `${kind.name}.again`,
    every: '40 * * * * *',
    async run(now) {
      const since = within === undefined ? undefined : after(now, -within);
      const refused = { kind: kind.name, before: after(now, -pause), since };
      for (const { guild, target } of await database.withSystem((tx) => revive(tx, refused, now))) {
        const community = await communityOf(guild);
        await community.transaction((tx) => wakeTarget(tx, community, target));
      }
    },
  };
}
