/** Who came to what is nobody's business for long: seats, reminders and notes of what is past are forgotten. */
import { forgetPast as forget } from '#db/gatherings/past.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';

/** As long as a host may want to write to those who came, and a calendar program shows what was. */
export const keptFor = days(30);

export function forgetPast({ database }: Pick<Housekeeping, 'database'>): Tick {
  return {
    name: 'gatherings.forget',
    every: '50 20 * * * *',
    run: (now) => database.withSystem((tx) => forget(tx, after(now, -keptFor))),
  };
}
