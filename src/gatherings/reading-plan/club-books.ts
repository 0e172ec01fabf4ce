/** All that a club has read, reads and will read, a page at a time: for whoever may come to it, and for leads. */
import * as occurrences from '#db/gatherings/occurrences.ts';
import * as seats from '#db/gatherings/seats.ts';
import * as stored from '#db/gatherings/series.ts';
import type { SeriesRow } from '#db/gatherings/series.ts';
import { shelved } from '#db/gatherings/shelved.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { aboutOf, originOf } from '../gathering.ts';
import { eyesOf, isFor } from '../may-come.ts';
import { readingOf } from './view.ts';
import { listed } from './where-we-are.ts';
import type { ListedBook } from './where-we-are.ts';

/** As many as a phone shows. */
const perPage = 5;

export interface ClubBooks {
  readonly series: Ref;
  /** What the club is called. */
  readonly title: string;
  readonly books: readonly (ListedBook & { readonly inLibrary: boolean })[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** @param wanted - `user`: undefined for leads, who see every club */
export async function clubBooks(
  community: Community,
  {
    series,
    user,
    page: asked,
  }: { readonly series: Ref; readonly user: string | undefined; readonly page: number },
): Promise<Result<ClubBooks, 'gone' | 'not_yours'>> {
  return community.read(async (tx) => {
    const row = await stored.find(tx, series);
    if (!row) return err('gone');
    if (user !== undefined && !(await mayCome(tx, community, row, user))) return err('not_yours');
    const { title, books } = await readingOf(tx, community, row);
    const all = listed(books);
    const pages = Math.max(1, Math.ceil(all.length / perPage));
    const page = Math.min(asked, pages - 1);
    const shown = all.slice(page * perPage, (page + 1) * perPage);
    const there = await shelved(
      tx,
      shown.map(({ book }) => book.ref),
    );
    return ok({
      series,
      title,
      books: shown.map((one) => ({ ...one, inLibrary: there.has(one.book.ref) })),
      total: all.length,
      page,
      pages,
    });
  });
}

/** It is for them, or they have a seat in it. */
async function mayCome(tx: GuildTx, community: Community, row: SeriesRow, user: string): Promise<boolean> {
  const eyes = await eyesOf(tx, community, user);
  if (isFor({ ...aboutOf(row), series: row.ref, host: row.hostId ?? undefined }, eyes)) return true;
  const own = await seats.aheadOf(tx, user, community.now());
  const dated = await occurrences.several(
    tx,
    own.map(({ occurrenceRef }) => occurrenceRef),
  );
  return dated.some(({ series }) => originOf(series) === originOf(row));
}
