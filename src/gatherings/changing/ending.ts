/** Where a series is cut, and how one ends of which nothing more is ahead. */
import * as stored from '#db/gatherings/series.ts';
import type { GuildTx } from '#db/database.ts';
import type { Part } from './affected.ts';
import { endedBefore } from './rules.ts';

/** The slot that it is cut before; undefined: nothing comes before what is meant, so the whole of it is. */
export function cutOf({ series, dates: [first] }: Part): string | undefined {
  return first && first.slot > series.start ? first.slot : undefined;
}

/** What came before a cut stays as it was; else all of it is `as`. */
export async function endPart(
  tx: GuildTx,
  { series }: Part,
  { cut, as, at }: { cut: string | undefined; as: 'ended' | 'cancelled'; at: Date },
): Promise<void> {
  const ends = cut === undefined ? { state: as } : { rule: endedBefore(series, cut) };
  await stored.change(tx, series, { ...ends, planAt: null, changedAt: at });
}
