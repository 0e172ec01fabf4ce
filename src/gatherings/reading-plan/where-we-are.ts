/** Where a book club is in its books: what is read, what comes next, and when. Pure. */
import type { Book, PartRow } from '#db/gatherings/books.ts';

/** A part with the moment at which it is, as far as that is known. */
export interface PlacedPart {
  readonly part: PartRow;
  readonly at: Date | undefined;
}

export interface PlacedBook {
  readonly book: Book['book'];
  readonly parts: readonly PlacedPart[];
  readonly state: 'read' | 'reading' | 'next';
}

/** Those of all books that are still to come, in their order: what takes the next dates. */
export function stillToCome(books: readonly Book[]): readonly PartRow[] {
  return books.flatMap(({ parts }) => parts.filter(({ openedAt }) => openedAt === null));
}

/**
 * @param dates - of what was read, when that was
 * @param ahead - the next dates, the next first: known ones and those that the rule names further on
 */
export function placed(
  books: readonly Book[],
  dates: ReadonlyMap<string, Date>,
  ahead: readonly Date[],
): readonly PlacedBook[] {
  const order = new Map(stillToCome(books).map(({ ref }, index) => [ref, index]));
  const current = books.find((book) => !isRead(book));
  return books.map((one) => ({
    book: one.book,
    parts: one.parts.map((part) => ({
      part,
      at: part.openedAt === null ? ahead[order.get(part.ref) ?? -1] : dates.get(part.occurrenceRef ?? ''),
    })),
    state: isRead(one) ? 'read' : one === current ? 'reading' : 'next',
  }));
}

/** A book that nothing is planned of yet is still to be read. */
export function isRead({ parts }: Book): boolean {
  return parts.length > 0 && parts.every(({ openedAt }) => openedAt !== null);
}

/** A book on the list of a club, with the first and the last date on which it is read, as far as these are known. */
export interface ListedBook {
  readonly book: Book['book'];
  readonly state: PlacedBook['state'];
  readonly from: Date | undefined;
  readonly to: Date | undefined;
}

/** What is read now, what comes in its order, then what was read, the last first. */
export function listed(books: readonly PlacedBook[]): readonly ListedBook[] {
  const of = (state: PlacedBook['state']) => books.filter((one) => one.state === state);
  return [...of('reading'), ...of('next'), ...of('read').toReversed()].map(({ book, state, parts }) => {
    const dates = parts.flatMap(({ part, at }) => (part.upTo === null || at === undefined ? [] : [at]));
    return { book, state, from: dates[0], to: dates.at(-1) };
  });
}
