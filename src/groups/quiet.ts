/** Which groups have gone quiet: told by the id of the last message in their channel, never by a message. Pure. */
import { madeAt } from '#src/platform/discord/delivery/trace.ts';
import { after, days } from '#src/platform/durations.ts';

/** Long enough that it is no holiday. */
export const quietAfter = days(30);

/** Leads are not told of the same quiet again for this long. */
export const notedFor = days(90);

/** @param last - the id of what was written last; the channel's own where nothing ever was */
export function isQuiet(last: string, now: Date): boolean {
  return madeAt(last) < after(now, -quietAfter);
}

/** The youngest of some ids. */
export function latestOf([first, ...others]: readonly [string, ...(string | undefined)[]]): string {
  return others.reduce<string>(
    (latest, id) => (id !== undefined && BigInt(id) > BigInt(latest) ? id : latest),
    first,
  );
}
