/** Forgets what has been kept long enough: answers after a year, as their members were told, and what was asked in groups. */
import { communities } from '#db/communities.ts';
import { forgetAnsweredBefore } from '#db/checkins/answers.ts';
import { forgetPostsBefore } from '#db/checkins/group.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';

/** A whole year can be looked back on, and a day of leap years with it. The consent and the history page say so. */
const answersKept = days(366);
/** Long after anybody taps on one. That a question was asked stays in its channel. */
const postsKept = days(30);

export function forgetOld({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'checkins.forget_old',
    every: '15 23 * * * *',
    async run(now) {
      await database.withSystem((tx) => forgetPostsBefore(tx, after(now, -postsKept)));
      for (const { guild } of await database.withSystem((tx) => communities.list(tx))) {
        const community = await communityOf(guild);
        await community.transaction((tx) => forgetAnsweredBefore(tx, after(now, -answersKept)));
      }
    },
  };
}
