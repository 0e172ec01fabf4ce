/** What book clubs read: books in their order, their parts, and on which date each part is. */
import { and, asc, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { gatheringBooks, gatheringParts } from '../schema/gathering-reading.ts';

export type BookRow = InferSelectModel<typeof gatheringBooks>;
export type PartRow = InferSelectModel<typeof gatheringParts>;

export interface Book {
  readonly book: BookRow;
  readonly parts: readonly PartRow[];
}

/** All that a club has read, reads and will read, in that order. */
export async function booksOf(tx: GuildTx, club: Ref): Promise<Book[]> {
  const books = await tx.db
    .select()
    .from(gatheringBooks)
    .where(and(eq(gatheringBooks.guildId, tx.guild), eq(gatheringBooks.clubRef, club)))
    .orderBy(asc(gatheringBooks.position));
  if (books.length === 0) return [];
  const refs = books.map(({ ref }) => ref);
  const parts = await tx.db
    .select()
    .from(gatheringParts)
    .where(and(eq(gatheringParts.guildId, tx.guild), inArray(gatheringParts.bookRef, refs)))
    .orderBy(asc(gatheringParts.position));
  return books.map((book) => ({ book, parts: parts.filter(({ bookRef }) => bookRef === book.ref) }));
}

/** Keeps a book and those of its parts that are not read yet; what was opened stays as it is. */
export async function keepBook(
  tx: GuildTx,
  book: Omit<BookRow, 'guildId'>,
  parts: readonly Pick<PartRow, 'ref' | 'position' | 'upTo' | 'notes'>[],
): Promise<void> {
  const { title, author } = book;
  await tx.db
    .insert(gatheringBooks)
    .values({ guildId: tx.guild, ...book })
    .onConflictDoUpdate({
      target: [gatheringBooks.guildId, gatheringBooks.ref],
      set: { title, author },
    });
  const refs = parts.map(({ ref }) => ref);
  await tx.db
    .delete(gatheringParts)
    .where(
      and(
        eq(gatheringParts.guildId, tx.guild),
        eq(gatheringParts.bookRef, book.ref),
        isNull(gatheringParts.openedAt),
        ...(refs.length > 0 ? [notInArray(gatheringParts.ref, refs)] : []),
      ),
    );
  if (parts.length === 0) return;
  await tx.db
    .insert(gatheringParts)
    .values(parts.map((part) => ({ guildId: tx.guild, bookRef: book.ref, ...part })))
    .onConflictDoUpdate({
      target: [gatheringParts.guildId, gatheringParts.ref],
      set: { upTo: sql`excluded.up_to`, notes: sql`excluded.notes` },
    });
}

export async function forgetBook(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db
    .delete(gatheringBooks)
    .where(and(eq(gatheringBooks.guildId, tx.guild), eq(gatheringBooks.ref, ref)));
}

/** A part with its book; undefined where the plan says nothing of it any more. */
export async function partWith(
  tx: GuildTx,
  of: { readonly part: Ref } | { readonly occurrence: Ref },
): Promise<{ part: PartRow; book: BookRow } | undefined> {
  const which =
    'part' in of ? eq(gatheringParts.ref, of.part) : eq(gatheringParts.occurrenceRef, of.occurrence);
  const [found] = await tx.db
    .select({ part: gatheringParts, book: gatheringBooks })
    .from(gatheringParts)
    .innerJoin(
      gatheringBooks,
      and(eq(gatheringBooks.guildId, gatheringParts.guildId), eq(gatheringBooks.ref, gatheringParts.bookRef)),
    )
    .where(and(eq(gatheringParts.guildId, tx.guild), which));
  return found;
}

/** A book, and nobody else puts it anywhere before the transaction ends. */
export async function lockBook(tx: GuildTx, ref: Ref): Promise<BookRow | undefined> {
  const [found] = await tx.db
    .select()
    .from(gatheringBooks)
    .where(and(eq(gatheringBooks.guildId, tx.guild), eq(gatheringBooks.ref, ref)))
    .for('update');
  return found;
}

export async function changePart(
  tx: GuildTx,
  ref: Ref,
  changed: Partial<Pick<PartRow, 'occurrenceRef' | 'openedAt' | 'threadId'>>,
): Promise<void> {
  await tx.db
    .update(gatheringParts)
    .set(changed)
    .where(and(eq(gatheringParts.guildId, tx.guild), eq(gatheringParts.ref, ref)));
}

/** The clubs of a community that have parts without a date. */
export async function clubsWaiting(tx: GuildTx): Promise<Ref[]> {
  const rows = await tx.db
    .selectDistinct({ club: gatheringBooks.clubRef })
    .from(gatheringBooks)
    .innerJoin(
      gatheringParts,
      and(eq(gatheringParts.guildId, gatheringBooks.guildId), eq(gatheringParts.bookRef, gatheringBooks.ref)),
    )
    .where(
      and(
        eq(gatheringBooks.guildId, tx.guild),
        isNull(gatheringParts.openedAt),
        isNull(gatheringParts.occurrenceRef),
      ),
    );
  return rows.map(({ club }) => club);
}
