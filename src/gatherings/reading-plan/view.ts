/** Where a club is in its books, read for whoever may come. */
import * as books from '#db/gatherings/books.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import { aheadOf } from '#db/gatherings/sessions.ts';
import type { SeriesRow } from '#db/gatherings/series.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { originOf } from '../gathering.ts';
import { occurrences as datesOf } from '../recurrence.ts';
import { mostParts } from './lines.ts';
import { openedOn } from './spread.ts';
import { placed, stillToCome } from './where-we-are.ts';
import type { PlacedBook } from './where-we-are.ts';

export interface ReadingView {
  readonly series: Ref;
  /** What the club is called. */
  readonly title: string;
  readonly books: readonly PlacedBook[];
  /** The dates that are free for parts, the next first. */
  readonly ahead: readonly Date[];
  readonly zone: string;
}

export async function readingOf(tx: GuildTx, community: Community, series: SeriesRow): Promise<ReadingView> {
  const known = await books.booksOf(tx, originOf(series));
  const opened = openedOn(known);
  const dated = await occurrences.several(tx, [...opened] as Ref[]);
  const dates = new Map(dated.map(({ occurrence }) => [occurrence.ref, occurrence.startsAt]));
  const ahead = await freeDates(tx, community, series, opened, stillToCome(known).length + mostParts);
  return {
    series: series.ref,
    title: series.title,
    books: placed(known, dates, ahead),
    ahead,
    zone: series.zone,
  };
}

/** Those that are planned, and what the rule names after the last of them. */
async function freeDates(
  tx: GuildTx,
  community: Community,
  series: SeriesRow,
  opened: ReadonlySet<string>,
  limit: number,
): Promise<Date[]> {
  const now = community.now();
  const rows = await aheadOf(tx, originOf(series), now);
  const planned = rows
    .filter(({ occurrence }) => !opened.has(occurrence.ref))
    .map(({ occurrence }) => occurrence.startsAt);
  const last = rows.at(-1);
  const rule = last?.series ?? series;
  const after = last && last.occurrence.startsAt > now ? last.occurrence.startsAt : now;
  const further = rule.state === 'active' ? datesOf(rule, { after, limit }) : [];
  return [...planned, ...further].slice(0, limit);
}
