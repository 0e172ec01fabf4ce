/** A lead's reading plan: the book that is read now, or one more on the list, with what is read for which date. */
import * as books from '#db/gatherings/books.ts';
import * as stored from '#db/gatherings/series.ts';
import type { GuildTx } from '#db/database.ts';
import { recordChange } from '#src/communities/index.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { originOf } from '../gathering.ts';
import { dateLabel, mostParts, readLines } from './lines.ts';
import type { ReadLines } from './lines.ts';
import { spreadReading } from './spread.ts';
import { readingOf } from './view.ts';
import type { ReadingView } from './view.ts';
import type { PlacedBook } from './where-we-are.ts';
import type { WhichBook } from './which-books.ts';

export interface BookForm {
  readonly title: string | undefined;
  readonly author: string | undefined;
  /** Of its dates, what they are called in the form. */
  readonly labels: readonly string[];
  /** What stands in its lines. */
  readonly parts: readonly { readonly upTo: string | null; readonly notes: string | null }[];
}

export type ReadingRefused = 'gone';

export async function readReading(
  community: Community,
  series: Ref,
): Promise<Result<ReadingView, ReadingRefused>> {
  return community.read(async (tx) => {
    const row = await stored.find(tx, series);
    return row ? ok(await readingOf(tx, community, row)) : err('gone');
  });
}

/** What the form of a book begins with. */
export function bookForm(
  view: ReadingView,
  which: WhichBook,
  { locale, now }: { locale: string; now: Date },
): BookForm {
  const current = which === 'now' ? currentOf(view) : undefined;
  const before = current ? view.books.slice(0, view.books.indexOf(current)) : view.books;
  const taken = before.flatMap(({ parts }) => parts).filter(({ part }) => part.openedAt === null).length;
  const parts = (current?.parts ?? []).map(({ part }) => part).filter(({ openedAt }) => openedAt === null);
  return {
    title: current?.book.title,
    author: current?.book.author ?? undefined,
    labels: view.ahead
      .slice(taken, taken + mostParts)
      .map((at) => dateLabel(at, { zone: view.zone, locale, now })),
    parts,
  };
}

function currentOf({ books: all }: ReadingView): PlacedBook | undefined {
  return all.find(({ state }) => state === 'reading');
}

export interface TypedBook {
  readonly series: Ref;
  readonly which: WhichBook;
  readonly title: string;
  readonly author: string | undefined;
  readonly lines: string;
  readonly locale: string;
  readonly by: string;
}

export interface KeptReading {
  readonly view: ReadingView;
  /** What of the lines was not kept, or not all of it. */
  readonly unkept: Omit<ReadLines, 'parts'>;
}

const nothingUnkept: KeptReading['unkept'] = { left: [], shortened: 0 };

/** Without a title, a book of which nothing was read comes off the list. */
export async function keepReading(
  community: Community,
  typed: TypedBook,
): Promise<Result<KeptReading, ReadingRefused>> {
  return community.transaction(async (tx) => {
    const known = await stored.find(tx, typed.series);
    const row = known && (await stored.lockAllOf(tx, originOf(known))).find(({ ref }) => ref === known.ref);
    if (!row) return err('gone');
    const view = await readingOf(tx, community, row);
    const unkept = await keepBook(tx, community, { club: originOf(row), view, typed });
    await spreadReading(tx, community, originOf(row));
    await recordChange(tx, community, { by: typed.by, what: 'gathering.reading', to: row.ref });
    return ok({ view: await readingOf(tx, community, row), unkept });
  });
}

async function keepBook(
  tx: GuildTx,
  community: Community,
  { club, view, typed }: { club: Ref; view: ReadingView; typed: TypedBook },
): Promise<KeptReading['unkept']> {
  const now = community.now();
  const current = typed.which === 'now' ? currentOf(view) : undefined;
  const opened = current?.parts.filter(({ part }) => part.openedAt !== null).length ?? 0;
  if (typed.title === '' && opened === 0) {
    if (current) await books.forgetBook(tx, current.book.ref);
    return nothingUnkept;
  }
  const { labels } = bookForm(view, typed.which, { locale: typed.locale, now });
  const before = (current?.parts ?? []).map(({ part }) => part).filter(({ openedAt }) => openedAt === null);
  const { parts: typedParts, ...unkept } = readLines(typed.lines, labels);
  const parts = typedParts.map((words, index) => ({
    ref: before[index]?.ref ?? newRef(),
    position: opened + index,
    ...words,
  }));
  const book = current?.book ?? {
    ref: newRef(),
    clubRef: club,
    position: (view.books.at(-1)?.book.position ?? -1) + 1,
    createdAt: now,
  };
  const { ref, clubRef, position, createdAt } = book;
  const title = typed.title === '' ? (current?.book.title ?? '') : typed.title;
  await books.keepBook(tx, { ref, clubRef, position, createdAt, title, author: typed.author ?? null }, parts);
  return unkept;
}
