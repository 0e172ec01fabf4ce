/**
 * What a book club reads: its books in their order, and each book in parts, one a date. What is read is told to whoever may come,
 * so it stands open.
 */
import { foreignKey, index, integer, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { discordId, guildId, instant, ref } from './columns.ts';
import { gatheringOccurrences, gatheringSeries } from './gatherings.ts';
import { guildTable } from './tables.ts';

export const gatheringBooks = guildTable(
  'gathering_books',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    /** The first series of the club, whatever goes on from it. */
    clubRef: ref('club_ref').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    author: text('written_by'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('gathering_books_order').on(table.guildId, table.clubRef, table.position),
    foreignKey({
      columns: [table.guildId, table.clubRef],
      foreignColumns: [gatheringSeries.guildId, gatheringSeries.ref],
    }).onDelete('cascade'),
  ],
);

/** A part of a book. Those that are still to come take the next dates in their order, whatever happens to a date. */
export const gatheringParts = guildTable(
  'gathering_parts',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    bookRef: ref('book_ref').notNull(),
    position: integer('position').notNull(),
    /** How far is read by then: "Chapters 1 to 3". Null: nothing, and the date is free. */
    upTo: text('up_to'),
    /** What to talk about there; it may tell what happens. */
    notes: text('notes'),
    /** Its date, as soon as that is planned. */
    occurrenceRef: ref('occurrence_ref'),
    /** When its thread was opened: from then on it stays with its date. */
    openedAt: instant('opened_at'),
    threadId: discordId('thread_id'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('gathering_parts_order').on(table.guildId, table.bookRef, table.position),
    index('gathering_parts_on').on(table.guildId, table.occurrenceRef),
    foreignKey({
      columns: [table.guildId, table.bookRef],
      foreignColumns: [gatheringBooks.guildId, gatheringBooks.ref],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.guildId, table.occurrenceRef],
      foreignColumns: [gatheringOccurrences.guildId, gatheringOccurrences.ref],
    }).onDelete('cascade'),
  ],
);
