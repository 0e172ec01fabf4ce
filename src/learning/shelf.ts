/** The shelf of a community: what comes with Kindred stands on it from the first look on, unchecked. */
import * as stored from '#db/learning/resources.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import { edition, starters } from './starter/index.ts';

/** Counted from the day on which the list was made: what nobody looks at for a year is hidden. */
const holdsForMonths = 12;

/** So many months on, in UTC. */
export function monthsAfter(date: Date, months: number): Date {
  const then = new Date(date);
  then.setUTCMonth(then.getUTCMonth() + months);
  return then;
}

/** Puts in what is missing; what leads took out stays out. Safe for many at once. */
export async function stockShelf(tx: GuildTx, community: Community): Promise<void> {
  if ((await stored.editionOf(tx)) >= edition || !(await stored.noteEdition(tx, edition))) return;
  const now = community.now();
  await stored.add(
    tx,
    starters.map(({ listedOn, ...facts }) => ({
      ...facts,
      ref: newRef(),
      starter: true,
      listedOn: new Date(listedOn),
      reviewBy: monthsAfter(new Date(listedOn), holdsForMonths),
      reviewer: undefined,
      now,
    })),
  );
}
