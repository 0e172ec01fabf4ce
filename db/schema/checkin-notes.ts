/** Notes that members write for themselves on their private page. */
import { foreignKey, index, primaryKey } from 'drizzle-orm/pg-core';
import { discordId, guildId, instant, ref, sealed } from './columns.ts';
import { members } from './members.ts';
import { guildTable } from './tables.ts';

export const checkinNotes = guildTable(
  'checkin_notes',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    userId: discordId('user_id').notNull(),
    writtenAt: instant('written_at').notNull(),
    /** Under the member's key. */
    words: sealed('words').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    index('checkin_notes_of').on(table.guildId, table.userId, table.writtenAt),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [members.guildId, members.userId],
    }).onDelete('cascade'),
  ],
);
