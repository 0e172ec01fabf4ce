/** Sheets that members write for their appointments, and what they noted afterwards: both sealed under their own key. */
import { foreignKey, index, primaryKey } from 'drizzle-orm/pg-core';
import { discordId, guildId, instant, ref, sealed } from './columns.ts';
import { members } from './members.ts';
import { guildTable } from './tables.ts';

export const visitSheets = guildTable(
  'visit_sheets',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    userId: discordId('user_id').notNull(),
    createdAt: instant('created_at').notNull(),
    sheet: sealed('sheet').notNull(),
    /** Null until it is written. */
    debrief: sealed('debrief'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    index('visit_sheets_of').on(table.guildId, table.userId, table.createdAt),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [members.guildId, members.userId],
    }).onDelete('cascade'),
  ],
);
