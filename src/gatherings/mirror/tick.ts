/** Servers' own events are looked at by themselves, too: others make some, and not every hand edit is heard of. */
import * as mirrors from '#db/gatherings/mirrors.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { askForMirror } from './ask.ts';

export function lookAtMirrors({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'gatherings.mirror',
    every: '25 * * * * *',
    async run(now) {
      for (const { guild } of await database.withSystem((tx) => mirrors.due(tx, now))) {
        const community = await communityOf(guild);
        await community.transaction((tx) => askForMirror(tx, community));
      }
    },
  };
}
